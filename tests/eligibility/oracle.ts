/**
 * What is true of a person and of an aid, worked out again from the seeds with other means than the engine's: sets of what is
 * possible instead of reasons, calendar days written out instead of statuses.
 */
import type { AidRecord, ProvisionRecord } from '../../db/knowledge'
import type { ZoningRecord } from '../../db/queries'
import type { Offer } from '../../src/eligibility/offer'
import type { Reason } from '../../src/eligibility/reasons'
import { preciseName } from '../../src/place-words'
import type { Lang } from '../../src/types'
import { gazetteer, type Told } from './people'

type Dated = Pick<ProvisionRecord, 'status' | 'validFrom' | 'validTo' | 'signBy'>

export const dayOf = (now: Date) => now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' })

const lastDay = (date: string) => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date)
const firstDay = (date: string) => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date)

/** Over on that day: past its end or its last day to sign, or ended nobody knows when. */
export function isOver({ status, validTo, signBy }: Dated | (AidRecord & { readonly signBy?: undefined }), now: Date): boolean {
  const ends = [validTo, signBy].flatMap((date) => (date === undefined ? [] : lastDay(date)))
  return ends.some((end) => end < dayOf(now)) || (status === 'ended' && ends.length === 0)
}

/** Begun, not over, and no source left to confirm it. */
export function isOpen(aid: AidRecord, provision: ProvisionRecord, now: Date): boolean {
  const begun = [aid, provision].every(({ validFrom }) => validFrom === undefined || firstDay(validFrom) <= dayOf(now))
  const sure = [aid, provision].every(({ status }) => status !== 'to-check' && status !== 'announced')
  return begun && sure && !isOver(aid, now) && !isOver(provision, now)
}

const isDoctor = (profession: string | undefined) => profession?.startsWith('medecin') === true
const conventions = ['infirmier', 'ipa', 'kinesitherapeute', 'sage-femme', 'chirurgien-dentiste', 'orthophoniste']

/** The professions the person may have, by what is told. */
function possibleProfessions(profession: string | undefined): readonly string[] | undefined {
  if (profession === undefined) return undefined
  return profession === 'medecin' ? ['medecin-generaliste', 'medecin-specialiste'] : [profession]
}

function professionTruth(wanted: readonly string[], profession: string | undefined) {
  const possible = possibleProfessions(profession)
  if (!possible) return 'unknown'
  const fits = possible.filter((one) => wanted.includes(one) || (isDoctor(one) && wanted.includes('medecin')))
  return fits.length === possible.length ? true : fits.length === 0 ? false : 'unknown'
}

const ofArs = [
  ['zip', 'zac', 'zar', 'hors-zone'],
  ['tres-sous-dotee', 'sous-dotee', 'intermediaire', 'tres-dotee', 'sur-dotee', 'hors-zone'],
]
const areRivals = (one: string, other: string) =>
  one !== other && ofArs.some((list) => list.includes(one) && list.includes(other))

/** Official, of the person's own profession, on the whole commune. */
const decides = ({ reliability, profession, partly }: ZoningRecord, told: string | undefined) =>
  reliability !== 'inferred' && !partly && (profession === '' || profession === told || (isDoctor(profession) && isDoctor(told)))

const isIn = (record: ZoningRecord, zone: string) =>
  record.family === 'frr'
    ? (zone === 'frr' && record.class !== 'none') || (zone === 'frr-plus' && record.class === 'frr-plus')
    : record.class === zone
const isOut = (record: ZoningRecord, zone: string) =>
  record.family === 'frr' ? /^frr/.test(zone) && !isIn(record, zone) : areRivals(record.zoning, zone)

/** The zones written for several professions: the person's. */
const zonesFor = (zones: readonly string[], profession = '') => {
  const own = zones.filter((zone) =>
    isDoctor(profession) ? !/dotee/.test(zone) : conventions.includes(profession) ? !/^(zip|zac|zar)$/.test(zone) : true,
  )
  return own.length > 0 ? own : zones
}

function zoneTruth(wanted: readonly string[], { slots: { zoning, profession }, zonings }: Told) {
  const sure = zonings.filter((record) => decides(record, profession))
  const truths = zonesFor(wanted, profession).map((zone) => {
    const ins = sure.some((record) => isIn(record, zone)) || zoning === zone
    const outs = sure.some((record) => isOut(record, zone)) || (zoning !== undefined && areRivals(zoning, zone))
    return ins === outs ? 'unknown' : ins
  })
  return truths.includes(true) ? true : truths.every((truth) => truth === false) ? false : 'unknown'
}

/** Territories the place lies in, and those it may lie in. */
function territoryTruth(wanted: readonly string[], { slots: { place } }: Told) {
  if (!place) return 'unknown'
  const departement = gazetteer.departementOf(place)
  const region = gazetteer.regionOf(place)
  const truths = wanted.map((key) => {
    if (key === `region:${region}` || (place.kind !== 'region' && key === `departement:${departement}`)) return true
    const inside = key.startsWith('departement:') && gazetteer.place('departement', key.slice(12))
    return inside && place.kind === 'region' && gazetteer.regionOf(inside) === place.code ? 'unknown' : false
  })
  return truths.includes(true) ? true : truths.includes('unknown') ? 'unknown' : false
}

const settling = ['premiere-installation', 'installation', 'reprise', 'creation-cabinet']
const studying = ['etudiant', 'interne', 'docteur-junior']

/** Every stage the person may be at. */
function possibleStages({ slots: { stage, profession, situation = {} } }: Told): readonly string[] | undefined {
  const told = stage ?? (profession === 'interne' ? 'interne' : profession === 'etudiant-medecine' ? 'etudiant' : undefined)
  const open =
    told === undefined || told === 'remplacant'
      ? undefined
      : ([settling, studying, ['maintien', 'fin-de-carriere']].find((stages) => stages.includes(told)) ?? [told])
  if (situation['premiere-installation'] !== 'no') return open
  return open?.filter((one) => one !== 'premiere-installation')
}

/** Rules that a stage settles: who takes over a cabinet takes one over, and does not practise there yet. */
const implied: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  interne: { 'etudes-apres-premiere-annee': 'yes' },
  'docteur-junior': { 'etudes-apres-premiere-annee': 'yes' },
  'premiere-installation': { 'premiere-installation': 'yes', 'installe-plus-un-an': 'no' },
  installation: { 'installe-plus-un-an': 'no' },
  reprise: { 'creation-ou-reprise': 'yes', 'installe-plus-un-an': 'no' },
  'creation-cabinet': { 'creation-ou-reprise': 'yes', 'installe-plus-un-an': 'no' },
  maintien: { 'premiere-installation': 'no', 'deja-installe': 'yes' },
  'fin-de-carriere': { 'premiere-installation': 'no', 'deja-installe': 'yes' },
}

/** The truth the reason must have, by its rule; undefined for the clock, which is checked apart. */
export function truthOf(rule: string, offer: Offer, told: Told) {
  const { slots } = told
  switch (rule) {
    case 'profession':
      return professionTruth(offer.professions, slots.profession)
    case 'structure':
      return slots.structure === undefined ? 'unknown' : offer.structures.includes(slots.structure)
    case 'territory':
      return territoryTruth(offer.territories, told)
    case 'zoning':
      return zoneTruth(offer.zonings, told)
    default: {
      const wanted = offer.requires?.[rule]
      if (wanted === undefined) return undefined
      const reply = slots.situation?.[rule] ?? implied[slots.stage ?? '']?.[rule]
      return reply === 'yes' || reply === 'no' ? reply === wanted : 'unknown'
    }
  }
}

/** What may be said of a stage: a yes only of one told, a no only of one that cannot be. */
export function isTrueOfStage({ met }: Reason, { stages }: Offer, told: Told): boolean {
  const { stage, profession, situation = {} } = told.slots
  const possible = possibleStages(told)
  const can =
    possible === undefined
      ? stages.some((one) => !(one === 'premiere-installation' && situation[one] === 'no'))
      : stages.some((one) => possible.includes(one))
  if (met === false) return !can
  const sure = [
    stage,
    stage === undefined && profession === 'interne' ? 'interne' : undefined,
    stage === undefined && profession === 'etudiant-medecine' ? 'etudiant' : undefined,
    situation['premiere-installation'] === 'yes' && (possible === undefined || possible.includes('premiere-installation'))
      ? 'premiere-installation'
      : undefined,
  ]
  const isSure = stages.some((one) => sure.includes(one) && !(one === 'premiere-installation' && situation[one] === 'no'))
  return met === true ? isSure : can && !isSure
}

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
const written = (date: string, lang: Lang) => {
  const [year, month, day] = date.split('-').map(Number)
  const name = months[(month ?? 1) - 1]
  return lang === 'fr' ? `${day === 1 ? '1er' : day} ${name} ${year}` : `${year}`
}

/** A sentence that cites a record of zoning names the town, the day and the order; a part is said to be one. */
export function tellsTheRecord(reason: Reason, { slots: { place } }: Told, lang: Lang): boolean {
  const record = reason.from as ZoningRecord | undefined
  if (!record || !place) return record === undefined
  // Orders have days of their own: that of their file would date a zoning by another one’s.
  const since = record.since ?? (record.family === 'frr' ? record.source.date : undefined)
  const pieces = [preciseName(place), record.decree, since && written(since, lang)]
  return pieces.every((piece) => piece === undefined || reason.explain.includes(piece))
}
