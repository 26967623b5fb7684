/** How one gets into an emergency department: what a source said, worded as old as soon as it is. */
import type { AccessRegimeRecord, CarePlaceRecord } from '../../db/knowledge'
import { lastDay } from '../../db/seed/dates'
import { parisDay } from '../eligibility/clock'
import { capitalised, colon, dateLabel } from '../formats'
import { spanLabel } from '../opening-hours/label'
import type { AccessRegime, Lang, Words } from '../types'

type Site = Pick<CarePlaceRecord, 'kind' | 'departement' | 'finess'>
export type AccessNote = { readonly text: string; readonly regime: AccessRegimeRecord }

/** Days after which a source no longer says how it is today: ARS publish their lists by the week or the season. */
export const currentFor = 60

const states: Readonly<Record<AccessRegime, Words>> = {
  open: { fr: 'accès libre', en: 'open without calling' },
  regulated: { fr: 'accès régulé', en: 'access through the 15 only' },
  suspended: { fr: 'accueil suspendu', en: 'no patients received' },
}
const advice: Readonly<Record<AccessRegime, Words | undefined>> = {
  open: undefined,
  regulated: { fr: 'appelez le 15 avant de venir', en: 'call 15 before you go' },
  suspended: { fr: 'ne venez pas, appelez le 15', en: 'do not go there, call 15' },
}

/**
 * What is known of the access to an emergency department, undefined when nothing is. What holds today is said before what is
 * old, then the site's own regime before its département's. An old « open » says nothing of today, and what has not begun is
 * not said.
 *
 *     « Accès régulé : appelez le 15 avant de venir (ARS Normandie, 1er juillet 2025) »
 *     « En juillet 2025, accueil suspendu (20 h–8 h) : à vérifier, appelez le 15 avant de venir (SFMU) »
 */
export function accessNote(
  place: Site,
  regimes: readonly AccessRegimeRecord[],
  instant: Date,
  lang: Lang,
): AccessNote | undefined {
  const today = parisDay(instant)
  const regime = regimeOf(
    place,
    regimes.filter(({ validFrom = '' }) => validFrom <= today),
    today,
  )
  if (!regime) return undefined
  const hours = regime.hours === undefined ? '' : ` (${hoursText(regime.hours, lang)})`
  const state = `${states[regime.regime][lang]}${hours}`
  return { text: isCurrent(regime, today) ? currentText(state, regime, lang) : oldText(state, regime, lang), regime }
}

function regimeOf({ kind, departement, finess }: Site, regimes: readonly AccessRegimeRecord[], today: string) {
  if (kind !== 'urgences') return undefined
  const scopes = [finess, `departement:${departement}`]
  const here = scopes.flatMap((wanted) => regimes.filter(({ scope }) => scope === wanted))
  return here.find((regime) => isCurrent(regime, today)) ?? here.find(({ regime }) => regime !== 'open')
}

/** Partial dates are read generously for the end, strictly for the age: `2025-07` ends on the 31st, and is as old as the 1st. */
function isCurrent({ reliability, validTo, source }: AccessRegimeRecord, today: string): boolean {
  if (reliability === 'outdated' || (validTo !== undefined && lastDay(validTo) < today)) return false
  const age = (Date.parse(today) - Date.parse(source.date)) / 86_400_000
  return age <= currentFor // never true of « n.d. »
}

function currentText(state: string, { regime, source }: AccessRegimeRecord, lang: Lang): string {
  const todo = advice[regime]?.[lang]
  const said = todo === undefined ? state : `${state}${colon(lang)} ${todo}`
  return capitalised(`${said} (${source.publisher}, ${dateLabel(source.date, lang)})`)
}

function oldText(state: string, { source }: AccessRegimeRecord, lang: Lang): string {
  const date = dateLabel(source.date, lang)
  if (!/^\d/.test(source.date))
    return lang === 'fr'
      ? `Information ancienne : ${state} ; à vérifier, appelez le 15 avant de venir (${source.publisher})`
      : `Old information: ${state}; to be checked, call 15 before you go (${source.publisher})`
  const isDay = source.date.length === 10
  return lang === 'fr'
    ? `${isDay ? 'Le' : 'En'} ${date}, ${state} : à vérifier, appelez le 15 avant de venir (${source.publisher})`
    : `${isDay ? 'On' : 'In'} ${date}, ${state}: to be checked, call 15 before you go (${source.publisher})`
}

/** « 20 h–8 h » */
function hoursText(hours: string, lang: Lang): string {
  const [from = '', to = ''] = hours.split('-')
  return spanLabel({ from, to }, lang)
}
