import type { TermRecord } from '../db/knowledge'
import { contactsFor, guidanceOn, termById } from '../db/queries'
import { found, freshFirst, nonEmpty, notFound, text, withCaution } from '../src/answer/found'
import { contactItem, guidanceItem } from '../src/answer/items'
import { quoting } from '../src/answer/quoting'
import { toldFirst } from '../src/answer/told-first'
import { defineIntent } from '../src/intent'
import { topicLabels } from '../src/labels'

/** A right is read on a phone: the facts nearest to the question, not all of them. */
const mostShown = 5

export const careRights = defineIntent({
  id: 'care-rights',
  title: { fr: 'Mes droits et mes remboursements', en: 'My rights and reimbursements' },
  required: ['topic'],
  optional: ['care', 'place'],
  missing: { topic: { fr: 'Sur quel droit porte votre question ?', en: 'Which right is your question about?' } },
  suggestions: (_, lang) =>
    lang === 'fr'
      ? [
          { label: 'Remboursement', text: 'Remboursement d’une consultation' },
          { label: 'Complémentaire santé solidaire', text: 'La complémentaire santé solidaire' },
          { label: 'Tiers payant', text: 'Le tiers payant' },
          { label: 'Accès direct', text: 'L’accès direct sans médecin traitant' },
        ]
      : [
          { label: 'Reimbursement', text: 'Reimbursement of a consultation' },
          { label: 'C2S', text: 'C2S' },
          { label: 'Tiers payant', text: 'Tiers payant' },
        ],
  async resolve({ topic }, context) {
    const { question, lang, knowledge } = context
    const fr = lang === 'fr'
    const { guidance, term, contacts } = await knowledge.read({
      guidance: guidanceOn({ topics: [topic] }),
      term: termById(topic),
      contacts: contactsFor({
        organisations: [topic === 'mediateur' ? 'mediateur-assurance-maladie' : 'cpam'],
        territories: ['FR'],
      }),
    })
    const label = topicLabels(topic)[lang]
    const records = nonEmpty([...(term ? [term] : []), ...guidance])
    if (!records)
      return notFound(
        label,
        [
          text(
            fr
              ? 'Je n’ai pas de fait vérifié sur ce droit. Votre caisse d’assurance maladie vous répondra.'
              : 'I hold no checked fact on this right. Your health insurance office will answer.',
          ),
        ],
        [
          {
            label: fr ? 'Contacter l’assurance maladie' : 'Contact health insurance',
            text: fr ? 'Contact de l’assurance maladie' : 'Contact CPAM',
          },
        ],
      )
    const { items: said, first } = toldFirst(
      freshFirst(guidance),
      ({ title, text: fact, number }) => `${title} ${fact} ${number ?? ''}`,
      question.text,
      context,
      mostShown,
    )
    const defined = (record: TermRecord, source: number) => {
      const definition = `${record.expansion} : ${record.definition}`
      return { ...text(withCaution(definition, record, lang), source), ...quoting(lang, definition) }
    }
    const answer = found({
      title: label,
      from: records,
      sections: (cite) => [
        ...(term ? [defined(term, cite(term))] : []),
        ...(said.length > 0 ? [{ kind: 'list' as const, items: said.map((record) => guidanceItem(record, cite, lang)) }] : []),
        { kind: 'contacts', items: contacts.map((record) => contactItem(record, cite, lang)) },
      ],
      followUps: [],
    })
    return { ...answer, ...first }
  },
})
