/** What a workspace is told without waiting for its digest: data gone stale, a load that failed, facts people say are not true. Pure. */
import type { FailedSource } from '../../db/load-failures'
import type { LoadedSource } from '../../db/loaded-sources'
import type { Notice } from '../../db/notices'
import type { PressingOpinion } from '../../db/opinions'
import { parisDay } from '../eligibility/clock'

export type AlertFacts = {
  readonly loaded: readonly LoadedSource[]
  readonly failed: readonly FailedSource[]
  readonly opinions: readonly PressingOpinion[]
}

/** `key` is the one of the ledger: told once. `also` are keys to remember with it. */
export type Alert = { readonly key: string; readonly also?: readonly string[] } & (
  | { readonly kind: 'stale'; readonly source: LoadedSource }
  | { readonly kind: 'failed'; readonly failure: FailedSource }
  | { readonly kind: 'opinions'; readonly opinions: readonly PressingOpinion[] }
)

/** Who is told, and what it was told or is being told. */
type Told = { readonly team: string; readonly isStaff: boolean; readonly held: readonly Notice[] }

/** What there is to tell a workspace at `now`, told or not. Failures are for who can load again. */
export function alertsOf({ loaded, failed, opinions }: AlertFacts, { team, isStaff, held }: Told, now: Date): readonly Alert[] {
  const today = parisDay(now)
  const told = Math.max(0, ...held.map(({ key }) => Number(upTo.exec(key)?.[1] ?? 0)))
  const fresh = opinions.filter(({ id, team: whose }) => id > told && (whose === undefined ? isStaff : whose === team))
  const last = Math.max(0, ...fresh.map(({ id }) => id))
  return [
    ...loaded
      .filter(({ staleFrom }) => staleFrom <= today)
      .map((source) => ({ kind: 'stale' as const, key: `stale:${source.source}:${source.staleFrom}`, source })),
    ...(isStaff ? failed : []).map((failure) => ({ kind: 'failed' as const, key: `failed:${failure.number}`, failure })),
    // Once a day at most; the number of the last one tells the next day which are new.
    ...(fresh.length > 0
      ? [{ kind: 'opinions' as const, key: `opinions:${today}`, also: [`opinions-told:${last}`], opinions: fresh }]
      : []),
  ]
}

const upTo = /^opinions-told:(\d+)$/
