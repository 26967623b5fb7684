/** What Slack accepts as a modal or a Home tab (https://docs.slack.dev/reference/views). */
import * as z from 'zod'
import { type BlocksOptions, refusalOf } from './block-schema'
import { identifier, plain } from './blocks/objects'

const view = {
  blocks: z.array(z.looseObject({ type: z.string() })),
  private_metadata: z.string().max(3000).optional(),
  callback_id: identifier.optional(),
  external_id: identifier.optional(),
}
const modal = z.strictObject({
  type: z.literal('modal'),
  ...view,
  title: plain(24),
  close: plain(24).optional(),
  submit: plain(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
})
const home = z.strictObject({ type: z.literal('home'), ...view })
export const viewSchema = z.discriminatedUnion('type', [modal, home])
export type ViewPayload = z.infer<typeof viewSchema>

/** Characters of the whole view, of which the documentation says "250kb". */
const largestView = 250_000

/** Why Slack refuses this view; undefined when it takes it. Its code is `invalid_arguments` even when the blocks are at fault. */
export function refusalOfView(
  payload: unknown,
  options: BlocksOptions = {},
): { readonly error: string; readonly messages: readonly string[] } | undefined {
  if (JSON.stringify(payload)?.length > largestView) return { error: 'view_too_large', messages: [] }
  const parsed = viewSchema.safeParse(payload)
  if (!parsed.success)
    return invalid(parsed.error.issues.map(({ path, message }) => `[ERROR] ${message} [json-pointer:/view/${path.join('/')}]`))
  const { data } = parsed
  const refusal = refusalOf(data.blocks, { ...options, surface: data.type })
  if (refusal) return invalid(refusal.messages.map((message) => `[ERROR] ${message}`))
  const hasInput = data.blocks.some(({ type }) => type === 'input')
  if (data.type === 'modal' && hasInput && !data.submit)
    return invalid(['[ERROR] missing required field: submit [json-pointer:/view]'])
  return undefined
}

const invalid = (messages: readonly string[]) => ({ error: 'invalid_arguments', messages })
