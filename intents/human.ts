import { contactsFor } from '../db/queries'
import { found, text } from '../src/answer/found'
import { helplineSection } from '../src/answer/helpline-item'
import { byText, european, samu } from '../src/answer/helplines'
import { contactSection } from '../src/answer/sections'
import { waysOn } from '../src/answer/small-talk'
import { defineIntent } from '../src/intent'

export const human = defineIntent({
  id: 'human',
  title: { fr: 'Parler à une personne', en: 'Talk to a person' },
  required: [],
  optional: [],
  missing: {},
  async resolve(_, { question, lang, knowledge }) {
    const fr = lang === 'fr'
    const { offices } = await knowledge.read({ offices: contactsFor({ organisations: ['cpam'], territories: ['FR'] }) })
    return found({
      title: fr
        ? 'Je ne peux pas vous passer quelqu’un, mais voici qui répond.'
        : 'I cannot put you through, but here is who answers.',
      from: [samu],
      sections: (cite) => [
        { ...helplineSection([samu, european, byText], cite, lang), title: fr ? 'Une urgence' : 'An emergency' },
        ...contactSection(
          offices.slice(0, 1),
          cite,
          lang,
          fr ? 'Droits, remboursements, médecin traitant' : 'Rights, reimbursements, regular doctor',
        ),
        text(
          fr
            ? 'Installation d’un professionnel : le portail d’accompagnement (PAPS) ou l’ARS de la région. Donnez-moi la région : je cherche le contact.'
            : 'Settling as a professional: the PAPS portal or the ARS of the region. Tell me the region and I will look for the contact.',
        ),
      ],
      followUps: waysOn(question),
    })
  },
})
