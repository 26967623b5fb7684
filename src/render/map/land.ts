/** The outlines of the départements, as far as a view shows them. */
import type { Position } from '../../types'
import { frame, type Point, pointOf, positionOf, type View } from './frame'
import { lineOf, type Outlines, ringsIn } from './outlines'

/** Units drawn beyond the frame: the line that a cut leaves is not seen. */
const beyond = 3

/** Units off: what a line may lose where many départements are in view. */
const tolerance = 0.6

/** Path data (SVG 2, 9.3) of each département in view. A border is simplified alike from both sides: neighbours still meet. */
export function landOf(view: View, outlines: Outlines): readonly string[] {
  const [{ lat: north, lon: west }, { lat: south, lon: east }] = [
    positionOf({ x: 0, y: 0 }, view),
    positionOf({ x: frame.width, y: frame.height }, view),
  ]
  const drawn = (arc: readonly Position[]) => simplified(arc.map((position) => pointOf(position, view)))
  return ringsIn({ west, south, east, north }, outlines)
    .map((rings) => rings.map((ring) => pathOf(cut(lineOf(ring, outlines, drawn)))).join(''))
    .filter((path) => path !== '')
}

/** A line without the points that lie within the tolerance of it (Douglas and Peucker, 1973). */
function simplified(line: readonly Point[]): readonly Point[] {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 3) return line
  const offs = line.map((point) => distanceTo(point, first, last))
  const farthest = offs.reduce((best, off, index) => (off > (offs[best] ?? 0) ? index : best), 0)
  if ((offs[farthest] ?? 0) <= tolerance) return [first, last]
  return [...simplified(line.slice(0, farthest + 1)).slice(0, -1), ...simplified(line.slice(farthest))]
}

/** From a point to a segment. */
function distanceTo({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / length))
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy)
}

type Side = { readonly axis: 'x' | 'y'; readonly at: number; readonly keep: 1 | -1 }
const sides: readonly Side[] = [
  { axis: 'x', at: -beyond, keep: 1 },
  { axis: 'x', at: frame.width + beyond, keep: -1 },
  { axis: 'y', at: -beyond, keep: 1 },
  { axis: 'y', at: frame.height + beyond, keep: -1 },
]

/** What of a ring lies in the frame (Sutherland and Hodgman, 1974), one side after the other. */
const cut = (ring: readonly Point[]): readonly Point[] =>
  sides.reduce<readonly Point[]>((points, { axis, at, keep }) => {
    const depth = (point: Point) => (point[axis] - at) * keep
    return points.flatMap((point, index) => {
      const last = points.at(index - 1) ?? point
      const crossing = depth(point) * depth(last) < 0 ? [between(last, point, depth(last) / (depth(last) - depth(point)))] : []
      return depth(point) >= 0 ? [...crossing, point] : crossing
    })
  }, ring)

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
})

/** `M0 10 20 30Z`, each point once at a tenth of a unit. */
function pathOf(ring: readonly Point[]): string {
  const written = ring.map(({ x, y }) => `${tenth(x)} ${tenth(y)}`)
  const kept = written.filter((point, index) => point !== written[index - 1])
  return kept.length > 2 ? `M${kept.join(' ')}Z` : ''
}

const tenth = (value: number) => Math.round(value * 10) / 10
