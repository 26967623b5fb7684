import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judged } from '../../src/eligibility/judge'
import { completed, type Offer } from '../../src/eligibility/offer'
import { type Reason, reasonsOf } from '../../src/eligibility/reasons'
import type { Lang } from '../../src/types'
import { dayOf, isOpen, isOver, isTrueOfStage, tellsTheRecord, truthOf } from './oracle'
import { aids, dates, personFrom, type Told, told } from './people'

const lang: fc.Arbitrary<Lang> = fc.constantFrom('fr', 'en')
const numRuns = 500

/** Every judgement of everyone on any day. */
const check = (property: (told: Told, now: Date, lang: Lang) => void) =>
  fc.assert(fc.property(told, dates, lang, property), { numRuns })

const offersIn = aids.flatMap((aid) =>
  aid.provisions
    .filter(({ kind }) => kind === 'offer')
    .map((provision) => ({ aid, provision, offer: completed(aid, provision) })),
)

describe('the aids that come out', () => {
  it('have not ended on that day, nor any offer shown of them; none is a detail, a rule or a service', () => {
    check((told, now) => {
      const wrong = judged(aids, personFrom(told), now, 'fr').flatMap(({ aid, offers }) =>
        offers.filter(({ row }) => {
          const provision = aid.provisions.find((one) => one.row === row)
          return aid.kind !== 'aid' || isOver(aid, now) || provision?.kind !== 'offer' || isOver(provision, now)
        }),
      )
      expect(wrong, dayOf(now)).toEqual([])
    })
  })

  it('are all that can be asked for on that day, each once', () => {
    check((told, now) => {
      const running = offersIn.filter(
        ({ aid, provision }) =>
          aid.kind === 'aid' &&
          !isOver(aid, now) &&
          !isOver(provision, now) &&
          // Who gives it is not judged for it.
          !aid.givers.includes(told.slots.profession ?? ''),
      )
      const out = judged(aids, personFrom(told), now, 'fr').map(({ aid }) => aid.id)
      expect(out.toSorted()).toEqual([...new Set(running.map(({ aid }) => aid.id))].sort())
    })
  })

  it('are a yes when every reason is met, a no when one is not, and otherwise depend', () => {
    check((told, now, lang) => {
      const wrong = judged(aids, personFrom(told), now, lang).filter(({ verdict, because }) => {
        const truths = new Set(because.map(({ met }) => met))
        return verdict !== (truths.has(false) ? 'no' : truths.has('unknown') ? 'depends' : 'yes')
      })
      expect(wrong).toEqual([])
    })
  })

  it('are a yes only of an offer that has begun, that is confirmed, and whose every rule is known to be met', () => {
    check((told, now) => {
      const given = judged(aids, personFrom(told), now, 'fr').filter(({ verdict }) => verdict === 'yes')
      const wrong = given.flatMap(({ aid, offers }) =>
        offers.filter((offer) => {
          const provision = aid.provisions.find(({ row }) => row === offer.row)
          return !provision || !isOpen(aid, provision, now) || unmet(offer, told).length > 0
        }),
      )
      expect(wrong, dayOf(now)).toEqual([])
    })
  })
})

/** The rules of the offer that are not known to be met. */
const unmet = (offer: Offer, told: Told): readonly string[] => {
  const rules = [
    ...(offer.professions.length > 0 ? ['profession'] : []),
    ...(offer.structures.length > 0 ? ['structure'] : []),
    ...(offer.territories.length > 0 ? ['territory'] : []),
    ...(offer.zonings.length > 0 ? ['zoning'] : []),
    ...Object.keys(offer.requires ?? {}),
  ]
  return rules.filter((rule) => truthOf(rule, offer, told) !== true)
}

describe('every reason', () => {
  it('is as true as the facts: profession, structure, territory, zoning, stage, each rule on the situation', () => {
    checkReasons((reason, offer, told) =>
      reason.rule === 'clock' || reason.rule === 'stage'
        ? reason.rule === 'clock' || isTrueOfStage(reason, offer, told)
        : reason.met === truthOf(reason.rule, offer, told),
    )
  })

  it('tells the town, the day and the order of the zoning it rests on', () => {
    checkReasons((reason, _, told, lang) => reason.explain !== '' && tellsTheRecord(reason, told, lang))
  })

  it('asks only while it is unknown, and never what was answered', () => {
    checkReasons(
      ({ askable, met }, _, { slots }) =>
        askable === undefined || (met === 'unknown' && slots.situation?.[askable] === undefined),
    )
  })
})

/** Every reason of every offer, to everyone on any day; those that are not as they should be are listed. */
function checkReasons(isRight: (reason: Reason, offer: Offer, told: Told, lang: Lang) => boolean) {
  check((told, now, lang) => {
    const person = personFrom(told)
    const wrong = offersIn.flatMap(({ offer }) =>
      reasonsOf(offer, person, now, lang)
        .filter((reason) => !isRight(reason, offer, told, lang))
        .map(({ met, explain }) => `${offer.row} ${met} ${explain}`),
    )
    expect(wrong).toEqual([])
  })
}

describe('what is learnt', () => {
  /** A fact told by someone who had not told it, nor anything that says it. */
  const learnt = fc
    .tuple(told, told, fc.constantFrom('profession', 'stage', 'zoning', 'place', 'structure', 'situation'))
    .filter(
      ([before, more, name]) =>
        name === 'situation' || (before.slots[name as 'stage'] === undefined && more.slots[name as 'stage'] !== undefined),
    )

  it('never turns a yes or a no into anything else', () => {
    fc.assert(
      fc.property(learnt, dates, ([before, more, name], now) => {
        const after = learning(before, more, name)
        if (!after) return
        const verdicts = new Map(judged(aids, personFrom(before), now, 'fr').map(({ aid, verdict }) => [aid.id, verdict]))
        for (const { aid, verdict } of judged(aids, personFrom(after), now, 'fr')) {
          const was = verdicts.get(aid.id)
          if (was !== 'depends') expect(verdict, `${aid.id} once ${name} is known`).toBe(was)
        }
      }),
      { numRuns: 1500 },
    )
  })

  /** Undefined when the fact contradicts, or was already implied by, another one. */
  function learning({ slots, zonings }: Told, more: Told, name: string): Told | undefined {
    const impliesStage = slots.profession === 'interne' || slots.profession === 'etudiant-medecine'
    switch (name) {
      case 'profession':
        // Who is told to be at a stage is no local authority; an intern is at one.
        return slots.stage === undefined || !/interne|etudiant|collectivite/.test(more.slots.profession ?? '')
          ? { slots: { ...slots, profession: more.slots.profession }, zonings: zonings.filter(({ family }) => family === 'frr') }
          : undefined
      case 'stage':
        return impliesStage || slots.situation?.['premiere-installation'] !== undefined
          ? undefined
          : { slots: { ...slots, stage: more.slots.stage }, zonings }
      case 'zoning':
        return zonings.length > 0 ? undefined : { slots: { ...slots, zoning: more.slots.zoning }, zonings }
      case 'place':
        return { slots: { ...slots, place: more.slots.place }, zonings: slots.zoning === undefined ? more.zonings : [] }
      case 'structure':
        return { slots: { ...slots, structure: more.slots.structure }, zonings }
      default:
        return slots.stage === undefined
          ? { slots: { ...slots, situation: { ...more.slots.situation, ...slots.situation } }, zonings }
          : undefined
    }
  }
})
