import { neighboursOf, searchedAs } from '../db/place-kinds'
import {
  contactsFor,
  everyAccessRegime,
  guidanceOn,
  heldKinds,
  loadsInUse,
  placesIn,
  placesNear,
  postcodesOf,
} from '../db/queries'
import { callFirst, careAnswer, shownNear } from '../src/answer/care'
import { isForChild } from '../src/answer/care-choice'
import { isTerritory, originOf, regionCode } from '../src/answer/territory'
import { defineIntent } from '../src/intent'

/** Whoever says how far, or asks for further, wants more to choose from; and the open ones may not be the very nearest, nor those for children. */
const readWide = 15
const listed = 30
/** Of other kinds of places that can help. */
const fewBeside = 3

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
  whenAsking: ({ care }, lang) => callFirst(care, lang),
  async resolve(slots, context) {
    const { care, place } = slots
    const { knowledge } = context
    const origin = originOf(place, context)
    const kinds = searchedAs(care)
    const wide = slots.radiusKm !== undefined || slots.openNow === true || isForChild(care, context.question)
    const read = await knowledge.read({
      near: placesNear(kinds, origin, wide ? readWide : shownNear, { withinKm: slots.radiusKm }),
      beside: placesNear(neighboursOf(care), origin, fewBeside),
      within: placesIn(kinds, place, isTerritory(place) ? listed : 0),
      held: heldKinds(kinds),
      regimes: everyAccessRegime(),
      loads: loadsInUse(),
      guidance: guidanceOn({ cares: [care], region: regionCode(place, context) }),
      postcodes: postcodesOf(place),
      directories: contactsFor({ organisations: ['sante-fr', 'cpam'], territories: ['FR'] }),
    })
    return careAnswer(slots, read, context)
  },
})
