/**
 * A file goes to Slack in three steps: an address for it, its bytes there, then where to show it
 * (https://docs.slack.dev/messaging/working-with-files#uploading_files).
 */
import * as z from 'zod'
import { writableChannel } from '../channels'
import { json, type Method, method, type Outcome, Refusal, ts } from '../method'
import type { SharedFile, World } from '../world'
import { addMessage, requireShowable } from './messages'

const write = ['files:write']

/** `baseUrl`: where the stand-in listens. */
const getUploadURLExternal = (baseUrl: () => string) =>
  method(
    write,
    z.strictObject({
      filename: z.string().min(1),
      length: json(z.int()),
      alt_txt: z.string().max(1000).optional(),
      alt_text: z.string().max(1000).optional(),
      snippet_type: z.string().optional(),
    }),
    ({ filename, length }, { world, workspace }) => {
      if (length <= 0)
        throw new Refusal('invalid_arguments', { response_metadata: { messages: ['[ERROR] length must be positive'] } })
      const id = world.nextId('F')
      world.uploads.set(id, { teamId: workspace.teamId, name: filename, length, isShared: false })
      return { upload_url: `${baseUrl()}/upload/${id}`, file_id: id }
    },
  )

/** The POST of the bytes. Stricter than Slack is known to be: as many as were announced, once. */
export function uploaded(world: World, id: string, bytes: Uint8Array): Outcome {
  const upload = world.uploads.get(id)
  if (!upload || upload.bytes) return { status: 404, body: { ok: false, error: 'file_not_found' } }
  if (bytes.length !== upload.length) return { status: 400, body: { ok: false, error: 'length_mismatch' } }
  upload.bytes = bytes
  return { body: { ok: true } }
}

const completeUploadExternal = method(
  write,
  z.strictObject({
    files: json(
      z
        .array(z.strictObject({ id: z.string(), title: z.string().min(1).optional(), highlight_type: z.string().optional() }))
        .min(1),
    ),
    channel_id: z.string().optional(),
    channels: z.string().optional(),
    thread_ts: ts.optional(),
    initial_comment: z.string().optional(),
    blocks: json(z.unknown()).optional(),
  }),
  ({ files, channel_id, channels, thread_ts, initial_comment, blocks }, call) => {
    const wanted = [...(channel_id ? [channel_id] : []), ...(channels?.split(',') ?? [])]
    if (thread_ts && wanted.length !== 1)
      throw new Refusal('invalid_arguments', { response_metadata: { messages: ['[ERROR] thread_ts needs exactly one channel'] } })
    if (blocks !== undefined) requireShowable({ text: 'a file', blocks }, call.workspace)
    const places = wanted.map((id) => writableChannel(call, id))
    const shared = files.map(({ id, title }): SharedFile => {
      const upload = call.world.uploads.get(id)
      if (!upload?.bytes || upload.isShared || upload.teamId !== call.workspace.teamId) throw new Refusal('file_not_found')
      upload.isShared = true
      return { id, name: upload.name, title: title ?? upload.name, bytes: upload.bytes }
    })
    for (const channel of places) addMessage(call, channel, { text: initial_comment, blocks, thread_ts, files: shared })
    return { files: shared.map(({ id, title }) => ({ id, title })) }
  },
)

export const files = (baseUrl: () => string): Readonly<Record<string, Method>> => ({
  'files.getUploadURLExternal': getUploadURLExternal(baseUrl),
  'files.completeUploadExternal': completeUploadExternal,
})
