/** A base filled with invented places of care: as many as asked, the kinds and shares of the real ones, over the real communes. */
import type { Client } from '@libsql/client'
import { readTerritories } from '../../db/ingest/communes'
import { counted, indexed, kindRows } from '../../db/place-index'
import { places, sources } from '../../db/schema'
import { rewrite, seedTerritories } from '../../db/seed/import'
import { tableRows } from '../../db/seed/rows'
import { seeded } from '../../src/build/random'

/** Out of a thousand places; about what FINESS+ and the RPPS hold together. */
const shares: Readonly<Record<string, number>> = {
  autre: 280,
  generaliste: 170,
  infirmier: 110,
  pharmacie: 120,
  kinesitherapeute: 80,
  ehpad: 43,
  laboratoire: 30,
  'residence-autonomie': 30,
  groupement: 25,
  cmp: 24,
  pmi: 22,
  msp: 16,
  'centre-de-sante': 14,
  cardiologue: 12,
  'antenne-hospitaliere': 8,
  hopital: 6,
  clinique: 5,
  urgences: 4,
  smur: 1,
}

/** The kinds of the invented places. */
export const kinds = Object.keys(shares)

/** Degrees, about six kilometres: how far from its town's centre a place may lie. */
const scattering = 0.05
/** The share of FINESS+ places without coordinates of their own: they take their town's, so many share one point. */
const shareWithoutPoint = 0.33

const filledOn = '2026-11-01'
const source = {
  id: 'places-inventees',
  family: 'finess',
  publisher: 'Essai',
  title: 'Lieux inventés',
  url: 'https://finess.example.org',
  date: filledOn,
  checkedOn: filledOn,
}

/** Writes the territories and `count` places into a migrated base, always the same ones, nationwide kinds; counts them all. */
export async function fillWithPlaces(client: Client, count: number): Promise<void> {
  const territories = readTerritories()
  await seedTerritories(client, { territories })
  await rewrite(
    client,
    [],
    [tableRows(sources, [source]), tableRows(places, inventedPlaces(count, territories.communes))],
    undefined,
    [...kindRows(kinds, source.family, true), ...indexed(kinds), ...counted(kinds, filledOn, source.id)],
  )
}

/** More places where more people live. */
function inventedPlaces(count: number, towns: ReturnType<typeof readTerritories>['communes']): (typeof places.$inferInsert)[] {
  const chance = seeded(175_000)
  const townAt = picker(towns.filter(({ lat }) => lat !== undefined).map((town) => [town, (town.population ?? 0) + 200] as const))
  const kindAt = picker(Object.entries(shares))
  return Array.from({ length: count }, (_, rank) => {
    const { code, name, departement, region, postcodes, lat = 0, lon = 0 } = townAt(chance())
    const kind = kindAt(chance())
    const hasPoint = chance() >= shareWithoutPoint
    const offset = () => (hasPoint ? (chance() + chance() - 1) * scattering : 0)
    return {
      id: `essai-${rank}`,
      kind,
      name: `Lieu ${rank}`,
      address: `${rank % 90} rue de l’Essai`,
      postcode: postcodes[0] ?? '',
      communeCode: code,
      commune: name,
      departement,
      region: region || departement,
      phone: '01 23 45 67 89',
      lat: published(lat + offset()),
      lon: published(lon + offset()),
      precision: hasPoint ? 'address' : 'commune',
      details: { finess: `${rank}`.padStart(9, '0'), category: '000', categoryLabel: 'Lieu inventé' },
      asOf: filledOn,
      reliability: 'verified',
      sourceId: source.id,
    } as const
  })
}

/** Six decimals, as sources write degrees. */
const published = (degrees: number) => Number(degrees.toFixed(6))

/** Picks by weight: 0 gives the first item, just under 1 the last. */
function picker<Item>(weighted: readonly (readonly [Item, number])[]): (chance: number) => Item {
  const ends: number[] = []
  for (const [, weight] of weighted) ends.push((ends[ends.length - 1] ?? 0) + weight)
  const total = ends[ends.length - 1] ?? 0
  return (chance) => {
    let low = 0
    let high = ends.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) > chance * total) high = middle
      else low = middle + 1
    }
    const found = weighted[low]
    if (!found) throw new Error('nothing to pick from')
    return found[0]
  }
}
