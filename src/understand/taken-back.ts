/** « pas à Nevers, à Cosne », « un dentiste, non, plutôt un orthophoniste »: what is taken back in the same breath. */
import { type Reading, type Span, without } from './reading'

/** The reading without what another value of the same slot, said later or not denied, replaces: as if it had not been typed. Pure. */
export function withoutTakenBack(reading: Reading): Reading {
  const { words, entities, places } = reading
  const isTakenBack = <Said extends Span>(said: Said, rivals: readonly Said[]): boolean => {
    const others = rivals.filter(({ start, end }) => end <= said.start || said.end <= start)
    if (others.length === 0) return false
    return (
      isDenied(words, said.start) ||
      others.some((other) => words.slice(said.end, other.start).some((word) => corrections.has(word)))
    )
  }
  const takenBack: readonly Span[] = [
    ...entities.filter((said) =>
      isTakenBack(
        said,
        entities.filter(({ slot }) => slot === said.slot),
      ),
    ),
    ...places.filter((said) => isTakenBack(said, places)),
  ]
  return takenBack.length > 0 ? without(takenBack, reading) : reading
}

/** Said between two values, the first is a slip: « Péronne, pardon, Rouen ». */
const corrections: ReadonlySet<string> = new Set(['non', 'pardon', 'plutot', 'enfin', 'oups', 'sorry', 'rather'])

const links: ReadonlySet<string> = new Set('a au aux chez d dans de des du en l la le les un une in at the'.split(' '))

/** « pas à », « pas de la », « not in » right before it. */
function isDenied(words: readonly string[], start: number): boolean {
  const before = words.slice(0, start).findLast((word) => !links.has(word))
  return before === 'pas' || before === 'not'
}
