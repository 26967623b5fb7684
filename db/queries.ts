/**
 * Every question the answers may put to the base. Each function returns a value (a statement and its mapper);
 * `KnowledgeBase.read` sends several of them in one round trip. Every record carries its source.
 */
import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { ContactRecord, FigureRecord, GuidanceRecord, ProgrammeRecord, TermRecord } from './knowledge'
import { defineQuery, factAsJson, factOf, holdsAny, isEmptyList, type Query, sourceColumns, sourced } from './query'
import { contacts, figures, guidance, programmeFacts, programmes, sources, terms } from './schema'

export { everyAccessRegime } from './access-queries'
export { aidById, aidsFor, aidWithNamed } from './aid-queries'
export {
  type CommuneFigure,
  type CountedLevel,
  type CountRecord,
  communeFigures,
  countsIn,
  type RankedCount,
  type Ranking,
  rankedCounts,
  rankedInhabitants,
} from './count-queries'
export { type Nearby, type Origin, placesNear } from './nearest'
export { type HeldKind, heldKinds, placesIn, postcodesOf } from './place-queries'
export { inhabitantsOf } from './population-queries'
export type { Query } from './query'
export {
  everySource,
  type Licensed,
  type ListedSource,
  type LoadInUse,
  loadsInUse,
  ping,
  type SourceFamily,
  sourceDates,
  sourceLicences,
} from './state-queries'
export {
  communesZoned,
  type NearbyZoned,
  type ZonedCommunes,
  type ZoningRecord,
  zonedNear,
  zoningsOf,
} from './zoning-queries'

/** One programme with its facts, most useful first; undefined when unknown. */
export function programmeById(id: string): Query<ProgrammeRecord | undefined> {
  return defineQuery(
    'programmeById',
    (db) =>
      db
        .select({ programme: programmes, fact: programmeFacts, source: sourceColumns })
        .from(programmes)
        .innerJoin(programmeFacts, eq(programmeFacts.programmeId, programmes.id))
        .innerJoin(sources, eq(sources.id, programmeFacts.sourceId))
        .where(eq(programmes.id, id))
        .orderBy(programmeFacts.position),
    (rows) =>
      rows[0] && {
        ...rows[0].programme,
        facts: rows.map(({ fact: { programmeId: _programme, position: _position, ...fact }, source }) => sourced(fact, source)),
      },
  )
}

/** One word or acronym explained; undefined when unknown. */
export function termById(id: string): Query<TermRecord | undefined> {
  return defineQuery(
    'termById',
    (db) =>
      db
        .select({ term: terms, source: sourceColumns })
        .from(terms)
        .innerJoin(sources, eq(sources.id, terms.sourceId))
        .where(eq(terms.id, id)),
    (rows) => rows[0] && sourced(rows[0].term, rows[0].source),
  )
}

/**
 * Guidance that matches any of the criteria; none given, none returned. `region` leaves out what holds only in other régions:
 * without it those rows come too, and whoever shows them must say where they hold (`regions`).
 */
export function guidanceOn(wanted: {
  readonly topics?: readonly string[] | undefined
  readonly cares?: readonly string[] | undefined
  readonly situations?: readonly GuidanceRecord['situations'][number][] | undefined
  readonly ids?: readonly string[] | undefined
  readonly region?: string | undefined
}): Query<readonly GuidanceRecord[]> {
  const { topics = [], cares = [], situations = [], ids = [], region } = wanted
  return defineQuery(
    'guidanceOn',
    (db) =>
      db
        .select({ item: guidance, source: sourceColumns })
        .from(guidance)
        .innerJoin(sources, eq(sources.id, guidance.sourceId))
        .where(
          and(
            or(
              holdsAny(guidance.topics, topics),
              holdsAny(guidance.cares, cares),
              holdsAny(guidance.situations, situations),
              inArray(guidance.id, [...ids]),
            ),
            region === undefined ? undefined : or(isEmptyList(guidance.regions), holdsAny(guidance.regions, [region])),
          ),
        )
        .orderBy(guidance.row),
    (rows) => rows.map(({ item, source }) => sourced(item, source)),
  )
}

/**
 * Contacts that meet every criterion given. With `territories` (INSEE codes of régions, most local
 * first, `FR` for national), they come in that order.
 */
export function contactsFor(wanted: {
  readonly organisation?: string | undefined
  readonly organisations?: readonly string[] | undefined
  readonly programme?: string | undefined
  readonly territories?: readonly string[] | undefined
}): Query<readonly ContactRecord[]> {
  const { organisation, organisations = organisation === undefined ? undefined : [organisation], programme, territories } = wanted
  return defineQuery(
    'contactsFor',
    (db) =>
      db
        .select({ contact: contactAsJson })
        .from(contacts)
        .innerJoin(sources, eq(sources.id, contacts.sourceId))
        .where(
          and(
            organisations && inArray(contacts.organisation, [...organisations]),
            programme === undefined ? undefined : holdsAny(contacts.programmes, [programme]),
            territories && inArray(contacts.territory, [...territories]),
          ),
        )
        .orderBy(contacts.row),
    (rows) => {
      const records = rows.map(({ contact }) => factOf(contact))
      return territories
        ? records.sort((one, other) => territories.indexOf(one.territory) - territories.indexOf(other.territory))
        : records
    },
  )
}

const contactAsJson = factAsJson(contacts)

/**
 * Figures of these indicators, newest year first, of any of `territories` (keys: `region:28` is Normandie, `departement:28`
 * Eure-et-Loir), of a `kind` of territory, of a `year`.
 */
export function figuresFor(wanted: {
  readonly indicators: readonly string[]
  readonly territories?: readonly string[] | undefined
  readonly kind?: FigureRecord['territory']['kind'] | undefined
  readonly year?: number | undefined
}): Query<readonly FigureRecord[]> {
  const { indicators, territories, kind, year } = wanted
  return defineQuery(
    'figuresFor',
    (db) =>
      db
        .select({ figure: figures, source: sourceColumns })
        .from(figures)
        .innerJoin(sources, eq(sources.id, figures.sourceId))
        .where(
          and(
            inArray(figures.indicator, [...indicators]),
            territories && inArray(sql`${figures.territoryKind} || ':' || ${figures.territoryCode}`, [...territories]),
            kind && eq(figures.territoryKind, kind),
            year === undefined ? undefined : eq(figures.year, year),
          ),
        )
        .orderBy(asc(figures.indicator), desc(figures.year), figures.row),
    (rows) =>
      rows.map(({ figure: { territoryKind, territoryCode, territoryName, ...figure }, source }) => ({
        ...sourced(figure, source),
        territory: { kind: territoryKind, code: territoryCode, name: territoryName },
      })),
  )
}
