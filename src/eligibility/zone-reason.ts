/**
 * The rule of zones. Two sides speak of each zone wanted: what the person says of the place, and the zoning of the commune when an
 * official source gives it for that profession. What one does not know, the other may; where they disagree, nothing is known. An
 * indicative list (`inferred`), or a zone that holds a part of the commune, never decides.
 */
import type { ZoningRecord } from '../../db/queries'
import { listed, semicolon } from '../formats'
import { ofPlace, preciseName } from '../place-words'
import type { Lang, Truth } from '../types'
import { className, zoningText } from '../zoning-words'
import type { Person } from './person'
import type { Reason } from './reasons'
import { any } from './truth'

const ofDoctors = ['zip', 'zac', 'zar']
const ofConventions = ['tres-sous-dotee', 'sous-dotee', 'intermediaire', 'tres-dotee', 'sur-dotee']
/** Zones that exclude one another: a commune is in one of each list, or outside. Of doctors, then of the other professions. */
export const zoneFamilies: Readonly<Record<'ofDoctors' | 'ofConventions', readonly string[]>> = {
  ofDoctors: [...ofDoctors, 'hors-zone'],
  ofConventions: [...ofConventions, 'hors-zone'],
}
const families: readonly (readonly string[])[] = Object.values(zoneFamilies)
/** The professions of conventions that zone with their own words. */
const underConventions = ['infirmier', 'ipa', 'kinesitherapeute', 'sage-femme', 'chirurgien-dentiste', 'orthophoniste']

/** The zones among which the person's question on zoning has buttons. */
export const zonesAsked = (profession: string | undefined): readonly string[] =>
  underConventions.includes(profession ?? '') ? ['tres-sous-dotee', 'sous-dotee', 'hors-zone'] : ['zip', 'zac', 'hors-zone']

/** What is known of one zone; `from` is the record that says so, or the one that holds a part of the commune. */
type Weighed = { readonly zone: string; readonly truth: Truth; readonly disagree: boolean; readonly from?: ZoningRecord }

/** Whether the place is in any of the zones; undefined when no zone is asked for. */
export function zoneReason(zonings: readonly string[], person: Person, lang: Lang): Reason | undefined {
  if (zonings.length === 0) return undefined
  const wanted = ofProfession(zonings, person.profession)
  const weighed = wanted.map((zone) => weighedBy(person, zone))
  const met = any(weighed.map(({ truth }) => truth))
  // What speaks for the answer; when nothing is sure, what is known of the other zones tells a part of it.
  const speaking = weighed.filter(({ truth }) => truth === met)
  const { from } = [...speaking, ...(met === 'unknown' ? weighed : [])].find((one) => one.from) ?? {}
  const said = person.zoning && `${lang === 'fr' ? 'vous avez dit : ' : 'you said: '}${className(person.zoning, lang)}`
  const known = from && person.place ? zoningText(from, person.place, lang) : said
  const resting = from ? { from, ...(lang === 'en' && from.decree ? { quotes: [from.decree] } : {}) } : {}
  const rule = 'zoning'
  if (met === true) return { rule, met, explain: known ?? '', ...resting }
  const only = `${lang === 'fr' ? 'réservée : ' : 'only in: '}${names(wanted, lang)}`
  if (met === false) return { rule, met, explain: sentence([only, known], lang), ...resting }
  const open = weighed.filter(({ truth }) => truth === 'unknown')
  const left = open.map(({ zone }) => zone)
  if (open.some(({ disagree }) => disagree)) return { rule, met, explain: sentence([only, said, known], lang), ...resting }
  if (from?.partly) return { rule, met, explain: sentence([only, known], lang), ...resting }
  return {
    ...{ rule, met, explain: sentence([only, known, toCheck(left, wanted, person, lang)], lang), ...resting },
    ...(person.situation[rule] === undefined && left.some((zone) => families.some((family) => family.includes(zone)))
      ? { askable: rule }
      : {}),
  }
}

const names = (zones: readonly string[], lang: Lang) =>
  listed(
    zones.map((zone) => className(zone, lang)),
    lang,
  )
const sentence = (pieces: readonly (string | undefined)[], lang: Lang) =>
  pieces.filter((piece) => piece !== undefined).join(`${semicolon(lang)} `)

function toCheck(left: readonly string[], wanted: readonly string[], { place }: Person, lang: Lang): string {
  if (left.length < wanted.length) return `${lang === 'fr' ? 'reste à vérifier : ' : 'still to be checked: '}${names(left, lang)}`
  const town = place?.kind === 'commune' ? preciseName(place) : undefined
  if (lang === 'en') return `zoning${town ? ` of ${town}` : ''} to be checked`
  return `zonage${town ? ` ${ofPlace(town)}` : ''} à vérifier`
}

/** A doctor is never in a zone of nurses: of zones meant for several professions, one's own; all of them when none is. */
export function ofProfession(zones: readonly string[], profession = ''): readonly string[] {
  const others = underConventions.includes(profession) ? ofDoctors : profession.startsWith('medecin') ? ofConventions : []
  const own = zones.filter((zone) => !others.includes(zone))
  return own.length > 0 ? own : zones
}

function weighedBy({ profession, zoning, zonings }: Person, zone: string): Weighed {
  const heard = zonings.filter((record) => concerns(record, profession) && record.reliability !== 'inferred')
  const deciding = heard.filter((record) => !record.partly && (gives(record, zone) || excludes(record, zone)))
  const truths = new Set([
    ...(zoning === undefined ? [] : saidOf(zoning, zone)),
    ...deciding.map((record) => gives(record, zone)),
  ])
  const disagree = truths.size > 1
  const [truth = 'unknown'] = disagree ? [] : truths
  const part = truth === 'unknown' && heard.find((record) => record.partly && gives(record, zone))
  const from = deciding[0] ?? (part || undefined)
  return { zone, truth, disagree, ...(from ? { from } : {}) }
}

const saidOf = (said: string, zone: string): readonly boolean[] =>
  said === zone || counted[zone]?.includes(said) ? [true] : sameFamily(said, zone) ? [false] : []

const sameFamily = (one: string, other: string) => families.some((family) => family.includes(one) && family.includes(other))

/** Doctors share their zoning, whatever their speciality; a tax zoning is everyone's. */
export const concerns = (record: ZoningRecord, profession: string | undefined) =>
  record.profession === '' || (profession !== undefined && kin(record.profession) === kin(profession))
const kin = (profession: string) => (profession.startsWith('medecin') ? 'medecin' : profession)

/** Classes that give right to what is written for the zoning: communes that left it and keep its benefits. */
const counted: Readonly<Record<string, readonly string[]>> = { frr: ['frr', 'frr-plus', 'beneficiaire'] }

const gives = (record: ZoningRecord, zone: string) =>
  zone === record.class || (zone === record.zoning && (counted[zone] ?? [zone]).includes(record.class))

/** True when being classed so means not being in the zone: another of its family, or another class of its zoning. */
const excludes = (record: ZoningRecord, zone: string) =>
  sameFamily(record.zoning, zone) || (record.zoning === 'frr' && (zone === 'frr' || zone === 'frr-plus'))
