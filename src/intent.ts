/**
 * What an intent is: intents/<id>.ts says which slots it takes and how it answers, intents/phrases/<id>.ts how people ask.
 * Phrases are apart because only the model's training reads them: the Worker carries the model, not a hundred kB of examples.
 */
import type { KnowledgeBase } from '../db/knowledge'
import type { Side } from './sides'
import type { SlotName, Slots } from './slots'
import type { Answer, FollowUp, IntentId, Lang, Question, Section, Words } from './types'
import type { Gazetteer } from './understand/places'

/** What a resolver may use besides its slots. `knowledge.read` is one round trip: call it once. */
export type Context = {
  readonly question: Question
  readonly lang: Lang
  readonly knowledge: KnowledgeBase
  readonly gazetteer: Gazetteer
  /** The side of the subject that is asked; the whole when absent. */
  readonly side?: Side | undefined
  /** Ids of the facts to tell first, of a question by ids; its words tell when absent. */
  readonly first?: readonly string[] | undefined
}

type Sentences = { readonly fr: readonly string[]; readonly en: readonly string[] }

/** How people ask for an intent: intents/phrases/<id>.ts. `{care}`, `{place}`, `{aid}`… stand for any value of the slot. */
export type Phrases = {
  /** What people type; the model learns these. */
  readonly examples: Sentences
  /** Held out: never learnt from, must land here. */
  readonly tests: Sentences
  /** Near misses: questions that look alike and must land on the intent named. */
  readonly notTests: Readonly<Record<string, IntentId>>
}

/** Carries the type of a phrases file. */
export const definePhrases = (phrases: Phrases): Phrases => phrases

type Filled<Required extends SlotName, Optional extends SlotName> = {
  readonly [Name in Required]-?: NonNullable<Slots[Name]>
} & { readonly [Name in Optional]?: Slots[Name] }

export type IntentSpec<Required extends SlotName, Optional extends SlotName> = {
  /** Same as the file's name. */
  readonly id: IntentId
  /** Used on the buttons of "did you mean". */
  readonly title: Words
  readonly required: readonly Required[]
  readonly optional: readonly Optional[]
  /** The question to ask back when a required slot is missing. */
  readonly missing: { readonly [Name in Required]: Words }
  /** Buttons that fill the missing slot, when a few values cover most cases. */
  readonly suggestions?: (missing: SlotName, lang: Lang) => readonly FollowUp[]
  /** What is said with the question asked back, when the slots filled already call for it. */
  readonly whenAsking?: (slots: Slots, lang: Lang) => readonly Section[]
  readonly resolve: (slots: Filled<Required, Optional>, context: Context) => Promise<Answer>
}

/** An intent whose slot types have been forgotten, as the pipeline handles it. */
export type Intent = Omit<IntentSpec<SlotName, SlotName>, 'missing' | 'resolve'> & {
  readonly missing: Partial<Readonly<Record<SlotName, Words>>>
  /** The first required slot that is not filled. */
  readonly firstMissing: (slots: Slots) => SlotName | undefined
  /** Answers; call it only when `firstMissing` is undefined. */
  readonly answer: (slots: Slots, context: Context) => Promise<Answer>
}

/** Ties an intent's slots to its resolver by type; throws at start when a required slot has no question to ask back. */
export function defineIntent<Required extends SlotName = never, Optional extends SlotName = never>(
  spec: IntentSpec<Required, Optional>,
): Intent {
  const { resolve, missing, ...rest } = spec
  const firstMissing = (slots: Slots) => spec.required.find((name) => slots[name] === undefined)
  return {
    ...rest,
    missing,
    firstMissing,
    answer: (slots, context) => {
      const gap = firstMissing(slots)
      if (gap) throw new Error(`${spec.id} was resolved without its slot ${gap}`)
      const accepted: readonly SlotName[] = [...spec.required, ...spec.optional]
      const filled = Object.fromEntries(accepted.filter((name) => slots[name] !== undefined).map((name) => [name, slots[name]]))
      // The gap check above is what makes `filled` complete; the type system cannot follow it through fromEntries.
      return resolve(filled as Filled<Required, Optional>, context)
    },
  }
}
