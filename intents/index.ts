/** Every intent, alphabetical, one line each. */
import type { Intent } from '../src/intent'
import type { IntentId } from '../src/types'
import { about } from './about'
import { aidDetails } from './aid-details'
import { careRights } from './care-rights'
import { contact } from './contact'
import { emergency } from './emergency'
import { explainTerm } from './explain-term'
import { figure } from './figure'
import { figureRanking } from './figure-ranking'
import { figureTrend } from './figure-trend'
import { findAids } from './find-aids'
import { findCare } from './find-care'
import { goodbye } from './goodbye'
import { greeting } from './greeting'
import { help } from './help'
import { human } from './human'
import { medicalAdvice } from './medical-advice'
import { noRegularDoctor } from './no-regular-doctor'
import { onCallCare } from './on-call-care'
import { outOfScope } from './out-of-scope'
import { programmeInfo } from './programme-info'
import { startStructure } from './start-structure'
import { thanks } from './thanks'
import { training } from './training'
import { zoneStatus } from './zone-status'

export const intents: Readonly<Record<IntentId, Intent>> = {
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

/** The intent of that id; total, because the ids are a closed list. */
export const intentById = (id: IntentId): Intent => intents[id]
