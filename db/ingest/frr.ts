/**
 * France ruralités revitalisation, commune by commune: the list of the DGCL, as CSV or workbook.
 * Header: `Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2025;`.
 */
import { communeZonings } from '../schema'
import { tableRows } from '../seed/rows'
import { dayIn } from './input/days'
import { fiveFigures, sheetsOf, tableIn } from './input/sheets'
import { townOf } from './known-town'
import { type Reading, SourceUnreadable, type TablesSource } from './source'

type Zoning = typeof communeZonings.$inferInsert
type Classed = { readonly class: string; readonly partly: boolean; readonly decree?: string }

/** The texts behind each class, as told in https://blog.landot-avocats.net/2025/07/10/qui-fait-partie-depuis-le-1er-janvier-2025-des-zones-france-ruralites-revitalisation */
const socle = 'arrêté du 19 juin 2024 modifié'
const plus = 'décret n° 2025-628 du 9 juillet 2025'
/** Communes that left the ZRR keep the benefits: https://questions.assemblee-nationale.fr/q17/17-5637QE.htm */
const kept = 'loi n° 2025-127 du 14 février 2025, article 99'

const classes: Readonly<Record<string, Classed>> = {
  'Non classée': { class: 'none', partly: false },
  'FRR socle': { class: 'frr', partly: false, decree: socle },
  'Classée FRR partiellement': { class: 'frr', partly: true, decree: socle },
  'FRR+': { class: 'frr-plus', partly: false, decree: plus },
  'FRR bénéficiaire': { class: 'beneficiaire', partly: false, decree: kept },
  'FRR bénéficiaire partiellement': { class: 'beneficiaire', partly: true, decree: kept },
}

export const frr: TablesSource = {
  id: 'frr',
  title: 'Communes classées France ruralités revitalisation (FRR et FRR+)',
  publisher: 'DGCL',
  licence: 'Licence Ouverte 2.0',
  page: 'https://www.collectivites-locales.gouv.fr/animer-les-territoires/cohesion-territoriale-et-lamenagement-du-territoire/la-cohesion-territoriale/les-ruralites/le-plan-france-ruralites',
  address:
    'https://www.collectivites-locales.gouv.fr/files/files/3.%20Animer%20les%20territoires/5.%20La%20coh%C3%A9sion%20territoriale%20et%20l%27am%C3%A9nagement%20du%20territoire/Liste%20communes%20FRR_juillet2025.xlsx',
  staleAfterDays: 550,
  brings: 'tables',
  async read(reading, sourceId) {
    const zonings = new Map<string, Zoning>()
    for await (const { code, label } of classements(reading)) {
      reading.reporter.read += 1
      const row = zoningOf(code, label, sourceId, reading)
      if (!row) continue
      const known = zonings.get(row.communeCode)
      zonings.set(row.communeCode, known ? together(known, row) : row)
      reading.reporter.kept += 1
    }
    return {
      forget: [`delete from commune_zonings where family = 'frr'`],
      tables: [tableRows(communeZonings, [...zonings.values()])],
    }
  },
}

/** The rows of the first file that is the list. Throws SourceUnreadable when none is, or when it does not say its day. */
async function* classements({ files, dated }: Reading) {
  for await (const file of files) {
    for (const sheet of await sheetsOf(file)) {
      const table = tableIn(sheet, { code: /^code (insee|commune|geo)|^codgeo/, label: /^classement/ })
      if (!table) continue
      const day = dayIn(table.heading) ?? dayIn(sheet.name) ?? dayIn(file.name)
      if (!day) throw new SourceUnreadable(`${file.name} does not say its day: put it in the name, as frr-2025-07-10.csv`)
      dated(day)
      yield* table.records
      return
    }
  }
  throw new SourceUnreadable(`no list of FRR communes found (columns Code_insee and Classement…): see ${frr.page}`)
}

function zoningOf(code: string, label: string, sourceId: string, reading: Reading): Zoning | undefined {
  const classed = classes[label.replace(/\s+/g, ' ').trim()]
  if (!classed) {
    reading.reporter.refuse('malformed', `${code} ${label}`)
    return undefined
  }
  const town = townOf(fiveFigures(code), label, reading)
  if (!town) return undefined
  if (classed.partly) reading.reporter.remark('in part', `${town.code} ${town.name}`)
  const place = { communeCode: town.code, zoning: 'frr', profession: '' }
  return { ...place, ...classed, family: 'frr', reliability: 'verified', sourceId }
}

/** What holds of a town made of two: the same when both are classed alike, otherwise a class in part. */
function together(one: Zoning, other: Zoning): Zoning {
  if (one.class === other.class) return { ...one, partly: one.partly || other.partly }
  return { ...(one.class === 'none' ? other : one), partly: true }
}
