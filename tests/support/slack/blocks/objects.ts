/**
 * Texts, images, options, confirmations (https://docs.slack.dev/reference/block-kit/composition-objects).
 *
 * How Slack counts characters is not documented. Here one UTF-16 unit is one character, after escaping: `&amp;` is 5 and 😀 is 2.
 * That is never fewer than the code points, the other likely count, so what passes here passes there.
 */
import * as z from 'zod'

/** Words with something to see: Slack refuses an empty text, and an empty cell loses the whole message. */
export const notBlank = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim() !== '', 'must be more than 0 characters')
export const https = z.url({ protocol: /^https?$/ }).max(3000)
/** `block_id`, `action_id`, `callback_id`. */
export const identifier = notBlank(255)

export const plain = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: notBlank(max), emoji: z.boolean().optional() })
export const markdown = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: notBlank(max), verbatim: z.boolean().optional() })
export const textObject = (max: number) => z.discriminatedUnion('type', [plain(max), markdown(max)])

/** An image is at an address, or is a file already in Slack. */
export const imageSource = {
  image_url: https.optional(),
  slack_file: z.strictObject({ id: z.string().optional(), url: https.optional() }).optional(),
  alt_text: notBlank(2000),
}
export const hasOneSource = ({ image_url, slack_file }: { readonly image_url?: unknown; readonly slack_file?: unknown }) =>
  (image_url === undefined) !== (slack_file === undefined)
export const image = z
  .strictObject({ type: z.literal('image'), ...imageSource })
  .refine(hasOneSource, 'must define one of image_url and slack_file')

export const style = z.enum(['primary', 'danger']).optional()
export const confirm = z.strictObject({
  title: plain(100),
  text: textObject(300),
  confirm: plain(30),
  deny: plain(30),
  style,
})

/** Options of menus are in plain text; those of radio buttons and checkboxes may be marked up. */
export const plainOption = z.strictObject({ text: plain(75), value: notBlank(150), description: plain(75).optional() })
export const option = z.strictObject({ text: textObject(75), value: notBlank(150), description: textObject(75).optional() })
export const linkOption = plainOption.extend({ url: https.optional() })
