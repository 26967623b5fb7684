/**
 * What the installed packages do not say of communes: where their centre is, what the codes of old ones became, and which commune
 * a CEDEX code stands for. Files are recognised by what they hold; several may come in one folder or zip.
 */
import { cedexCodes, communePoints, formerCommunes } from '../../schema'
import { type TableRows, tableRows } from '../../seed/rows'
import { dayIn } from '../input/days'
import { inOnePiece, sheetsOf, wholeOf } from '../input/sheets'
import { type InputFile, type Reading, SourceUnreadable, type TablesSource } from '../source'
import { placed, servedBy, successorOf } from './checks'
import { findingsIn } from './csv-layouts'
import type { Finding, Findings } from './finding'
import { findingsInJson } from './json-layouts'

export const communes: TablesSource = {
  id: 'communes',
  title: 'Communes : centres, anciens codes et CEDEX',
  publisher: 'Etalab, Insee, La Poste',
  licence: 'Licence Ouverte 2.0',
  page: 'https://geo.api.gouv.fr/decoupage-administratif',
  address:
    'https://geo.api.gouv.fr/communes?fields=nom,code,codesPostaux,population,codeDepartement,codeRegion,codeEpci,centre&format=json&geometry=centre',
  staleAfterDays: 400,
  brings: 'tables',
  bringsTownCodes: true,
  async read(reading, sourceId) {
    const findings: Finding[] = []
    const days: string[] = []
    for await (const file of reading.files) {
      const found = await recognised(file)
      if (!found) reading.reporter.refuse('malformed', `${file.name}: no known layout`)
      for (const finding of found?.findings ?? []) findings.push(finding)
      const day = found?.day ?? dayIn(file.name)
      if (found && day) days.push(day)
    }
    if (findings.length === 0)
      throw new SourceUnreadable(
        `no centre, former code or CEDEX found. Known: geo.api.gouv.fr (JSON), Insee COG (CSV), La Poste with coordinates, CEDEX. See ${communes.page}`,
      )
    // An undated file is of the day it is read: the address is an API, which answers with today's communes.
    reading.dated(days.sort().at(-1) ?? new Date().toISOString().slice(0, 10))
    reading.reporter.read += findings.length
    return settled(findings, reading, sourceId)
  },
}

async function recognised(file: InputFile): Promise<Findings | undefined> {
  const whole = await wholeOf(file.bytes)
  if (/^\s*[[{]/.test(whole.toString('latin1', 0, 100))) return findingsInJson(whole.toString('utf8'))
  for (const sheet of await sheetsOf({ name: file.name, bytes: inOnePiece(whole) })) {
    const findings = findingsIn(sheet)
    if (findings) return findings
  }
  return undefined
}

/** The rows of what stands, in the tables that this load has something for: the others are left as they are. */
function settled(findings: readonly Finding[], reading: Reading, sourceId: string) {
  const points = new Map<string, typeof communePoints.$inferInsert & { readonly own: boolean }>()
  const cedex = new Map<string, typeof cedexCodes.$inferInsert>()
  const former = new Map<string, typeof formerCommunes.$inferInsert>()
  const successors = successorsIn(findings)
  for (const finding of findings) {
    const town = standing(finding, successors, reading)
    if (!town) continue
    reading.reporter.kept += 1
    if (finding.kind === 'cedex') cedex.set(finding.code, { code: finding.code, communeCode: town.code })
    else if (finding.kind === 'point') {
      const { lat, lon, own } = finding
      if (own || !points.get(town.code)?.own) points.set(town.code, { code: town.code, lat, lon, sourceId, own })
    } else if (!reading.towns.byCode(finding.code))
      former.set(finding.code, { code: finding.code, name: finding.name, todayCode: town.code })
  }
  const written: readonly { readonly forget: string; readonly table: TableRows }[] = [
    {
      forget: 'delete from commune_points',
      table: tableRows(
        communePoints,
        [...points.values()].map(({ own: _, ...point }) => point),
      ),
    },
    { forget: 'delete from cedex_codes', table: tableRows(cedexCodes, [...cedex.values()]) },
    {
      // Those of the packages stay: only what is written again is forgotten.
      forget: `delete from former_communes where code in (${[...former.keys()].map((code) => `'${code}'`)})`,
      table: tableRows(formerCommunes, [...former.values()]),
    },
  ].filter(({ table }) => table.rows.length > 0)
  return { forget: written.map(({ forget }) => forget), tables: written.map(({ table }) => table) }
}

function standing(finding: Finding, successors: ReadonlyMap<string, readonly string[]>, reading: Reading) {
  switch (finding.kind) {
    case 'point':
      return placed(finding, reading)
    case 'former':
      return successorOf(finding, successors, reading)
    case 'cedex':
      return servedBy(finding, reading)
  }
}

function successorsIn(findings: readonly Finding[]): ReadonlyMap<string, readonly string[]> {
  const successors = new Map<string, string[]>()
  for (const finding of findings)
    if (finding.kind === 'former') successors.set(finding.code, [...(successors.get(finding.code) ?? []), finding.successor])
  return successors
}
