/** Greeting, thanks, goodbye, help, about: intents that state no fact about care, so need no source. */
import { defineIntent, type Intent } from '../intent'
import { inPlace } from '../place-words'
import type { FollowUp, IntentId, Lang, Place, Question, Words } from '../types'
import { text } from './found'

const starters: Record<Lang, readonly FollowUp[]> = {
  fr: [
    { label: 'Urgences près de Vire', text: 'Quelles urgences près de Vire ?' },
    { label: 'Aides pour un médecin', text: 'Quelles aides pour un médecin en ZIP ?' },
    { label: 'PSLA en Normandie', text: 'Combien de PSLA en Normandie ?' },
    { label: 'Une CPTS ?', text: 'C’est quoi une CPTS ?' },
  ],
  en: [
    { label: 'Emergency near Vire', text: 'Emergency department near Vire' },
    { label: 'Aids for a doctor', text: 'What aid for a doctor in a ZIP area?' },
    { label: 'PSLA in Normandy', text: 'How many PSLA in Normandy?' },
    { label: 'CPTS?', text: 'What is a CPTS?' },
  ],
}

/** What else is asked in the commune of a conversation, by who needs care and by who works there. */
const around: Readonly<Record<'care' | 'practice', readonly Words[]>> = {
  care: [
    { fr: 'Urgences', en: 'Emergency department' },
    { fr: 'Médecin de garde', en: 'Doctor on call' },
    { fr: 'Pharmacie de garde', en: 'Pharmacy on duty' },
  ],
  practice: [
    { fr: 'Aides à l’installation', en: 'Aids to settle' },
    { fr: 'Zonage', en: 'Zoning' },
  ],
}

/** About the conversation when it is somewhere, examples otherwise. */
export function waysOn({ previous, lang }: Question): readonly FollowUp[] {
  const { place, profession } = previous?.slots ?? {}
  if (place?.kind !== 'commune') return starters[lang]
  return askedAround(profession ? 'practice' : 'care', place, lang)
}

/** What whoever needs care asks in a commune; nothing elsewhere. */
export const careAround = (place: Place, lang: Lang): readonly FollowUp[] =>
  place.kind === 'commune' ? askedAround('care', place, lang) : []

const askedAround = (whose: keyof typeof around, place: Place, lang: Lang): readonly FollowUp[] =>
  around[whose].map((words) => {
    const label = `${words[lang]} ${inPlace(place, lang)}`
    return { label, text: label }
  })

/** An intent that only talks: a first line, then a paragraph per `\n`, then ways on. */
export function smallTalk(spec: {
  readonly id: IntentId
  readonly title: Words
  readonly says: Words
  readonly adds: Words
}): Intent {
  return defineIntent({
    id: spec.id,
    title: spec.title,
    required: [],
    optional: [],
    missing: {},
    async resolve(_, { question, lang }) {
      const [first = '', ...others] = spec.adds[lang].split('\n')
      const followUps = spec.id === 'goodbye' ? [] : waysOn(question)
      return {
        kind: 'chat',
        title: spec.says[lang],
        sections: [text(first), ...others.map((line) => text(line))],
        sources: [],
        followUps,
      }
    },
  })
}
