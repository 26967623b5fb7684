import type { GuidanceRecord, TermRecord } from '../db/knowledge'
import { contactsFor, guidanceOn, termById } from '../db/queries'
import { type Cite, found, freshFirst, nonEmpty, notFound, text, withCaution } from '../src/answer/found'
import { contactItem, guidanceItem } from '../src/answer/items'
import { quoting } from '../src/answer/quoting'
import { toldFirst } from '../src/answer/told-first'
import { defineIntent } from '../src/intent'
import { topicLabels } from '../src/labels'
import type { Words } from '../src/types'
import { normalise, wordsOf } from '../src/understand/normalise'
import { askingWords, smallWords } from '../src/understand/words/elliptical-words'

/** A right is read on a phone: the facts nearest to the question, not all of them. */
const mostShown = 5

const notTold: Words = {
  fr: 'Je n’ai pas de fait vérifié sur ce point : le 3646 vous répondra. Voici ce que je sais des remboursements.',
  en: 'I hold no checked fact on this point: 3646 will answer you. Here is what I know of reimbursements.',
}

/** Whether most of what the question names is in what we know; a question that names nothing asks for all of it. */
function isTold(question: string, guidance: readonly GuidanceRecord[]): boolean {
  const named = wordsOf(normalise(question)).filter(
    (word) => word.length >= 4 && !general.test(word) && !smallWords.has(word) && !askingWords.has(word),
  )
  const known = normalise(guidance.map(({ title, text: fact }) => `${title} ${fact}`).join(' '))
  // « consultations » is « consultation ».
  const isKnown = (word: string) => known.includes(word.slice(0, Math.max(4, word.length - 2)))
  return named.length === 0 || named.filter(isKnown).length * 2 > named.length
}
/** Words of any question on money. */
const general = /^(rembours|reimburs|refund|cout|cost|prix|price|tarif|paye|paie|pris|charge|combien|consult|visit|does|much)/

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
    const isUnanswered = topic === 'remboursement' && !isTold(question.text, guidance)
    const office = (records: typeof contacts, cite: Cite) => ({
      kind: 'contacts' as const,
      items: records.map((record) => contactItem(record, cite, lang)),
    })
    const defined = (record: TermRecord, source: number) => {
      const definition = `${record.expansion} : ${record.definition}`
      return { ...text(withCaution(definition, record, lang), source), ...quoting(lang, definition) }
    }
    const answer = found({
      title: label,
      from: records,
      sections: (cite) => [
        ...(isUnanswered ? [text(notTold[lang]), office(contacts.slice(0, 1), cite)] : []),
        ...(term ? [defined(term, cite(term))] : []),
        ...(said.length > 0 ? [{ kind: 'list' as const, items: said.map((record) => guidanceItem(record, cite, lang)) }] : []),
        ...(isUnanswered ? [] : [office(contacts, cite)]),
      ],
      followUps: [],
    })
    return { ...answer, ...first }
  },
})
