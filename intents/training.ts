import { aidById, aidsFor, contactsFor, termById, zoningsOf } from '../db/queries'
import { judgedAnswer } from '../src/answer/aids/list'
import { personOf, zonedCodes } from '../src/answer/aids/person'
import { regionAndCountry, regionCode, territoryKeys } from '../src/answer/territory'
import { judged } from '../src/eligibility/judge'
import { defineIntent } from '../src/intent'

/** Who learns, by profession or by stage. */
const learners = ['etudiant-medecine', 'interne']
const learning = ['etudiant', 'interne', 'docteur-junior']
/** What is paid to those who teach. */
const teaching = 'maitre-de-stage'

export const training = defineIntent({
  id: 'training',
  title: { fr: 'Stages, maîtres de stage, docteurs juniors', en: 'Internships, supervisors, junior doctors' },
  required: [],
  optional: ['profession', 'stage', 'place', 'situation', 'zoning'],
  missing: {},
  async resolve(slots, context) {
    const { profession, stage, place } = slots
    const { lang, knowledge, gazetteer, question } = context
    const region = regionCode(place, context)
    const learns = learning.includes(stage ?? '') || learners.includes(profession ?? '')
    const teaches = !learns && profession !== undefined
    const who = learners.includes(profession ?? '') ? [profession ?? ''] : learners
    const read = await knowledge.read({
      msu: termById('msu'),
      junior: termById('docteur-junior'),
      aids: aidsFor({ professions: who, territories: place && territoryKeys(place, gazetteer) }),
      teaching: aidById([teaching]),
      zonings: zoningsOf(zonedCodes(place)),
      contacts: contactsFor({ organisations: ['paps', 'asp'], territories: regionAndCountry(region) }),
    })
    const person = personOf(slots, read.zonings, context)
    const ofLearners = teaches ? [] : read.aids
    const ofTeachers = learns ? [] : read.teaching
    const fr = lang === 'fr'
    return judgedAnswer(
      {
        title: fr ? 'Stages et formation : ce qui existe' : 'Internships and training: what exists',
        person,
        terms: [teaches ? undefined : read.junior, read.msu].filter((term) => term !== undefined),
        judged: judged([...ofLearners, ...ofTeachers], person, question.askedAt, lang),
        aids: [],
        steps: [],
        figures: [],
        contacts: read.contacts,
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
