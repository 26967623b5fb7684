/** Turns the records people review into the rows of the tables. */
import type { Table } from 'drizzle-orm'
import type { Territories } from '../ingest/communes'
import {
  aidProvisions,
  aids,
  communes,
  contacts,
  departements,
  epcis,
  figures,
  formerCommunes,
  guidance,
  places,
  programmeFacts,
  programmes,
  regions,
  sources,
  terms,
} from '../schema'
import type { Seeds } from './read'
import type { EmergencyDepartmentSeed } from './schema'

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
    tableRows(aids, seeds.aids),
    tableRows(
      aidProvisions,
      seeds.aids.flatMap(({ id, provisions }) =>
        provisions.map((provision, position) => ({ ...withSourceId(provision), aidId: id, position })),
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

/** The rows of the territories alone. */
const territoryRows = (territories: BaseTerritories): readonly TableRows[] => [
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

/** The emergency departments as places. Throws when one lies in an unknown commune. */
export function emergencyPlaces(
  departments: readonly EmergencyDepartmentSeed[],
  territories: Pick<BaseTerritories, 'communes' | 'arrondissements'>,
): TableRows {
  const communeOf = new Map(territories.arrondissements.map(({ code, commune }) => [code, commune]))
  const territoryOf = new Map(territories.communes.map(({ code, departement, region }) => [code, { departement, region }]))
  const rows = departments.map(({ finess, general, paediatric, smur, samu, ...department }) => {
    const territory = territoryOf.get(communeOf.get(department.communeCode) ?? department.communeCode)
    if (!territory) {
      throw new Error(`db/seed/emergency-departments.json: record ${finess}: communeCode: no commune ${department.communeCode}`)
    }
    return {
      ...withSourceId(department),
      ...territory,
      id: `urgences-${finess}`,
      kind: 'urgences',
      details: { finess, general, paediatric, smur, samu },
    }
  })
  return tableRows(places, rows)
}
