/** Weighted means of points, by a small number they were added under. */
import type { Position } from '../../types'

export function means() {
  const lats: number[] = []
  const lons: number[] = []
  const weights: number[] = []
  return {
    add(under: number, { lat, lon }: Position, weight: number): void {
      lats[under] = (lats[under] ?? 0) + lat * weight
      lons[under] = (lons[under] ?? 0) + lon * weight
      weights[under] = (weights[under] ?? 0) + weight
    },
    of(under: number): Position | undefined {
      const weight = weights[under]
      return weight === undefined ? undefined : { lat: (lats[under] ?? 0) / weight, lon: (lons[under] ?? 0) / weight }
    },
  }
}
