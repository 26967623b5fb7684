/** « pas à Nevers, à Cosne », « un dentiste, non, plutôt un orthophoniste »: what is taken back in the same breath. */
import type { Reading } from './reading'

type Span = { readonly start: number; readonly end: number }

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

/** A reading without the words of these spans, nor anything recognised in them. */
function without(spans: readonly Span[], reading: Reading): Reading {
  const isGone = (index: number) => spans.some(({ start, end }) => start <= index && index < end)
  const left = <Said extends Span>(said: readonly Said[]): readonly Said[] =>
    said.filter(({ start }) => !isGone(start)).map((one) => ({ ...one, start: moved(one.start), end: moved(one.end) }))
  const moved = (index: number) => reading.words.slice(0, index).filter((_, at) => !isGone(at)).length
  const words = reading.words.filter((_, index) => !isGone(index))
  return {
    ...reading,
    words,
    text: words.join(' '),
    unknown: reading.unknown.filter((_, index) => !isGone(index)),
    entities: left(reading.entities),
    places: left(reading.places),
  }
}
