/**
 * What Slack accepts as blocks, written from its reference and from refusals measured by others, independently of
 * src/render/slack-limits.ts so that a mistake there is caught here. Unknown types and fields are refused.
 * https://docs.slack.dev/reference/block-kit/blocks
 */
import * as z from 'zod'

const notBlank = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim() !== '', 'must be more than 0 characters')
const https = z.url({ protocol: /^https?$/ }).max(3000)

const plain = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: notBlank(max), emoji: z.boolean().optional() })
const markdown = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: notBlank(max), verbatim: z.boolean().optional() })
const textObject = (max: number) => z.discriminatedUnion('type', [plain(max), markdown(max)])

const image = z.strictObject({ type: z.literal('image'), image_url: https, alt_text: notBlank(2000) })
const confirm = z.strictObject({
  title: plain(100),
  text: textObject(300),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(['primary', 'danger']).optional(),
})
const button = z.strictObject({
  type: z.literal('button'),
  text: plain(75),
  action_id: notBlank(255).optional(),
  url: https.optional(),
  value: notBlank(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: notBlank(75).optional(),
})
const option = z.strictObject({ text: textObject(75), value: notBlank(150), description: textObject(75).optional() })
const choice = <Type extends string>(type: Type, most: number, extra = {}) =>
  z.strictObject({
    type: z.literal(type),
    action_id: notBlank(255).optional(),
    options: z.array(option).min(1).max(most),
    confirm: confirm.optional(),
    ...extra,
  })
const interactive = z.discriminatedUnion('type', [
  button,
  choice('static_select', 100, { placeholder: plain(150).optional() }),
  choice('overflow', 5),
  choice('radio_buttons', 10),
  choice('checkboxes', 10),
])

const block = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), block_id: notBlank(255).optional(), ...shape })

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: notBlank(10_000) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: notBlank(10_000) }),
])
const point = z.strictObject({ label: notBlank(20), value: z.number() })
const chart = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('pie'),
    segments: z
      .array(point.extend({ value: z.number().positive() }))
      .min(1)
      .max(12),
  }),
  z.strictObject({
    type: z.enum(['bar', 'line', 'area']),
    series: z
      .array(z.strictObject({ name: notBlank(20), data: z.array(point).min(1).max(20) }))
      .min(1)
      .max(6),
    axis_config: z.strictObject({
      categories: z.array(notBlank(20)).min(1).max(20),
      x_label: notBlank(50).optional(),
      y_label: notBlank(50).optional(),
    }),
  }),
])
const card = block('card', {
  title: markdown(150).optional(),
  subtitle: markdown(150).optional(),
  body: markdown(200).optional(),
  subtext: markdown(200).optional(),
  actions: z.array(button).max(3).optional(),
})

const blockSchema = z.discriminatedUnion('type', [
  block('header', { text: plain(150) }),
  block('section', {
    text: textObject(3000).optional(),
    fields: z.array(textObject(2000)).min(1).max(10).optional(),
    accessory: z.discriminatedUnion('type', [image, ...interactive.options]).optional(),
    expand: z.boolean().optional(),
  }).refine(({ text, fields }) => text ?? fields, 'must define either text or fields'),
  block('divider', {}),
  block('context', {
    elements: z
      .array(z.discriminatedUnion('type', [image, plain(3000), markdown(3000)]))
      .min(1)
      .max(10),
  }),
  block('actions', { elements: z.array(interactive).min(1).max(25) }),
  block('context_actions', {
    elements: z
      .array(z.looseObject({ type: z.enum(['feedback_buttons', 'icon_button']) }))
      .min(1)
      .max(5),
  }),
  block('image', { image_url: https, alt_text: notBlank(2000), title: plain(2000).optional() }),
  block('markdown', { text: notBlank(12_000) }),
  block('table', {
    rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
    column_settings: z
      .array(
        z.strictObject({ align: z.enum(['left', 'center', 'right']).optional(), is_wrapped: z.boolean().optional() }).nullable(),
      )
      .max(20)
      .optional(),
  }),
  block('data_table', {
    caption: notBlank(3000),
    rows: z
      .array(z.array(cell).min(1).max(20))
      .min(2)
      .max(101)
      .refine((rows) => new Set(rows.map((row) => row.length)).size === 1, 'rows of equal length'),
    page_size: z.number().int().min(1).max(100).optional(),
    row_header_column_index: z.number().int().min(0).optional(),
  }),
  block('data_visualization', { title: notBlank(50), chart }),
  card,
  block('carousel', { elements: z.array(card).min(1).max(10) }),
])

const messageBlocks = z.array(blockSchema).min(1).max(50)

const charactersOf = (value: unknown): number =>
  typeof value === 'string'
    ? value.length
    : typeof value === 'object' && value !== null
      ? Object.values(value).reduce((sum, part) => sum + charactersOf(part), 0)
      : 0

/** Why Slack refuses these blocks: its error code and the reasons; undefined when it takes them. */
export function refusalOf(
  blocks: unknown,
  { hasCharts = true }: { readonly hasCharts?: boolean } = {},
): { readonly error: string; readonly messages: readonly string[] } | undefined {
  const parsed = messageBlocks.safeParse(blocks)
  if (!parsed.success)
    return invalid(...parsed.error.issues.map(({ path, message }) => `${message} [json-pointer:/blocks/${path.join('/')}]`))
  const ofType = (type: string) => parsed.data.filter((candidate) => candidate.type === type)
  if (ofType('table').length > 1) return invalid('only_one_table_allowed')
  if (!hasCharts && ofType('data_visualization').length > 0) return invalid('unsupported type: data_visualization')
  if (ofType('data_visualization').length > 2) return invalid('too many charts')
  const tables = [...ofType('table'), ...ofType('data_table')].map((table) =>
    'rows' in table ? charactersOf(table.rows.flat().map(({ text }) => text)) : 0,
  )
  if (tables.reduce((sum, characters) => sum + characters, 0) > 10_000) return invalid('table cells exceed 10000 characters')
  const ids = parsed.data.flatMap(({ block_id: id }) => id ?? [])
  if (new Set(ids).size < ids.length) return invalid('block_id must be unique')
  const repeated = parsed.data.some((candidate) => {
    const actions = candidate.type === 'actions' ? candidate.elements.flatMap(({ action_id: id }) => id ?? []) : []
    return new Set(actions).size < actions.length
  })
  if (repeated) return invalid('action_id must be unique in its block')
  // Measured between 13,172 and 13,297 characters, containers included (slackapi/bolt-js#2509 and #2867).
  if (JSON.stringify(blocks).length > 13_172) return { error: 'msg_blocks_too_long', messages: [] }
  return undefined
}

const invalid = (...messages: string[]) => ({ error: 'invalid_blocks', messages })
