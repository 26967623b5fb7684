/** Whole dialogues, as data: what the person says, what must be understood and shown; the same through every door. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'

const turnSchema = z.strictObject({
  says: z.string(),
  intent: z.string().nullable(),
  slots: z.record(z.string(), z.unknown()).default({}),
  kind: z.enum(['found', 'clarify', 'not-found', 'chat', 'emergency']),
  /** Words the answer must show. */
  shows: z.array(z.string()),
  /** Words the answer must not show. */
  hides: z.array(z.string()).default([]),
})

export type DialogueTurn = z.infer<typeof turnSchema>

export const dialoguesIn = (json: string) =>
  z.array(z.strictObject({ name: z.string(), turns: z.array(turnSchema) })).parse(JSON.parse(json))

export const dialogues = dialoguesIn(readFileSync('tests/conversations/dialogues.json', 'utf8'))

/** No-break spaces and runs of spaces read the same. */
export const plain = (words: string) => words.replace(/[\s\u00a0\u202f]+/g, ' ')
