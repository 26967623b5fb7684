import { termById } from '../db/queries'
import { found, notFound, text, withCaution } from '../src/answer/found'
import { quoting } from '../src/answer/quoting'
import { defineIntent } from '../src/intent'

export const explainTerm = defineIntent({
  id: 'explain-term',
  title: { fr: 'Expliquer un mot ou un sigle', en: 'Explain a word or acronym' },
  required: ['term'],
  optional: [],
  missing: {
    term: { fr: 'Quel mot ou quel sigle voulez-vous comprendre ?', en: 'Which word or acronym would you like explained?' },
  },
  suggestions: () => [
    { label: 'CPTS', text: 'CPTS' },
    { label: 'MSP', text: 'MSP' },
    { label: 'ZIP', text: 'ZIP' },
    { label: 'SAS', text: 'SAS' },
  ],
  async resolve({ term: id }, { lang, knowledge }) {
    const { term } = await knowledge.read({ term: termById(id) })
    if (!term)
      return notFound(
        lang === 'fr' ? 'Ce mot n’est pas dans mon lexique.' : 'This word is not in my glossary.',
        [],
        [{ label: lang === 'fr' ? 'Ce que je sais faire' : 'What I can do', text: lang === 'fr' ? 'aide' : 'help' }],
      )
    const name =
      term.acronym && term.acronym !== term.expansion ? `${term.acronym} : ${lowerFirst(term.expansion)}` : term.expansion
    const definition = `${term.definition.replace(/\.$/, '')}.`
    return found({
      title: name.replace(/ : —$/, ''),
      ...quoting(lang, name.replace(/ : —$/, '')),
      from: [term],
      sections: (cite) => [
        { ...text(withCaution(definition, term, lang), cite(term)), ...quoting(lang, definition) },
        ...(term.note ? [{ ...text(term.note), ...quoting(lang, term.note) }] : []),
      ],
    })
  },
})

/** « FRR : France ruralités revitalisation » keeps its proper noun. */
const lowerFirst = (words: string) => (words.startsWith('France ') ? words : words.charAt(0).toLowerCase() + words.slice(1))
