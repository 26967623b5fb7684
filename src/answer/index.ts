/** What to say. Runs the intent, asks back what it lacks, or admits it does not know. */
import { intentById } from '../../intents'
import type { Deps } from '../deps'
import type { SlotName } from '../slots'
import type { Answer, Matched, NonEmpty, Place, Question, Reply, Turn, Understanding } from '../types'
import { emergencyAnswer } from './emergency'
import { didYouMean, unknownAnswer } from './fallback'

/** Answers what was understood, and says what the next turn must remember. Reads the knowledge base at most once. */
export async function answer(understood: Understanding, question: Question, deps: Deps): Promise<Reply> {
  switch (understood.kind) {
    case 'unknown':
      return remember(understood, unknownAnswer(question.lang), question.previous)
    case 'ambiguous':
      return remember(understood, didYouMean(understood.candidates, question), {
        intent: understood.candidates[0].intent,
        slots: understood.slots,
      })
    case 'matched':
      return answerIntent(understood, question, deps)
  }
}

/** Small talk leaves the conversation where it was. */
const smallTalk: ReadonlySet<string> = new Set([
  'greeting',
  'thanks',
  'goodbye',
  'help',
  'about',
  'human',
  'emergency',
  'medical-advice',
])

async function answerIntent(understood: Matched, question: Question, deps: Deps): Promise<Reply> {
  const { intent: id, slots } = understood
  if (id === 'emergency')
    return remember(understood, emergencyAnswer(understood.danger ?? 'physical', question.lang), question.previous)
  const intent = intentById(id)
  const accepts = (slot: SlotName) => intent.required.includes(slot) || intent.optional.includes(slot)
  const turn: Turn = { intent: id, slots }

  if (understood.placeCandidates && accepts('place'))
    return remember(understood, whichPlace(understood.placeCandidates, question, deps), { ...turn, asked: 'place' })
  if (understood.unknownPlace && accepts('place'))
    return remember(understood, unknownPlace(question), { ...turn, asked: 'place' })
  const gap = intent.firstMissing(slots)
  const words = gap && intent.missing[gap]
  if (gap && words) {
    const followUps = intent.suggestions?.(gap, question.lang) ?? []
    return remember(
      understood,
      { kind: 'clarify', title: words[question.lang], sections: [], sources: [], followUps, asked: gap },
      { ...turn, asked: gap },
    )
  }
  const context = { question, lang: question.lang, knowledge: deps.knowledge, gazetteer: deps.gazetteer }
  return remember(understood, await intent.answer(slots, context), smallTalk.has(id) ? question.previous : turn)
}

const remember = (understood: Understanding, given: Answer, turn: Turn | undefined): Reply =>
  turn ? { understood, answer: given, turn } : { understood, answer: given }

/** Asks which of several homonyms is meant, with one button each: « Breteuil (Oise) ». */
function whichPlace(candidates: NonEmpty<Place>, { lang }: Question, { gazetteer }: Deps): Answer {
  const shown = candidates.slice(0, 6)
  const title = lang === 'fr' ? `Plusieurs communes portent ce nom. Laquelle ?` : 'Several towns share this name. Which one?'
  const followUps = shown.map((place) => {
    const code = gazetteer.departementOf(place)
    const departement = code && gazetteer.place('departement', code)
    const label = departement && departement.code !== place.code ? `${place.name} (${departement.name})` : place.name
    return { label, text: label }
  })
  return { kind: 'clarify', title, sections: [], sources: [], followUps, asked: 'place' }
}

function unknownPlace({ lang }: Question): Answer {
  const title = lang === 'fr' ? 'Je ne connais pas ce lieu.' : 'I do not know this place.'
  const text =
    lang === 'fr'
      ? 'Donnez le nom d’une commune, son code postal ou son département : je chercherai de nouveau.'
      : 'Give the name of a town, its postcode or its département, and I will look again.'
  return { kind: 'clarify', title, sections: [{ kind: 'text', text }], sources: [], followUps: [], asked: 'place' }
}
