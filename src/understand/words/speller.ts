/** Which words of a vocabulary a word of the text may be: itself, its plural or singular, or one half of a word cut in two. */

/** A word to look for in the vocabulary; `words` is how many words of the text it takes, `cost` 0 when exact. */
export type Spelled = { readonly token: string; readonly words: number; readonly cost: number }

/** Words that join the words of a phrase and may be left out or changed: « maison de la santé », « maison santé ». */
export const linkingWords: ReadonlySet<string> = new Set(
  'a au aux d de des du en et l la le les pour pr un une the of for an to'.split(' '),
)

/** Cost of another number or an elided article: only the exact word is surer. */
const formCosts = { other: 0.1, unelided: 0.2 }

/** What the words at `index` may be in a vocabulary, the surest first. Mistyped words are the corrector's (corrector.ts). */
export function spellings(words: readonly string[], index: number): readonly Spelled[] {
  const word = words[index] ?? ''
  const one = (cost: number) => (token: string) => ({ token, words: 1, cost })
  const unelided = word.replace(elided, '')
  return [
    one(0)(word),
    ...otherForms(word).map(one(formCosts.other)),
    ...(unelided === word ? [] : [unelided, ...otherForms(unelided)].map(one(formCosts.unelided))),
    ...joinedWords(words, index),
  ]
}

/** The elided article of a word typed without apostrophe: « dhabitants », « linstallation ». */
const elided = /^[dlmns](?=[aeiouhy].{3})/

/** « 10 000 balles » are « 10 000 euros ». */
const euros: ReadonlySet<string> = new Set(['euros', 'euro', 'eur', '€', 'balles'])

/** The plural or singular of a word, or other words for the same money. */
function otherForms(word: string): readonly string[] {
  const forms: string[] = []
  if (word.length >= 5 && /[sx]$/.test(word)) forms.push(word.slice(0, -1))
  if (word.length >= 4 && !/[sx]$/.test(word)) forms.push(`${word}s`)
  if (word.endsWith('aux')) forms.push(`${word.slice(0, -3)}al`)
  if (euros.has(word)) forms.push(...[...euros].filter((name) => name !== word && !forms.includes(name)))
  return forms
}

/** « medico bus » is « medicobus », « p s l a » is « psla ». */
function joinedWords(words: readonly string[], index: number): readonly Spelled[] {
  const word = words[index] ?? ''
  if (word.length === 1) {
    let end = index
    while ((words[end] ?? '').length === 1) end++
    return end - index >= 3 ? [{ token: words.slice(index, end).join(''), words: end - index, cost: 0 }] : []
  }
  const pair = word + (words[index + 1] ?? '')
  return pair.length >= 7 && pair.length > word.length + 2 ? [{ token: pair, words: 2, cost: 0 }] : []
}
