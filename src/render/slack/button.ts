/**
 * What a button of ours carries, as JSON: words to ask, or a question by ids. `&`, `<` and `>` are written `\u0026`…: Slack hands some
 * of a message's strings back with these three escaped (slackapi/bolt-python#513), and a value without them comes back as it left.
 */
import type { types } from '@slack/bolt'
import * as z from 'zod'
import { askedAddress, takesSlot } from '../../asked'
import type { Slots } from '../../slots'
import type { Lang, Turn } from '../../types'
import { slackLimits } from './limits'
import { oneLine } from './markup'

/** `action_id` of the buttons that ask a question: `ask:0`, `ask:1`… */
export const askAction = /^ask:\d+$/
/** `action_id` of the button that shows the answer to the whole channel. */
export const shareAction = 'share'
/** `action_id` of the button that shows the next page of the answer. */
export const pageAction = 'page'
/** `action_id` of the button that sends the figures of the answer as a file. */
export const csvAction = 'csv'
/** `action_id` of the button that begins a correction of a record of the answer; it carries `asked`. */
export const correctAction = 'correct'

const words = z.string().trim().min(1)
/** A question by ids, as `askedAddress` writes it: `/?intent=find-care&place=commune:80021`. */
const address = z.string().startsWith('/?intent=')

const questionSchema = z.strictObject({
  text: words,
  /** The state token of the turn it follows, where ids do not tell it all. */
  state: z.string().optional(),
  /** The turn it follows, a third as long as its token, which moreover expires under the eyes of who reads the button. */
  after: z
    .strictObject({
      asked: address,
      asking: z.string().optional(),
      questioned: z.array(z.string()).optional(),
      reachKm: z.number().positive().optional(),
    })
    .optional(),
})
const askedSchema = z.strictObject({
  asked: address,
  /** Which page of the answer, from 1. */
  page: z.number().int().positive().optional(),
})
const valueSchema = z.union([questionSchema, askedSchema])

/** Words to ask, in the conversation they belong to. */
export type ButtonQuestion = z.infer<typeof questionSchema>
/** An answer to give again: its next page, its figures, or the whole to everybody. */
export type ButtonAsked = z.infer<typeof askedSchema>
export type ButtonValue = ButtonQuestion | ButtonAsked

/** The value of a button that asks, or undefined when it would pass Slack's 2000 characters. */
export const buttonValue = (value: ButtonValue): string | undefined => carried(value)
/** Reads it back; undefined when it is not one of ours. */
export const readButtonValue = (value: unknown): ButtonValue | undefined => read(value, valueSchema)

/** Anything a button carries, as its value; undefined when it would pass Slack's 2000 characters. */
export function carried(value: object): string | undefined {
  const json = JSON.stringify(value).replace(/[&<>]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)
  return json.length <= slackLimits.buttonValue ? json : undefined
}

/** Reads it back; undefined when it is not what the schema says: a button of another version of the product, or of nobody. */
export function read<Value>(value: unknown, schema: z.ZodType<Value>): Value | undefined {
  if (typeof value !== 'string') return undefined
  try {
    return schema.safeParse(JSON.parse(value)).data
  } catch {
    return undefined // not JSON
  }
}

/** A button; none without a value. */
export function button(action: string, label: string, value: string | undefined): types.Button[] {
  if (value === undefined) return []
  return [
    {
      type: 'button',
      action_id: action,
      text: { type: 'plain_text', text: oneLine(label, slackLimits.buttonLabel), emoji: false },
      value,
    },
  ]
}

/** A row of buttons; none without a button. */
export const actions = (...buttons: readonly (readonly types.Button[])[]): types.ActionsBlock[] =>
  buttons.flat().length === 0 ? [] : [{ type: 'actions', elements: buttons.flat() }]

/** The turn a question follows: by ids where they tell all of it, by its token otherwise. */
export function following(turn: Turn | undefined, state: string, lang: Lang): Omit<ButtonQuestion, 'text'> {
  const asked = turn && isToldByIds(turn) ? askedAddress({ ...turn, lang }) : undefined
  if (!turn || !asked) return state === '' ? {} : { state }
  const { asking, questioned, reachKm } = turn
  return {
    after: {
      asked,
      ...(asking ? { asking } : {}),
      ...(questioned ? { questioned: [...questioned] } : {}),
      ...(reachKm ? { reachKm } : {}),
    },
  }
}

/** An address has neither homonyms to choose among, nor what another intent was told. */
const isToldByIds = ({ intent, slots, asked, among }: Turn): boolean =>
  asked === undefined && among === undefined && slotNames(slots).every((name) => takesSlot(intent, name))
const slotNames = (slots: Slots) => Object.entries(slots).flatMap(([name, value]) => (value === undefined ? [] : [name]))
