/**
 * What staff taught (db/phrases.ts): a question with the very pattern of a learned phrase has its intent. A pattern is the phrase as
 * the reader reads it, its places, numbers and words of the vocabulary masked, its courtesies left out:
 *
 *     « ya til un toubib dispo à Ham ? »  →  'ya un [care] dispo a zplacez'  ←  « Bonjour, y a-t-il un kiné dispo à Vire svp »
 *
 * Only the very pattern counts: a phrase learned changes the answer of no other question.
 */
import type { SlotName } from '../slots'
import type { IntentId } from '../types'
import { subjectSlots } from './brought'
import { foldedNumber, placeToken, politeWords } from './features'
import { wordsOf } from './normalise'
import type { Reading } from './reading'
import { smallWords } from './words/elliptical-words'
import { openShorthand } from './words/plain-words'

/** Pattern → intent. A value: made again when a phrase comes or goes. */
export type Learned = ReadonlyMap<string, IntentId>

export const nothingLearned: Learned = new Map()

/** The pattern of a reading. */
export function patternOf({ words, entities, places, unknownPlace }: Reading): string {
  const named = unknownPlace ? [...places, unknownPlace] : places
  const pattern: string[] = []
  for (let index = 0; index < words.length; ) {
    const place = named.find(({ start, end }) => start <= index && index < end)
    const said = place ? [] : entities.filter(({ start }) => start === index)
    const end = place?.end ?? Math.max(index + politeWords(words, index), ...said.map((entity) => entity.end))
    const word = words[index] ?? ''
    if (place) pattern.push(placeToken)
    else if (said.length > 0) pattern.push(maskOf(said.filter((entity) => entity.end === end).map(({ slot }) => slot)))
    else if (end === index && !greetings.has(word)) pattern.push(foldedNumber(word))
    index = Math.max(end, index + 1)
  }
  return openShorthand(pattern.join(' ')).replace(thereIs, 'ya')
}

/** « ya un », « y a un », « il y a un », « y a-t-il un », « ya til un ». */
const thereIs = /\b(?:il )?y a(?: t ?il\b)?\b/g
const greetings: ReadonlySet<string> = new Set(['bonjour', 'bonsoir', 'salut', 'hello', 'hi', 'merci', 'thanks'])

/** « kiné » is a care and a profession, « généraliste » an indicator too: one mask for all that can be looked for. */
const maskOf = (slots: readonly SlotName[]): string =>
  `[${['care' as const, ...subjectSlots].find((slot) => slots.includes(slot)) ?? slots[0]}]`

const isMask = (token: string): boolean => /^(?:\[.*\]|z[a-z]+z)$/.test(token)

/**
 * True when enough is left of a pattern to tell one question from another: two words or names that say something, one of which is
 * no mask. « à Ham », « un kiné à Ham », « dispo ? » are asked for too many reasons.
 */
export function isTelling(pattern: string): boolean {
  const telling = wordsOf(pattern).filter((token) => token !== placeToken && !smallWords.has(token))
  return telling.length >= 2 && telling.some((token) => !isMask(token))
}
