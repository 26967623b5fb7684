import type { ContactRecord } from '../db/knowledge'
import { aidsFor, contactsFor, figuresFor, guidanceOn, termById, zoningsOf } from '../db/queries'
import { judgedAnswer } from '../src/answer/aids/list'
import { personOf, zonedCodes } from '../src/answer/aids/person'
import { regionAndCountry, regionCode, territoryKeys } from '../src/answer/territory'
import { judged } from '../src/eligibility/judge'
import { defineIntent } from '../src/intent'
import { structureLabels } from '../src/labels'
import { inPlace } from '../src/place-words'
import { sideIn } from '../src/sides'

/** Whose project it is, as aids name it. */
const profession = 'collectivite'

/** The steps of which structure, in order: db/seed/guidance.json. */
const steps: Readonly<Record<string, string>> = { 'centre-de-sante': 'creer-centre-de-sante', cpts: 'creer-cpts' }
/** Whom to call, who pays first. */
const organisations = ['region', 'departement', 'ars', 'gip-ma-sante-ma-region', 'paps', 'urml', 'urps']

export const startStructure = defineIntent({
  id: 'start-structure',
  title: { fr: 'Créer ou financer une structure de soins', en: 'Create or fund a care structure' },
  required: [],
  optional: ['structure', 'place', 'situation', 'zoning'],
  missing: {},
  async resolve(slots, context) {
    const { structure = 'msp', place, situation, zoning } = slots
    const { lang, knowledge, gazetteer, question } = context
    const fr = lang === 'fr'
    const region = regionCode(place, context)
    const keys = territoryKeys(place, gazetteer)
    const read = await knowledge.read({
      term: termById(structure),
      // What a Norman town calls its health centre.
      local: termById('psla'),
      aids: aidsFor({ professions: [profession], territories: place && keys }),
      zonings: zoningsOf(zonedCodes(place)),
      guidance: guidanceOn({ topics: [steps[structure] ?? 'creer-msp'] }),
      figures: figuresFor({ indicators: ['zip', 'zac', 'qpv', 'zones-prioritaires'], territories: keys }),
      contacts: contactsFor({ organisations, territories: regionAndCountry(region) }),
    })
    const person = personOf({ profession, structure, place, situation, zoning }, read.zonings, context)
    // Aids to students are found by asking for them: here they would hide what pays for walls.
    const ofProjects = read.aids.filter(({ stages }) => stages.length === 0)
    const all = judged(ofProjects, person, question.askedAt, lang)
    const isLocal = structure === 'msp' && all.some(({ aid }) => aid.id === 'psla-normandie')
    const name = read.term?.acronym ?? read.term?.expansion ?? structureLabels(structure)[lang]
    const where = place ? ` ${inPlace(place, lang)}` : ''
    const side = sideIn('start-structure', context.side)
    const regionName = region && gazetteer.place('region', region)?.name
    return judgedAnswer(
      {
        title: fr ? `Créer et financer : ${name}${where}` : `Create and fund: ${name}${where}`,
        person,
        terms: [read.term, isLocal ? read.local : undefined].filter((term) => term !== undefined),
        judged: all,
        aids: read.aids,
        steps: read.guidance,
        figures: place ? read.figures : [],
        contacts: oneEach(read.contacts),
        side,
        followUps: [
          ...(side === 'steps' || side === 'contacts'
            ? [
                fr
                  ? { label: 'Qui finance ?', text: `Quelles aides pour créer : ${name}${where} ?` }
                  : { label: 'Who funds it?', text: `Which grants to create: ${name}${where}?` },
              ]
            : []),
          ...(place
            ? []
            : [fr ? { label: 'En Normandie', text: 'En Normandie' } : { label: 'In Normandy', text: 'In Normandy' }]),
          fr
            ? {
                label: 'Aider un étudiant',
                text: `Quelles aides pour une collectivité qui aide un étudiant en médecine${where} ?`,
              }
            : { label: 'Helping a student', text: `Which aids for a local authority that helps a medical student${where}?` },
          fr
            ? { label: 'Qui contacter à l’ARS ?', text: `Qui contacter à l’ARS${regionName ? ` ${regionName}` : ''} ?` }
            : { label: 'Who to contact?', text: `Who to contact at ARS${regionName ? ` ${regionName}` : ''}?` },
        ],
      },
      context,
    )
  },
})

/** The first contact of each organisation, in the order above: an ARS also has desks that are no use to a project. */
const oneEach = (contacts: readonly ContactRecord[]): readonly ContactRecord[] =>
  organisations.flatMap((id) => contacts.find(({ organisation }) => organisation === id) ?? [])
