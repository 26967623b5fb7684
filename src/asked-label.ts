/** What a question by ids is called, where nobody typed it: « Kinésithérapeute à Amiens ». */
import { intentById } from '../intents'
import type { Asked } from './asked'
import { capitalised, colon } from './formats'
import {
  careLabels,
  indicatorLabels,
  organisationLabels,
  professionLabels,
  stageLabels,
  structureLabels,
  topicLabels,
  zoningLabels,
} from './labels'
import { inPlace, preciseName } from './place-words'
import type { Side } from './sides'
import type { Slots } from './slots'
import type { IntentId, Lang, Place, Words } from './types'

/** Undefined where only a record knows the name of what is asked (an aid, a programme, a term): its answer's title tells it. */
export function askedLabel({ intent, slots, lang, side }: Asked): string | undefined {
  if (slots.aid ?? slots.programme ?? slots.term) return undefined
  const named = namesOf(slots, lang)
  const lead = leads[intent]?.[lang]
  const subject = named.length > 0 ? [...(lead ? [lead] : []), named.join(', ')] : [intentById(intent).title[lang]]
  const aside = [...(slots.radiusKm ? [`${slots.radiusKm} km`] : []), ...(slots.openNow ? [openNow[lang]] : [])]
  const words = [subject.join(`${colon(lang)} `), ...where(slots.place, lang)].join(' ')
  return capitalised([words, ...aside, ...(side ? [sideWords[side][lang]] : [])].join(', '))
}

/** What stands before the names, where they alone do not say what is asked. */
const leads: Readonly<Partial<Record<IntentId, Words>>> = {
  'find-aids': { fr: 'Aides', en: 'Aids' },
  'zone-status': { fr: 'Zonage', en: 'Zoning' },
  'start-structure': { fr: 'Créer', en: 'Create' },
  training: { fr: 'Stages et formation', en: 'Internships and training' },
  contact: { fr: 'Contact', en: 'Contact' },
  'figure-ranking': { fr: 'Comparer', en: 'Compare' },
  'figure-trend': { fr: 'Évolution', en: 'Trend' },
}

const namesOf = (slots: Slots, lang: Lang): readonly string[] => [
  ...(slots.care ? [careLabels(slots.care)[lang]] : []),
  ...(slots.professions ?? (slots.profession ? [slots.profession] : [])).map((id) => professionLabels(id)[lang]),
  ...(slots.stage ? [stageLabels(slots.stage)[lang]] : []),
  ...(slots.structure ? [structureLabels(slots.structure)[lang]] : []),
  ...(slots.zoning ? [zoningLabels(slots.zoning)[lang]] : []),
  ...(slots.organisation ? [organisationLabels(slots.organisation)[lang]] : []),
  ...(slots.topic ? [topicLabels(slots.topic)[lang]] : []),
  ...(slots.indicator ? [indicatorLabels(slots.indicator)[lang]] : []),
  ...(slots.territories ?? []).map(preciseName),
  ...(slots.year ? [String(slots.year)] : []),
]

const where = (place: Place | undefined, lang: Lang): readonly string[] =>
  place ? [inPlace({ ...place, name: preciseName(place) }, lang)] : []

const openNow: Words = { fr: 'ouvert maintenant', en: 'open now' }

const sideWords: Readonly<Record<Side, Words>> = {
  complaint: { fr: 'réclamation', en: 'complaint' },
  project: { fr: 'pour un projet', en: 'for a project' },
  share: { fr: 'en part', en: 'as a share' },
  together: { fr: 'en tout', en: 'altogether' },
  until: { fr: 'jusqu’à quand', en: 'until when' },
  commitment: { fr: 'à quoi elles engagent', en: 'what they bind you to' },
  contact: { fr: 'qui appeler', en: 'whom to call' },
  print: { fr: 'à imprimer', en: 'to print' },
  later: { fr: 'à une autre date', en: 'on another day' },
  money: { fr: 'qui finance', en: 'who funds it' },
  steps: { fr: 'les étapes', en: 'the steps' },
  contacts: { fr: 'qui appeler', en: 'whom to call' },
  difference: { fr: 'la différence', en: 'the difference' },
  'frr-plus': { fr: 'FRR+', en: 'FRR+' },
}
