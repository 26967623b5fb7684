/** How people ask for each intent: one file an intent, read by the model's training and by tests, never by the running product. */
import type { Phrases } from '../../src/intent'
import type { IntentId } from '../../src/types'
import { phrases as about } from './about'
import { phrases as aidDetails } from './aid-details'
import { phrases as careRights } from './care-rights'
import { phrases as contact } from './contact'
import { dangerSentences } from './danger'
import { fillers } from './danger/fillers'
import { dangerFrames } from './danger/frames'
import { phrases as emergency } from './emergency'
import { phrases as explainTerm } from './explain-term'
import { phrases as figure } from './figure'
import { phrases as figureRanking } from './figure-ranking'
import { phrases as figureTrend } from './figure-trend'
import { phrases as findAids } from './find-aids'
import { phrases as findCare } from './find-care'
import { phrases as goodbye } from './goodbye'
import { phrases as greeting } from './greeting'
import { phrases as help } from './help'
import { phrases as human } from './human'
import { phrases as medicalAdvice } from './medical-advice'
import { phrases as noRegularDoctor } from './no-regular-doctor'
import { phrases as onCallCare } from './on-call-care'
import { phrases as outOfScope } from './out-of-scope'
import { phrases as programmeInfo } from './programme-info'
import { said } from './said'
import { phrases as startStructure } from './start-structure'
import { phrases as thanks } from './thanks'
import { phrases as training } from './training'
import { phrases as zoneStatus } from './zone-status'

/** Total: an intent without phrases does not compile. */
const written: Readonly<Record<IntentId, Phrases>> = {
  about,
  'aid-details': aidDetails,
  'care-rights': careRights,
  contact,
  emergency,
  'explain-term': explainTerm,
  figure,
  'figure-ranking': figureRanking,
  'figure-trend': figureTrend,
  'find-aids': findAids,
  'find-care': findCare,
  goodbye,
  greeting,
  help,
  human,
  'medical-advice': medicalAdvice,
  'no-regular-doctor': noRegularDoctor,
  'on-call-care': onCallCare,
  'out-of-scope': outOfScope,
  'programme-info': programmeInfo,
  'start-structure': startStructure,
  thanks,
  training,
  'zone-status': zoneStatus,
}

/** The phrases of each intent, with what people of all sorts wrote (said/<id>.txt and .en.txt, one sentence a line, as typed). */
export const phrasesByIntent: Readonly<Record<IntentId, Phrases>> = withSaid(written)

function withSaid<Written extends Readonly<Record<string, Phrases>>>(intents: Written): Written {
  const all = Object.entries(intents).map(([id, phrases]) => {
    const { fr, en } = phrases.examples
    const spoken = { fr: [...fr, ...said(`./said/${id}.txt`)], en: [...en, ...said(`./said/${id}.en.txt`)] }
    return [id, { ...phrases, examples: spoken }]
  })
  return Object.fromEntries(all)
}

/** Every sentence of every intent and of the danger model: what people write to us. Held-out tests are not among them. */
export const everyPhrase = (): readonly string[] => [
  ...Object.values(phrasesByIntent).flatMap(({ examples }) => [...examples.fr, ...examples.en]),
  ...Object.values(dangerSentences).flat(),
  ...[...Object.values(dangerFrames), ...Object.values(fillers)].flatMap((text) => text.split(/[|\n]/)),
]
