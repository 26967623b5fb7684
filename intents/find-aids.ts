import { aidsFor, contactsFor, zoningsOf } from '../db/queries'
import { aidsAnswer } from '../src/answer/aids'
import { personOf, zonedCodes } from '../src/answer/person'
import { regionCode, territoryKeys } from '../src/answer/territory'
import { judged } from '../src/eligibility/judge'
import { defineIntent } from '../src/intent'
import { professionLabels } from '../src/labels'

export const findAids = defineIntent({
  id: 'find-aids',
  title: { fr: 'Les aides pour m’installer ou exercer', en: 'Aids to settle or practise' },
  required: ['profession'],
  optional: ['place', 'stage', 'zoning', 'situation', 'professions', 'territories'],
  missing: { profession: { fr: 'Pour quelle profession ?', en: 'For which profession?' } },
  suggestions: (_, lang) =>
    ['medecin-generaliste', 'infirmier', 'kinesitherapeute', 'sage-femme', 'chirurgien-dentiste'].map((id) => {
      const label = professionLabels(id)[lang]
      return { label, text: label }
    }),
  async resolve(slots, context) {
    const { question, lang, knowledge, gazetteer } = context
    const { profession, place } = slots
    const region = regionCode(place, context)
    const { aids, zonings, contacts } = await knowledge.read({
      aids: aidsFor({ professions: [profession], territories: place && territoryKeys(place, gazetteer) }),
      zonings: zoningsOf(zonedCodes(place)),
      contacts: contactsFor({ organisations: ['paps', 'referent-installation'], territories: region ? [region, 'FR'] : ['FR'] }),
    })
    const person = personOf(slots, zonings, context)
    return aidsAnswer({ person, profession, judged: judged(aids, person, question.askedAt, lang), contacts }, context)
  },
})
