/**
 * Makes a staged run visible, all at once: one batch is one transaction, and one request when the base is remote.
 *
 *     staged_places ── gone ─────▶ place_history (closed, merged), out of places
 *                   ── changed ──▶ place_history (before), then places
 *                   ── added ────▶ places
 *                                  then the R*Tree, the counts and the row of `loads` with its report
 */
import type { InStatement } from '@libsql/client'
import { getTableColumns } from 'drizzle-orm'
import { settled, withdrawn } from '../changes/replay'
import { counted, indexed, kindRows } from '../place-index'
import { stagedPlaces } from '../schema'
import { seedFamily } from '../seed/rows'
import { loadRow, sourceRows, vintageId } from './load-rows'
import type { PlacesSource } from './source'
import type { Load } from './state'

/** Columns of a place, by the names of the schema's fields. */
const columns = Object.entries(getTableColumns(stagedPlaces)).filter(([field]) => field !== 'run')
const names = columns.map(([, { name }]) => name)
/** What makes a place another than it was: its date alone does not. */
const content = names.filter((name) => !['id', 'as_of'].includes(name))
const contentOf = (table: string) => content.map((name) => `${table}.${name}`).join(', ')
/** A row of `places` as JSON, by the names of the schema's fields. */
const image = `json_object(${columns.map(([field, { name, dataType }]) => `'${field}', ${dataType === 'json' ? `json(places.${name})` : `places.${name}`}`).join(', ')})`

/**
 * The statements; the last one gives back the report with its changes. The first fails when the claim was lost or a staged
 * row is missing, and nothing happens. `isWhole`: the run is a list of all of France, not an extract.
 */
export function publication(source: PlacesSource, load: Load, isWhole: boolean): readonly InStatement[] {
  const { id: run, asOf } = load
  const kinds = JSON.stringify(source.kinds)
  const staged = 'select id from staged_places where run = ?'
  const ofTheSameSite = isWhole
    ? ''
    : `and details ->> 'finess' in (select details ->> 'finess' from staged_places where run = ?)`
  return [
    loadRow(load, '(select count(*) from staged_places where run = ?) = ?', [run, load.rows]),
    ...sourceRows(source, load),
    ...withdrawn(['place']),
    {
      sql: `insert into place_history (place_id, change, load_id, before) select id, 'closed', ?, ${image} from places
        where (source_id = ? or (${superseded} ${ofTheSameSite})) and id not in (${staged})`,
      args: [run, source.id, kinds, ...(isWhole ? [] : [run]), run],
    },
    { sql: `delete from places where id in (${changedBy('closed')})`, args: [run] },
    {
      sql: `delete from staged_places where run = ? and exists (select 1 from places
        where places.id = staged_places.id and (${contentOf('places')}) is (${contentOf('staged_places')}))`,
      args: [run],
    },
    {
      sql: `insert into place_history (place_id, change, load_id, before) select places.id, 'changed', ?, ${image}
        from staged_places as staged join places on places.id = staged.id where staged.run = ?`,
      args: [run, run],
    },
    {
      sql: `insert into places (${names}) select ${names.map((name) => (name === 'as_of' ? '?' : name))}
        from staged_places where run = ? on conflict (id) do update set ${names.map((name) => `${name} = excluded.${name}`)}`,
      args: [asOf, run],
    },
    { sql: merged, args: [source.id, run] },
    ...settled(['place']),
    ...kindRows(source.kinds, source.id, isWhole),
    ...indexed(source.kinds),
    ...(isWhole ? counted(source.kinds, asOf, vintageId(load)) : []),
    { sql: changes, args: [load.rows, run] },
    { sql: 'delete from staged_places where run = ?', args: [run] },
    { sql: 'select report from loads where id = ?', args: [run] },
  ]
}

const changedBy = (change: string) => `select place_id from place_history where load_id = ? and change = '${change}'`

/** Places of the starter base that stand for the register until it is loaded; those people added by hand have no FINESS number. */
const superseded = `kind in (select value from json_each(?)) and details ->> 'finess' is not null
  and source_id in (select id from sources where family = '${seedFamily}')`

/**
 * A closed place was merged when another of the source bears its FINESS number, or stands with the same kind at its
 * address: for a professional, the same person.
 */
const merged = `with sites as materialized (
    select details ->> 'finess' as finess, min(id) as id from places where source_id = ? and person is null group by 1),
  successors as (
    select gone.number, coalesce(sites.id, min(there.id)) as id from place_history as gone
    left join sites on sites.finess = gone.before ->> '$.details.finess' and gone.before ->> 'person' is null
    left join places as there on there.kind = gone.before ->> 'kind' and there.commune_code = gone.before ->> 'communeCode'
      and there.address = gone.before ->> 'address' and there.address <> '' and there.person is gone.before ->> 'person'
    where gone.load_id = ? and gone.change = 'closed' group by gone.number)
  update place_history set change = 'merged', merged_into = successors.id from successors
  where successors.number = place_history.number and successors.id is not null`

/** Unchanged rows have left the staging, changed and new ones are still there. */
const changes = `with staged as (select count(*) as rows from staged_places where run = ?2),
  history as (select count(*) filter (where change = 'changed') as changed, count(*) filter (where change = 'closed') as closed,
    count(*) filter (where change = 'merged') as merged from place_history where load_id = ?2)
  update loads set report = json_set(report, '$.changes', json_object('added', staged.rows - history.changed,
    'changed', history.changed, 'unchanged', ?1 - staged.rows, 'closed', history.closed, 'merged', history.merged))
  from staged, history where loads.id = ?2`
