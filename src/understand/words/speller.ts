/** Which words of a vocabulary a typed word may stand for. No full scan: words are kept by first letter and length, and by sound. */
import { editDistance, editsForgiven, phoneticKey } from './spelling'

/** A vocabulary word that the typed words may be; `words` is how many typed words it takes, `cost` 0 when exact, 1 per edit. */
export type Spelled = { readonly token: string; readonly words: number; readonly cost: number }
/** What the words at `index` may be in the vocabulary, `[]` when nothing close. */
export type Speller = (words: readonly string[], index: number) => readonly Spelled[]

/** Words that join the words of a phrase and may be left out or changed: « maison de la santé », « maison santé ». */
export const linkingWords: ReadonlySet<string> = new Set(
  'a au aux d de des du en et l la le les pour pr un une the of for an to'.split(' '),
)

type Indexed = { readonly token: string; readonly letters: number }

/** Cost of hearing the same word: dearer than a plural, cheaper than an edit. */
const soundCost = 0.5
const pluralCost = 0.1
/** A vocabulary word of fewer letters (most acronyms) has too many neighbours: it is itself or nothing. */
const shortest = 6
/** A typed word of fewer letters is never taken for another. */
const shortestTyped = 5

/** Indexes the vocabulary's words once; `ordinary` words are never taken for a misspelling. */
export function createSpeller(tokens: ReadonlySet<string>, ordinary: ReadonlySet<string>): Speller {
  const byShape = new Map<string, Indexed[]>()
  for (const token of tokens) {
    if (token.length < shortest || /\d/.test(token)) continue
    push(byShape, token.charAt(0) + token.length, { token, letters: lettersOf(token) })
  }

  // Sounds cost most of the preparation and only a misspelled word needs them: they wait for the first one.
  let sounds: ReadonlyMap<string, readonly string[]> | undefined
  const bySound = () => {
    sounds ??= soundsOf([...byShape.values()].flat())
    return sounds
  }

  const guess = (word: string): readonly Spelled[] => {
    if (word.length < shortestTyped || ordinary.has(word) || /\d/.test(word)) return []
    const heard = bySound().get(phoneticKey(word))
    if (heard) return heard.map((token) => ({ token, words: 1, cost: soundCost }))
    return near(word, byShape)
  }

  return (words, index) => {
    const word = words[index] ?? ''
    const said = alike(word, tokens)
    const alikes = said.length > 0 ? said : alike(word.replace(elided, ''), tokens)
    const found = alikes.map((token) => ({ token, words: 1, cost: token === word ? 0 : pluralCost }))
    const joined = joinedWords(words, index, tokens)
    return [...(found.length > 0 ? found : guess(word)), ...joined]
  }
}

function soundsOf(indexed: readonly Indexed[]): ReadonlyMap<string, readonly string[]> {
  const bySound = new Map<string, string[]>()
  for (const { token } of indexed) push(bySound, phoneticKey(token), token)
  return bySound
}

/** The elided article of a word typed without apostrophe: « dhabitants », « linstallation ». */
const elided = /^[dlmns](?=[aeiouhy].{3})/

/** The word itself and its plural or singular, as far as they are in the vocabulary. */
function alike(word: string, tokens: ReadonlySet<string>): readonly string[] {
  const forms = [word]
  if (word.length >= 5 && /[sx]$/.test(word)) forms.push(word.slice(0, -1))
  if (word.length >= 4 && !/[sx]$/.test(word)) forms.push(`${word}s`)
  if (word.endsWith('aux')) forms.push(`${word.slice(0, -3)}al`)
  return forms.filter((form) => tokens.has(form))
}

/** « medico bus » is « medicobus », « p s l a » is « psla ». */
function joinedWords(words: readonly string[], index: number, tokens: ReadonlySet<string>): readonly Spelled[] {
  const word = words[index] ?? ''
  if (word.length === 1) {
    let end = index
    while ((words[end] ?? '').length === 1) end++
    const spelledOut = words.slice(index, end).join('')
    return spelledOut.length >= 3 && tokens.has(spelledOut) ? [{ token: spelledOut, words: end - index, cost: 0 }] : []
  }
  const pair = word + (words[index + 1] ?? '')
  return pair.length >= 7 && pair.length > word.length + 2 && tokens.has(pair) ? [{ token: pair, words: 2, cost: 0 }] : []
}

/** The nearest words of the vocabulary that begin with the same letter; `[]` when none is near enough. */
function near(word: string, byShape: ReadonlyMap<string, readonly Indexed[]>): readonly Spelled[] {
  const letters = lettersOf(word)
  const first = word.charAt(0)
  let limit: number = editsForgiven(word.length)
  let best: Spelled[] = []
  for (let length = word.length - limit; length <= word.length + limit; length++)
    for (const { token, letters: tokenLetters } of byShape.get(first + length) ?? []) {
      const allowed = Math.min(limit, editsForgiven(token.length))
      // Each edit changes at most two of the letters used: most words are dismissed without a distance.
      if (allowed === 0 || bitsOf(letters ^ tokenLetters) > 2 * allowed) continue
      const cost = editDistance(word, token, allowed)
      if (cost > allowed) continue
      if (cost < limit) best = []
      limit = cost
      best.push({ token, words: 1, cost })
    }
  return best.filter(({ cost }) => cost === limit)
}

/** One bit per letter used. */
function lettersOf(word: string): number {
  let letters = 0
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) - 97)
  return letters
}

function bitsOf(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
