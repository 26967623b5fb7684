/** "Did you mean…" and "I don't know; here is who does": never a dead end. */
import { intentById } from '../../intents'
import type { Answer, Candidate, FollowUp, Lang, NonEmpty, Place, Question } from '../types'
import { nonEmpty } from './found'
import { careAround } from './small-talk'

const examples: Record<Lang, NonEmpty<FollowUp>> = {
  fr: [
    { label: 'Trouver un soin', text: 'Quelles urgences près de Vire ?' },
    { label: 'Aides à l’installation', text: 'Quelles aides pour un médecin qui s’installe en ZIP ?' },
    { label: 'Un chiffre', text: 'Combien de PSLA en Normandie ?' },
    { label: 'Un contact', text: 'Qui contacter à l’ARS Normandie ?' },
  ],
  en: [
    { label: 'Find care', text: 'Emergency department near Vire' },
    { label: 'Installation aids', text: 'What aid for a doctor settling in a ZIP area?' },
    { label: 'A figure', text: 'How many PSLA in Normandie?' },
    { label: 'A contact', text: 'Who to contact at ARS Normandie?' },
  ],
}

/** Nothing was understood: says so, says what can be asked and who can be called. `place`: where the person said they are. */
export function unknownAnswer(lang: Lang, place?: Place): Answer {
  const title =
    lang === 'fr' ? 'Je n’ai pas compris, ou ce n’est pas mon domaine.' : 'I did not understand, or it is not my field.'
  const text =
    lang === 'fr'
      ? 'Je réponds sur l’accès aux soins en France : où se soigner, les droits, les aides à l’installation, les programmes et leurs chiffres. Pour un doute sur votre santé : votre médecin, un pharmacien, ou le 15.'
      : 'I answer about access to care in France: where to find care, rights, installation aids, programmes and their figures. In doubt about your health: your doctor, a pharmacist, or call 15.'
  return {
    kind: 'not-found',
    title,
    sections: [{ kind: 'text', text }],
    sources: [],
    followUps: (place && nonEmpty(careAround(place, lang))) ?? examples[lang],
  }
}

/** Two or three intents are close: one button each; the button's text is the intent's own title with what was recognised. */
export function didYouMean(candidates: readonly Candidate[], question: Question): Answer {
  const title = question.lang === 'fr' ? 'Que voulez-vous savoir ?' : 'What would you like to know?'
  const followUps = candidates.map(({ intent }) => {
    const label = intentById(intent).title[question.lang]
    return { label, text: label }
  })
  return { kind: 'clarify', title, sections: [], sources: [], followUps }
}
