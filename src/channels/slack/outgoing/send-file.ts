/** A file for a person: where the button is, else in the direct message. */
import type { ListenerPorts } from '../listeners/ports'
import { reasonOf } from '../log'
import { shareFile, type TextFile } from './file'
import { type Client, type Place, patiently } from './sending'

type Sending = {
  readonly file: TextFile
  /** Undefined under a message that one person sees. */
  readonly place: Place | undefined
  readonly user: string
  readonly words: string
}

/** In its place, else in the direct message; false when neither takes it. */
export async function sendFile(
  client: Client,
  { file, place, user, words }: Sending,
  { log }: Pick<ListenerPorts, 'log'>,
): Promise<boolean> {
  const attempts = [
    ...(place ? [() => shareFile(client, file, place, words)] : []),
    // Files need the id of the conversation, which a message sent to the person tells.
    async () => {
      const { channel = user } = await client.chat.postMessage({ channel: user, text: words })
      await shareFile(client, file, { channel, thread: undefined })
    },
  ]
  for (const attempt of attempts) {
    try {
      await patiently(attempt)
      return true
    } catch (error) {
      log('warn', 'file not sent there', reasonOf(error))
    }
  }
  return false
}
