/** How people ask for each intent: one file an intent, read by the model's training and by tests, never by the running product. */
import type { Phrases } from '../../src/intent'
import type { IntentId } from '../../src/types'
import { phrases as about } from './about'
import { phrases as aidDetails } from './aid-details'
import { phrases as careRights } from './care-rights'
import { phrases as contact } from './contact'
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
import { phrases as startStructure } from './start-structure'
import { phrases as thanks } from './thanks'
import { phrases as training } from './training'
import { phrases as zoneStatus } from './zone-status'

/** Total: an intent without phrases does not compile. */
export const phrases: Readonly<Record<IntentId, Phrases>> = {
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
