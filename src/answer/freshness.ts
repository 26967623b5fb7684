/** Data that grew old are said to be old. */
import type { LoadInUse } from '../../db/queries'
import { parisDay } from '../eligibility/clock'
import { dateLabel } from '../formats'
import type { Lang } from '../types'

/** What must be said of the oldest of these loads that is stale on the day of the question; undefined when none is. */
export function staleNotice(loads: readonly LoadInUse[], askedAt: Date, lang: Lang): string | undefined {
  const today = parisDay(askedAt)
  const stale = loads.filter(({ staleFrom }) => staleFrom <= today).sort((one, other) => one.asOf.localeCompare(other.asOf))
  const [oldest] = stale
  if (!oldest) return undefined
  const date = dateLabel(oldest.asOf, lang)
  const age = ageOf(oldest.asOf, today, lang)
  return lang === 'fr'
    ? `Données du ${date} : elles datent de ${age}, à vérifier.`
    : `Data of ${date}: ${age} old, to be checked.`
}

/** « 12 jours », « 8 mois », « 2 ans »: whole ones, in the largest unit that counts two. */
function ageOf(day: string, today: string, lang: Lang): string {
  const days = (Date.parse(today) - Date.parse(day)) / 86_400_000
  const [unit, length] = units.find((each) => days >= 2 * each[1]) ?? units[units.length - 1] ?? (['day', 1] as const)
  const plural = new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { style: 'unit', unit, unitDisplay: 'long' })
  return plural.format(Math.max(1, Math.floor(days / length)))
}

/** Days in each, on average. */
const units = [
  ['year', 365.25],
  ['month', 30.44],
  ['day', 1],
] as const
