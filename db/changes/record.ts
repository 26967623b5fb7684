/** A record as staff see it before they change it, and what a change writes in it. */
import type { Patch, Subject, SubjectKey } from '../../src/changes/change'
import { numberOf, numberText } from '../../src/changes/value'
import type { OpeningHours } from '../../src/opening-hours'
import { timezoneOf } from '../../src/opening-hours/local-time'
import { parseOpeningHours } from '../../src/opening-hours/parse'
import { openingHoursText } from '../../src/opening-hours/write'
import type { Source } from '../../src/types'
import type { Db } from '../client'
import type { AidRecord } from '../knowledge'
import { aidCells, aidCellsNow, aidFields, aidSource, aidWith, type Cells } from './aid'
import { type FigureBounds, yearIn } from './figure'
import { type ColumnKind, cellsSql, tableOf } from './shapes'

/** The record, and the very text of what the base holds of it: what is written later is written over that, or not at all. */
export type Held = Subject & { readonly text: string } & (
    | { readonly kind: Exclude<ColumnKind, 'figure'>; readonly departement: string }
    | { readonly kind: 'figure'; readonly bounds: FigureBounds }
    | { readonly kind: 'aid'; readonly aid: AidRecord }
  )

/** Where it was read, as the base keeps it: `id` is its key in `sources`. */
export type ReadAt = Source & { readonly id: string }

const sourceSql = `json_object('publisher', sources.publisher, 'title', sources.title, 'url', sources.url, 'date', sources.date,
  'checkedOn', sources.checked_on)`

/** What it is called, what else it takes to change it, and whether it is the one that a key names. */
const said: Readonly<Record<ColumnKind, { readonly name: string; readonly besides: string; readonly isNamed: string }>> = {
  place: { name: `name || ', ' || commune || ' (' || departement || ')'`, besides: 'departement', isNamed: 'places.id = ?1' },
  contact: { name: 'name', besides: `''`, isNamed: 'contacts.id = ?1' },
  figure: {
    name: `label || ', ' || territory_name || ', ' || as_of`,
    besides: `json_object('unit', unit, 'years', (select json_group_array(other.year) from figures as other
      where other.indicator = figures.indicator and other.territory_kind = figures.territory_kind
        and other.territory_code = figures.territory_code and other.unit = figures.unit and other.id <> figures.id))`,
    // Items of an answer have no id: `figureKey` of src/changes/subject-key.ts.
    isNamed: `figures.id = ?1 or indicator || '/' || territory_kind || ':' || territory_code || '/' || year || '/' || unit = ?1`,
  },
}

/** Undefined when it is no more. */
export async function heldRecord(db: Db, { kind, subject }: SubjectKey): Promise<Held | undefined> {
  if (kind === 'aid') return heldAid(db, subject)
  const { name, besides, isNamed } = said[kind]
  const table = tableOf(kind)
  const { rows } = await db.$client.execute({
    sql: `select ${table}.id, ${name}, ${besides}, ${cellsSql(kind)}, ${sourceSql}
      from ${table} join sources on sources.id = source_id where ${isNamed} limit 1`,
    args: [subject],
  })
  const [row] = rows
  if (!row) return undefined
  const text = String(row[3])
  const besidesIt = String(row[2])
  const common = {
    ...{ subject: String(row[0]), name: String(row[1]), text },
    fields: fieldsOf(JSON.parse(text)),
    source: JSON.parse(String(row[4])),
  }
  return kind === 'figure' ? { ...common, kind, bounds: JSON.parse(besidesIt) } : { ...common, kind, departement: besidesIt }
}

async function heldAid(db: Db, subject: string): Promise<Held | undefined> {
  const { rows } = await db.$client.execute({ sql: 'select record from aids where id = ?', args: [subject] })
  if (!rows[0]) return undefined
  const text = String(rows[0][0])
  const aid: AidRecord = JSON.parse(text)
  const source = aidSource(aid)
  return source && { kind: 'aid', subject, name: aid.name.fr, aid, text, fields: aidFields(aid), source }
}

const fieldsOf = (cells: Cells): Subject['fields'] =>
  Object.fromEntries(
    Object.entries(cells)
      .filter(([cell]) => !cell.startsWith('@'))
      .map(([cell, value]) => [cell, shownCell(cell, value)]),
  )

function shownCell(cell: string, value: unknown): string | null {
  if (value === null || value === '') return null
  if (cell === 'hours') return openingHoursText(JSON.parse(String(value)) as OpeningHours)
  return typeof value === 'number' ? numberText(value) : String(value)
}

/** What the patches write in the record, the page they were read on becoming its source. */
export function cellsAfter(held: Held, patches: readonly Patch[], { id, ...page }: ReadAt): Cells {
  if (held.kind === 'aid') return aidCells(held.aid, patches, page)
  const { kind } = held
  const departement = kind === 'figure' ? '' : held.departement
  const asOf = patches.find(({ field }) => kind === 'figure' && field === 'asOf')?.after ?? ''
  const year = yearIn(asOf)
  return {
    ...Object.fromEntries(patches.map(({ field, after }) => [field, written(field, after, departement)])),
    ...{ '@sourceId': id, '@reliability': 'verified' },
    ...(kind === 'place' ? { '@asOf': page.checkedOn } : {}),
    // The year a fact speaks of is that of its date; a contact that was just read is of no past year.
    ...(kind === 'contact' ? { '@year': null } : year === undefined ? {} : { '@year': year }),
  }
}

function written(field: string, value: string | null, departement: string): unknown {
  if (value === null) return field === 'address' ? '' : null
  if (field === 'hours') return JSON.stringify(parseOpeningHours(value, { timezone: timezoneOf(departement) }))
  return field === 'value' ? numberOf(value) : value
}

/** What the record has in these cells. */
export function cellsNow(held: Held, cells: Cells): Cells {
  if (held.kind === 'aid') return aidCellsNow(held.aid, cells)
  const now: Cells = JSON.parse(held.text)
  return Object.fromEntries(Object.keys(cells).map((cell) => [cell, now[cell] ?? null]))
}

/** The text of the record once these cells are written. */
export const textWith = (held: Held, cells: Cells): string =>
  JSON.stringify(held.kind === 'aid' ? aidWith(held.aid, cells) : { ...JSON.parse(held.text), ...cells })
