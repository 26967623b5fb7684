import type { GuidanceRecord } from '../db/knowledge'
import { searchedAs } from '../db/place-kinds'
import { contactsFor, everyAccessRegime, guidanceOn, type Nearby, placesNear, postcodesOf } from '../db/queries'
import { askedFrom } from '../src/answer/asked-from'
import { askTown, dutyElsewhere, isDutyElsewhere } from '../src/answer/duty-elsewhere'
import { type Cite, found, freshFirst, nonEmpty, notFound, notice, text } from '../src/answer/found'
import { helplineItem } from '../src/answer/helpline-item'
import { samu } from '../src/answer/helplines'
import { contactItem, guidanceItem, placeItem } from '../src/answer/items'
import { quoting } from '../src/answer/quoting'
import { isTerritory, originOf, regionCode } from '../src/answer/territory'
import { defineIntent } from '../src/intent'
import type { Lang, Place, Section } from '../src/types'

/** Kilometres: farther, nothing is a help tonight. */
const nearKm = 60
const mostNear = 3
/** Whoever looks for a duty pharmacy has the nearest ones to call, and reads less of how duty works. */
const fewSteps = 3
const mostSteps = 6

export const onCallCare = defineIntent({
  id: 'on-call-care',
  title: { fr: 'Se soigner maintenant, hors horaires', en: 'Care now, outside hours' },
  required: [],
  optional: ['care', 'place', 'openNow'],
  missing: {},
  async resolve({ care, place }, context) {
    const { lang, knowledge } = context
    const fr = lang === 'fr'
    const region = regionCode(place, context)
    const origin = originOf(place, context)
    // In a territory, which is no point, nothing is near.
    const isPoint = place !== undefined && !isTerritory(place)
    const read = await knowledge.read({
      guidance: guidanceOn(isPharmacy(care) ? { cares: ['pharmacie-de-garde'], region } : { situations: ['on-call'], region }),
      regimes: everyAccessRegime(),
      emergencies: placesNear(isPoint ? ['urgences'] : [], origin, 2),
      wanted: placesNear(isPoint ? sought(care) : [], origin, mostNear),
      directories: contactsFor({ organisations: ['sante-fr'], territories: ['FR'] }),
      postcodes: postcodesOf(place ?? nowhere),
    })
    const near = within(read.wanted)
    if (isDutyElsewhere(care)) return dutyElsewhere({ care, place, near }, read, context)
    const emergencies = within(read.emergencies).items
    const pharmacies = near.items
    const told = freshFirst(
      read.guidance.filter(
        ({ regions, cares }) => (regions.length === 0 || region !== undefined) && (isPharmacy(care) || !onlyPharmacy(cares)),
      ),
    )
    // What gives a number is a contact, one tap away.
    const duty = told.find(({ number, reliability }) => number === dutyDoctor && reliability !== 'outdated')
    const guidance = told.filter((record) => record !== duty && !(record.kind === 'number' && record.number === samu.phone))
    const records = nonEmpty([...told, ...pharmacies, ...emergencies, ...read.directories])
    const title = isPharmacy(care)
      ? fr
        ? 'Trouver une pharmacie de garde'
        : 'Find a duty pharmacy'
      : fr
        ? 'Un médecin maintenant : appelez le 15, ou le 116 117 là où il existe'
        : 'A doctor now: call 15, or 116 117 where it exists'
    if (!records)
      return notFound(
        title,
        [text(fr ? 'Appelez le 15 : un médecin vous conseillera.' : 'Call 15: a doctor will advise you.')],
        [{ label: '15', text: 'Urgences' }],
      )
    return found({
      title,
      from: records,
      sections: (cite) => [
        notice(
          fr
            ? 'Si l’état s’aggrave ou si la vie est en danger : 15 ou 112, tout de suite.'
            : 'If things get worse or life is in danger: 15 or 112, at once.',
        ),
        ...(isPharmacy(care) ? [] : [numbersToCall(duty, cite, lang)]),
        ...(pharmacies.length > 0
          ? [
              {
                kind: 'places' as const,
                title: fr
                  ? 'Pharmacies les plus proches, de garde ou non : appelez avant de partir'
                  : 'Nearest pharmacies, on duty or not: call before you go',
                items: pharmacies.map((record) => placeItem(record, cite, context)),
                ...askedFrom(place, near, lang),
              },
            ]
          : []),
        ...(guidance.length > 0
          ? [
              {
                kind: 'list' as const,
                items: guidance
                  .slice(0, isPharmacy(care) ? fewSteps : mostSteps)
                  .map((record) => guidanceItem(record, cite, lang)),
              },
            ]
          : []),
        ...(emergencies.length > 0
          ? [
              {
                kind: 'places' as const,
                title: fr ? 'Urgences les plus proches (le 15 d’abord)' : 'Nearest emergency departments (15 first)',
                items: emergencies.map((record) => placeItem(record, cite, context, { regimes: read.regimes })),
                ...askedFrom(place, read.emergencies, lang),
              },
            ]
          : []),
        ...(isPoint ? [] : [text(askTown[lang])]),
        {
          kind: 'contacts',
          items: [
            ...(isPharmacy(care) ? [helplineItem(samu, cite, lang)] : []),
            ...read.directories.map((record) => contactItem(record, cite, lang)),
          ],
        },
      ],
      followUps: isPharmacy(care)
        ? [fr ? { label: 'Médecin de garde', text: 'Médecin de garde' } : { label: 'Duty doctor', text: 'Duty doctor' }]
        : [fr ? { label: 'Pharmacie de garde', text: 'Pharmacie de garde' } : { label: 'Duty pharmacy', text: 'Duty pharmacy' }],
    })
  },
})

const within = ({ items, ...search }: Nearby): Nearby => ({
  ...search,
  items: items.filter(({ distanceKm = nearKm + 1 }) => distanceKm <= nearKm),
})
const isPharmacy = (care: string | undefined) => care === 'pharmacie-de-garde' || care === 'pharmacie'
const onlyPharmacy = (cares: readonly string[]) => cares.length > 0 && cares.every((care) => isPharmacy(care))
/** The kinds to call before going, on duty or not. */
const sought = (care: string | undefined): readonly string[] =>
  isPharmacy(care) ? ['pharmacie'] : isDutyElsewhere(care) ? searchedAs(care) : []

/** A place without postcodes. */
const nowhere: Place = { kind: 'country', code: 'FR', name: 'France' }

/** The number of the doctor on call, in the régions that have it. */
const dutyDoctor = '116 117'

/** The 15, and the doctor on call where there is one. */
function numbersToCall(duty: GuidanceRecord | undefined, cite: Cite, lang: Lang): Section {
  const first = helplineItem(samu, cite, lang)
  if (!duty) return { kind: 'contacts', items: [first] }
  const { number = dutyDoctor, how, note } = duty
  return {
    kind: 'contacts',
    items: [
      first,
      {
        id: duty.id,
        organisation: lang === 'fr' ? 'Médecin de garde' : 'Doctor on duty',
        role: lang === 'fr' ? 'Quand les cabinets sont fermés' : 'When surgeries are closed',
        phone: number,
        note: [how, note].filter((part) => part !== undefined).join(' '),
        ...quoting(lang, how, note),
        source: cite(duty),
      },
    ],
  }
}
