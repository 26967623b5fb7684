/** The outlines of the départements, as far as a view shows them. */
import { frame, type Point, pointOf, type View } from './frame'
import type { Outline } from './outlines'

/** Units drawn beyond the frame: the line that a cut leaves is not seen. */
const beyond = 3

/** Path data (SVG 2, 9.3) of each département in view. */
export const landOf = (view: View, outlines: readonly Outline[]): readonly string[] =>
  outlines.flatMap(
    ({ rings }) => rings.map((ring) => pathOf(cut(ring.map((position) => pointOf(position, view))))).join('') || [],
  )

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
