import { contactsFor, programmeById } from '../db/queries'
import { found, nonEmpty, notFound, text, withCaution } from '../src/answer/found'
import { contactItem } from '../src/answer/items'
import { quoting } from '../src/answer/quoting'
import { toldFirst } from '../src/answer/told-first'
import { defineIntent } from '../src/intent'
import { normalise, wordsOf } from '../src/understand/normalise'

export const programmeInfo = defineIntent({
  id: 'programme-info',
  title: { fr: 'Comprendre un programme ou un plan', en: 'About a programme or plan' },
  required: ['programme'],
  optional: ['place'],
  missing: { programme: { fr: 'De quel programme parlez-vous ?', en: 'Which programme do you mean?' } },
  suggestions: () => [
    { label: 'Feuilles de route Hauts-de-France', text: 'Les feuilles de route des Hauts-de-France' },
    { label: 'Zones prioritaires Occitanie', text: 'Les zones prioritaires d’Occitanie' },
    { label: 'Territoires de santé du futur', text: 'Territoires de santé du futur' },
    { label: 'Plan PSLA Normandie', text: 'Le plan PSLA de Normandie' },
  ],
  async resolve({ programme: id }, context) {
    const { question, lang, knowledge } = context
    const fr = lang === 'fr'
    const { programme, contacts } = await knowledge.read({
      programme: programmeById(id),
      contacts: contactsFor({ programme: id }),
    })
    const known = programme && nonEmpty(programme.facts)
    if (!programme || !known)
      return notFound(
        fr ? 'Je ne connais pas ce programme.' : 'I do not know this programme.',
        [],
        [
          {
            label: fr ? 'Pacte déserts médicaux' : 'Medical deserts pact',
            text: fr ? 'Le pacte de lutte contre les déserts médicaux' : 'The pact against medical deserts',
          },
        ],
      )
    const { items: facts, first } = toldFirst(
      known,
      ({ about, attribute, sentence }) => `${about} ${attribute} ${sentence}`,
      besides(question.text, programme.names),
      context,
    )
    const answer = found({
      title: programme.name[lang],
      ...(programme.name.en.includes(programme.name.fr) ? quoting(lang, programme.name.fr) : {}),
      from: known,
      sections: (cite) => [
        { ...text(programme.summary, cite(facts[0] ?? known[0])), ...quoting(lang, programme.summary) },
        {
          kind: 'list',
          items: facts.map((fact) => ({
            text: withCaution(fact.sentence, fact, lang),
            ...quoting(lang, fact.sentence),
            source: cite(fact),
          })),
        },
        ...(contacts.length > 0
          ? [{ kind: 'contacts' as const, items: contacts.map((record) => contactItem(record, cite, lang)) }]
          : []),
      ],
    })
    return { ...answer, ...first }
  },
})

/** What the question says besides the programme's own name: it tells which fact is wanted. */
function besides(question: string, names: readonly string[]): string {
  const own = new Set(names.flatMap((name) => wordsOf(normalise(name))))
  return wordsOf(normalise(question))
    .filter((word) => !own.has(word))
    .join(' ')
}
