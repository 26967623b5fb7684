import type { AidRecord } from '../db/knowledge'
import { aidWithNamed, zoningsOf } from '../db/queries'
import { aidDetailsAnswer } from '../src/answer/aids/details'
import { inTraining, personOf, zonedCodes } from '../src/answer/aids/person'
import { nonEmpty, notFound } from '../src/answer/found'
import { isGivenBy } from '../src/eligibility/judge'
import { defineIntent } from '../src/intent'
import type { Slots } from '../src/slots'

/** Who gives the aid is not judged for it. */
const ofReceiver = (aid: AidRecord, { profession, ...others }: Slots): Slots =>
  profession === undefined || isGivenBy(aid, profession) ? others : { ...others, profession }

export const aidDetails = defineIntent({
  id: 'aid-details',
  title: { fr: 'Le détail d’une aide', en: 'Details of one aid' },
  required: ['aid'],
  optional: ['profession', 'place', 'zoning', 'stage', 'situation', 'structure'],
  missing: { aid: { fr: 'De quelle aide voulez-vous le détail ?', en: 'Which aid do you want details of?' } },
  suggestions: () => [
    { label: 'Primo-installation', text: 'L’aide à la primo-installation' },
    { label: 'CESP', text: 'Le CESP' },
    { label: 'CAPII', text: 'Le CAPII' },
    { label: 'FRR', text: 'L’exonération FRR' },
  ],
  async resolve({ aid: id, ...slots }, context) {
    const { aids, zonings } = await context.knowledge.read({
      aids: aidWithNamed(id),
      zonings: zoningsOf(zonedCodes(slots.place)),
    })
    const aid = aids.find((candidate) => candidate.id === id)
    const provisions = aid && nonEmpty(aid.provisions)
    if (!aid || !provisions)
      return context.lang === 'fr'
        ? notFound('Je ne connais pas cette aide.', [], [{ label: 'Toutes les aides', text: 'Quelles aides à l’installation ?' }])
        : notFound('I do not know this aid.', [], [{ label: 'All aids', text: 'Which installation aids?' }])
    const named = aids.filter((other) => other !== aid)
    const person = personOf(inTraining(ofReceiver(aid, slots)), zonings, context)
    return aidDetailsAnswer({ aid, provisions, named, person }, context)
  },
})
