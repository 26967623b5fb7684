/** Which side of its subject a question asks (sides.ts), heard in its words and in what it follows. */
import type { Side } from '../sides'
import type { Slots } from '../slots'
import type { IntentId, Question, Turn } from '../types'
import { normalise, wordsOf } from './normalise'
import { projectSide } from './project-side'
import { sideQuestion } from './side-question'
import { tellsApart } from './zone-words'

/** Undefined for most questions: they ask for the whole. */
export const sideOf = (intent: IntentId, slots: Slots, { text, previous }: Question): Side | undefined =>
  heard[intent]?.(normalise(text), slots, previous)

type Heard = (text: string, slots: Slots, previous: Turn | undefined) => Side | undefined

const heard: Readonly<Partial<Record<IntentId, Heard>>> = {
  contact: (text, slots, previous) => (complains.test(text) ? 'complaint' : isOfProject(slots, previous) ? 'project' : undefined),
  figure: (text, { indicator }) => (indicator === 'population' && asksShare.test(text) ? 'share' : undefined),
  'find-aids': (text, slots, previous) => (isOfLastList(slots, previous) ? sideQuestion(wordsOf(text)) : undefined),
  'start-structure': projectSide,
  // « FRR+ » is the same zoning as FRR to the slots: the words tell.
  'zone-status': (text) => (tellsApart(text) ? 'difference' : text.includes('frr plus') ? 'frr-plus' : undefined),
}

const complains = /reclam|plain|complain|signale|maltrait/
/** « la part de la population en zone… » is not how many people live there. */
const asksShare = /\b(part|taux|pourcentage|zones?|share|rate)\b|%/
const listing: ReadonlySet<IntentId> = new Set(['find-aids', 'aid-details'])
/** Not a list of its own: another place, another profession. */
const isOfLastList = ({ place, profession }: Slots, last: Turn | undefined): boolean =>
  last !== undefined && listing.has(last.intent) && last.slots.profession === profession && last.slots.place?.code === place?.code
/** Who builds and asks whom to call needs who pays for walls. */
const isOfProject = ({ organisation, programme }: Slots, previous: Turn | undefined): boolean =>
  !organisation && !programme && previous?.intent === 'start-structure'
