import { contactsFor, everyAccessRegime, guidanceOn, type Nearby, placesNear } from '../db/queries'
import { askedFrom } from '../src/answer/asked-from'
import { found, freshFirst, nonEmpty, notFound, notice, text } from '../src/answer/found'
import { contactItem, guidanceItem, placeItem } from '../src/answer/items'
import { originOf, regionCode } from '../src/answer/territory'
import { defineIntent } from '../src/intent'

/** Kilometres: farther, nothing is a help tonight. */
const nearKm = 60
const mostPharmacies = 3
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
    const read = await knowledge.read({
      guidance: guidanceOn(
        care === 'pharmacie-de-garde' || care === 'pharmacie'
          ? { cares: ['pharmacie-de-garde'], region }
          : { situations: ['on-call'], region },
      ),
      regimes: everyAccessRegime(),
      emergencies: placesNear(['urgences'], origin, 2),
      pharmacies: placesNear(isPharmacy(care) ? ['pharmacie'] : [], origin, mostPharmacies),
      directories: contactsFor({ organisations: ['sante-fr'], territories: ['FR'] }),
    })
    const emergencies = near(read.emergencies)
    const pharmacies = near(read.pharmacies)
    const guidance = freshFirst(
      read.guidance.filter(
        ({ regions, cares }) => (regions.length === 0 || region !== undefined) && (isPharmacy(care) || !onlyPharmacy(cares)),
      ),
    )
    const records = nonEmpty([...guidance, ...pharmacies, ...emergencies, ...read.directories])
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
        ...(pharmacies.length > 0
          ? [
              {
                kind: 'places' as const,
                title: fr
                  ? 'Pharmacies les plus proches, de garde ou non : appelez avant de partir'
                  : 'Nearest pharmacies, on duty or not: call before you go',
                items: pharmacies.map((record) => placeItem(record, cite, context)),
                ...askedFrom(place, read.pharmacies, lang),
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
        ...(read.directories.length > 0
          ? [{ kind: 'contacts' as const, items: read.directories.map((record) => contactItem(record, cite, lang)) }]
          : []),
      ],
      followUps: isPharmacy(care)
        ? [fr ? { label: 'Médecin de garde', text: 'Médecin de garde' } : { label: 'Duty doctor', text: 'Duty doctor' }]
        : [fr ? { label: 'Pharmacie de garde', text: 'Pharmacie de garde' } : { label: 'Duty pharmacy', text: 'Duty pharmacy' }],
    })
  },
})

const near = ({ items }: Nearby) => items.filter(({ distanceKm = nearKm + 1 }) => distanceKm <= nearKm)
const isPharmacy = (care: string | undefined) => care === 'pharmacie-de-garde' || care === 'pharmacie'
const onlyPharmacy = (cares: readonly string[]) => cares.length > 0 && cares.every((care) => isPharmacy(care))
