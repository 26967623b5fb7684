import { contactsFor, coveredRegions, everyAccessRegime, guidanceOn, placesIn, placesNear } from '../db/queries'
import { careDirectory, carePlaces } from '../src/answer/care'
import { regionCode } from '../src/answer/territory'
import { defineIntent } from '../src/intent'

/** The hospitals we hold are those with an emergency department (SAE). */
const heldAs: Readonly<Record<string, string>> = { hopital: 'urgences' }
/** Enough to choose from on a phone. */
const shown = 5
const listed = 30

export const findCare = defineIntent({
  id: 'find-care',
  title: { fr: 'Trouver un soin près d’un lieu', en: 'Find care near a place' },
  required: ['care', 'place'],
  optional: ['radiusKm', 'openNow'],
  missing: {
    care: { fr: 'Quel soin ou quel professionnel cherchez-vous ?', en: 'Which care or professional are you looking for?' },
    place: { fr: 'Dans quelle commune cherchez-vous ?', en: 'In which town are you looking?' },
  },
  suggestions: (missing, lang) =>
    missing !== 'care'
      ? []
      : lang === 'fr'
        ? [
            { label: 'Médecin généraliste', text: 'Un médecin généraliste' },
            { label: 'Urgences', text: 'Les urgences' },
            { label: 'Infirmier', text: 'Un infirmier' },
            { label: 'Maison de santé', text: 'Une maison de santé' },
          ]
        : [
            { label: 'Doctor', text: 'A doctor' },
            { label: 'Emergency department', text: 'An emergency department' },
            { label: 'Nurse', text: 'A nurse' },
          ],
  async resolve(slots, context) {
    const { care, place } = slots
    const held = heldAs[care] ?? care
    const { gazetteer, knowledge, question } = context
    const centre = place.kind === 'position' ? question.position : gazetteer.locate(place)
    const isTerritory = place.kind === 'departement' || place.kind === 'region' || place.kind === 'country'
    const region = regionCode(place, context)
    const read = await knowledge.read({
      near: placesNear(held, centre ?? { lat: 0, lon: 0 }, shown),
      within: placesIn(held, place, isTerritory ? listed : 0),
      covered: coveredRegions(held),
      regimes: everyAccessRegime(),
      guidance: guidanceOn({ cares: [care], region }),
      directories: contactsFor({ organisations: ['sante-fr', 'cpam'], territories: ['FR'] }),
    })
    return carePlaces(slots, read, context) ?? careDirectory(slots, read, context)
  },
})
