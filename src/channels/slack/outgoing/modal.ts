/** Opens a modal in the three seconds of a trigger, or says where the person can see it that it came too late. */
import type { types } from '@slack/bolt'
import type { Lang } from '../../../types'
import { said } from '../answering/message'
import { reasonOf, type SlackLog } from '../log'
import { type Client, send, type Way } from './sending'

/** Refusals of a trigger (https://docs.slack.dev/reference/methods/views.open#errors). */
const spent: ReadonlySet<string> = new Set([
  'expired_trigger_id',
  'exchanged_trigger_id',
  'invalid_trigger_id',
  'trigger_exchanged',
])

export type Opening = {
  readonly client: Client
  /** Good once, for three seconds. */
  readonly trigger: string
  /** Where to say that nothing opens. */
  readonly ways: readonly Way[]
  readonly log: SlackLog
  readonly lang: Lang
}

/** The view as Slack opened it, to be updated; undefined when it did not open, and the person was told. */
export async function openModal(
  view: types.ModalView,
  { client, trigger, ways, log, lang }: Opening,
): Promise<{ readonly id: string; readonly hash: string } | undefined> {
  try {
    const { view: opened } = await client.views.open({ trigger_id: trigger, view })
    return { id: opened?.id ?? '', hash: opened?.hash ?? '' }
  } catch (error) {
    const reason = reasonOf(error)
    log('warn', 'modal not opened', reason)
    await send(said(spent.has(reason) ? 'tooLate' : 'noModal', lang), ways, { log, lang })
    return undefined
  }
}
