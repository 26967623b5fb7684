/** What people press, choose and fill in (https://docs.slack.dev/reference/block-kit/block-elements). */
import * as z from 'zod'
import { confirm, https, identifier, linkOption, notBlank, option, plain, plainOption, style } from './objects'
import { richText } from './rich-text'

const element = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), action_id: identifier.optional(), ...shape })
const focusable = { focus_on_load: z.boolean().optional() }
const confirmable = { confirm: confirm.optional() }
const placeholder = { placeholder: plain(150).optional() }
const dispatchable = {
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1) })
    .optional(),
}
const several = { max_selected_items: z.int().min(1).optional() }
const id = z.string().regex(/^[A-Z]\w+$/)

export const button = element('button', {
  ...confirmable,
  text: plain(75),
  url: https.optional(),
  value: notBlank(2000).optional(),
  style,
  accessibility_label: notBlank(75).optional(),
})

const choices = {
  options: z.array(plainOption).min(1).max(100).optional(),
  option_groups: z
    .array(z.strictObject({ label: plain(75), options: z.array(plainOption).min(1).max(100) }))
    .min(1)
    .max(100)
    .optional(),
}
const filter = z.strictObject({
  include: z
    .array(z.enum(['im', 'mpim', 'private', 'public']))
    .min(1)
    .optional(),
  exclude_external_shared_channels: z.boolean().optional(),
  exclude_bot_users: z.boolean().optional(),
})
const menu = { ...confirmable, ...focusable, ...placeholder }
const responding = { response_url_enabled: z.boolean().optional() }
const conversation = { default_to_current_conversation: z.boolean().optional(), filter: filter.optional() }
const queried = { min_query_length: z.int().min(0).optional() }

const menus = [
  element('static_select', { ...menu, ...choices, initial_option: plainOption.optional() }),
  element('multi_static_select', { ...menu, ...several, ...choices, initial_options: z.array(plainOption).min(1).optional() }),
  element('external_select', { ...menu, ...queried, initial_option: plainOption.optional() }),
  element('multi_external_select', { ...menu, ...several, ...queried, initial_options: z.array(plainOption).min(1).optional() }),
  element('users_select', { ...menu, initial_user: id.optional() }),
  element('multi_users_select', { ...menu, ...several, initial_users: z.array(id).optional() }),
  element('conversations_select', { ...menu, ...responding, ...conversation, initial_conversation: id.optional() }),
  element('multi_conversations_select', {
    ...menu,
    ...several,
    ...conversation,
    initial_conversations: z.array(id).optional(),
  }),
  element('channels_select', { ...menu, ...responding, initial_channel: id.optional() }),
  element('multi_channels_select', { ...menu, ...several, initial_channels: z.array(id).optional() }),
] as const

const marked = { ...confirmable, ...focusable, options: z.array(option).min(1).max(10) }
const day = z.iso.date()
const chosen = [
  element('radio_buttons', { ...marked, initial_option: option.optional() }),
  element('checkboxes', { ...marked, initial_options: z.array(option).min(1).optional() }),
  element('datepicker', { ...menu, initial_date: day.optional() }),
  element('timepicker', {
    ...menu,
    initial_time: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .optional(),
    timezone: z.string().optional(),
  }),
  element('datetimepicker', { ...confirmable, ...focusable, initial_date_time: z.int().min(1_000_000_000).optional() }),
] as const
const overflow = element('overflow', { ...confirmable, options: z.array(linkOption).min(1).max(5) })

/** What a section may hold beside its text, but for images. */
export const accessories = [button, overflow, ...menus, ...chosen] as const
/** What an actions block may hold. */
export const interactive = z.discriminatedUnion('type', [
  ...accessories,
  element('rich_text_input', { ...dispatchable, ...focusable, ...placeholder, initial_value: richText.optional() }),
])

const feedback = z.strictObject({ text: plain(75), value: notBlank(2000), accessibility_label: notBlank(75).optional() })
/** Under an answer (https://docs.slack.dev/reference/block-kit/blocks/context-actions-block). */
export const contextAction = z.discriminatedUnion('type', [
  element('feedback_buttons', { positive_button: feedback, negative_button: feedback }),
  element('icon_button', {
    ...confirmable,
    icon: z.enum(['trash']),
    text: plain(75),
    accessibility_label: notBlank(75).optional(),
    value: notBlank(2000).optional(),
    visible_to_user_ids: z.array(id).optional(),
  }),
])

const field = { ...dispatchable, ...focusable, ...placeholder }
const length = z.int().min(0).max(3000).optional()
const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .optional()
/** What an input block may hold. */
export const input = z.discriminatedUnion('type', [
  ...menus,
  ...chosen,
  element('plain_text_input', {
    ...field,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: length,
    max_length: length,
  }),
  element('number_input', {
    ...field,
    is_decimal_allowed: z.boolean(),
    initial_value: number,
    min_value: number,
    max_value: number,
  }),
  element('email_text_input', { ...field, initial_value: z.string().optional() }),
  element('url_text_input', { ...field, initial_value: z.string().optional() }),
  element('rich_text_input', { ...field, initial_value: richText.optional() }),
  element('file_input', { filetypes: z.array(z.string()).optional(), max_files: z.int().min(1).max(10).optional() }),
])
