import { aidById, contactsFor, termById } from '../db/queries'
import { aidListAnswer } from '../src/answer/aid-list'
import { inPlace, regionCode, territoryKeys } from '../src/answer/territory'
import { defineIntent } from '../src/intent'
import { structureLabels } from '../src/labels'

/** Which aids fund which structure; local ones are kept only where the place allows. */
const funding: Readonly<Record<string, readonly string[]>> = {
  msp: [
    'aci-msp',
    'france-sante',
    'aides-collectivites',
    'psla-normandie',
    'msp-occitanie',
    'aide-orne',
    'territoires-de-sante-du-futur',
  ],
  psla: ['psla-normandie', 'aide-orne', 'aci-msp', 'france-sante', 'aides-collectivites'],
  'centre-de-sante': ['aci-msp', 'france-sante', 'aides-collectivites', 'msp-occitanie', 'aide-orne'],
  cpts: ['aci-cpts'],
}

export const startStructure = defineIntent({
  id: 'start-structure',
  title: { fr: 'Créer ou financer une structure de soins', en: 'Create or fund a care structure' },
  required: [],
  optional: ['structure', 'place'],
  missing: {},
  async resolve({ structure = 'msp', place }, context) {
    const { lang, knowledge, gazetteer } = context
    const region = regionCode(place, context)
    const regionName = region && gazetteer.place('region', region)?.name
    const keys = territoryKeys(place, gazetteer)
    const { term, aids, contacts } = await knowledge.read({
      term: termById(structure),
      aids: aidById(funding[structure] ?? funding.msp ?? []),
      contacts: contactsFor({
        organisations: ['region', 'paps', 'ars', 'urps', 'urml'],
        territories: region ? [region, 'FR'] : ['FR'],
      }),
    })
    const local = aids.filter(
      ({ territories }) => territories.length === 0 || !place || territories.some((key) => keys.includes(key)),
    )
    const name = term?.acronym ?? term?.expansion ?? structureLabels(structure)[lang]
    const where = place ? ` ${inPlace(place, lang)}` : ''
    const fr = lang === 'fr'
    return aidListAnswer(
      {
        title: fr ? `Créer et financer : ${name}${where}` : `Create and fund: ${name}${where}`,
        terms: term ? [term] : [],
        aids: local,
        contacts,
        followUps: [
          ...(place
            ? []
            : [fr ? { label: 'En Normandie', text: 'En Normandie' } : { label: 'In Normandy', text: 'In Normandie' }]),
          fr
            ? { label: 'Qui contacter à l’ARS ?', text: `Qui contacter à l’ARS${regionName ? ` ${regionName}` : ''} ?` }
            : { label: 'Who to contact?', text: `Who to contact at ARS${regionName ? ` ${regionName}` : ''}?` },
        ],
      },
      context,
    )
  },
})
