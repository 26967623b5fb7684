/** Names of towns on a map, where there is room for them. */
import { frame, type Point } from './frame'
import { type Marker, markerSize } from './markers'

/** `x` is the middle of the text, `y` its baseline. */
export type Name = Point & { readonly text: string }

/** Units: of a letter on average, and of a line, at 12 px. */
const letter = 6.4
const line = 13
const radius = markerSize / 2

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Each text once, under its marker, above it or beside it, and not at all where it would cover something. */
export function namesOf(
  wanted: readonly { readonly text: string; readonly near: Point; readonly room: number }[],
  markers: readonly Marker[],
): readonly Name[] {
  const names: Name[] = []
  const taken: Box[] = markers.map(({ x, y }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }))
  for (const { text, near, room } of wanted) {
    if (names.some((name) => name.text === text)) continue
    const half = (text.length * letter) / 2
    const spots = [
      { x: near.x, y: near.y + room + line - 3 },
      { x: near.x, y: near.y - room - 4 },
      { x: near.x + room + half + 2, y: near.y + 4 },
      { x: near.x - room - half - 2, y: near.y + 4 },
    ]
    const spot = spots.find((at) => isFree(boxOf(at, half), taken))
    if (!spot) continue
    names.push({ text, ...spot })
    taken.push(boxOf(spot, half))
  }
  return names
}

const boxOf = ({ x, y }: Point, half: number): Box => ({ left: x - half, right: x + half, top: y - line + 3, bottom: y + 3 })

/** The last line is the scale's. */
const isFree = (box: Box, taken: readonly Box[]) =>
  box.left >= 0 &&
  box.right <= frame.width &&
  box.top >= 0 &&
  box.bottom <= frame.height - 20 &&
  taken.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom)
