/** Places being read, put aside under the name of their run until they are published whole. */
import type { Client } from '@libsql/client'
import { insertion } from '../insertion'
import { stagedPlaces } from '../schema'
import type { Reporter } from './report'
import type { PlaceDraft } from './source'

/** Rows of one statement: some hundreds of kB, so a remote base gets requests of a fair size. */
const rowsPerStatement = 1_000

type StagingOptions = {
  readonly run: string
  /** The row of `sources` that will say the facts. */
  readonly sourceId: string
  readonly reporter: Reporter
  /** Told the rows staged so far. */
  readonly onRows: (rows: number) => void
}

/** Writes the drafts as they come and gives back how many there are. A second place of the same id is refused. */
export async function stage(
  client: Client,
  drafts: AsyncIterable<PlaceDraft>,
  { run, sourceId, reporter, onRows }: StagingOptions,
): Promise<number> {
  // Their date is that of the data, which a reader may learn last: it is written when they are published.
  const common = { run, sourceId, asOf: '', reliability: 'verified' }
  const ids = new Set<string>()
  let waiting: object[] = []
  const flush = async () => {
    if (waiting.length > 0) await client.execute(insertion(stagedPlaces, waiting))
    waiting = []
    onRows(ids.size)
  }
  for await (const draft of drafts) {
    if (ids.has(draft.id)) {
      reporter.refuse('duplicate identifier', `${draft.id} ${draft.name}`)
      continue
    }
    ids.add(draft.id)
    waiting.push({ ...draft, ...common })
    if (waiting.length === rowsPerStatement) await flush()
  }
  await flush()
  return ids.size
}

/** Forgets what runs of this source left behind: theirs is the only claim, so no run is under way. */
export const clearStaging = (client: Client, source: string) =>
  client.execute({ sql: `delete from staged_places where run glob ? || ' *'`, args: [source] })

/**
 * Gives staged rows what they lack and the base knows of the same site: the point and, for a structure, the phone. First from
 * other sources, then from this one's last load, as long as the place did not move.
 */
export const completed = (run: string, sourceId: string) => [
  {
    sql: `with known as materialized (
        select details ->> 'finess' as finess, commune_code, min(id), ${facts} from places
        where source_id <> ? and person is null and details ->> 'finess' is not null group by 1, 2)
      update staged_places as staged set ${taken} from known where run = ? and ${lacking}
        and known.finess = staged.details ->> 'finess' and known.commune_code = staged.commune_code`,
    args: [sourceId, run],
  },
  {
    sql: `update staged_places as staged set ${taken} from places as known where run = ? and ${lacking}
        and known.id = staged.id and known.source_id = ? and known.commune_code = staged.commune_code and known.address = staged.address`,
    args: [run, sourceId],
  },
]
const facts = 'lat, lon, precision, phone'
const lacking = `(staged.precision = 'commune' or staged.phone is null)`
const better = `staged.precision = 'commune' and known.precision = 'address'`
const taken = `lat = iif(${better}, known.lat, staged.lat), lon = iif(${better}, known.lon, staged.lon),
  precision = iif(${better}, 'address', staged.precision), phone = coalesce(staged.phone, iif(staged.person is null, known.phone, null))`
