/** The rule of stages: a student, who settles, who is settled. Several may be true at once, and most people tell one. */
import { stageLabels } from '../labels'
import type { Lang, Truth } from '../types'
import type { Offer } from './offer'
import type { Person } from './person'
import { type Reason, reservedTo } from './reasons'
import { any } from './truth'

const settling = ['premiere-installation', 'installation', 'reprise', 'creation-cabinet']
const studying = ['etudiant', 'interne', 'docteur-junior']

/**
 * What a stage told leaves open; it excludes the others. Who settles may do so for the first time, by taking over or by opening;
 * who is at the end of a career is settled still. Who replaces others may settle tomorrow, study still or be retired.
 */
const leavesOpen: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(settling.map((stage) => [stage, settling])),
  ...Object.fromEntries(studying.map((stage) => [stage, studying])),
  maintien: ['fin-de-carriere'],
  'fin-de-carriere': ['maintien'],
  remplacant: [...settling, ...studying, 'maintien', 'fin-de-carriere'],
}

/** Some professions are stages: an intern is one. */
const stageOfProfession: Readonly<Record<string, string>> = { interne: 'interne', 'etudiant-medecine': 'etudiant' }

/** Undefined when the offer is for any stage, or is asked for by a local authority, which is at none. */
export function stageReason({ stages }: Offer, person: Person, lang: Lang): Reason | undefined {
  if (stages.length === 0 || person.profession === 'collectivite') return undefined
  const told = person.stage ?? stageOfProfession[person.profession ?? '']
  const first = person.situation['premiere-installation']
  const met = any(stages.map((stage) => isAt(stage, told, first)))
  const rule = 'stage'
  if (met === true) {
    const label = stageLabels(stages.find((stage) => isAt(stage, told, first) === true) ?? '')[lang]
    return { rule, met, explain: lang === 'fr' ? `correspond à votre étape : ${label}` : `matches your stage: ${label}` }
  }
  const reserved = reservedTo(
    shortest(stages).map((stage) => stageLabels(stage)[lang]),
    lang,
  )
  if (met === false) {
    const said = told === undefined ? '' : `${lang === 'fr' ? ' ; vous avez dit : ' : '; you said: '}${stageLabels(told)[lang]}`
    return { rule, met, explain: `${reserved}${said}` }
  }
  const isAsked = told === undefined && first === undefined && person.situation[rule] === undefined
  return { rule, met, explain: reserved, ...(isAsked ? { askable: rule } : {}) }
}

/** « installation » says every way to settle. */
const shortest = (stages: readonly string[]): readonly string[] =>
  settling.every((stage) => stages.includes(stage))
    ? stages.filter((stage) => stage === 'installation' || !settling.includes(stage))
    : stages

/** Whether the person is at a stage, by the stage told and by what is known of a first practice. */
function isAt(stage: string, told: string | undefined, first: string | undefined): Truth {
  const may = told === undefined || told === stage || leavesOpen[told]?.includes(stage) === true
  if (stage === 'premiere-installation' && may && (first === 'yes' || first === 'no')) return first === 'yes'
  return told === stage || (may ? 'unknown' : false)
}
