/**
 * Changes of staff and loads: what a load finds are the records as their sources had them, and what stands is written over what it
 * brings, in the same transaction.
 *
 *     withdrawn ── the records are their sources' own again ──▶ the load ──▶ settled
 *
 *     the source says as before     the change stands, and the load sees no change
 *     it says as the change does    the change is `carried`: the source needs it no more
 *     it says something else        the source's is served, and the change is overtaken: people look at it
 *
 * Several changes of one record are a chain: a cell holds the last one that stands, and any of its former values is « as before ».
 */
import type { Client, InStatement } from '@libsql/client'
import { type Change, type ChangeKind, changeKinds } from '../../src/changes/change'
import type { Db } from '../client'
import { changesOf } from './queries'
import { assignments, type ColumnKind, cellsSql, tableOf } from './shapes'
import { correctionFamily, correctionSource } from './statements'

/** Kinds that a load does not write whole: their rows must be given back first. */
const kept = ['place', 'figure'] as const satisfies readonly ColumnKind[]

/** Before the statements of a load of these kinds. */
export const withdrawn = (kinds: readonly ChangeKind[]): readonly InStatement[] =>
  kept.filter((kind) => kinds.includes(kind)).map(withdrawal)

/** After them. */
export const settled = (kinds: readonly ChangeKind[]): readonly InStatement[] => [
  ...kinds.flatMap((kind) => [carried(kind), refreshed(kind), kind === 'aid' ? aidsReapplied : reapplied(kind)]),
  `delete from sources where family = '${correctionFamily}' and id in (
    select '${correctionSource('')}' || id from changes where status = 'carried')`,
  ...(kinds.includes('aid')
    ? [
        `insert or ignore into aid_sources (aid_id, source_id) select subject, '${correctionSource('')}' || changes.id
          from changes join aids on aids.id = subject where changes.kind = 'aid' and status = 'applied'`,
      ]
    : []),
]

/** Applied changes of a workspace whose record says otherwise, or is no more; the oldest first. */
export const overtakenChanges = async (db: Db, team: string): Promise<readonly Change[]> =>
  (await changesOf(db, await overtakenIds(db.$client))).filter((change) => change.team === team)

/** Of every workspace. */
export async function overtakenIds(client: Pick<Client, 'batch'>): Promise<readonly string[]> {
  const results = await client.batch(
    changeKinds.map(
      (kind) => `with ${chain(kind)} select distinct change from told
        where not is_origin and turn = turns and (not is_there or value is not after)`,
    ),
    'read',
  )
  return results.flatMap(({ rows }) => rows.map(({ change }) => String(change)))
}

/**
 * `told`: every cell that the standing changes of a kind wrote, with its turn among those that wrote it, and what the record has there.
 * `is_origin`: it says where the record comes from, not what it says.
 */
const chain = (kind: ChangeKind): string => `
  said as (
    select changes.id as change, subject, written.key as cell, written.value as after, written.type as type,
      changed_fields.before ->> ('$."' || written.key || '"') as before, written.key like '%@%' as is_origin,
      row_number() over chain as turn, count(*) over (partition by subject, written.key) as turns
    from changes join changed_fields on changed_fields.change = changes.id and field = '',
      json_each(changed_fields.after) as written
    where changes.kind = '${kind}' and status = 'applied'
    window chain as (partition by subject, written.key order by decided_at, changes.id)),
  now as materialized (${kind === 'aid' ? aidCells : rowCells(kind)}),
  told as materialized (
    select said.*, now.value as value, said.subject in (select id from ${tableOf(kind)} where id = said.subject) as is_there
    from said left join now on now.subject = said.subject and now.cell = said.cell)`

const rowCells = (kind: ColumnKind): string => `
  select ${tableOf(kind)}.id as subject, one.key as cell, one.value as value
  from ${tableOf(kind)}, json_each(${cellsSql(kind)}) as one where ${tableOf(kind)}.id in (select subject from said)`

const aidCells = `
  select aids.id as subject, one.key as cell, one.value as value
  from aids, json_each(aids.record) as one where aids.id in (select subject from said)
  union all select aids.id, (provision.value ->> '$.row') || mark.value || one.key, one.value
  from aids, json_each(aids.record, '$.provisions') as provision, json_each(provision.value) as one, json_each('[".","@"]') as mark
  where aids.id in (select subject from said)`

/** A JSON object of pairs; a value that is one already stays it. */
const objectOf = (key: string, value: string, type = `'text'`): string =>
  `'{' || group_concat(json_quote(${key}) || ':' || iif(${type} in ('object', 'array'), ${value}, json_quote(${value}))) || '}'`

/** Cells of ours become what they were before the first change. */
const withdrawal = (kind: ColumnKind): string =>
  written(
    kind,
    `net as (select subject, ${objectOf('cell', 'before')} as patch from told
      where turn = 1 and exists (select 1 from told as ours where ours.subject = told.subject
        and ours.cell = iif(told.is_origin, '@sourceId', told.cell) and ours.value is ours.after) group by subject)`,
  )

/** The source has come to say it. */
const carried = (kind: ChangeKind): string => `
  update changes set status = 'carried' where id in (
    with ${chain(kind)} select told.change from told
      join told as last on last.subject = told.subject and last.cell = told.cell and last.turn = last.turns
    where not told.is_origin group by told.change having min(told.is_there and told.value is last.after))`

/** An undone change gives the record back to the source of today. */
const refreshed = (kind: ChangeKind): string => `
  update changed_fields set before = json_patch(before, fresh.patch) from (
    with ${chain(kind)} select change, ${objectOf('cell', 'value', `iif(json_valid(value) and value like '{%', 'object', 'text')`)} as patch
      from told where is_origin and turn = 1 and is_there group by change) as fresh
  where changed_fields.change = fresh.change and field = ''`

/** Cells of the changes that stand: the record says what one of the chain said. */
const standing = `
  holding as (select change from told where not is_origin group by change having min(is_there and exists (
    select 1 from told as link where link.subject = told.subject and link.cell = told.cell
      and (told.value is link.before or told.value is link.after)))),
  kept as (select subject, cell, after, type, max(turn) from told where change in (select change from holding) group by subject, cell)`

const reapplied = (kind: ColumnKind): string =>
  written(kind, `${standing}, net as (select subject, ${objectOf('cell', 'after')} as patch from kept group by subject)`)

const written = (kind: ColumnKind, net: string): string => {
  const table = tableOf(kind)
  return `
    update ${table} set ${assignments(kind, 'revised.doc')} from (
      with ${chain(kind)}, ${net}
      select ${table}.id as subject, json_patch(${cellsSql(kind)}, net.patch) as doc from net join ${table} on ${table}.id = net.subject
    ) as revised where ${table}.id = revised.subject`
}

const aidsReapplied = `
  update aids set record = revised.doc from (
    with ${chain('aid')}, ${standing},
    net as (select subject, iif(is_of_provision, substr(cell, 1, 4), '') as owner,
      ${objectOf('iif(is_of_provision, substr(cell, 6), cell)', 'after', 'type')} as patch
      from (select *, cell glob 'A[0-9][0-9][0-9][.@]*' as is_of_provision from kept) group by 1, 2)
    select aids.id as subject, json_set(
      json_patch(aids.record, coalesce((select patch from net where subject = aids.id and owner = ''), '{}')), '$.provisions', (
        select json_group_array(json_patch(provision.value,
          coalesce((select patch from net where subject = aids.id and owner = provision.value ->> '$.row'), '{}')))
        from json_each(aids.record, '$.provisions') as provision)) as doc
    from aids where aids.id in (select subject from net)
  ) as revised where aids.id = revised.subject`
