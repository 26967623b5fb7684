/** Where a place is, in degrees, from the ways sources write it. A point that could be two places is no point. */
import proj4 from 'proj4'
import { franceBoxes, isWithin, type Projection, projectionCalled, projectionOf } from './projections'

export type Positioned =
  | { readonly kind: 'found'; readonly lat: number; readonly lon: number }
  | { readonly kind: 'absent' | 'ambiguous' | 'outside' }

type RawCoordinates = {
  readonly coordonneeX?: string | null
  readonly coordonneeY?: string | null
  readonly directionLatitude?: string | null
  readonly directionLongitude?: string | null
}
type Pair = readonly [number, number]

/** Two degree pairs of one record that differ by more (about 1 km) are two places. */
const sameWithin = 0.01

/**
 * The position of a FINESS+ address, whichever of its three layouts it is written in (ansforge/finess issue 24): degrees and
 * metres swap places between the two pairs of fields, and metres swap between themselves. `departement` (INSEE: '44', '2A',
 * '971') says the projected system when there are only metres.
 */
export function finessPosition(raw: RawCoordinates | null | undefined, departement: string): Positioned {
  const pairs = [pairOf(raw?.directionLatitude, raw?.directionLongitude), pairOf(raw?.coordonneeY, raw?.coordonneeX)].filter(
    (pair) => pair !== undefined,
  )
  const [first, second] = pairs.filter(isDegrees).map(inDegrees)
  if (first && second) return agreed(first, second)
  if (first) return first
  const metres = pairs[0]
  return metres ? inMetres(metres, projectionOf(departement)) : { kind: 'absent' }
}

/** A projected point (easting, northing, in metres) and what the file says of its system: an EPSG code or text that holds one. */
export function projectedPosition(x: number, y: number, system: string): Positioned {
  if (!isPair([x, y])) return { kind: 'absent' }
  const projection = projectionCalled(system)
  if (!projection) return { kind: 'ambiguous' }
  return unprojected(x, y, projection) ?? { kind: 'outside' }
}

/** A WGS84 pair, checked against the boxes of France and overseas. */
export function wgs84Position(lat: number, lon: number): Positioned {
  if (!isPair([lat, lon])) return { kind: 'absent' }
  return franceBoxes.some((box) => isWithin(box, lat, lon)) ? { kind: 'found', lat, lon } : { kind: 'outside' }
}

function pairOf(one: string | null | undefined, other: string | null | undefined): Pair | undefined {
  const pair: Pair = [numberIn(one), numberIn(other)]
  return isPair(pair) ? pair : undefined
}

const numberIn = (text: string | null | undefined) => Number((text ?? '').trim().replace(',', '.') || Number.NaN)

/** Sources write 0, 0 for « unknown »: that is a place in the Atlantic. */
const isPair = ([one, other]: Pair) => Number.isFinite(one) && Number.isFinite(other) && !(one === 0 && other === 0)

const isDegrees = ([one, other]: Pair) => Math.abs(one) <= 180 && Math.abs(other) <= 180

/** No box of France holds its own mirror image, so at most one order is right. */
function inDegrees([lat, lon]: Pair): Positioned {
  const asWritten = wgs84Position(lat, lon)
  const mirrored = wgs84Position(lon, lat)
  return mirrored.kind === 'found' ? mirrored : asWritten
}

function agreed(one: Positioned, other: Positioned): Positioned {
  if (one.kind !== 'found') return other
  if (other.kind !== 'found') return one
  const apart = Math.max(Math.abs(one.lat - other.lat), Math.abs(one.lon - other.lon))
  return apart <= sameWithin ? one : { kind: 'ambiguous' }
}

/** Which of the two is the northing is known only by where the point falls; in Guyane both may fall on land. */
function inMetres([one, other]: Pair, projection: Projection | undefined): Positioned {
  if (!projection) return { kind: 'ambiguous' }
  const points = [unprojected(one, other, projection), unprojected(other, one, projection)].flatMap((point) => point ?? [])
  return points.length > 1 ? { kind: 'ambiguous' } : (points[0] ?? { kind: 'outside' })
}

/** The point in degrees when it falls where its system is used. */
function unprojected(easting: number, northing: number, { definition, boxes }: Projection): Positioned | undefined {
  const [lon, lat] = proj4(definition, 'WGS84', [easting, northing])
  return boxes.some((box) => isWithin(box, lat, lon)) ? { kind: 'found', lat, lon } : undefined
}
