/** Turns the records people review into the rows of the tables. */
import type { Table } from 'drizzle-orm'
import { timezoneOf } from '../../src/opening-hours/local-time'
import { parseOpeningHours } from '../../src/opening-hours/parse'
import type { Source } from '../../src/types'
import type { Territories } from '../ingest/communes'
import type { AidRecord } from '../knowledge'
import {
  accessRegimes,
  aidSources,
  aids,
  communes,
  contacts,
  departements,
  epcis,
  figures,
  formerCommunes,
  guidance,
  type places,
  programmeFacts,
  programmes,
  regions,
  sources,
  terms,
} from '../schema'
import type { Seeds } from './read'
import type { AidSeed, EmergencyDepartmentSeed, LocalPlaceSeed } from './schema'

/** The family of the sources of the starter base. */
export const seedFamily = 'seed'

/** The territories the base keeps. */
export type BaseTerritories = Pick<
  Territories,
  'regions' | 'departements' | 'epcis' | 'communes' | 'arrondissements' | 'formerCommunes'
>

/** The rows of one table. */
export type TableRows = { readonly table: Table; readonly rows: readonly object[] }

export const tableRows = <Rows extends Table>(table: Rows, rows: readonly Rows['$inferInsert'][]): TableRows => ({ table, rows })

/** Every row of the starter base but its places, parents before children. */
export function seedRows(seeds: Seeds, territories: BaseTerritories): readonly TableRows[] {
  return [
    ...territoryRows(territories),
    tableRows(
      sources,
      seeds.sources.map((source) => ({ ...source, family: seedFamily })),
    ),
    tableRows(
      aids,
      seeds.aids.map((aid) => ({
        id: aid.id,
        professions: [...aid.professions, ...aid.givers],
        territories: aid.territories,
        record: aidRecord(aid, seeds),
      })),
    ),
    tableRows(
      aidSources,
      seeds.aids.flatMap(({ id: aidId, provisions }) =>
        [...new Set(provisions.map(({ source }) => source))].map((sourceId) => ({ aidId, sourceId })),
      ),
    ),
    tableRows(programmes, seeds.programmes),
    tableRows(
      programmeFacts,
      seeds.programmes.flatMap(({ id, facts }) =>
        facts.map((fact, position) => ({ ...withSourceId(fact), programmeId: id, position })),
      ),
    ),
    tableRows(terms, seeds.terms.map(withSourceId)),
    tableRows(guidance, seeds.guidance.map(withSourceId)),
    tableRows(contacts, seeds.contacts.map(withSourceId)),
    tableRows(accessRegimes, seeds.accessRegimes.map(withSourceId)),
    tableRows(
      figures,
      seeds.figures.map(({ territory, ...figure }) => ({
        ...withSourceId(figure),
        territoryKind: territory.kind,
        territoryCode: territory.code,
        territoryName: territory.name,
      })),
    ),
  ]
}

/** The aid as it is read back: each provision with its source itself. Throws when nobody declares one. */
export function aidRecord({ names: _, provisions, ...aid }: AidSeed, { sources: declared }: Pick<Seeds, 'sources'>): AidRecord {
  const sourceOf = (key: string): Source => {
    const source = declared.find(({ id }) => id === key)
    if (!source) throw new Error(`db/seed/aids/${aid.id}.json: no source is called ${key}`)
    const { publisher, title, url, date, checkedOn } = source
    return { publisher, title, url, date, checkedOn }
  }
  return { ...aid, provisions: provisions.map((provision) => ({ ...provision, source: sourceOf(provision.source) })) }
}

/** The rows of the territories alone. */
export const territoryRows = (territories: BaseTerritories): readonly TableRows[] => [
  tableRows(regions, withPeople(territories, territories.regions, 'region')),
  tableRows(departements, withPeople(territories, territories.departements, 'departement')),
  tableRows(epcis, territories.epcis),
  tableRows(
    communes,
    territories.communes.map((commune) => ({ ...commune, postcodes: [...commune.postcodes] })),
  ),
  tableRows(
    formerCommunes,
    territories.formerCommunes.map(({ code, name = '', todayCode }) => ({ code, name, todayCode })),
  ),
]

/** Adds to each territory the inhabitants of its communes. */
function withPeople<Territory extends { readonly code: string }>(
  { communes: all }: BaseTerritories,
  territories: readonly Territory[],
  level: 'region' | 'departement',
) {
  const people = new Map<string, number>()
  for (const commune of all) people.set(commune[level], (people.get(commune[level]) ?? 0) + (commune.population ?? 0))
  return territories.map((territory) => ({ ...territory, population: people.get(territory.code) ?? null }))
}

function withSourceId<Fact extends { readonly source: string }>({ source, ...fact }: Fact) {
  return { ...fact, sourceId: source }
}

type PlaceRow = typeof places.$inferInsert
type Towns = Pick<BaseTerritories, 'communes' | 'arrondissements'>

/** The kinds the starter list of emergency departments brings. */
export const emergencyKinds = ['urgences', 'hopital']

/** The emergency departments as places, and the hospitals they are in. Throws when one lies in an unknown commune. */
export function emergencyPlaces(departments: readonly EmergencyDepartmentSeed[], territories: Towns): readonly PlaceRow[] {
  const townOf = townsByCode(territories)
  return departments.flatMap(({ finess, general, paediatric, smur, samu, ...department }) => {
    const town = townOf.get(department.communeCode)
    if (!town) throw lost('emergency-departments.json', finess, department.communeCode)
    const site = { ...withSourceId(department), departement: town.departement, region: town.region }
    return [
      { ...site, id: `urgences-${finess}`, kind: 'urgences', details: { finess, general, paediatric, smur, samu } },
      { ...site, id: `hopital-${finess}`, kind: 'hopital', details: { finess } },
    ]
  })
}

/** The places typed by hand, with their hours in the time of their territory. Throws when one lies in an unknown commune, or nowhere. */
export function localPlaceRows(localPlaces: readonly LocalPlaceSeed[], territories: Towns): readonly PlaceRow[] {
  const townOf = townsByCode(territories)
  return localPlaces.map(({ point: own, hours, url, ...place }) => {
    const town = townOf.get(place.communeCode)
    if (!town) throw lost('local-places.json', place.id, place.communeCode)
    const { lat, lon } = own ?? town
    if (lat === undefined || lon === undefined)
      throw new Error(`db/seed/local-places.json: record ${place.id}: point: needed, ${town.name} has none`)
    return {
      ...withSourceId(place),
      commune: town.name,
      departement: town.departement,
      region: town.region || town.departement,
      lat,
      lon,
      precision: own ? 'address' : 'commune',
      details: url === undefined ? {} : { url },
      hours: hours === undefined ? null : parseOpeningHours(hours, { timezone: timezoneOf(town.departement) }),
    }
  })
}

/** Communes by code; an arrondissement is its commune, under its own name. */
function townsByCode({ communes: all, arrondissements }: Towns) {
  const towns = new Map(all.map((commune) => [commune.code, commune]))
  const within = arrondissements.flatMap(({ code, name, commune }) => {
    const city = towns.get(commune)
    return city ? [[code, { ...city, name }] as const] : []
  })
  return new Map([...towns, ...within])
}

const lost = (file: string, record: string, code: string) =>
  new Error(`db/seed/${file}: record ${record}: communeCode: no commune ${code}`)
