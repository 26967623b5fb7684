/** When what was acknowledged cannot be worked on (no token, no listener): the person is told, where a response_url lets us. */
import { said } from '../answering/message'
import type { SlackLog } from '../log'
import { byResponseUrl, send } from '../outgoing/sending'
import type { SlackBody } from './receiver'
import { langOf } from './text'

/** Never rejects; an event has no response_url, and nobody to tell without a token. */
export async function apologise({ response_url: url, text }: SlackBody, log: SlackLog): Promise<void> {
  if (typeof url !== 'string') return
  const lang = langOf(String(text ?? ''))
  await send(said('failed', lang), [byResponseUrl(url, 'ephemeral')], { log, lang })
}
