/**
 * How easily people reach a general practitioner, commune by commune: the « accessibilité potentielle localisée » of the DREES,
 * in consultations a year and per inhabitant. A workbook with one sheet per year (« APL 2024 »), under eight title rows and above
 * a row of units; or one CSV of a year.
 */
import { communeFigures } from '../schema'
import { tableRows } from '../seed/rows'
import { fiveFigures, type Sheet, sheetsOf, tableIn } from './input/sheets'
import { type Reading, SourceUnreadable, type TablesSource } from './source'

const indicator = 'apl-generalistes'
type Figure = typeof communeFigures.$inferInsert

export const apl: TablesSource = {
  id: 'apl',
  title: 'Accessibilité potentielle localisée (APL) aux médecins généralistes',
  publisher: 'DREES',
  licence: 'Licence Ouverte 2.0',
  page: 'https://data.drees.solidarites-sante.gouv.fr/explore/dataset/530_l-accessibilite-potentielle-localisee-apl/information/',
  address:
    'https://data.drees.solidarites-sante.gouv.fr/api/datasets/1.0/530_l-accessibilite-potentielle-localisee-apl/attachments/indicateur_d_accessibilite_potentielle_localisee_apl_aux_medecins_generalistes_xlsx/',
  staleAfterDays: 900,
  brings: 'tables',
  async read(reading, sourceId) {
    const figures = new Map<string, Figure>()
    for await (const file of reading.files) {
      for (const sheet of await sheetsOf(file)) {
        for (const figure of figuresOf(sheet, reading, sourceId)) {
          const key = `${figure.year} ${figure.communeCode}`
          if (figures.has(key)) reading.reporter.refuse('duplicate identifier', key)
          else figures.set(key, figure)
        }
      }
    }
    if (figures.size === 0)
      throw new SourceUnreadable(`no sheet « APL 2024 » with « APL aux médecins généralistes »: see ${apl.page}`)
    const newest = Math.max(...[...figures.values()].map(({ year }) => year))
    reading.dated(`${newest}-12-31`)
    reading.reporter.kept = figures.size
    return {
      forget: [`delete from commune_figures where indicator = '${indicator}'`],
      tables: [tableRows(communeFigures, [...figures.values()])],
    }
  },
}

/** The figures of a sheet whose name says a year; none when it is a page of words. */
function* figuresOf(sheet: Sheet, reading: Reading, sourceId: string): Iterable<Figure> {
  const year = Number(/20\d\d/.exec(sheet.name)?.[0])
  // The first such column is for all ages; the others end with « de 65 ans et moins ».
  const table =
    year && tableIn(sheet, { code: /^code commune insee$/, value: /^apl aux medecins generalistes$/ }, { name: /^commune$/ })
  if (!table) return
  for (const { code, name, value } of table.records) {
    if (code === '') continue // the row of units
    reading.reporter.read += 1
    const found = reading.towns.byCode(fiveFigures(code))
    const number = value === '' ? Number.NaN : Number(value.replace(',', '.'))
    if (!found) reading.reporter.refuse('commune not found', `${code} ${name}`)
    // What people reached in a part of today's commune is not what they reach in the whole.
    else if (found.former) reading.reporter.refuse('closed', `${code} ${name}`)
    else if (Number.isFinite(number)) yield { indicator, communeCode: found.town.code, year, value: number, sourceId }
    else reading.reporter.refuse('malformed', `${code} ${name}: ${value || 'no value'}`)
  }
}
