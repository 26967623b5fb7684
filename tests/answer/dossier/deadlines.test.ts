import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AidRecord, ProvisionRecord } from '../../../db/knowledge'
import { deadlinesOf } from '../../../src/answer/dossier/deadlines'
import { statusOn } from '../../../src/eligibility/clock'
import type { Judged } from '../../../src/eligibility/judge'
import { offersOf } from '../../../src/eligibility/offer'
import { aSource } from '../../support/replies'

type Dates = Partial<Pick<ProvisionRecord, 'status' | 'validFrom' | 'validTo' | 'signBy'>>
const noon = (day: string) => new Date(`${day}T12:00:00+01:00`)

/** An aid of one offer, judged; `dates` are the offer's. */
function aJudged(dates: Dates, verdict: Judged['verdict'] = 'yes', ofAid: Omit<Dates, 'signBy'> = {}): Judged {
  const aid: AidRecord = {
    id: 'capii',
    kind: 'aid',
    name: { fr: 'Contrat', en: 'Contract' },
    ...{ professions: [], stages: [], zonings: [], territories: [], structures: [], givers: [], replacedBy: [] },
    status: 'open',
    summary: 'Un contrat.',
    provisions: [
      {
        ...{ row: 'A001', kind: 'offer', title: 'Le contrat', territory: 'France', status: 'open', reliability: 'verified' },
        ...dates,
        source: aSource(),
      },
    ],
    ...ofAid,
  }
  const [offer] = offersOf(aid)
  if (!offer) throw new Error('no offer')
  return { aid, status: 'open', verdict, offers: [offer], because: [] }
}
const seen = (judged: Judged, day: string) => deadlinesOf([judged], noon(day)).map(({ key }) => key)

describe('the deadlines of a dossier', () => {
  it.each<[string, Dates, string, string[]]>([
    ['the last day to sign', { signBy: '2026-10-30' }, '2026-10-01', ['capii-sign-2026-10-30']],
    ['that day itself', { signBy: '2026-10-30' }, '2026-10-30', ['capii-sign-2026-10-30']],
    ['not the day after', { signBy: '2026-10-30' }, '2026-10-31', []],
    [
      'the last day to sign, when it is the last of all',
      { signBy: '2026-10-30', validTo: '2026-10-30' },
      '2026-10-01',
      ['capii-sign-2026-10-30'],
    ],
    ['the last day of a year', { validTo: '2026' }, '2026-10-30', ['capii-end-2026-12-31']],
    ['the last day of a month', { validTo: '2028-02' }, '2026-10-30', ['capii-end-2028-02-29']],
    ['the first day of what is announced', { status: 'announced', validFrom: '2027' }, '2026-10-30', ['capii-begin-2027-01-01']],
    ['nothing of what began', { validFrom: '2026-01-01' }, '2026-10-30', []],
  ])('hold %s', (_, dates, day, keys) => {
    expect(seen(aJudged(dates), day)).toEqual(keys)
  })

  it('leave out what the person cannot have', () => {
    expect(seen(aJudged({ signBy: '2026-10-30' }, 'depends'), '2026-10-01')).toHaveLength(1)
    expect(seen(aJudged({ signBy: '2026-10-30' }, 'no'), '2026-10-01')).toEqual([])
  })

  it('end with the aid when it ends before its offer', () => {
    expect(seen(aJudged({ validTo: '2027' }, 'yes', { validTo: '2026' }), '2026-10-01')).toEqual(['capii-end-2026-12-31'])
  })

  it('say one offer’s date once', () => {
    const one = aJudged({ signBy: '2026-10-30' })
    expect(deadlinesOf([one, one], noon('2026-10-01'))).toHaveLength(1)
  })

  it('are the days the clock changes its mind', () => {
    const part = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'))
    const date = fc
      .tuple(fc.integer({ min: 2025, max: 2029 }), part(1, 12), part(1, 28), fc.constantFrom(4, 7, 10))
      .map(([year, month, day, length]) => `${year}-${month}-${day}`.slice(0, length))
    const dates = fc.record(
      { status: fc.constantFrom('open', 'announced', 'to-check'), validFrom: date, validTo: date, signBy: date },
      { requiredKeys: ['status'] },
    )
    fc.assert(
      fc.property(dates, date, (given, written) => {
        const today = `${written}-01-01`.slice(0, 10)
        const judged = aJudged(given)
        for (const { day, kind } of deadlinesOf([judged], noon(today))) {
          const statusFrom = (days: number) => statusOn(given, new Date(noon(day).getTime() + days * 86_400_000))
          expect(day >= today).toBe(true)
          if (kind === 'begin') expect(statusFrom(-1) === 'announced' || statusFrom(-1) === 'ended').toBe(true)
          else expect(statusFrom(1)).toBe('ended')
        }
        if (statusOn(given, noon(today)) !== 'ended' && (given.signBy ?? given.validTo))
          expect(seen(judged, today).some((key) => /-(sign|end)-/.test(key))).toBe(true)
      }),
      { seed: 7 },
    )
  })
})
