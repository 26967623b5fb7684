/** The aids, each with its provisions and their sources: one document a row, so that a question costs one small statement. */
import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { AidRecord } from './knowledge'
import { defineQuery, holdsAny, isEmptyList, type Query } from './query'
import { aids } from './schema'

/** A doctor is also the general practitioner or the specialist an aid names, and the other way round. */
const kinProfessions: Readonly<Record<string, readonly string[]>> = {
  medecin: ['medecin', 'medecin-generaliste', 'medecin-specialiste'],
  'medecin-generaliste': ['medecin-generaliste', 'medecin'],
  'medecin-specialiste': ['medecin-specialiste', 'medecin'],
}

/**
 * The aids any of the professions may ask for (all professions when absent), in the order of their ids. `territories` are the
 * keys of the places asked about (`region:28`): aids limited to other territories are left out. Ended aids are included.
 */
export function aidsFor(wanted: {
  readonly professions?: readonly string[] | undefined
  readonly territories?: readonly string[] | undefined
}): Query<readonly AidRecord[]> {
  const { professions, territories } = wanted
  return aidsWhere(
    'aidsFor',
    and(
      professions &&
        or(
          holdsAny(
            aids.professions,
            professions.flatMap((profession) => kinProfessions[profession] ?? [profession]),
          ),
          professions.includes('collectivite') ? isForStructures : undefined,
        ),
      territories && or(isEmptyList(aids.territories), holdsAny(aids.territories, territories)),
    ),
  )
}

/** A town carries the project of a structure, whoever is paid in the end. */
const isForStructures = sql`json_array_length(${aids.record}, '$.structures') > 0`

/** The aids of these ids, in the order of the ids; an unknown id gives nothing. */
export function aidById(ids: readonly string[]): Query<readonly AidRecord[]> {
  const query = aidsWhere('aidById', inArray(aids.id, [...ids]))
  return {
    ...query,
    map: (rows) => query.map(rows).toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)),
  }
}

/** The aid, then those it names: what replaced it, its transition, what it may or may not be had with. Empty for an unknown id. */
export function aidWithNamed(id: string): Query<readonly AidRecord[]> {
  // Every place of the document that holds the ids of other aids.
  const named = sql`(
    select told.atom from ${aids} as teller, json_tree(teller.record) as told
    where teller.id = ${id} and (told.fullkey = '$.transition' or told.path = '$.replacedBy'
      or told.path glob '*.cumulatesWith' or told.path glob '*.excludes'))`
  return aidsWhere('aidWithNamed', or(eq(aids.id, id), inArray(aids.id, named)))
}

const aidsWhere = (name: string, condition: SQL | undefined): Query<readonly AidRecord[]> =>
  defineQuery(
    name,
    (db) =>
      db
        .select({ record: sql<string>`${aids.record}` })
        .from(aids)
        .where(condition)
        .orderBy(aids.id),
    (rows) => rows.map(({ record }) => parsed(record)),
  )

/** Documents already read, by their text: parsing them again is half of what an answer costs. A text that changes is another one. */
const documents = new Map<string, AidRecord>()
/** Several times what the base holds: only a base reloaded again and again fills it. */
const mostDocuments = 500

function parsed(text: string): AidRecord {
  const known = documents.get(text)
  if (known) return known
  const record: AidRecord = JSON.parse(text)
  if (documents.size >= mostDocuments) documents.clear()
  documents.set(text, record)
  return record
}
