/** The zonings of several columns of a comparison, a row for each kind of zoning. */
import type { ZoningRecord } from '../../../db/queries'
import type { Person } from '../../eligibility/person'
import { concerns } from '../../eligibility/zone-reason'
import type { Lang, TableCell, TableRow } from '../../types'
import { classText } from '../../zoning-words'
import type { Cite } from '../found'

type Zoned = Pick<Person, 'place' | 'profession' | 'zonings'>

/** The ARS's row always, that of doctors or of the profession's convention; QPV and FRR when something is known of them. */
export function zoneRows(columns: readonly Zoned[], cite: Cite, lang: Lang): readonly TableRow[] {
  if (columns.every(({ place }) => place === undefined)) return []
  const kinds = [
    {
      header: lang === 'fr' ? 'Zonage' : 'Zoning',
      isOf: ({ family, zoning }: ZoningRecord) => family === 'zonage' && zoning !== 'qpv',
    },
    { header: 'QPV', isOf: ({ zoning }: ZoningRecord) => zoning === 'qpv' },
    { header: 'FRR', isOf: ({ family }: ZoningRecord) => family === 'frr' },
  ]
  return kinds.flatMap(({ header, isOf }, rank): readonly TableRow[] => {
    const records = columns.map(({ zonings, profession }) =>
      zonings.filter((record) => isOf(record) && concerns(record, profession)),
    )
    const isShown = rank === 0 || records.some(({ length }) => length > 0)
    return isShown ? [{ header, cells: columns.map((column, index) => zoneCell(column, records[index] ?? [], cite, lang)) }] : []
  })
}

/** True when an official list says how the column's commune is classed for its profession. */
export const isZoned = ({ zonings, profession }: Zoned): boolean =>
  zonings.some((record) => record.family === 'zonage' && record.reliability !== 'inferred' && concerns(record, profession))

/** An official list before an indicative one. */
function zoneCell({ place }: Zoned, records: readonly ZoningRecord[], cite: Cite, lang: Lang): TableCell {
  const fr = lang === 'fr'
  if (place?.kind !== 'commune') return { text: fr ? 'selon la commune' : 'depends on the town' }
  const record = records.find(({ reliability }) => reliability !== 'inferred') ?? records[0]
  if (!record) return { text: fr ? 'inconnu' : 'unknown' }
  return { text: classText(record, lang), source: cite(record) }
}
