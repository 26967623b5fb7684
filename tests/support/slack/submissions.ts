/** A modal filled in and sent, and what becomes of it (https://docs.slack.dev/surfaces/modals#handling_submissions). */
import * as z from 'zod'
import { optionsOf } from './actions'
import type { Reception } from './door'
import { type Call, Refusal } from './method'
import { modal, pushed, replaced } from './methods/views'
import type { View } from './world'

/** block_id → what is typed or chosen (the value of an option); a list for several. */
export type Filled = Readonly<Record<string, string | readonly string[]>>

type Json = Readonly<Record<string, unknown>>
const inputSchema = z.looseObject({
  type: z.literal('input'),
  block_id: z.string(),
  optional: z.boolean().optional(),
  element: z.looseObject({ type: z.string(), action_id: z.string() }),
})

/** What each kind of input is worth: `selected_date`, and `initial_date` until somebody chooses. */
const fields: Readonly<Record<string, string>> = {
  datepicker: 'date',
  timepicker: 'time',
  users_select: 'user',
  conversations_select: 'conversation',
  channels_select: 'channel',
  multi_users_select: 'users',
  multi_conversations_select: 'conversations',
  multi_channels_select: 'channels',
}

/** `state.values` of this view. @throws Error when an input is missing that Slack's own form would ask for, or is unknown */
export function statesOf(view: View, filled: Filled): Json {
  const inputs = view.payload.blocks.flatMap((block) => inputSchema.safeParse(block).data ?? [])
  const unknown = Object.keys(filled).filter((id) => !inputs.some(({ block_id: known }) => known === id))
  if (unknown.length > 0) throw new Error(`no input is called ${unknown.join(', ')}`)
  return Object.fromEntries(
    inputs.map(({ block_id: id, element, optional }) => {
      const value = filled[id]
      const isFilled = Object.keys(element).some((name) => name.startsWith('initial_'))
      if (value === undefined && !optional && !isFilled) throw new Error(`${id} is required`)
      return [id, { [element.action_id]: { type: element.type, ...stateOf(element, value) } }]
    }),
  )
}

function stateOf(element: Json, value: Filled[string] | undefined): Json {
  const field = fields[String(element.type)]
  if (field) return { [`selected_${field}`]: value ?? element[`initial_${field}`] ?? (field.endsWith('s') ? [] : null) }
  const options = optionsOf(element)
  if (options.length === 0) return { value: value ?? element.initial_value ?? null }
  const chosen = options.filter((option) => [value ?? []].flat().includes(String(option.value)))
  if (value !== undefined && chosen.length !== [value].flat().length) throw new Error(`no option is worth ${String(value)}`)
  const isSeveral = element.type === 'checkboxes' || String(element.type).startsWith('multi_')
  const before = Array.isArray(element.initial_options) ? element.initial_options : []
  return isSeveral
    ? { selected_options: value === undefined ? before : chosen }
    : { selected_option: chosen[0] ?? element.initial_option ?? null }
}

const errors = z.strictObject({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string().min(1)) })
const next = z.strictObject({ response_action: z.enum(['update', 'push']), view: z.unknown() })
const answerSchema = z.union([errors, next, z.strictObject({ response_action: z.literal('clear') }), z.strictObject({})])

/** What the person has before their eyes now; `refusal` when Slack shows "We had some trouble connecting" instead. */
export type Submitted = {
  readonly errors?: Readonly<Record<string, string>>
  readonly view?: View
  readonly refusal?: string
}

/** Carries out the body of the acknowledgement: nothing closes the modal; errors must name inputs of the view. */
export async function submitted(view: View, { response, isAcknowledged }: Reception, call: Call): Promise<Submitted> {
  if (!isAcknowledged) return { refusal: 'not_acknowledged', view }
  const body = await response.clone().text()
  const answer = answerSchema.safeParse(body === '' ? {} : JSON.parse(body))
  if (!answer.success) return { refusal: 'invalid_response', view }
  const { data } = answer
  const stack = call.workspace.stacks.get(view.user) ?? []
  if (!('response_action' in data)) return closed(stack)
  if (data.response_action === 'errors') {
    const ids = view.payload.blocks.flatMap((block) => (block.type === 'input' ? [String(block.block_id)] : []))
    const isKnown = Object.keys(data.errors).every((id) => ids.includes(id))
    return isKnown ? { errors: data.errors, view } : { refusal: 'errors_for_unknown_blocks', view }
  }
  if (data.response_action === 'clear') {
    stack.length = 0
    return {}
  }
  try {
    const payload = modal(data.view, call)
    return { view: data.response_action === 'push' ? pushed(payload, view.user, call) : replaced(view, payload, call) }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.code, view }
    throw error
  }
}

function closed(stack: View[]): Submitted {
  stack.pop()
  const below = stack.at(-1)
  return below ? { view: below } : {}
}
