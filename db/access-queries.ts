/** How one gets into emergency departments. */
import { eq } from 'drizzle-orm'
import type { AccessRegimeRecord } from './knowledge'
import { defineQuery, type Query, sourceColumns, sourced } from './query'
import { accessRegimes, sources } from './schema'

/** All that is known: a few dozen rows, read beside the places they speak of, which are not known before the same round trip. */
export function everyAccessRegime(): Query<readonly AccessRegimeRecord[]> {
  return defineQuery(
    'everyAccessRegime',
    (db) =>
      db
        .select({ regime: accessRegimes, source: sourceColumns })
        .from(accessRegimes)
        .innerJoin(sources, eq(sources.id, accessRegimes.sourceId))
        .orderBy(accessRegimes.id),
    (rows) => rows.map(({ regime, source }) => sourced(regime, source)),
  )
}
