/** What an answer has for a map: one for all its lists of places, numbered from one to the next. */
import type { Origin, PlaceItem, Section } from '../../types'

/** `origin`: the point asked from, when it is one. */
export type Placed = { readonly places: readonly PlaceItem[]; readonly origin?: Origin }

export function placedIn(sections: readonly Section[]): Placed {
  const lists = sections.filter((section) => section.kind === 'places')
  const origin = lists.find((list) => list.origin)?.origin
  return { places: lists.flatMap(({ items }) => items), ...(origin ? { origin } : {}) }
}
