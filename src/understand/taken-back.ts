/** « pas à Nevers, à Cosne », « un dentiste, non, plutôt un orthophoniste »: what is taken back in the same breath. */
import type { Entity } from '../types'
import { isDenied, type Reading, type Span, without } from './reading'
import { toldBy } from './situation'

/** The reading without what another value of the same slot, said later or not denied, replaces: as if it had not been typed. Pure. */
export function withoutTakenBack(reading: Reading): Reading {
  const { words, entities, places } = reading
  const isTakenBack = <Said extends Span>(said: Said, rivals: readonly Said[]): boolean => {
    const others = rivals.filter(({ start, end }) => end <= said.start || said.end <= start)
    if (others.length === 0) return false
    return (
      isDenied(words, said) || others.some((other) => words.slice(said.end, other.start).some((word) => corrections.has(word)))
    )
  }
  const takenBack: readonly Span[] = [
    ...entities.filter((said) =>
      isTakenBack(
        said,
        entities.filter((other) => other.slot === said.slot && subject(other) === subject(said)),
      ),
    ),
    ...places.filter((said) => isTakenBack(said, places)),
  ]
  return takenBack.length > 0 ? without(takenBack, reading) : reading
}

/** Said between two values, the first is a slip: « Péronne, pardon, Rouen ». */
const corrections: ReadonlySet<string> = new Set(['non', 'pardon', 'plutot', 'enfin', 'oups', 'sorry', 'rather'])

/** Each rule of a situation is a value of its own: « pas en secteur 2, jamais aidé » takes nothing back. */
const subject = (entity: Entity): string | undefined => (entity.slot === 'situation' ? toldBy(entity)[0] : undefined)
