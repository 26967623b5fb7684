/**
 * The knowledge base as the answers see it: domain words in, domain records out, one round trip per question.
 * Queries are values (db/queries.ts makes them); `read` sends them together as one batch.
 */

import type { BatchItem } from 'drizzle-orm/batch'
import type { OpeningHours } from '../src/opening-hours'
import type { Reliability, Source } from '../src/types'
import type { Db } from './client'
import type { Query } from './query'
import type { PlaceDetails } from './schema'
import type {
  AccessRegimeSeed,
  AidSeed,
  ContactSeed,
  FigureSeed,
  GuidanceSeed,
  ProgrammeFactSeed,
  ProgrammeSeed,
  ProvisionSeed,
  TermSeed,
} from './seed/schema'

/** A seed record whose source key has become the source itself. */
export type Sourced<Seed> = Omit<Seed, 'source'> & { readonly source: Source }

/** Without the names people call it: only the recogniser needs them. */
export type AidRecord = Omit<AidSeed, 'names' | 'provisions'> & { readonly provisions: readonly ProvisionRecord[] }
export type ProvisionRecord = Sourced<ProvisionSeed>
export type ProgrammeRecord = Omit<ProgrammeSeed, 'facts'> & { readonly facts: readonly Sourced<ProgrammeFactSeed>[] }
export type TermRecord = Sourced<TermSeed>
export type GuidanceRecord = Sourced<GuidanceSeed>
export type ContactRecord = Sourced<ContactSeed>
export type FigureRecord = Sourced<FigureSeed>
export type AccessRegimeRecord = Sourced<AccessRegimeSeed>
/** A place of care, or a professional where he or she practises, as a source describes it. */
export type PlaceFields = {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly address: string
  readonly postcode: string
  /** Today's INSEE code, or an arrondissement's. */
  readonly communeCode: string
  readonly commune: string
  readonly departement: string
  readonly region: string
  readonly phone?: string
  readonly lat: number
  readonly lon: number
  /** `commune`: the point is only the town's. */
  readonly precision: 'address' | 'commune'
  readonly person?: string
}

export type CarePlaceRecord = PlaceDetails &
  PlaceFields & {
    /** Absent when unknown. */
    readonly hours?: OpeningHours
    readonly asOf: string
    readonly reliability: Reliability
    readonly source: Source
    /** Kilometres from the point asked about; absent when a territory was asked. */
    readonly distanceKm?: number
  }

export type Results<Queries extends Record<string, Query<unknown>>> = {
  readonly [Name in keyof Queries]: Queries[Name] extends Query<infer Result> ? Result : never
}

export interface KnowledgeBase {
  /** Runs all the queries in one round trip. Rejects with a `KnowledgeUnavailable` error when the base is out of reach, locked or slow. */
  read<Queries extends Record<string, Query<unknown>>>(queries: Queries): Promise<Results<Queries>>
}

/** The base is out of reach, locked or slow; `cause` says which. Answers that need no base (emergency) still go out. */
export class KnowledgeUnavailable extends Error {
  override readonly name = 'KnowledgeUnavailable'

  constructor(cause: unknown) {
    super('The knowledge base cannot be read', { cause })
  }
}

/** A query that travels with those of a read, at no round trip of its own, and never makes it fail; it is told what became of it. */
export type Passenger = Pick<Query<unknown>, 'statement'> & {
  /** Given what the driver returned for its statement. */
  readonly arrived: (rows: unknown) => void
  readonly missed: () => void
}

export type KnowledgeOptions = {
  readonly timeoutMs?: number
  /** Asked at each read; a read of nothing sends it alone. */
  readonly passenger?: () => Passenger | undefined
}

/** Reads `db`, one batch (one HTTP request, when remote) per `read`; gives up after `timeoutMs` milliseconds. */
export function createKnowledge(db: Db, { timeoutMs = 4_000, passenger }: KnowledgeOptions = {}): KnowledgeBase {
  return {
    async read(queries) {
      const named = Object.entries(queries)
      const along = passenger?.()
      const rowsOf = async (asked: readonly Pick<Query<unknown>, 'statement'>[]): Promise<readonly unknown[]> => {
        const [first, ...others] = asked.map((query) => query.statement(db))
        return first ? sent(db, [first, ...others], timeoutMs) : []
      }
      const alone = named.map(([, query]) => query)
      const rows = await rowsOf(along ? [...alone, along] : alone).catch((error: unknown) => {
        along?.missed()
        if (along && named.length > 0 && isRefusal(error)) return rowsOf(alone)
        throw error
      })
      if (along && rows.length > named.length) along.arrived(rows[named.length])
      // Each query maps its own rows: the batch answers in the order of the statements.
      return Object.fromEntries(named.map(([name, query], index) => [name, query.map(rows[index])])) as Results<typeof queries>
    },
  }
}

/** The base answered, and would not run a statement: a passenger's table may be missing before the base is migrated. */
function isRefusal(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  const said = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  return said instanceof Error && 'code' in said && /^SQL/.test(String(said.code))
}

async function sent(
  db: Db,
  statements: readonly [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]],
  timeoutMs: number,
): Promise<readonly unknown[]> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no reply in ${timeoutMs} ms`)), timeoutMs)
  })
  try {
    return await Promise.race([db.batch(statements), tooLate])
  } catch (cause) {
    throw new KnowledgeUnavailable(cause)
  } finally {
    clearTimeout(timer)
  }
}
