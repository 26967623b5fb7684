/**
 * The « bases administratives » of the SAE, three of their sixty tables: ID (where each site is), URGENCES (who is authorised to run
 * an emergency department: AUTSU, for all AUTGEN, for children AUTPED) and SMURSAMU. Windows-1252, parted by semicolons, headers in
 * either case from one year to the next.
 */
import { type Sheet, tableIn } from '../input/sheets'
import { SourceUnreadable } from '../source'
import { isYes, type Site, type Survey } from './site'

const year = { year: /^an$/ }
const identityColumns = { finess: /^fi$/, name: /^rs$/, communeCode: /^cominsee$/ }
const addressColumns = { number: /^numvoi$/, streetType: /^typvoi$/, street: /^nomvoi$/, postcode: /^cpo$/, ...year }

const identitiesIn = (sheet: Sheet) => tableIn(sheet, identityColumns, addressColumns)?.records
const emergenciesIn = (sheet: Sheet) =>
  tableIn(
    sheet,
    { finess: /^fi$/, authorised: /^autsu$/ },
    { general: /^autgen$/, paediatric: /^autped$/, name: /^rs$/, ...year },
  )?.records
const mobileTeamsIn = (sheet: Sheet) =>
  tableIn(sheet, { finess: /^fi$/, smur: /^smur$/, samu: /^samu$/ }, { name: /^rs$/, ...year })?.records

/** The survey told by these tables, in any order; undefined when none of them is there. Throws SourceUnreadable when one is missing. */
export function saeSurvey(sheets: readonly Sheet[]): Survey | undefined {
  const identities = sheets.flatMap((sheet) => identitiesIn(sheet) ?? [])
  const emergencies = sheets.flatMap((sheet) => emergenciesIn(sheet) ?? [])
  const mobileTeams = sheets.flatMap((sheet) => mobileTeamsIn(sheet) ?? [])
  const tables = { ID: identities, URGENCES: emergencies, SMURSAMU: mobileTeams }
  const missing = Object.entries(tables).flatMap(([name, rows]) => (rows.length === 0 ? [name] : []))
  if (missing.length === 3) return undefined
  if (missing.length > 0)
    throw new SourceUnreadable(`SAE: ${missing.join(' and ')} missing beside the others (ID, URGENCES, SMURSAMU)`)

  const addressOf = new Map(identities.map((row) => [row.finess, row]))
  const departmentOf = new Map(emergencies.map((row) => [row.finess, row]))
  const mobileOf = new Map(mobileTeams.map((row) => [row.finess, row]))
  const sites = [...new Set([...departmentOf.keys(), ...mobileOf.keys()])].map((finess): Site => {
    const [address, department, mobile] = [addressOf.get(finess), departmentOf.get(finess), mobileOf.get(finess)]
    return {
      ...{ number: '', streetType: '', street: '', postcode: '', communeCode: '', ...address },
      finess,
      name: address?.name || department?.name || mobile?.name || '',
      phone: '',
      emergency: isYes(department?.authorised ?? ''),
      general: isYes(department?.general ?? ''),
      paediatric: isYes(department?.paediatric ?? ''),
      smur: isYes(mobile?.smur ?? ''),
      samu: isYes(mobile?.samu ?? ''),
    }
  })
  return { sites, year: onlyYear([...identities, ...emergencies, ...mobileTeams]) }
}

function onlyYear(rows: readonly { readonly year: string }[]): number {
  const [first, ...others] = new Set(rows.map((row) => row.year))
  if (first === undefined || !/^20\d\d$/.test(first) || others.length > 0)
    throw new SourceUnreadable(`SAE: one year at a time (found ${[first, ...others].join(', ') || 'none'})`)
  return Number(first)
}
