/** One real question for each intent and each shape of answer: what the browser tests look at. */
import type { IntentId } from '../../src/types'

export const questionOf = {
  'find-care': 'quelles urgences près de Vire',
  'on-call-care': 'quel médecin de garde ce soir à Caen',
  emergency: 'mon père fait un AVC',
  'no-regular-doctor': 'je n’ai plus de médecin traitant',
  'care-rights': 'c’est quoi les conditions pour la complémentaire santé solidaire',
  'explain-term': 'c’est quoi une CPTS',
  'find-aids': 'aides pour un généraliste à Ham',
  'aid-details': 'et le CAIM ?',
  'zone-status': 'différence entre ZIP et ZAC',
  'start-structure': 'je suis maire dans l’Orne, on veut ouvrir une maison de santé',
  training: 'je cherche un maître de stage dans l’Orne',
  'programme-info': 'les 6 feuilles de route des Hauts-de-France',
  contact: 'qui contacter à l’ARS Occitanie',
  figure: 'combien de PSLA en Normandie',
  'figure-ranking': 'quelle région a le plus de MSP',
  'figure-trend': 'évolution du nombre de MSP en Occitanie',
  'medical-advice': 'quelle dose de paracétamol pour un bébé de 6 kg',
  greeting: 'bonjour',
  thanks: 'merci',
  goodbye: 'au revoir',
  help: 'que sais-tu faire ?',
  about: 'qui es-tu ?',
  human: 'je veux parler à quelqu’un',
  'out-of-scope': 'quelle météo demain à Lille',
} as const satisfies Record<IntentId, string>

/** Shapes of answer that the intents above do not bring by themselves. */
export const otherQuestions = {
  'asked back': 'une pharmacie à Villers-Bocage',
  'asked back with reasons to give': 'quelles aides à l’installation dans l’Orne ?',
  'side by side': 'Ham ou Péronne pour une kiné ?',
  'not in the base': 'ou trouver un kiné a Amien ?',
  violence: 'mon mari me frappe',
  'in English': 'Where is the nearest emergency department to Amiens?',
  'aids in English': 'which aids for a nurse settling in Ham?',
} as const

export const everyQuestion: readonly (readonly [name: string, text: string])[] = [
  ...Object.entries(questionOf),
  ...Object.entries(otherQuestions),
]
