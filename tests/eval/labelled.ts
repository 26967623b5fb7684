/** Labelled questions: one JSON object a line, a question or a dialogue of several turns. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { phrases } from '../../intents/phrases'
import { intentIds, type Lang } from '../../src/types'

const intent = z.enum(intentIds).nullable()
const alternatives = z.record(z.string(), z.array(z.unknown()))
/** Fields beyond these are for other checks: left alone. */
const turnSchema = z.looseObject({
  text: z.string(),
  /** Null when the question has nothing to do with care. */
  intent,
  slots: z.record(z.string(), z.unknown()).default({}),
  acceptIntent: intent.optional(),
  acceptIntents: z.array(intent).default([]),
  /** Other values that are right for a slot. */
  accept: alternatives.default({}),
  acceptSlots: alternatives.default({}),
  /** The place has homonyms: asking which one is right. */
  ambiguous: z.boolean().default(false),
  /** Codes of the homonyms to offer. */
  placeCandidates: z.array(z.string()).optional(),
  /** Asking back is as good as answering. */
  acceptClarify: z.boolean().default(false),
  arrondissementCode: z.string().optional(),
  expectOrder: z.enum(['most', 'least']).optional(),
  /** Ids of aids the answer must hold, or name. */
  expectAids: z.array(z.string()).default([]),
  /** Ids of aids that must not be among those offered: ended is no offer. */
  mustNotOffer: z.array(z.string()).default([]),
})
export type LabelledTurn = z.infer<typeof turnSchema>
export type LabelledDialogue = { readonly id: string; readonly lang: Lang; readonly turns: readonly LabelledTurn[] }

const headSchema = z.looseObject({
  id: z.string(),
  lang: z.enum(['fr', 'en']).default('fr'),
  turns: z.array(z.unknown()).optional(),
})

/** Labelled turns, checked. */
export const readTurns = (turns: readonly unknown[]): readonly LabelledTurn[] => turns.map((turn) => turnSchema.parse(turn))

/** Every dialogue of a .jsonl file; a question alone is a dialogue of one turn. Throws with the file and line of what is not valid. */
export function readLabelled(path: string): readonly LabelledDialogue[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      try {
        const row: unknown = JSON.parse(line)
        const { id, lang, turns } = headSchema.parse(row)
        return [{ id, lang, turns: readTurns(turns ?? [row]) }]
      } catch (cause) {
        throw new Error(`${path}, line ${index + 1}: ${cause instanceof Error ? cause.message : cause}`, { cause })
      }
    })
}

/** The .jsonl files of a folder, none when it is not there. */
export function labelledFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name))
}

/** The held-out tests of our own phrases that name no slot, for a checkout that has no labelled questions. */
export function ownHeldOut(): readonly LabelledDialogue[] {
  return intentIds.flatMap((id) =>
    (['fr', 'en'] as const).flatMap((lang) =>
      phrases[id].tests[lang].map((text, index) => ({
        id: `${id}-${lang}-${index + 1}`,
        lang,
        turns: readTurns([{ text: text.replaceAll('{place}', 'Amiens'), intent: id === 'out-of-scope' ? null : id }]),
      })),
    ),
  )
}
