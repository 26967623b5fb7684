/** What a reader is told of how a question was understood (`npm run ask -- --explain`, `understood` in the API). */
import type { Reading } from './reading'

/** One line per thing recognised: « kine » → care = kinesitherapeute. */
export function explain(reading: Reading): readonly string[] {
  const { text, typed, words, entities, places } = reading
  const said = (start: number, end: number) => quoted([words.slice(start, end).join(' ')])
  return [
    ...(text === typed ? [] : [`read as « ${text} »`]),
    ...entities.map(({ slot, value, start, end }) => `${said(start, end)} → ${slot} = ${value}`),
    ...places.map(({ start, end, candidates }) => {
      const names = candidates.slice(0, 4).map(({ name, code }) => `${name} (${code})`)
      return `${said(start, end)} → place = ${names.join(' | ')}`
    }),
  ]
}

export const quoted = (words: readonly string[]): string => words.map((word) => `« ${word} »`).join(', ')
