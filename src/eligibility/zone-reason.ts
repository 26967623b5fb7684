/**
 * The rule of zones. In order: what the person says of the place; the zoning of the commune for that profession, when an official
 * source gives it; otherwise unknown. An indicative list (`inferred`), or a zone that holds a part of the commune, never decides.
 */
import type { ZoningRecord } from '../../db/queries'
import { ofPlace, preciseName } from '../answer/territory'
import { zoningLabels } from '../labels'
import { dateLabel } from '../render/labels'
import type { Lang, Place } from '../types'
import type { Offer } from './offer'
import type { Person } from './person'
import type { Reason } from './reasons'

/** Zones that exclude one another: a commune is in one of each list, or outside. */
const families: readonly (readonly string[])[] = [
  ['zip', 'zac', 'zar', 'hors-zone'],
  ['tres-sous-dotee', 'sous-dotee', 'intermediaire', 'tres-dotee', 'sur-dotee', 'hors-zone'],
]
/** Classes that give right to what is written for the zoning: communes that left it and keep its benefits. */
const counted: Readonly<Record<string, readonly string[]>> = { frr: ['frr', 'frr-plus', 'beneficiaire'] }

/** Undefined when the offer asks for no zone. */
export function zoneReason({ zonings: wanted }: Offer, person: Person, lang: Lang): Reason | undefined {
  if (wanted.length === 0) return undefined
  return (person.zoning && said(wanted, person.zoning, lang)) || published(wanted, person, lang)
}

function said(wanted: readonly string[], zoning: string, lang: Lang): Reason | undefined {
  const explain = `${lang === 'fr' ? 'vous avez dit : ' : 'you said: '}${zoningLabels(zoning)[lang]}`
  if (wanted.includes(zoning)) return { rule: 'zoning', met: true, explain }
  const excluded = wanted.every((zone) => families.some((family) => family.includes(zone) && family.includes(zoning)))
  return excluded ? { rule: 'zoning', met: false, explain: `${only(wanted, lang)} ; ${explain}` } : undefined
}

function published(wanted: readonly string[], { profession, place, zonings }: Person, lang: Lang): Reason {
  const fr = lang === 'fr'
  const concerned = zonings.filter((record) => concerns(record, profession))
  const sure = concerned.filter(({ reliability }) => reliability !== 'inferred')
  const matching = (records: readonly ZoningRecord[]) => records.find((record) => wanted.some((zone) => gives(record, zone)))
  const found = matching(sure.filter(({ partly }) => !partly))
  if (found && place) return { rule: 'zoning', met: true, explain: classed(found, place, lang), from: found }
  const part = matching(sure)
  if (part && place)
    return {
      rule: 'zoning',
      met: 'unknown',
      explain: fr
        ? `${only(wanted, lang)} ; seule une partie ${ofPlace(preciseName(place))} l’est : l’adresse exacte décide`
        : `${only(wanted, lang)}; only a part of ${preciseName(place)} is: the exact address decides`,
      from: part,
    }
  const elsewhere = sure.find((record) => !record.partly && wanted.every((zone) => excludes(record, zone)))
  if (elsewhere && place)
    return { rule: 'zoning', met: false, explain: `${only(wanted, lang)} ; ${classed(elsewhere, place, lang)}`, from: elsewhere }
  const where = place?.kind === 'commune' ? ` ${fr ? ofPlace(preciseName(place)) : `of ${preciseName(place)}`}` : ''
  return {
    rule: 'zoning',
    met: 'unknown',
    explain: fr ? `${only(wanted, lang)} ; zonage${where} à vérifier` : `${only(wanted, lang)}; zoning${where} to be checked`,
    askable: 'zoning',
  }
}

/** Doctors share their zoning, whatever their speciality; a tax zoning is everyone's. */
export const concerns = (record: ZoningRecord, profession: string | undefined) =>
  record.profession === '' || (profession !== undefined && kin(record.profession) === kin(profession))
const kin = (profession: string) => (profession.startsWith('medecin') ? 'medecin' : profession)

const gives = (record: ZoningRecord, zone: string) =>
  zone === record.class || (zone === record.zoning && (counted[zone] ?? [zone]).includes(record.class))

/** True when being classed so means not being in the zone. */
const excludes = (record: ZoningRecord, zone: string) =>
  !gives(record, zone) &&
  (zone.startsWith(record.zoning) || families.some((family) => family.includes(zone) && family.includes(record.class)))

const only = (wanted: readonly string[], lang: Lang) =>
  `${lang === 'fr' ? 'réservée : ' : 'only in: '}${wanted.map((zone) => zoningLabels(zone)[lang]).join(lang === 'fr' ? ' ou ' : ' or ')}`

/** « Ham est classée : zone d’intervention prioritaire, depuis le 1er janvier 2026 (arrêté du …) ». */
function classed({ class: zone, since, decree, source }: ZoningRecord, place: Place, lang: Lang): string {
  const fr = lang === 'fr'
  const from = since
    ? `, ${fr ? 'depuis le' : 'since'} ${dateLabel(since, lang)}`
    : `, ${fr ? 'au' : 'as of'} ${dateLabel(source.date, lang)}`
  return `${preciseName(place)} ${fr ? 'est classée :' : 'is classed as:'} ${zoningLabels(zone)[lang]}${from}${decree ? ` (${decree})` : ''}`
}
