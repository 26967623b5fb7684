/** How far an answer went, for « plus loin » to go beyond it. */
import type { Answer } from '../types'

/** Kilometres to the farthest place of the list asked for; undefined when there is none, or nothing tells how far it is. */
export function reachShown({ sections }: Answer): number | undefined {
  // What a title heads is something else that may help.
  const list = sections.find((section) => section.kind === 'places' && section.title === undefined)
  const distances = list?.kind === 'places' ? list.items.map(({ distanceKm = 0 }) => distanceKm) : []
  const farthest = Math.max(0, ...distances)
  return farthest > 0 ? farthest : undefined
}
