/**
 * What a button of ours carries: a question and the conversation it belongs to, as JSON.
 * `&`, `<` and `>` are written `\u0026`…: Slack hands some of a message's strings back with these three escaped
 * (slackapi/bolt-python#513), and a value without them comes back as it left.
 */
import * as z from 'zod'
import { slackLimits } from './limits'

const buttonQuestionSchema = z.strictObject({ text: z.string().trim().min(1), state: z.string().optional() })

/** A question to ask, and the state token of the turn it follows. */
export type ButtonQuestion = z.infer<typeof buttonQuestionSchema>

/** The value of a button, or undefined when it would pass Slack's 2000 characters. */
export function buttonValue({ text, state }: ButtonQuestion): string | undefined {
  const json = JSON.stringify(state ? { text, state } : { text })
  const value = json.replace(/[&<>]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)
  return value.length <= slackLimits.buttonValue ? value : undefined
}

/** Reads a value back; undefined when it is not one of ours. */
export function readButtonValue(value: unknown): ButtonQuestion | undefined {
  if (typeof value !== 'string') return undefined
  try {
    return buttonQuestionSchema.safeParse(JSON.parse(value)).data
  } catch {
    return undefined // not JSON: a button of another version of the product, or of nobody
  }
}
