/** Weighted means of points, under numbers below `size`. */
import type { Position } from '../../types'

export function means(size: number) {
  const lats = new Float64Array(size)
  const lons = new Float64Array(size)
  const weights = new Float64Array(size)
  return {
    add(under: number, { lat, lon }: Position, weight: number): void {
      lats[under] = (lats[under] as number) + lat * weight
      lons[under] = (lons[under] as number) + lon * weight
      weights[under] = (weights[under] as number) + weight
    },
    of(under: number): Position | undefined {
      const weight = weights[under] as number
      return weight === 0 ? undefined : { lat: (lats[under] as number) / weight, lon: (lons[under] as number) / weight }
    },
  }
}
