import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceKm } from '../../db/distance'
import { readTerritories } from '../../db/ingest/communes'
import { readArtefacts } from '../../src/build'
import { distance, frame, margins, markerSize, pointOf, scaleOf, viewOf } from '../../src/render/map/frame'
import { mapOf } from '../../src/render/map/map'
import { markersOf } from '../../src/render/map/markers'
import { lineOf, type Outlines } from '../../src/render/map/outlines'
import outlines from '../../src/render/map/outlines.json' with { type: 'json' }
import { markup } from '../../src/render/markup'
import { mapView } from '../../src/render/view/map'
import type { Origin, PlaceItem, Position, Section } from '../../src/types'
import { createGazetteer } from '../../src/understand/places'

const whole = (arc: readonly Position[]) => arc
const ringsOf = (code: string) =>
  ((outlines as Outlines).departements[code]?.rings ?? []).map((ring) => lineOf(ring, outlines, whole))

const aPlace = (lat: number | undefined, lon: number | undefined, more: Partial<PlaceItem> = {}): PlaceItem => ({
  ...{ id: 'x', name: 'CH de Vire', kind: 'urgences', address: '', postcode: '', commune: 'Vire', communeCode: '', source: 0 },
  ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
  ...more,
})
const placesSection = (items: readonly PlaceItem[], origin?: Origin): Section => ({
  kind: 'places',
  items,
  ...(origin ? { origin } : {}),
})
const amiens: Origin = { lat: 49.894, lon: 2.2958, label: 'Amiens' }

/** Anywhere in France, overseas included: some close together, some far apart, some at the very same door. */
const positions = (most: number) =>
  fc
    .tuple(
      fc.constantFrom<Position>({ lat: 49.9, lon: 2.3 }, { lat: 42, lon: 9 }, { lat: -21.1, lon: 55.5 }, { lat: 4, lon: -53 }),
      fc.constantFrom(0, 0.001, 0.05, 0.5, 3),
      fc.array(fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })), {
        minLength: 2,
        maxLength: most,
      }),
    )
    .map(([middle, spread, steps]) =>
      steps.map(([up, right]) => ({ lat: middle.lat + up * spread, lon: middle.lon + right * spread })),
    )

describe('outlines of the départements', () => {
  it('are closed rings for each of the 101 départements', () => {
    const codes = Object.keys(outlines.departements)
    expect(codes).toHaveLength(101)
    for (const code of codes) {
      const rings = ringsOf(code)
      expect(rings.length, code).toBeGreaterThan(0)
      for (const ring of rings) {
        expect(ring.length, code).toBeGreaterThan(3)
        expect(ring.at(-1), code).toEqual(ring[0])
        for (const position of ring) expect(isIn(position, code), code).toBe(true)
      }
    }
  })

  it('hold their own communes: the source is some hundred metres off, and so are 1.5 % of the centres', () => {
    const gazetteer = createGazetteer(readArtefacts().gazetteer)
    const situated = readTerritories().communes.flatMap(({ code, name }) => {
      const place = { kind: 'commune' as const, code, name }
      const [position, departement] = [gazetteer.locate(place), gazetteer.departementOf(place)]
      return position && departement && departement in outlines.departements ? [{ position, departement }] : []
    })
    const inside = situated.filter(({ position, departement }) => isInside(position, ringsOf(departement)))
    expect(situated.length).toBeGreaterThan(34_000)
    expect(inside.length / situated.length).toBeGreaterThan(0.985)
  }, 60_000)
})

describe('a map of places', () => {
  it('shows every position inside its margins', () => {
    fc.assert(
      fc.property(positions(30), (some) => {
        const view = viewOf(some)
        for (const { x, y } of some.map((position) => pointOf(position, view))) {
          expect(x).toBeGreaterThanOrEqual(margins.side - 0.01)
          expect(x).toBeLessThanOrEqual(frame.width - margins.side + 0.01)
          expect(y).toBeGreaterThanOrEqual(margins.top - 0.01)
          expect(y).toBeLessThanOrEqual(frame.height - margins.bottom + 0.01)
        }
      }),
    )
  })

  it.each([8, 30])('marks up to %i places, each once, none over another', (most) => {
    fc.assert(
      fc.property(positions(most), fc.boolean(), (some, isAsked) => {
        const [first = amiens, ...others] = some
        const items = (isAsked ? others : some).map(({ lat, lon }) => aPlace(lat, lon))
        const drawing = mapOf({ sections: [placesSection(items, isAsked ? { ...first, label: 'ici' } : undefined)] })
        const markers = drawing?.markers ?? []
        expect(markers.flatMap(({ ranks }) => ranks).sort((one, other) => one - other)).toEqual(items.map((_, rank) => rank))
        markers.forEach((marker, rank) => {
          expect(marker.x).toBeGreaterThanOrEqual(markerSize / 2)
          expect(marker.x).toBeLessThanOrEqual(frame.width - markerSize / 2)
          expect(marker.y).toBeGreaterThanOrEqual(markerSize / 2)
          expect(marker.y).toBeLessThanOrEqual(frame.height - markerSize / 2)
          for (const other of markers.slice(rank + 1)) expect(distance(marker, other)).toBeGreaterThanOrEqual(markerSize)
        })
      }),
    )
  })

  it('puts together the places that touch, only when they are many', () => {
    const at = { x: 100, y: 60 }
    const places = (many: number) => Array.from({ length: many }, (_, rank) => ({ rank, at }))
    expect(markersOf(places(8))).toHaveLength(8)
    expect(markersOf(places(9)).map(({ ranks }) => ranks.length)).toEqual([9])
  })

  it('is to scale within 2 % over 200 km, in every direction', () => {
    fc.assert(
      fc.property(positions(2), (some) => {
        const [one, other] = some
        if (!one || !other) return
        const km = distanceKm(one, other)
        fc.pre(km > 0.1 && km < 200)
        const view = viewOf(some)
        const { km: told, length } = scaleOf(view)
        const drawn = (distance(pointOf(one, view), pointOf(other, view)) * told) / length
        expect(Math.abs(drawn / km - 1)).toBeLessThan(0.02)
      }),
    )
  })

  it('has a bar of a round distance, a third of the width at most', () => {
    fc.assert(
      fc.property(positions(8), (some) => {
        const { km, length } = scaleOf(viewOf(some))
        expect(length).toBeLessThanOrEqual(frame.width / 3 + 0.01)
        expect(length).toBeGreaterThan(frame.width / 8)
        expect(String(km.toPrecision(1))).toMatch(/[125]/)
      }),
    )
  })

  it('draws the land in view and nothing beyond it', () => {
    const section = placesSection([aPlace(49.2, -0.35), aPlace(48.84, -0.89)])
    const { land = [] } = mapOf({ sections: [section] }) ?? {}
    expect(land.length).toBeGreaterThan(1)
    const numbers = land.flatMap((path) => [...path.matchAll(/-?[\d.]+/g)].map(Number))
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-3)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(frame.width + 3)
  })

  it.each([
    ['one place', [aPlace(49.9, 2.3)], undefined],
    ['no coordinates', [aPlace(undefined, undefined), aPlace(undefined, undefined)], amiens],
    ['nothing but the point asked from', [], amiens],
  ])('is not drawn for %s', (_, items, origin) => {
    expect(mapOf({ sections: [placesSection(items, origin)] })).toBeUndefined()
  })

  it('numbers the places of all lists, and leaves out those that are nowhere', () => {
    const sections = [placesSection([aPlace(49.9, 2.3), aPlace(undefined, undefined)]), placesSection([aPlace(49.87, 2.27)])]
    expect(mapOf({ sections })?.markers.map(({ ranks }) => ranks)).toEqual([[0], [2]])
  })

  it('says in words what it shows, and leads to each card', () => {
    const sections = [
      placesSection([aPlace(49.9, 2.3, { distanceKm: 0.3 }), aPlace(50, 2.3, { name: '"><b>', distanceKm: 11.8 })], amiens),
    ]
    const drawing = mapOf({ sections })
    if (!drawing) throw new Error('no map')
    const viewing = { lang: 'fr', origin: '', ids: 'turn-1-', scripted: false, fields: [] } as const
    const html = String(markup(mapView(drawing, sections, viewing)))
    expect(html).toContain('Carte\u00a0: Amiens et 2 lieux, de 0,3 à 12\u00a0km. La liste suit.')
    expect(html).toContain('href="#turn-1-place-2" aria-label="2, &quot;&gt;&lt;b&gt;"')
    expect(html).not.toContain(' style=')
  })
})

/** In the box that says which départements a map may show. */
function isIn({ lat, lon }: Position, code: string): boolean {
  const [west = 0, south = 0, east = 0, north = 0] = (outlines as Outlines).departements[code]?.box ?? []
  const [x, y] = [Math.round(lon * outlines.perDegree), Math.round(lat * outlines.perDegree)]
  return x >= west && x <= east && y >= south && y <= north
}

/** Whether a ray from the point crosses the rings an odd number of times. */
function isInside({ lat, lon }: Position, rings: readonly (readonly Position[])[]): boolean {
  let inside = false
  for (const ring of rings)
    ring.forEach((to, index) => {
      const from = ring.at(index - 1) ?? to
      if (to.lat > lat !== from.lat > lat && lon < ((from.lon - to.lon) * (lat - to.lat)) / (from.lat - to.lat) + to.lon)
        inside = !inside
    })
  return inside
}
