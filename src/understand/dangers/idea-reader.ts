/** Which ideas of danger a text tells, word by word, and what the danger model sees of them. */
import type { Family } from '../features'
import { wordsOf } from '../normalise'
import { harmlessIdeas, ideas } from './ideas'

type Told = { readonly idea: number; readonly at: number }
type Phrase = { readonly rest: readonly string[]; readonly idea: number }

/** The table by first word, by start of word and by first word of a phrase. */
const words = new Map<string, number[]>()
const stems = new Map<string, number[]>()
const phrases = new Map<string, Phrase[]>()
Object.values(ideas).forEach((list, idea) => {
  for (const entry of list.split(' ')) {
    const [first = '', ...rest] = entry.split('_')
    if (rest.length > 0) phrases.set(first, [...(phrases.get(first) ?? []), { rest, idea }])
    else if (entry.endsWith('*')) stems.set(entry.slice(0, -1), [...(stems.get(entry.slice(0, -1)) ?? []), idea])
    else words.set(entry, [...(words.get(entry) ?? []), idea])
  }
})
const shortestStem = Math.min(...Array.from(stems.keys(), ({ length }) => length))
const names = Object.keys(ideas)
const ideaCount = names.length

/** The ideas of a plain text, in the order they are told. */
function toldIdeas(plain: string): readonly Told[] {
  const said = wordsOf(plain)
  return said.flatMap((word, at) => {
    const found = [...(words.get(word) ?? [])]
    for (let end = shortestStem; end <= word.length; end++) found.push(...(stems.get(word.slice(0, end)) ?? []))
    for (const { rest, idea } of phrases.get(word) ?? [])
      if (rest.every((next, index) => said[at + 1 + index] === next)) found.push(idea)
    return [...new Set(found)].map((idea) => ({ idea, at }))
  })
}

/** The names of the alarming ones, for `--explain`. */
export const alarmingIdeas = (plain: string): readonly string[] =>
  [...new Set(toldIdeas(plain).map(({ idea }) => names[idea] ?? ''))].filter((name) => !harmlessIdeas.has(name))

/** Ideas further apart than this many words have little to do with each other. */
const near = 8
/** From this many ideas on, their number says nothing more. */
const several = 4

/** Each idea, each two told one after the other, and how few there are: one alone is seldom a danger. The first buckets are theirs. */
export function ideaFeatures(plain: string): Family {
  const family: Family = new Map()
  const told = toldIdeas(plain)
  const kinds = new Set(told.map(({ idea }) => idea)).size
  const add = (bucket: number) => family.set(bucket, (family.get(bucket) ?? 0) + 1)
  add(ideaCount * (1 + ideaCount) + Math.min(kinds, several))
  told.forEach(({ idea, at }, index) => {
    add(idea)
    for (const { idea: next, at: nextAt } of told.slice(index + 1)) {
      if (nextAt > at && nextAt - at <= near) add(ideaCount * (1 + idea) + next)
    }
  })
  return family
}
