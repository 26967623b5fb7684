/** Names of towns on a map, where there is room for them. */
import { frame, type Point } from './frame'
import { type Marker, markerSize } from './markers'

/** `x` is the `anchor` of the text, `y` its baseline. */
export type Name = Point & { readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }

/** Units: of a letter on average, and of a line, at 12 px. */
const letter = 6.4
const line = 13
const radius = markerSize / 2

type Spot = Omit<Name, 'text'> & { readonly left: number }
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
    const beside = { right: near.x + room + 3, left: near.x - room - 3, y: near.y + 4 }
    const spots: readonly Spot[] = [
      { x: near.x, y: near.y + room + line - 3, left: near.x - width / 2, anchor: 'middle' },
      { x: near.x, y: near.y - room - 4, left: near.x - width / 2, anchor: 'middle' },
      { x: beside.right, y: beside.y, left: beside.right, anchor: 'start' },
      { x: beside.left, y: beside.y, left: beside.left - width, anchor: 'end' },
    ]
    const spot = spots.find(({ left, y }) => isFree(boxOf(left, y, width), taken))
    if (!spot) continue
    const { x, y, anchor, left } = spot
    names.push({ text, x: Math.round(x), y: Math.round(y), anchor })
    taken.push(boxOf(left, y, width))
  }
  return names
}

const boxOf = (left: number, y: number, width: number): Box => ({ left, right: left + width, top: y - line + 3, bottom: y + 3 })

/** The last line is the scale's. */
const isFree = (box: Box, taken: readonly Box[]) =>
  box.left >= 0 &&
  box.right <= frame.width &&
  box.top >= 0 &&
  box.bottom <= frame.height - 20 &&
  taken.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom)
