/** The layouts of communes in rows. */
import { fiveFigures, type Sheet, tableIn } from '../input/sheets'
import type { Finding, Findings } from './finding'

/** What a sheet brings; undefined when it has none of the layouts known. */
export function findingsIn(sheet: Sheet): Findings | undefined {
  for (const layout of [movements, official, reference, laPoste, laPosteToday, cedex]) {
    const findings = layout(sheet)
    if (findings) return findings
  }
  return undefined
}

/**
 * Insee, movements since 1943 (https://www.insee.fr/fr/information/8377162): what a code became. A commune that is created (20) or
 * given back its life (21) leaves the other one alive.
 */
function movements(sheet: Sheet): Findings | undefined {
  const table = tableIn(
    sheet,
    { mod: /^mod$/, day: /^date eff$/, before: /^com av$/, name: /^libelle av$/, after: /^com ap$/ },
    { kind: /^typecom av$/ },
  )
  if (!table) return undefined
  const ended = table.records.filter(({ mod, before, after }) => !['20', '21'].includes(mod) && before !== after)
  const days = table.records.map(({ day }) => day).filter((day) => /^\d{4}-\d\d-\d\d$/.test(day))
  return {
    findings: ended.map(({ before, name, after }) => ({ kind: 'former', code: before, name, successor: after })),
    day: days.sort().at(-1),
  }
}

/** Insee, communes of the year (`v_commune_2026.csv`): delegated and associated communes name the one they are part of. */
const official = (sheet: Sheet): Findings | undefined =>
  fromRows(tableIn(sheet, { code: /^com$/, name: /^libelle$/, parent: /^comparent$/ })?.records, ({ code, name, parent }) =>
    parent && parent !== code ? [{ kind: 'former', code, name, successor: parent }] : [],
  )

/** A table of communes with the points of their postcodes: `code_insee,nom,…,lat,lon`. */
const reference = (sheet: Sheet): Findings | undefined =>
  fromRows(
    tableIn(sheet, { code: /^code insee$/, lat: /^lat(itude)?$/, lon: /^(lon|lng|longitude)$/ })?.records,
    ({ code, lat, lon }) => postcodePoint(code, lat, lon),
  )

/** La Poste, « hexasmal », until its coordinates were withdrawn: « 49.9, 2.3 », the same for every commune of a postcode. */
const laPoste = (sheet: Sheet): Findings | undefined =>
  fromRows(
    tableIn(sheet, { code: /^code commune insee$/, point: /^coordonnees (gps|geographiques)$/ })?.records,
    ({ code, point }) => {
      const [lat = '', lon = ''] = point.split(',')
      return postcodePoint(code, lat, lon)
    },
  )

/** La Poste's file of today has no coordinates: its codes are in the installed packages already. */
const laPosteToday = (sheet: Sheet): Findings | undefined =>
  fromRows(tableIn(sheet, { code: /^code commune insee$/, label: /^libelle d acheminement$/ })?.records, () => [])

const cedex = (sheet: Sheet): Findings | undefined =>
  fromRows(
    tableIn(sheet, { code: /^(code )?cedex$/, communeCode: /^(insee|code (insee|commune|commune insee))$/ })?.records,
    (row) => [{ kind: 'cedex', code: fiveFigures(row.code), communeCode: fiveFigures(row.communeCode) }],
  )

/** No point is no finding: a third of the overseas communes have none. */
function postcodePoint(code: string, lat: string, lon: string): readonly Finding[] {
  if (lat.trim() === '' || lon.trim() === '') return []
  return [{ kind: 'point', code: fiveFigures(code), lat: Number(lat), lon: Number(lon), own: false }]
}

const fromRows = <Row>(rows: readonly Row[] | undefined, findingsOf: (row: Row) => readonly Finding[]): Findings | undefined =>
  rows && { findings: rows.flatMap(findingsOf) }
