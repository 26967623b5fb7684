/** Which words of a vocabulary a word of the text is: itself, its plural or singular, or one half of a word cut in two. */

/** A vocabulary word; `words` is how many words of the text it takes, `cost` 0 when exact. */
export type Spelled = { readonly token: string; readonly words: number; readonly cost: number }
/** What the words at `index` are in the vocabulary, `[]` when nothing. */
export type Speller = (words: readonly string[], index: number) => readonly Spelled[]

/** Words that join the words of a phrase and may be left out or changed: « maison de la santé », « maison santé ». */
export const linkingWords: ReadonlySet<string> = new Set(
  'a au aux d de des du en et l la le les pour pr un une the of for an to'.split(' '),
)

/** Cost of another number or an elided article: only the exact word is surer. */
const formCost = 0.1

/** The speller of a vocabulary. Mistyped words are the corrector's (corrector.ts). */
export function createSpeller(tokens: ReadonlySet<string>): Speller {
  return (words, index) => {
    const word = words[index] ?? ''
    const said = alike(word, tokens)
    const alikes = said.length > 0 ? said : alike(word.replace(elided, ''), tokens)
    const found = alikes.map((token) => ({ token, words: 1, cost: token === word ? 0 : formCost }))
    return [...found, ...joinedWords(words, index, tokens)]
  }
}

/** The elided article of a word typed without apostrophe: « dhabitants », « linstallation ». */
const elided = /^[dlmns](?=[aeiouhy].{3})/

/** « 10 000 balles » are « 10 000 euros ». */
const euros: ReadonlySet<string> = new Set(['euros', 'euro', 'eur', '€', 'balles'])

/** The word itself, its plural or singular, the same money, as far as they are in the vocabulary. */
function alike(word: string, tokens: ReadonlySet<string>): readonly string[] {
  const forms = [word]
  if (word.length >= 5 && /[sx]$/.test(word)) forms.push(word.slice(0, -1))
  if (word.length >= 4 && !/[sx]$/.test(word)) forms.push(`${word}s`)
  if (euros.has(word)) forms.push(...[...euros].filter((name) => !forms.includes(name)))
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
