/**
 * Fills the frames dangers are told in (intents/phrases/danger/frames) to the sentences the danger model learns from: someone,
 * a sign, how suddenly; someone, a blow, someone else. So it hears « gifle ma mère » after « frappe sa femme ».
 */
import { fillers } from '../../intents/phrases/danger/fillers'
import type { DangerKind } from '../types'
import { sentencesIn } from './sentence-files'

type Told = { readonly sentence: string; readonly kind: DangerKind | 'none' }

/** How often a frame is filled, by how many slots it has: none, one, more. Twice as often teaches nothing more. */
const fillings = [1, 2, 6]
/** Frames asked in the same breath as a search for care: that is where people hide a danger. */
const hiddenShare = 0.2
/** A filler may hold a filler that holds one. */
const deepest = 3

const alternatives = new Map(Object.entries(fillers).map(([name, text]) => [name, text.split('|').map(oneLine)]))

const kinds = ['physical', 'mental', 'violence', 'child', 'poisoning', 'none'] as const satisfies readonly Told['kind'][]
const framesOf = (kind: Told['kind']) => sentencesIn(`danger/frames/${kind}.txt`)

/** Every frame filled; `{place}` and `{care}` are left for the lexicon. */
export const framedSentences = (random: () => number): readonly Told[] =>
  kinds.flatMap((kind) =>
    framesOf(kind).flatMap((frame) => {
      const slots = frame.match(/\{/g)?.length ?? 0
      return Array.from({ length: fillings[Math.min(slots, 2)] ?? 1 }, () => ({ sentence: hidden(frame, random), kind }))
    }),
  )

/** Every line of the frames and every filler, as people write them. */
export const framePhrases = (): readonly string[] => [...kinds.flatMap(framesOf), ...[...alternatives.values()].flat()]

function hidden(frame: string, random: () => number): string {
  const said = random()
  const sentence = filled(frame, random)
  if (said < hiddenShare / 2) return `${filled('{search}', random)} ${sentence}`
  return said < hiddenShare ? `${sentence} ${filled('{search}', random)}` : sentence
}

function filled(frame: string, random: () => number): string {
  let sentence = frame
  for (let depth = 0; depth < deepest; depth++)
    sentence = sentence.replace(/\{(\w+)\}/g, (slot, name: string) => {
      const choices = alternatives.get(name)
      return choices ? (choices[Math.floor(random() * choices.length)] ?? '') : slot
    })
  return oneLine(sentence)
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
