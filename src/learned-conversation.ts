/** A learned phrase as a dialogue of tests/conversations: what the repository keeps of it, so that no later change forgets it. */
import type { LearnedPhrase } from '../db/phrases'
import { ask } from './ask'
import type { Deps } from './deps'
import type { Slots } from './slots'
import type { Answer, IntentId } from './types'

export type LearnedConversation = {
  readonly name: string
  readonly turns: readonly [
    {
      readonly says: string
      readonly intent: IntentId
      /** Ids; of the place, its code. */
      readonly slots: Readonly<Record<string, unknown>>
      readonly kind: Answer['kind']
      readonly shows: readonly string[]
    },
  ]
}

/** Asks the phrase as it stands now: `deps` have learned it. @throws KnowledgeUnavailable as `ask` does */
export async function learnedConversation(
  { phrase, intent, lang }: Pick<LearnedPhrase, 'phrase' | 'intent' | 'lang'>,
  deps: Deps,
  askedAt: Date,
): Promise<{ readonly conversation: LearnedConversation; readonly answer: Answer }> {
  const { understood, answer } = await ask({ text: phrase, channel: 'slack', lang, askedAt }, deps)
  const slots = understood.kind === 'matched' ? idsOf(understood.slots) : {}
  return {
    answer,
    conversation: { name: `learned: ${phrase}`, turns: [{ says: phrase, intent, slots, kind: answer.kind, shows: [] }] },
  }
}

const idsOf = ({ place, ...slots }: Slots): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(Object.entries(slots).filter(([, value]) => typeof value === 'string' || typeof value === 'number')),
  ...(place ? { place: { code: place.code } } : {}),
})

/** As files of the repository are written. */
export const conversationsFile = (conversations: readonly LearnedConversation[]): string =>
  `${JSON.stringify(conversations, undefined, 2)}\n`
