/** Inhabitants of a territory, to the last one: the gazetteer only keeps how many there are about. */
import { eq, type SQL, sql } from 'drizzle-orm'
import type { Place } from '../src/types'
import { defineQuery, type Query } from './query'
import { communes, epcis } from './schema'

/** Undefined when unknown, or for a `position`. An arrondissement counts as its whole city. */
export function inhabitantsOf(territory: Place): Query<number | undefined> {
  return defineQuery(
    'inhabitantsOf',
    (db) =>
      territory.kind === 'epci'
        ? db
            .select({ people: sql<number | null>`${epcis.population}` })
            .from(epcis)
            .where(eq(epcis.code, territory.code))
        : db
            .select({ people: sql<number | null>`sum(${communes.population})` })
            .from(communes)
            .where(lying(territory)),
    ([row]) => row?.people ?? undefined,
  )
}

function lying({ kind, code }: Place): SQL | undefined {
  switch (kind) {
    case 'commune':
      return eq(communes.code, code)
    case 'departement':
      return eq(communes.departement, code)
    case 'region':
      return eq(communes.region, code)
    case 'epci':
      return eq(communes.epci, code)
    case 'country':
      return undefined
    case 'position':
      return sql`false`
  }
}
