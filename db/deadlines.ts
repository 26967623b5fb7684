/** What ends soon in the base, so that somebody may look at what comes after. */
import { eq, ne, sql } from 'drizzle-orm'
import { parisDay, statusOn } from '../src/eligibility/clock'
import type { AidStatus } from '../src/types'
import { defineQuery, present, type Query } from './query'
import { accessRegimes, aids, places, sources } from './schema'
import { endOf, endsSoon } from './seed/dates'

export type Deadline = {
  /** The last day it holds, or can be signed. */
  readonly day: string
  /** As people name it. */
  readonly name: string
  /** The page that says so, and the day it was last read. */
  readonly publisher: string
  readonly url: string
  readonly checkedOn: string
}

type Ending = Omit<Deadline, 'day'> & {
  readonly status: AidStatus
  readonly validTo: string | null
  readonly signBy: string | null
}

/** Aids and ways into emergency departments whose last day is to come and near, the first to end first. */
export function deadlines(now: Date): Query<readonly Deadline[]> {
  const [aid, regime] = [aids.record, accessRegimes]
  // Its scope is a département, or the FINESS number of a site.
  const siteName = sql`(select name || ', ' || commune from ${places} where kind = 'urgences' and details ->> '$.finess' = ${regime.scope})`
  return defineQuery(
    'deadlines',
    (db) =>
      db.all<Ending>(sql`
        select ${aid} ->> '$.name.fr' as name, one.value ->> '$.status' as status, one.value ->> '$.validTo' as validTo,
          one.value ->> '$.signBy' as signBy, one.value ->> '$.source.publisher' as publisher,
          one.value ->> '$.source.url' as url, one.value ->> '$.source.checkedOn' as checkedOn
        from ${aids}, json_each(${aid}, '$.provisions') as one
        where coalesce(validTo, signBy) is not null
        union all
        select 'Accès aux urgences (' || coalesce(${siteName}, replace(${regime.scope}, 'departement:', 'département ')) || ')',
          'open', ${regime.validTo}, null, ${sources.publisher}, ${sources.url}, ${sources.checkedOn}
        from ${regime} join ${sources} on ${eq(sources.id, regime.sourceId)}
        where ${regime.validTo} is not null and ${ne(regime.reliability, 'outdated')}`),
    (rows) =>
      rows
        .flatMap((row) => deadlineOf(row, now))
        .reduce(onceEach, [])
        .toSorted((one, other) => compare(one.day, other.day)),
  )
}

function deadlineOf({ status, validTo, signBy, ...told }: Ending, now: Date): readonly Deadline[] {
  const dates = present({ validTo, signBy })
  const day = endOf(dates)
  return day !== undefined && statusOn({ status, ...dates }, now) !== 'ended' && endsSoon(dates, parisDay(now))
    ? [{ ...told, day }]
    : []
}

/** The rows of one aid that end together are one deadline. */
const onceEach = (all: readonly Deadline[], next: Deadline): readonly Deadline[] =>
  all.some(({ name, day }) => name === next.name && day === next.day) ? all : [...all, next]

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
