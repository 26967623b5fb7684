/**
 * What Slack accepts as blocks of a message, a modal or the Home tab, written from its reference and from refusals measured by
 * others, independently of the code under test so that a mistake there is caught. Unknown types and fields are refused.
 * https://docs.slack.dev/reference/block-kit/blocks
 */
import * as z from 'zod'
import { accessories, button, contextAction, input, interactive } from './blocks/elements'
import { chart, dataTable, table } from './blocks/figures'
import { type BlockLimits, smallerLimits } from './blocks/limits'
import { hasOneSource, identifier, image, imageSource, markdown, notBlank, plain, textObject } from './blocks/objects'
import { richText } from './blocks/rich-text'
import { reasonTogether } from './blocks/together'

export type Surface = 'message' | 'modal' | 'home'
export type BlocksRefusal = { readonly error: string; readonly messages: readonly string[] }

const block = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), block_id: identifier.optional(), ...shape })

const section = block('section', {
  text: textObject(3000).optional(),
  fields: z.array(textObject(2000)).min(1).max(10).optional(),
  accessory: z.discriminatedUnion('type', [image, ...accessories]).optional(),
  expand: z.boolean().optional(),
}).refine(({ text, fields }) => text ?? fields, 'must define either text or fields')
const context = block('context', {
  elements: z
    .array(z.discriminatedUnion('type', [image, plain(3000), markdown(3000)]))
    .min(1)
    .max(10),
})
const everywhere = [
  block('header', { text: plain(150) }),
  section,
  block('divider', {}),
  context,
  block('actions', { elements: z.array(interactive).min(1).max(25) }),
  block('image', { ...imageSource, title: plain(2000).optional() }).refine(
    hasOneSource,
    'must define one of image_url and slack_file',
  ),
  block('input', {
    label: plain(2000),
    element: input,
    hint: plain(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  }),
  richText,
] as const
const card = block('card', {
  hero_image: image.optional(),
  icon: image.optional(),
  title: markdown(150).optional(),
  subtitle: markdown(150).optional(),
  body: markdown(200).optional(),
  subtext: markdown(200).optional(),
  actions: z.array(button).min(1).max(3).optional(),
})

const messageBlock = (limits: BlockLimits) =>
  z.discriminatedUnion('type', [
    ...everywhere,
    card,
    block('context_actions', { elements: z.array(contextAction).min(1).max(5) }),
    block('markdown', { text: notBlank(12_000) }),
    block('table', table),
    block('data_table', dataTable(limits)),
    block('data_visualization', chart(limits)),
    block('carousel', { elements: z.array(card).min(1).max(10) }),
    block('container', {
      title: plain(150).optional(),
      rich_text_title: richText.optional(),
      subtitle: textObject(150).optional(),
      icon: image.optional(),
      child_blocks: z
        .array(z.discriminatedUnion('type', [...everywhere, block('table', table)]))
        .min(1)
        .max(10),
      width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
      is_collapsible: z.boolean().optional(),
      default_collapsed: z.boolean().optional(),
      has_header_divider: z.boolean().optional(),
    }),
  ])
const homeBlock = (limits: BlockLimits) => z.discriminatedUnion('type', [...everywhere, block('data_table', dataTable(limits))])
const modalBlock = z.discriminatedUnion('type', [...everywhere])

type Schemas = Readonly<Record<Surface, z.ZodType>>
const most = (count: number) => `no more than ${count} items allowed`
const schemasFor = (limits: BlockLimits): Schemas => ({
  message: z.array(messageBlock(limits)).min(1).max(50, most(50)),
  home: z.array(homeBlock(limits)).min(1).max(100, most(100)),
  modal: z.array(modalBlock).min(1).max(100, most(100)),
})
/** Built once for each set of limits: a schema costs more than its use. */
const built = new Map<string, Schemas>()
function schemasOf(limits: BlockLimits): Schemas {
  const key = JSON.stringify(limits)
  const schemas = built.get(key) ?? schemasFor(limits)
  built.set(key, schemas)
  return schemas
}

export type BlocksOptions = Partial<BlockLimits> & { readonly surface?: Surface }

/** Why Slack refuses these blocks: its error code and the reasons; undefined when it takes them. */
export function refusalOf(blocks: unknown, { surface = 'message', ...changes }: BlocksOptions = {}): BlocksRefusal | undefined {
  if (!Array.isArray(blocks)) return { error: 'invalid_blocks_format', messages: [] }
  const limits = { ...smallerLimits, ...changes }
  const parsed = schemasOf(limits)[surface].safeParse(blocks)
  if (!parsed.success)
    return invalid(...parsed.error.issues.map(({ path, message }) => `${message} [json-pointer:/blocks/${path.join('/')}]`))
  const reason = reasonTogether(blocks, limits)
  if (reason) return invalid(reason)
  const isTooLong = surface === 'message' && JSON.stringify(blocks).length > longestMessage
  return isTooLong ? { error: 'msg_blocks_too_long', messages: [] } : undefined
}

/** Measured between 13,172 and 13,297 characters, containers included (slackapi/bolt-js#2509 and #2867). */
const longestMessage = 13_172
const invalid = (...messages: string[]): BlocksRefusal => ({ error: 'invalid_blocks', messages })
