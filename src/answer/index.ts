/** What to say. Runs the intent, asks back what it lacks, or admits it does not know. */
import { intentById } from '../../intents'
import type { Deps } from '../deps'
import type { Intent } from '../intent'
import type { Slots } from '../slots'
import type { Answer, FollowUp, Lang, Matched, NonEmpty, Place, Question, Understanding } from '../types'
import { mostHomonyms } from '../understand/turn'
import { emergencyAnswer, withCaution } from './emergency'
import { didYouMean, unknownAnswer } from './fallback'
import { notice } from './found'
import { quotesDetails, quoting } from './quoting'

/** Answers what was understood. Reads the knowledge base at most once; an emergency never does. */
export async function answer(understood: Understanding, question: Question, deps: Deps): Promise<Answer> {
  const given = await answerWhatWasMeant(understood, question, deps)
  return understood.worry ? withCaution(given, understood.worry, question.lang) : given
}

async function answerWhatWasMeant(understood: Understanding, question: Question, deps: Deps): Promise<Answer> {
  switch (understood.kind) {
    case 'unknown':
      return unknownAnswer(question.lang, understood.aside?.place)
    case 'ambiguous':
      return didYouMean(understood.candidates, question)
    case 'matched':
      return answerIntent(understood, question, deps)
  }
}

async function answerIntent(understood: Matched, question: Question, deps: Deps): Promise<Answer> {
  const { intent: id, slots, side, first, danger, placeCandidates, unknownPlace } = understood
  const { lang } = question
  if (danger) return emergencyAnswer(danger, lang, question.text)
  if (placeCandidates) return whichPlace(placeCandidates, question, deps)
  if (unknownPlace) return unknownPlaceAnswer(question)
  const intent = intentById(id)
  const gap = intent.firstMissing(slots)
  const words = gap && intent.missing[gap]
  if (gap && words)
    return {
      kind: 'clarify',
      title: words[lang],
      sections: intent.whenAsking?.(slots, lang) ?? [],
      sources: [],
      followUps: suggestionsOf(intent, gap, lang),
    }
  const given = await intent.answer(slots, { question, lang, side, first, knowledge: deps.knowledge, gazetteer: deps.gazetteer })
  return lang === 'en' ? inEnglish(given) : given
}

/** Some are the same in both languages: names of what is French. */
function suggestionsOf({ suggestions }: Intent, gap: keyof Slots, lang: Lang): readonly FollowUp[] {
  const french = new Set(suggestions?.(gap, 'fr').map(({ label }) => label))
  const all = suggestions?.(gap, lang) ?? []
  return all.map((one) => (french.has(one.label) ? { ...one, ...quoting(lang, one.label) } : one))
}

/** Facts are kept in the language of their sources: an English reader of one is told so, before the question the answer ends with. */
function inEnglish(given: Answer): Answer {
  if (given.kind !== 'found' || !given.sections.some(quotesDetails)) return given
  const [first, ...others] = given.sections
  const asked = given.asks === undefined ? [] : others.slice(-1)
  const told = others.slice(0, others.length - asked.length)
  return {
    ...given,
    sections: [first, ...told, notice('Details are quoted in French, the language of their sources.'), ...asked],
  }
}

/** Asks which of several homonyms is meant, with one button each: « Breteuil (Oise) ». */
function whichPlace(candidates: NonEmpty<Place>, { lang }: Question, { gazetteer }: Deps): Answer {
  const title = lang === 'fr' ? 'Plusieurs communes portent ce nom. Laquelle ?' : 'Several towns share this name. Which one?'
  const followUps = candidates.slice(0, mostHomonyms).map((place) => {
    const code = gazetteer.departementOf(place)
    const departement = code && gazetteer.place('departement', code)
    const label = departement && departement.code !== place.code ? `${place.name} (${departement.name})` : place.name
    return { label, text: label }
  })
  return { kind: 'clarify', title, sections: [], sources: [], followUps }
}

function unknownPlaceAnswer({ lang }: Question): Answer {
  const fr = lang === 'fr'
  const text = fr
    ? 'Donnez le nom d’une commune, son code postal ou son département : je chercherai de nouveau.'
    : 'Give the name of a town, its postcode or its département, and I will look again.'
  return {
    kind: 'clarify',
    title: fr ? 'Je ne connais pas ce lieu.' : 'I do not know this place.',
    sections: [{ kind: 'text', text }],
    sources: [],
    followUps: [],
  }
}
