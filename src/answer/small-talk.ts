/** Greeting, thanks, goodbye, help, about: intents that state no fact about care, so need no source. */
import { defineIntent, type Intent } from '../intent'
import type { FollowUp, IntentId, Lang, Words } from '../types'
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

/** An intent that only talks: a first line, then a paragraph per `\n`, then examples to go on with. */
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
    async resolve(_, { lang }) {
      const [first = '', ...others] = spec.adds[lang].split('\n')
      const followUps = spec.id === 'goodbye' ? [] : starters[lang]
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
