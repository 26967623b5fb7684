/** An activity of the RPPS as a place where a professional is found, or the reason why it is not one. */
import { createHash } from 'node:crypto'
import { normalise } from '../../../src/understand/normalise'
import { addressLine } from '../clean/addresses'
import { phoneNumber } from '../clean/phones'
import { readableName } from '../clean/readable-names'
import type { Refusal, Remark } from '../report'
import type { PlaceDraft } from '../source'
import type { Towns } from '../towns'
import { careKind, isMixed } from './care-kinds'
import type { Activity } from './columns'
import { practiceTown } from './practice-town'

export type Practice =
  | { readonly kind: 'practice'; readonly draft: PlaceDraft; readonly remarks: readonly Remark[] }
  | { readonly kind: 'refused'; readonly reason: Refusal }

/** What the base knows already. */
export type Known = {
  readonly towns: Towns
  /** Identifiers of those who asked not to be shown. */
  readonly withheld?: ReadonlySet<string>
  /** Where the site of a FINESS number stands, when it has an address of its own. */
  readonly positionOf?: (finess: string) => { readonly lat: number; readonly lon: number } | undefined
}

export function practiceOf(activity: Activity, { towns, withheld, positionOf }: Known): Practice {
  const reason = withheld?.has(activity.person) ? 'withheld' : whyNot(activity)
  if (reason) return { kind: 'refused', reason }
  const care = careKind(activity.profession, activity.speciality)
  if (!care) return { kind: 'refused', reason: 'profession not listed' }
  const address = addressLine({ ...activity, type: activity.streetType })
  if (address === '') return { kind: 'refused', reason: 'no address' }
  const found = practiceTown(activity, towns)
  if (found.kind !== 'found') return { kind: 'refused', reason: found.kind }
  const { town, former } = found
  const site = positionOf?.(activity.finess)
  const { lat, lon } = site ?? town
  if (lat === undefined || lon === undefined) return { kind: 'refused', reason: 'commune not found' }
  const phone = phoneOf(activity)
  return {
    kind: 'practice',
    draft: {
      id: practiceId(activity, care, town.code),
      kind: care,
      name: nameOf(activity),
      address,
      postcode: town.postcodes.includes(activity.postcode) ? activity.postcode : (town.postcodes[0] ?? activity.postcode),
      communeCode: town.code,
      commune: town.name,
      departement: town.departement,
      region: town.region,
      ...(phone.kind === 'found' && { phone: phone.phone }),
      lat,
      lon,
      precision: site ? 'address' : 'commune',
      person: activity.person,
      details: detailsOf(activity),
    },
    remarks: [
      ...(site ? [] : (['without coordinates'] as const)),
      ...(phone.kind === 'found' ? [] : ([phone.kind === 'absent' ? 'without phone' : 'unreadable phone'] as const)),
      ...(former ? (['commune by a former code'] as const) : []),
    ],
  }
}

const liberal = 'L'
const healthCentre = 'SA05'
/** TRE_R09-CategorieProfessionnelle. */
const student = 'E'
/** TRE_R22-GenreActivite: care. The others are substitution, coordination and paperwork. */
const care = 'GENR01'
const substitution = ['GENR02', 'GENR03']
/** TRE_R21-Fonction: substitutes, students, interns and junior doctors, who come and go. */
const passing = ['FON-04', 'FON-22', 'FON-47', 'FON-48', 'FON-51', 'FON-52', 'FON-57']
/** TRE_R21-Fonction: insurance, school, public health and occupational doctors, regulation of calls, duty outside the practice, EHPAD. */
const elsewhere = ['FON-19', 'FON-21', 'FON-24', 'FON-29', 'FON-32', 'FON-54', 'FON-63']

/** The identifiers of the RPPS (11 figures) and of ADELI (9 figures or capitals). */
const identifier = /^(?:\d{11}|[0-9A-Z]{9})$/

/** Why people cannot be sent to this activity; undefined when they can. */
function whyNot({ person, lastName, category, mode, sector, role, genre }: Activity): Refusal | undefined {
  if (!identifier.test(person)) return 'no identifier'
  if (lastName === '') return 'no name'
  if (category === student || passing.includes(role) || substitution.includes(genre)) return 'student or substitute'
  if (mode !== liberal && sector !== healthCentre) return 'not in a practice'
  if (elsewhere.includes(role) || (genre !== '' && genre !== care)) return 'not in a practice'
  return undefined
}

/** TRE_R11-CiviliteExercice: doctors and professors, as people call both. */
const titles: Readonly<Record<string, string>> = { DR: 'Dr ', PR: 'Dr ' }

/** « Dr Jean-Pierre DE LA TOUR »: the last name stays in capitals, of which no rule finds the way back. */
const nameOf = ({ civility, firstName, lastName }: Activity) =>
  `${titles[civility] ?? ''}${capitalised(firstName)} ${lastName.toUpperCase()}`.replace(/ {2,}/g, ' ').trim()

const capitalised = (name: string) => name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())

/** The first readable number. */
function phoneOf({ phone, otherPhone }: Activity) {
  const first = phoneNumber(phone)
  const second = phoneNumber(otherPhone)
  return first.kind === 'found' || second.kind === 'absent' ? first : second
}

const finessNumber = /^\d[0-9A-Z]\d{7}$/

const detailsOf = (activity: Activity): PlaceDraft['details'] => {
  const { finess, specialityLabel, sectorLabel } = activity
  const structure = structureOf(activity)
  return {
    ...(finessNumber.test(finess) && { finess }),
    ...(specialityLabel && { speciality: specialityLabel }),
    ...(sectorLabel && { sector: sectorLabel }),
    ...(structure && { structure }),
  }
}

/** What is written at the door, in readable case; the professional's own name is given no accent there: « LEGER » is not « Léger ». */
function structureOf({ sign, company, lastName }: Activity): string {
  const own = new Map(lastName.split(/[^\p{L}\p{M}]+/u).map((word) => [normalise(word), capitalised(word)]))
  return readableName(sign || company).replace(/[\p{L}\p{M}]+/gu, (word) => {
    const published = own.get(normalise(word))
    return published === undefined || published.toLowerCase() === word.toLowerCase() ? word : published
  })
}

/** The same from one extraction to the next: made of what is published, not of how we show it. */
function practiceId(
  { person, speciality, number, repetition, street, locality, complement }: Activity,
  kind: string,
  town: string,
) {
  const where = normalise([number, repetition, street || locality || complement].join(' '))
  const identity = [person, kind, isMixed(kind) ? speciality : '', town, where].join('|')
  return `rpps-${createHash('sha256').update(identity).digest('hex').slice(0, 16)}`
}
