/** Rich text (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block). */
import * as z from 'zod'
import { identifier } from './objects'

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    code: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    underline: z.boolean().optional(),
    highlight: z.boolean().optional(),
    client_highlight: z.boolean().optional(),
    unlink: z.boolean().optional(),
  })
  .optional()
const piece = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), style, ...shape })

const text = piece('text', { text: z.string().min(1) })
const link = piece('link', { url: z.url().max(3000), text: z.string().optional(), unsafe: z.boolean().optional() })
const words = z.discriminatedUnion('type', [
  text,
  link,
  piece('broadcast', { range: z.enum(['here', 'channel', 'everyone']) }),
  piece('channel', { channel_id: z.string() }),
  piece('color', { value: z.string() }),
  piece('date', { timestamp: z.int(), format: z.string(), url: z.url().optional(), fallback: z.string().optional() }),
  piece('emoji', { name: z.string(), unicode: z.string().optional(), url: z.url().optional() }),
  piece('team', { team_id: z.string() }),
  piece('user', { user_id: z.string() }),
  piece('usergroup', { usergroup_id: z.string() }),
])

const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(words).min(1) })
const bordered = { border: z.int().min(0).max(1).optional() }
export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: identifier.optional(),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        section,
        z.strictObject({
          ...bordered,
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          elements: z.array(section).min(1),
          indent: z.int().min(0).max(8).optional(),
          offset: z.int().min(0).optional(),
        }),
        z.strictObject({ ...bordered, type: z.literal('rich_text_quote'), elements: z.array(words).min(1) }),
        z.strictObject({
          ...bordered,
          type: z.literal('rich_text_preformatted'),
          elements: z.array(z.discriminatedUnion('type', [text, link])).min(1),
          language: z.string().optional(),
        }),
      ]),
    )
    .min(1),
})
