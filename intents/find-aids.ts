import { aidsFor, contactsFor } from '../db/queries'
import { suitedAids } from '../src/answer/aids'
import { found, nonEmpty, notFound, notice, text } from '../src/answer/found'
import { aidItem, contactItem } from '../src/answer/items'
import { inPlace, regionCode, territoryKeys } from '../src/answer/territory'
import { defineIntent } from '../src/intent'
import { professionLabels } from '../src/labels'

/** More would not be read: the rest is reached by naming an aid. */
const shown = 10

export const findAids = defineIntent({
  id: 'find-aids',
  title: { fr: 'Les aides pour m’installer ou exercer', en: 'Aids to settle or practise' },
  required: ['profession'],
  optional: ['place', 'stage', 'zoning'],
  missing: { profession: { fr: 'Pour quelle profession ?', en: 'For which profession?' } },
  suggestions: (_, lang) =>
    ['medecin-generaliste', 'infirmier', 'kinesitherapeute', 'sage-femme', 'chirurgien-dentiste'].map((id) => {
      const label = professionLabels(id)[lang]
      return { label, text: label }
    }),
  async resolve({ profession, place, stage, zoning }, context) {
    const { question, lang, knowledge, gazetteer } = context
    const fr = lang === 'fr'
    const region = regionCode(place, context)
    const { aids, contacts } = await knowledge.read({
      aids: aidsFor({ profession, territories: territoryKeys(place, gazetteer) }),
      contacts: contactsFor({ organisations: ['paps', 'referent-installation'], territories: region ? [region, 'FR'] : ['FR'] }),
    })
    const suited = suitedAids(aids, { profession, stage, zoning, place }, question.askedAt, lang)
    const label = professionLabels(profession)[lang].toLowerCase()
    const where = place ? ` ${inPlace(place, lang)}` : ''
    const records = nonEmpty(suited.slice(0, shown))
    const asksZone =
      place?.kind === 'commune' ? (fr ? `${place.name} est-elle en ZIP ?` : `Is ${place.name} in a ZIP?`) : undefined
    const followUps = asksZone ? [{ label: asksZone, text: asksZone }] : []
    const others = suited.slice(shown).map(({ aid }) => aid.acronym ?? aid.name[lang])
    const [first] = records ?? []
    if (!records || !first)
      return notFound(
        fr
          ? `Je n’ai rien qui corresponde exactement : ${label}${where}`
          : `I hold nothing that matches exactly: ${label}${where}`,
        contacts.length > 0
          ? [
              text(
                fr
                  ? 'Le portail d’accompagnement des professionnels de santé (PAPS) de la région les liste.'
                  : 'The regional PAPS portal lists them.',
              ),
            ]
          : [],
        [{ label: fr ? 'Contact du PAPS' : 'PAPS contact', text: fr ? `Contact du PAPS${where}` : `PAPS contact${where}` }],
      )
    return found({
      title: fr ? `Aides en cours ou à vérifier : ${label}${where}` : `Aids, current or to be checked: ${label}${where}`,
      from: [first.aid.provisions[0] ?? fail(first.aid.id)],
      sections: (cite) => [
        { kind: 'aids', items: records.map(({ aid, because }) => aidItem(aid, question.askedAt, cite, lang, because)) },
        ...(suited.length > shown
          ? [
              notice(
                fr
                  ? `Autres aides possibles : ${others.join(', ')}. Nommez-en une pour le détail.`
                  : `Other possible aids: ${others.join(', ')}. Name one for details.`,
              ),
            ]
          : []),
        ...(place
          ? []
          : [
              notice(
                fr
                  ? 'Dites-moi la commune ou le département : des aides locales peuvent s’ajouter.'
                  : 'Tell me the town or département: local aids may be added.',
              ),
            ]),
        notice(
          fr
            ? 'Avant de vous engager, faites confirmer le zonage et le montant par la CPAM ou le référent installation.'
            : 'Before you commit, have the zoning and the amount confirmed by the CPAM or the installation adviser.',
        ),
        ...(contacts.length > 0
          ? [{ kind: 'contacts' as const, items: contacts.slice(0, 2).map((record) => contactItem(record, cite, lang)) }]
          : []),
      ],
      followUps: [
        ...followUps,
        ...records.slice(0, 2).map(({ aid }) => ({
          label: aid.acronym ?? aid.name[lang],
          text: fr ? `Détail : ${aid.acronym ?? aid.name.fr}` : `Details of the aid ${aid.acronym ?? aid.name.en}`,
        })),
      ],
    })
  },
})

const fail = (id: string): never => {
  throw new Error(`aid ${id} has no provision`)
}
