/**
 * A file for Slack: an address is asked for it, its bytes go there, then it is shown where it is wanted
 * (https://docs.slack.dev/messaging/working-with-files#uploading_files).
 */
import { slackFetch } from './fetch'
import type { Client, Place } from './sending'

export type TextFile = { readonly name: string; readonly content: string }

/** Shows a text file in a conversation, after a sentence of ours where there is one. @throws an error that `reasonOf` can name */
export async function shareFile(
  client: Client,
  { name, content }: TextFile,
  { channel, thread }: Place,
  words?: string,
): Promise<void> {
  const bytes = new TextEncoder().encode(content)
  const { upload_url: address, file_id: id } = await client.files.getUploadURLExternal({ filename: name, length: bytes.length })
  if (!address || !id) throw Object.assign(new Error('no address for a file'), { code: 'no_upload_url' })
  const { ok, status } = await slackFetch(address, { method: 'POST', body: bytes })
  if (!ok) throw Object.assign(new Error('file not taken'), { code: `upload_${status}` })
  const where = thread ? { channel_id: channel, thread_ts: thread } : { channel_id: channel }
  await client.files.completeUploadExternal({
    files: [{ id, title: name }],
    ...(words ? { initial_comment: words } : {}),
    ...where,
  })
}
