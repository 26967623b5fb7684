/**
 * Where each profession is short: ZIP, ZAC and the zones of the other conventions. Each ARS publishes its own order and no national
 * file has an address, so two layouts are read, alone or side by side in one folder:
 *
 * - ours, copied from the orders: `code;profession;zone;depuis;decret`, where the code is a commune's, an EPCI's (SIREN), a
 *   département's, or « TVS 80012 » with the composition of the TVS (`codgeo;tvs`) in the same folder;
 * - « zonmed », `Code_postal,Nom_commune,Zonage`: no date, no author, so it is kept as indicative and no amount is derived from it.
 */
import { normalise } from '../../src/understand/normalise'
import { communeZonings } from '../schema'
import { tableRows } from '../seed/rows'
import { dayIn } from './input/days'
import { fiveFigures, type Sheet, sheetsOf, tableIn } from './input/sheets'
import { townOf } from './known-town'
import { type Reading, SourceUnreadable, type TablesSource } from './source'
import { compositionIn, namedBy } from './zonage-territories'
import { professionCalled, zoneCalled } from './zonage-words'

type Zoning = typeof communeZonings.$inferInsert
/** A zoning, and how directly its commune was named. */
type Ranked = Zoning & { readonly rank: number }
/** Indicative zonings give way to every order. */
const indicativeRank = 9

type Order = Readonly<Record<'code' | 'zone' | 'profession' | 'since' | 'decree' | 'partly', string>>

export const zonage: TablesSource = {
  id: 'zonage',
  title: 'Zonages des ARS par profession (ZIP, ZAC, zones sous-dotées…)',
  publisher: 'Agences régionales de santé',
  licence: 'as published by each ARS',
  page: 'https://www.paps.sante.fr',
  staleAfterDays: 730,
  brings: 'tables',
  async read(reading, sourceId) {
    const sheets: Sheet[] = []
    for await (const file of reading.files)
      for (const sheet of await sheetsOf(file)) sheets.push({ ...sheet, name: `${file.name} ${sheet.name}` })
    const compositions = compositionsOf(sheets)
    const rows = finest(sheets.flatMap((sheet) => zoningsOf(sheet, compositions, reading, sourceId)))
    const day = lastDay(rows.map(({ since }) => since)) ?? lastDay(sheets.map(({ name }) => dayIn(name)))
    if (rows.length === 0) throw new SourceUnreadable('no zoning found: the columns are code, profession, zone, depuis, decret')
    if (!day)
      throw new SourceUnreadable(
        'the zoning does not say its day: fill « depuis », or put it in the name (zonage-2026-01-01.csv)',
      )
    reading.dated(day)
    reading.reporter.kept = rows.length
    return {
      forget: [`delete from commune_zonings where family = 'zonage'`],
      tables: [
        tableRows(
          communeZonings,
          rows.map(({ rank: _, ...row }) => row),
        ),
      ],
    }
  },
}

function compositionsOf(sheets: readonly Sheet[]): ReadonlyMap<string, readonly string[]> {
  const compositions = new Map<string, string[]>()
  for (const { tvs, code } of sheets.flatMap((sheet) => compositionIn(sheet) ?? []))
    compositions.set(tvs, [...(compositions.get(tvs) ?? []), fiveFigures(code)])
  return compositions
}

function zoningsOf(
  sheet: Sheet,
  compositions: ReadonlyMap<string, readonly string[]>,
  reading: Reading,
  sourceId: string,
): readonly Ranked[] {
  const zone = /^(zone|zonage|classement|qualification)( \d{4})?$/
  const optional = {
    profession: /^professions?$/,
    since: /^(depuis|date.*)$/,
    decree: /^(decret|arrete)/,
    partly: /^(en )?partie/,
  }
  const postal = tableIn(sheet, { postcode: /^code postal$/, name: /^nom( de la)? commune$/, zone })
  if (postal) return postal.records.flatMap((record) => indicative(record, reading, sourceId))
  const orders =
    tableIn(sheet, { code: /^(code|codgeo|(code )?(insee|commune|commune insee|territoire))$/, zone }, optional)?.records ??
    tableIn(sheet, { code: /^(code )?tvs$/, zone }, optional)?.records.map((row) => ({ ...row, code: `TVS ${row.code}` }))
  return (orders ?? []).flatMap((order) => ordered(order, compositions, reading, sourceId))
}

/** What a line of an order says, commune by commune. */
function ordered(
  order: Order,
  compositions: ReadonlyMap<string, readonly string[]>,
  reading: Reading,
  sourceId: string,
): readonly Ranked[] {
  const { code, zone, profession, since: written, decree } = order
  reading.reporter.read += 1
  const example = [code, profession, zone, written].join(';')
  const [called, practised, since] = [zoneCalled(zone), professionCalled(profession), dayIn(written)]
  if (!called || practised === undefined || (written !== '' && !since)) {
    reading.reporter.refuse('malformed', example)
    return []
  }
  const { communes, rank } = namedBy(code, compositions)
  if (communes.length === 0) reading.reporter.refuse('commune not found', example)
  // A quartier is never the whole town.
  const partly = called.zoning === 'qpv' || /^oui/i.test(order.partly)
  return communes.flatMap((commune) => {
    const town = townOf(commune, example, reading)
    if (town && partly) reading.reporter.remark('in part', `${town.code} ${town.name}`)
    const known = { ...called, partly, ...(since && { since }), ...(decree && { decree }), sourceId }
    return town
      ? [{ communeCode: town.code, profession: practised, family: 'zonage', reliability: 'verified', rank, ...known }]
      : []
  })
}

/** A line of « zonmed », joined on its postcode and its name: neither is enough alone. */
function indicative(
  { postcode, name, zone }: Readonly<Record<'postcode' | 'name' | 'zone', string>>,
  { towns, reporter }: Reading,
  sourceId: string,
): readonly Ranked[] {
  reporter.read += 1
  const example = `${postcode} ${name} ${zone}`
  const called = zoneCalled(zone)
  const town = towns.byPostcode(fiveFigures(postcode)).find((served) => comparable(served.name) === comparable(name))
  if (!called) reporter.refuse(/^n.?a\b/i.test(zone) ? 'not published' : 'malformed', example)
  else if (!town) reporter.refuse('commune not found', example)
  if (!called || !town) return []
  const place = { communeCode: town.code, profession: 'medecin', family: 'zonage' }
  return [{ ...place, ...called, partly: false, reliability: 'inferred', rank: indicativeRank, sourceId }]
}

/** « ST ETIENNE » and « Saint-Étienne », « LYON 03 » and « Lyon 3e Arrondissement » alike. */
const comparable = (name: string) =>
  normalise(name)
    .replace(/\bst(e?)\b/g, 'saint$1')
    .replace(/\b0?(\d+)(er?|eme)?( arrondissement)?$/, '$1')

/**
 * For each commune and profession, what names it most directly; a commune may be in a zone and have a quartier prioritaire. Two
 * zones as directly (a commune made of two, or parted by an order) are each in part.
 */
function finest(rows: readonly Ranked[]): readonly Ranked[] {
  const best = new Map<string, Map<string, Ranked>>()
  for (const row of rows) {
    const key = `${row.communeCode} ${row.profession} ${row.zoning === 'qpv'}`
    const known = best.get(key)
    const rank = known?.values().next().value?.rank ?? row.rank
    if (!known || row.rank < rank) best.set(key, new Map([[row.zoning, row]]))
    else if (row.rank === rank) known.set(row.zoning, { ...row, partly: row.partly || known.get(row.zoning)?.partly === true })
  }
  return [...best.values()].flatMap((zonings) =>
    [...zonings.values()].map((row) => ({ ...row, partly: row.partly || zonings.size > 1 })),
  )
}

const lastDay = (days: readonly (string | null | undefined)[]) =>
  days
    .filter((day) => typeof day === 'string')
    .sort()
    .at(-1)
