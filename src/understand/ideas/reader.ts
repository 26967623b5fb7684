/**
 * Which ideas a text tells, whatever the words: « toucher un coup de pouce » and « percevoir une prime » tell the same two.
 * Models learn ideas beside words, so that a wording never seen is still understood.
 */
import type { Family } from '../features'

/** Ideas by name; each is a list of words (`prime`), starts of words (`financ*`) and words in a row (`coup_de_pouce`). */
export type IdeaTable = Readonly<Record<string, string>>

/** An idea, by its place in the table, and the index of the word where it is told. */
export type Told = { readonly idea: number; readonly at: number }

type Phrase = { readonly rest: readonly string[]; readonly idea: number }

/** Ideas further apart than this many words have little to do with each other. */
const near = 8
/** From this many ideas on, their number says nothing more. */
const several = 4

export type IdeaReader = {
  /** The ideas of a normalised text, in the order they are told. */
  readonly told: (words: readonly string[]) => readonly Told[]
  /** The name of an idea. */
  readonly nameOf: (idea: number) => string
  /** Each idea, each two told one soon after the other, and how few there are. The first buckets are theirs. */
  readonly features: (words: readonly string[]) => Family
}

/** Prepares a table; throws nothing, costs a few milliseconds. */
export function createIdeaReader(table: IdeaTable): IdeaReader {
  const words = new Map<string, number[]>()
  const stems = new Map<string, number[]>()
  const phrases = new Map<string, Phrase[]>()
  Object.values(table).forEach((list, idea) => {
    for (const entry of list.split(' ')) {
      const [first = '', ...rest] = entry.split('_')
      if (rest.length > 0) phrases.set(first, [...(phrases.get(first) ?? []), { rest, idea }])
      else if (entry.endsWith('*')) push(stems, entry.slice(0, -1), idea)
      else push(words, entry, idea)
    }
  })
  const shortestStem = Math.min(...Array.from(stems.keys(), ({ length }) => length))
  const count = Object.keys(table).length

  function told(said: readonly string[]): readonly Told[] {
    return said.flatMap((word, at) => {
      const found = new Set(words.get(word))
      for (let end = shortestStem; end <= word.length; end++)
        for (const idea of stems.get(word.slice(0, end)) ?? []) found.add(idea)
      for (const { rest, idea } of phrases.get(word) ?? [])
        if (rest.every((next, index) => said[at + 1 + index] === next)) found.add(idea)
      return [...found].map((idea) => ({ idea, at }))
    })
  }

  function features(said: readonly string[]): Family {
    const family: Family = new Map()
    const ideas = told(said)
    const add = (bucket: number) => family.set(bucket, (family.get(bucket) ?? 0) + 1)
    add(count * (1 + count) + Math.min(new Set(ideas.map(({ idea }) => idea)).size, several))
    ideas.forEach(({ idea, at }, index) => {
      add(idea)
      for (const { idea: next, at: nextAt } of ideas.slice(index + 1))
        if (nextAt > at && nextAt - at <= near) add(count * (1 + idea) + next)
    })
    return family
  }

  return { told, nameOf: (idea) => Object.keys(table)[idea] ?? '', features }
}

function push(lists: Map<string, number[]>, key: string, idea: number): void {
  const list = lists.get(key)
  if (list) list.push(idea)
  else lists.set(key, [idea])
}
