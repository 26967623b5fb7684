/** Which facts come first: those the question's words are nearest to, or those a link names. */
import type { Context } from '../intent'
import type { NonEmpty } from '../types'
import { byRelevance } from '../understand/match'
import { nonEmpty } from './found'

type Ordered<Item> = { readonly items: readonly Item[]; readonly first: { readonly first?: NonEmpty<string> } }

/**
 * `words` is what the question says of them; no more than `most` are told. `first`, which the answer carries, names those that
 * must come first for the same to be told again.
 */
export function toldFirst<Item extends { readonly id: string }>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  words: string,
  { first }: Pick<Context, 'first'>,
  most = items.length,
): Ordered<Item> {
  const ordered = (first ? firstBy(items, first) : byRelevance(items, textOf, words)).slice(0, most)
  const ids = ordered.map(({ id }) => id)
  const named = ids.findIndex((_, count) => count > 0 && isSame(ordered, firstBy(items, ids.slice(0, count))))
  const told = nonEmpty(named > 0 ? ids.slice(0, named) : ids)
  return { items: ordered, first: told ? { first: told } : {} }
}

/** Those named, in that order, then the others in their own. */
function firstBy<Item extends { readonly id: string }>(items: readonly Item[], ids: readonly string[]): readonly Item[] {
  const named = ids.flatMap((id) => items.find((item) => item.id === id) ?? [])
  return [...named, ...items.filter((item) => !named.includes(item))]
}

const isSame = <Item>(some: readonly Item[], others: readonly Item[]): boolean =>
  some.every((item, index) => item === others[index])
