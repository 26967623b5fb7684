/**
 * The list made ready from the SAE and points of the same sites: one row per emergency department, the overseas codes already
 * converted. `source_coord` says whether the point is the site's or its commune's.
 */
import { type Sheet, tableIn } from '../input/sheets'
import { SourceUnreadable } from '../source'
import { isYes, type Site, type Survey } from './site'

const required = {
  finess: /^finess$/,
  name: /^nom$/,
  communeCode: /^code insee$/,
  general: /^urg generales$/,
  paediatric: /^urg pediatriques$/,
}
const optional = {
  ...{ number: /^num voie$/, streetType: /^type voie$/, street: /^voie$/, postcode: /^code postal$/, phone: /^telephone$/ },
  ...{ smur: /^smur$/, samu: /^samu$/, lat: /^lat$/, lon: /^lon$/, origin: /^source coord$/ },
}

/** Undefined when the sheet is something else. Throws SourceUnreadable when its file's name does not say the year. */
export function readyList(sheet: Sheet): Survey | undefined {
  const table = tableIn(sheet, required, optional)
  if (!table) return undefined
  const year = /20\d\d/.exec(sheet.name)?.[0]
  if (!year)
    throw new SourceUnreadable(`${sheet.name} does not say the year of its survey: put it in the name, as urgences_sae2023.csv`)
  const sites = table.records.map(
    ({ general, paediatric, smur, samu, lat, lon, origin, ...row }): Site => ({
      ...row,
      emergency: true,
      ...{ general: isYes(general), paediatric: isYes(paediatric), smur: isYes(smur), samu: isYes(samu) },
      ...(lat !== '' && lon !== '' && !/centre commune/i.test(origin) && { point: { lat: Number(lat), lon: Number(lon) } }),
    }),
  )
  return { sites, year: Number(year) }
}
