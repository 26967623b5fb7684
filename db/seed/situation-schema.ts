/** The format of vocabulary/situation.json: what a rule may want to know of a person, asked with buttons and understood in any words. */
import * as z from 'zod'
import { id, text, words } from './fields'

/** One of the two replies. */
const replySchema = z.strictObject({
  /** On the button. */
  label: words,
  /** As a reason, once said: « c’est votre première installation ». */
  said: words,
  /** As a rule, when an aid wants this reply: « réservée à une première installation ». */
  wanted: words,
  /** French, as typed; the label is one of them. */
  names: z.array(text).min(1),
  english: z.array(text),
})

export const situationSchema = z.strictObject({
  id,
  /** True of what holds in one place only: « la commune a voté ». Elsewhere, nothing is known of it. */
  ofPlace: z.boolean().optional(),
  question: words,
  yes: replySchema,
  no: replySchema,
})

export type SituationSeed = z.infer<typeof situationSchema>
