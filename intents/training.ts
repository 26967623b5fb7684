import { aidById, contactsFor, termById } from '../db/queries'
import { aidListAnswer } from '../src/answer/aid-list'
import { regionCode } from '../src/answer/territory'
import { defineIntent } from '../src/intent'

const all = [
  'maitre-de-stage',
  'docteur-junior',
  'cesp',
  'logement-interne',
  'indemnite-etude-collectivites',
  'post-internat-normandie',
  'aide-manche',
]
/** What matters first at each stage. */
const first: Readonly<Record<string, readonly string[]>> = {
  etudiant: ['cesp', 'indemnite-etude-collectivites', 'logement-interne', 'maitre-de-stage'],
  interne: ['docteur-junior', 'logement-interne', 'cesp', 'maitre-de-stage'],
  'docteur-junior': ['docteur-junior', 'maitre-de-stage', 'logement-interne'],
}

export const training = defineIntent({
  id: 'training',
  title: { fr: 'Stages, maîtres de stage, docteurs juniors', en: 'Internships, supervisors, junior doctors' },
  required: [],
  optional: ['profession', 'stage', 'place'],
  missing: {},
  async resolve({ profession, stage, place }, context) {
    const { lang, knowledge } = context
    const region = regionCode(place, context)
    const wanted = first[stage ?? ''] ?? first[profession === 'etudiant-medecine' ? 'etudiant' : (profession ?? '')] ?? all
    const { msu, junior, aids, contacts } = await knowledge.read({
      msu: termById('msu'),
      junior: termById('docteur-junior'),
      aids: aidById(wanted),
      contacts: contactsFor({ organisations: ['paps', 'asp'], territories: region ? [region, 'FR'] : ['FR'] }),
    })
    const fr = lang === 'fr'
    return aidListAnswer(
      {
        title: fr ? 'Stages et formation : ce qui existe' : 'Internships and training: what exists',
        terms: [wanted.includes('docteur-junior') ? junior : undefined, msu].filter((term) => term !== undefined),
        aids,
        contacts,
        followUps: [
          { label: fr ? 'Le CESP' : 'CESP', text: fr ? 'Le CESP, c’est combien ?' : 'How much is the CESP?' },
          {
            label: fr ? 'Maître de stage' : 'Supervisor',
            text: fr ? 'Combien touche un maître de stage ?' : 'How much does a supervisor earn?',
          },
        ],
      },
      context,
    )
  },
})
