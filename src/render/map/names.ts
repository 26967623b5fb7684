/** Names of towns on a map, where there is room for them. */
import { frame, markerSize, type Point } from './frame'
import type { Marker } from './markers'

/** A text that begins, is centred or ends (`anchor`) at `dx`, `dy` pixels from what it names, which stands at `x`, `y`. */
export type Name = Point & {
  readonly text: string
  readonly dx: number
  readonly dy: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Units: of a letter on average, and of a line, at 12 px. */
const letter = 6.4
const line = 13
const radius = markerSize / 2

type Spot = Pick<Name, 'dx' | 'dy' | 'anchor'> & { readonly left: number }
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Each text once, under its marker, above it or beside it, and not at all where it would cover something. */
export function namesOf(
  wanted: readonly { readonly text: string; readonly near: Point; readonly room: number }[],
  markers: readonly Marker[],
): readonly Name[] {
  const names: Name[] = []
  const taken: Box[] = markers.map(({ x, y }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }))
  for (const { text, near, room } of wanted) {
    if (text === '' || names.some((name) => name.text === text)) continue
    const width = text.length * letter
    const spots: readonly Spot[] = [
      { dx: 0, dy: room + line - 3, left: -width / 2, anchor: 'middle' },
      { dx: 0, dy: -room - 4, left: -width / 2, anchor: 'middle' },
      { dx: room + 3, dy: 4, left: room + 3, anchor: 'start' },
      { dx: -room - 3, dy: 4, left: -room - 3 - width, anchor: 'end' },
    ]
    const spot = spots.find((one) => isFree(boxOf(near, one, width), taken))
    if (!spot) continue
    const { left: _, ...placed } = spot
    names.push({ text, x: near.x, y: near.y, ...placed })
    taken.push(boxOf(near, spot, width))
  }
  return names
}

const boxOf = ({ x, y }: Point, { left, dy }: Spot, width: number): Box => ({
  ...{ left: x + left, right: x + left + width },
  ...{ top: y + dy - line + 3, bottom: y + dy + 3 },
})

/** The last line is the scale's. */
const isFree = (box: Box, taken: readonly Box[]) =>
  box.left >= 0 &&
  box.right <= frame.width &&
  box.top >= 0 &&
  box.bottom <= frame.height - 20 &&
  taken.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom)
