/** Which zonings a commune is in, and which communes of a territory are in one. */
import { and, between, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { Place, Position, Reliability, Source } from '../src/types'
import { distanceKm, kilometresEastward, kilometresPerDegree } from './distance'
import { defineQuery, factAsJson, factOf, present, type Query, sourceColumns } from './query'
import { communes, communeZonings, sources } from './schema'

/** How one commune is classed, for one profession or, when `profession` is empty, for all. */
export type ZoningRecord = {
  readonly communeCode: string
  readonly zoning: string
  readonly class: string
  readonly profession: string
  readonly partly: boolean
  readonly since?: string
  readonly decree?: string
  /** `frr` or `zonage`: the loader. */
  readonly family: string
  /** `inferred`: nobody official signs it. */
  readonly reliability: Reliability
  readonly source: Source
}

/** Every zoning known of a commune, its arrondissement's included; none when no zoning is loaded. */
export function zoningsOf(communeCodes: readonly string[]): Query<readonly ZoningRecord[]> {
  return defineQuery(
    'zoningsOf',
    (db) =>
      db
        .select({ zoning: zoningAsJson })
        .from(communeZonings)
        .innerJoin(sources, eq(sources.id, communeZonings.sourceId))
        .where(inArray(communeZonings.communeCode, [...communeCodes]))
        .orderBy(communeZonings.family, communeZonings.profession, communeZonings.zoning),
    (rows) => rows.map(({ zoning }) => factOf(zoning)),
  )
}

const zoningAsJson = factAsJson(communeZonings)

/** The communes of a territory that a zoning puts in one class, for one profession. */
export type ZonedCommunes = {
  readonly zoning: string
  readonly class: string
  readonly profession: string
  readonly count: number
  /** The most populated ones, largest first; `partly` when only some of the commune is in the zone. */
  readonly largest: readonly { readonly name: string; readonly partly: boolean }[]
  /** The day of the latest of their orders. */
  readonly since?: string
  readonly reliability: Reliability
  readonly source: Source
}

/** The zonings sought, and for whom; a zoning that holds for all comes with every profession. */
export type ZoningSought = { readonly zonings: readonly string[]; readonly profession?: string | undefined }

/**
 * By class and profession (and by how sure it is), the largest group first; empty when the territory has none, or when no such
 * zoning is loaded. At most `most` communes are named in each.
 */
export function communesZoned(
  territory: Pick<Place, 'kind' | 'code'> | undefined,
  sought: ZoningSought,
  most: number,
): Query<readonly ZonedCommunes[]> {
  return defineQuery(
    'communesZoned',
    (db) => {
      const group = sql`partition by ${communeZonings.zoning}, ${communeZonings.class}, ${communeZonings.profession}, ${communeZonings.reliability}`
      const { zoning, class: classed, profession, partly, reliability, sourceId } = communeZonings
      const { name } = communes
      const ranked = db.$with('ranked').as(
        db
          .select({
            ...{ zoning, class: classed, profession, partly, reliability, sourceId, name },
            count: sql<number>`count(*) over (${group})`.as('count'),
            since: sql<string | null>`max(${communeZonings.since}) over (${group})`.as('since'),
            rank: sql<number>`row_number() over (${group} order by ${communes.population} desc)`.as('rank'),
          })
          .from(communes)
          .innerJoin(communeZonings, eq(communeZonings.communeCode, communes.code))
          .where(and(isSought(sought), within(territory))),
      )
      return db
        .with(ranked)
        .select({
          group: {
            zoning: ranked.zoning,
            class: ranked.class,
            profession: ranked.profession,
            reliability: ranked.reliability,
            count: ranked.count,
            since: ranked.since,
          },
          commune: { name: ranked.name, partly: ranked.partly },
          source: sourceColumns,
        })
        .from(ranked)
        .innerJoin(sources, eq(sources.id, ranked.sourceId))
        .where(sql`${ranked.rank} <= ${most}`)
        .orderBy(sql`${ranked.count} desc, ${ranked.zoning}, ${ranked.class}, ${ranked.profession}, ${ranked.rank}`)
    },
    (rows) => {
      const groups = new Map<string, ZonedCommunes>()
      for (const { group, commune, source } of rows) {
        const key = Object.values(group).join()
        groups.set(key, { ...present(group), largest: [...(groups.get(key)?.largest ?? []), commune], source })
      }
      return [...groups.values()]
    },
  )
}

/** A commune in a zone, and how far it is. */
export type NearbyZoned = Pick<ZoningRecord, 'communeCode' | 'zoning' | 'class' | 'profession' | 'source'> & {
  readonly name: string
  /** Great circle, between centres. */
  readonly distanceKm: number
}

/** Kilometres each way: farther is no neighbour. */
const neighbourhood = 25

/**
 * The communes of a département nearest to a point that an official list puts wholly in one of these classes, nearest first. One
 * département, because its communes are found by their codes: all of France would be read for each question.
 */
export function zonedNear(
  { departement, position, except }: { readonly departement: string; readonly position: Position; readonly except: string },
  { classes, profession }: { readonly classes: readonly string[]; readonly profession?: string | undefined },
  limit: number,
): Query<readonly NearbyZoned[]> {
  const north = neighbourhood / kilometresPerDegree
  const east = neighbourhood / kilometresEastward(position.lat)
  const shrunk = (east / north) ** -2
  const { communeCode, zoning, class: classed, profession: practised } = communeZonings
  return defineQuery(
    'zonedNear',
    (db) =>
      db
        .select({
          town: { communeCode, zoning, class: classed, profession: practised, name: communes.name },
          point: { lat: communes.lat, lon: communes.lon },
          source: sourceColumns,
        })
        .from(communes)
        .innerJoin(communeZonings, eq(communeCode, communes.code))
        .innerJoin(sources, eq(sources.id, communeZonings.sourceId))
        .where(
          and(
            inDepartement(departement),
            between(communes.lat, position.lat - north, position.lat + north),
            between(communes.lon, position.lon - east, position.lon + east),
            ne(communes.code, except),
            inArray(classed, [...classes]),
            isFor(profession),
            eq(communeZonings.partly, false),
            ne(communeZonings.reliability, 'inferred'),
          ),
        )
        .orderBy(
          sql`(${communes.lat} - ${position.lat}) * (${communes.lat} - ${position.lat})
            + (${communes.lon} - ${position.lon}) * (${communes.lon} - ${position.lon}) * ${shrunk}`,
        )
        .limit(limit),
    (rows) =>
      rows.flatMap(({ town, point: { lat, lon }, source }) =>
        lat === null || lon === null ? [] : [{ ...town, distanceKm: distanceKm(position, { lat, lon }), source }],
      ),
  )
}

const isSought = ({ zonings, profession }: ZoningSought): SQL | undefined =>
  and(inArray(communeZonings.zoning, [...zonings]), isFor(profession))

/** Doctors are zoned together, whatever their speciality. */
function isFor(profession: string | undefined): SQL | undefined {
  if (profession === undefined) return undefined
  const kin = profession === 'medecin' ? ['medecin', 'medecin-generaliste', 'medecin-specialiste'] : [profession]
  return inArray(communeZonings.profession, ['', ...kin])
}

/** A commune's code begins with its département's, and is the key of both tables. */
const inDepartement = (code: string): SQL => between(communes.code, code, `${code}~`)

/** Nothing, when the territory is no list of communes. */
function within(territory: Pick<Place, 'kind' | 'code'> | undefined): SQL | undefined {
  switch (territory?.kind) {
    case 'departement':
      return inDepartement(territory.code)
    case 'region':
      return eq(communes.region, territory.code)
    case 'epci':
      return eq(communes.epci, territory.code)
    case 'country':
      return undefined
    case 'commune':
    case 'position':
    case undefined:
      return sql`false`
  }
}
