import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contradictions } from '../../db/seed/contradictions'
import { clockFaults } from '../../db/seed/contradictions/clock'
import { endOf, lastDay, overlap } from '../../db/seed/dates'
import type { Seeds } from '../../db/seed/read'
import type { AidSeed, ProvisionSeed } from '../../db/seed/schema'
import { statusOn } from '../../src/eligibility/clock'
import { aidStatuses } from '../../src/types'
import { tinySeeds } from '../support/seed-content'

const offer: ProvisionSeed = {
  row: 'A900',
  kind: 'offer',
  title: 'Volet',
  amount: '10 000 € versés une fois',
  pays: { how: 'once', euros: 10_000 },
  territory: 'national',
  status: 'open',
  validFrom: '2026-01-01',
  source: 'ameli-essai',
  reliability: 'verified',
}
const aid: AidSeed = {
  id: 'essai',
  kind: 'aid',
  name: { fr: 'Aide d’essai', en: 'Trial aid' },
  names: ['aide d’essai'],
  professions: ['medecin'],
  stages: [],
  zonings: [],
  territories: [],
  structures: [],
  givers: [],
  status: 'open',
  validFrom: '2026-01-01',
  replacedBy: [],
  summary: 'Une aide.',
  provisions: [offer],
}
/** The tiny base with these aids beside its own: `field: problem` of each contradiction. */
const found = (...aids: readonly AidSeed[]) => told({ ...tinySeeds, aids: [...tinySeeds.aids, ...aids] })
const told = (seeds: Seeds) => contradictions(seeds).map(({ record, field, problem }) => `${record}: ${field}: ${problem}`)
const withOffer = (change: Partial<ProvisionSeed>): AidSeed => ({ ...aid, provisions: [{ ...offer, ...change }] })
const withOffers = (...changes: readonly Partial<ProvisionSeed>[]): AidSeed => ({
  ...aid,
  provisions: changes.map((change, rank) => ({ ...offer, row: `A90${rank}`, ...change })),
})

it('sound records hold none', () => {
  expect(found(aid)).toEqual([])
})

describe('dates contradict one another when', () => {
  it.each<[string, AidSeed, string]>([
    [
      'an aid ends before it begins',
      { ...aid, validTo: '2025-12-31' },
      'essai: validFrom: 2026-01-01 is after validTo (2025-12-31)',
    ],
    [
      'a row ends before it begins',
      withOffer({ validTo: '2025' }),
      'essai: provisions.0.validFrom: 2026-01-01 is after validTo (2025)',
    ],
    [
      'a row is to be signed before it begins',
      withOffer({ signBy: '2025' }),
      'essai: provisions.0.validFrom: 2026-01-01 is after signBy',
    ],
    [
      'one could sign after the end',
      { ...withOffer({ validTo: '2026-06', signBy: '2026-10-30' }), validTo: '2026-06' },
      'essai: provisions.0.signBy: 2026-10-30 is after validTo (2026-06)',
    ],
    [
      'an offer outlasts its aid',
      { ...aid, validTo: '2026-06' },
      'essai: provisions.0.validTo: open on 2026-07-01, when the aid is ended',
    ],
    [
      'an offer comes before its aid',
      withOffer({ validFrom: '2025-01-01' }),
      'essai: provisions.0.validFrom: open on 2025-01-01, when the aid is only announced',
    ],
    [
      'the aid goes on when its last offer has ended',
      withOffers({ validTo: '2026-03' }, { validTo: '2026-06', signBy: '2026-05' }),
      'essai: validTo: the aid is open on 2026-06-01, when every offer has ended',
    ],
    [
      'the aid is to come and its offer over',
      withOffer({ status: 'ended', note: 'Fin en 2025.' }),
      'essai: validTo: the aid is announced on 2025-12-31, when every offer has ended',
    ],
    [
      'the aid is open and its offer to be checked',
      withOffer({ status: 'to-check' }),
      'essai: status: open on 2026-01-01, when no offer is',
    ],
    [
      'an open row is outdated',
      withOffer({ reliability: 'outdated', year: 2019 }),
      'essai: provisions.0.status: open, yet outdated',
    ],
    ['an open row is a guess', withOffer({ reliability: 'inferred' }), 'essai: provisions.0.status: open, yet inferred'],
    [
      'an ended row does not say when',
      withOffers({}, { status: 'ended', kind: 'detail' }),
      'essai: provisions.1.validTo: missing: an ended row says when it ended',
    ],
    ['an aid has nothing to ask for', withOffer({ kind: 'detail' }), 'essai: provisions: none is an offer'],
  ])('%s', (_, wrong, line) => {
    const [first, ...others] = found(wrong)
    expect(first?.slice(0, line.length)).toBe(line)
    expect(others).toEqual([])
  })

  it.each<[string, AidSeed]>([
    ['an offer ends with its aid', { ...withOffer({ validTo: '2026-12-31' }), validTo: '2026' }],
    ['one of two offers ends', withOffers({ validTo: '2026-06' }, { row: 'A901', validFrom: '2026-07' })],
    [
      'an aid ended with its offer',
      { ...withOffer({ status: 'ended', validTo: '2026-10' }), status: 'ended', validTo: '2026-10' },
    ],
    [
      'an old row is to be checked',
      { ...withOffer({ status: 'to-check', reliability: 'outdated', year: 2019 }), status: 'to-check' },
    ],
    ['one has until the end to sign', { ...withOffer({ signBy: '2026-10-30', validTo: '2026-10-30' }), validTo: '2026-10-30' }],
    ['a rule has details only', { ...withOffer({ kind: 'detail' }), kind: 'rule' }],
  ])('but not when %s', (_, sound) => {
    expect(found(sound)).toEqual([])
  })

  it('on any day, once none is found: an aid that stands has an offer that stands, and one that has ended has none', () => {
    const date = fc.option(fc.constantFrom('2024', '2025', '2025-06', '2025-06-30', '2025-07-01', '2026-01-01'), {
      nil: undefined,
    })
    const dated = fc
      .record({ status: fc.constantFrom(...aidStatuses), validFrom: date, validTo: date, signBy: date })
      .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)))
    const day = fc.date({ min: new Date('2023-12-01'), max: new Date('2027-02-01'), noInvalidDate: true })
    let sound = 0
    fc.assert(
      fc.property(dated, fc.array(dated, { minLength: 1, maxLength: 3 }), day, ({ signBy: _, ...head }, rows, now) => {
        const { validFrom: __, ...undated } = offer
        const provisions = rows.map((row) => ({ ...undated, note: 'Fin en 2025.', ...row }))
        const drawn = { ...aid, validFrom: undefined, ...head, provisions } as AidSeed
        fc.pre(clockFaults(drawn).length === 0)
        sound += 1
        const standing = drawn.provisions.some((row) => statusOn(row, now) !== 'ended')
        expect(standing).toBe(statusOn(drawn, now) !== 'ended')
      }),
      { numRuns: 300, maxSkipsPerRun: 1_000 },
    )
    expect(sound).toBeGreaterThanOrEqual(300)
  })
})

describe('an amount contradicts its numbers when', () => {
  const instalments = { how: 'instalments', euros: 28_500, years: 3, byYear: [10_000, 10_000, 8_500] } as const
  const pays = (change: object) => ({ ...instalments, byYear: [...instalments.byYear], ...change })
  it.each<[string, Partial<ProvisionSeed>, string | undefined]>([
    ['the text has another sum', { amount: '9 000 €' }, 'provisions.0.amount: does not say 10000'],
    ['the text has the sum among others', { amount: 'De 3 000 à 10\u202f000 €' }, undefined],
    ['there is no text', { amount: undefined }, 'provisions.0.amount: missing'],
    [
      'years do not add up',
      { amount: '28 500 €', pays: pays({ byYear: [10_000, 10_000, 8_000] }) },
      'provisions.0.pays.byYear: adds up to 28000, not to 28500',
    ],
    ['years are not as many', { amount: '28 500 €', pays: pays({ years: 5 }) }, 'provisions.0.pays.years: 5, yet byYear has 3'],
    ['only the years are told', { amount: '10 000 € deux fois, puis 8 500 €', pays: pays({}) }, undefined],
    [
      'neither years nor total are told',
      { amount: '10 000 € puis 8 000 €', pays: pays({}) },
      'provisions.0.amount: does not say 8500',
    ],
    [
      'a rhythm is not told',
      { amount: '1 200 € bruts', pays: { how: 'each', euros: 1200, per: 'month' } },
      'provisions.0.amount: does not say that it is paid each month',
    ],
    ['a rhythm is told', { amount: '1 200 € bruts par mois', pays: { how: 'each', euros: 1200, per: 'month' } }, undefined],
    [
      'a share is not told',
      { amount: '25 % des travaux', pays: { how: 'share', percents: [25, 12.5], of: 'travaux' } },
      'provisions.0.amount: does not say 12.5',
    ],
    [
      'a share is told',
      { amount: '25 % puis 12,5 % des travaux', pays: { how: 'share', percents: [25, 12.5], of: 'travaux' } },
      undefined,
    ],
    [
      'a ceiling is not told',
      { amount: '25 %', pays: { how: 'share', percents: [25], of: 'travaux', upTo: 175_000 } },
      'provisions.0.amount: does not say 175000',
    ],
  ])('%s', (_, change, line) => {
    expect(found(withOffer(change as Partial<ProvisionSeed>)).map((one) => one.slice(0, `essai: ${line}`.length))).toEqual(
      line === undefined ? [] : [`essai: ${line}`],
    )
  })
})

describe('offers contradict one another, or their aid, when', () => {
  const less = { amount: '5 000 €', pays: { how: 'once' as const, euros: 5_000 } }
  it.each<[string, AidSeed, string | undefined]>([
    ['the same people are paid two sums', withOffers({}, less), 'provisions.0.pays: differs from that of A901'],
    ['two zones are paid two sums', withOffers({ zonings: ['zip'] }, { ...less, zonings: ['zac'] }), undefined],
    [
      'two replies are paid two sums',
      withOffers({ requires: { exercice: 'yes' } }, { ...less, requires: { exercice: 'no' } }),
      undefined,
    ],
    [
      'the sum changes one day',
      { ...withOffers({ validTo: '2026-06' }, { ...less, validFrom: '2026-07' }), validFrom: '2026-01-01' },
      undefined,
    ],
    ['the same people are told one sum twice', withOffers({}, { title: 'Autre' }), undefined],
    [
      'an offer is for a profession the aid is not for',
      withOffer({ professions: ['infirmier'] }),
      'provisions.0.professions: infirmier not among',
    ],
    [
      'an offer is where the aid is not',
      { ...withOffer({ territory: 'Orne', territories: ['departement:61'] }), territories: ['region:32'] },
      'provisions.0.territories: departement:61 not among',
    ],
    [
      'a national offer is limited',
      withOffer({ territories: ['region:28'] }),
      'provisions.0.territory: « national », yet limited to region:28',
    ],
    [
      'a local offer is everyone’s',
      withOffer({ territory: 'Normandie' }),
      'provisions.0.territories: empty, so offered everywhere',
    ],
    ['an aid is nobody’s', { ...aid, professions: [] }, 'professions: empty, and so are its structures'],
    ['an aid is a project’s', { ...aid, professions: [], structures: ['msp'] }, undefined],
    [
      'an earlier aid forbids it and nobody is asked',
      withOffer({ lookbackYears: 10 }),
      'provisions.0.requires: nothing is asked',
    ],
    ['an earlier aid forbids it', withOffer({ lookbackYears: 10, requires: { 'aide-dix-ans': 'no' } }), undefined],
    ['a rule is offered', { ...aid, kind: 'rule' }, 'provisions.0.kind: an offer in a rule'],
    ['a doctor is sent to zones of nurses', withOffer({ zonings: ['sous-dotee'] }), 'provisions.0.zonings: sous-dotee: zones of'],
    [
      'a nurse is sent to zones of doctors',
      { ...aid, professions: ['infirmier'], zonings: ['zip', 'zac'] },
      'zonings: zip, zac: zones of doctors, for infirmier',
    ],
    ['each has a zone of theirs', { ...aid, professions: ['medecin', 'infirmier'], zonings: ['zip', 'sous-dotee'] }, undefined],
    ['its summary tells a day', { ...aid, summary: 'Ouverte aujourd’hui.' }, 'summary: holds « aujourd’hui »'],
    ['its summary tells a sum', { ...aid, summary: 'Une aide de 10 000 €.' }, 'summary: holds « € »'],
  ])('%s', (_, one, line) => {
    expect(found(one).map((text) => text.slice(0, `essai: ${line}`.length))).toEqual(line === undefined ? [] : [`essai: ${line}`])
  })
})

describe('aids contradict one another when', () => {
  const ended = (id: string, replacedBy: readonly string[]): AidSeed => ({
    ...{ ...aid, id, names: [id], status: 'ended', validFrom: '2020', validTo: '2025', replacedBy: [...replacedBy] },
    provisions: [{ ...offer, status: 'ended', validFrom: '2020', validTo: '2025' }],
  })
  const other: AidSeed = { ...aid, id: 'autre', names: ['autre'] }
  it.each<[string, readonly AidSeed[], readonly string[]]>([
    [
      'they share a name',
      [aid, { ...other, names: ['AIDE D’ESSAI'] }],
      ['autre: names: « AIDE D’ESSAI » is also a name of essai'],
    ],
    [
      'one is replaced and goes on',
      [{ ...aid, replacedBy: ['nouvelle'] }],
      ['essai: replacedBy: names nouvelle, yet the aid is open without end'],
    ],
    ['one is replaced by a living one, in two steps', [ended('une', ['deux']), ended('deux', ['nouvelle'])], []],
    ['one is replaced by nothing', [ended('une', [])], []],
    [
      'one is replaced by ended ones',
      [ended('une', ['deux']), ended('deux', [])],
      ['une: replacedBy: leads to ended aids only (deux)'],
    ],
    [
      'they replace each other',
      [ended('une', ['deux']), ended('deux', ['une'])],
      ['une: replacedBy: the chain comes back', 'deux: replacedBy: the chain comes back'],
    ],
    [
      'one allows what the other excludes',
      [withOffer({ cumulatesWith: ['autre'] }), { ...other, provisions: [{ ...offer, excludes: ['essai'] }] }],
      ['essai: provisions.0.cumulatesWith: names autre, yet a row of autre excludes it'],
    ],
    [
      'one allows what it excludes',
      [withOffer({ cumulatesWith: ['autre'], excludes: ['autre'] }), other],
      ['essai: provisions.0.cumulatesWith: names autre, yet a row of essai excludes it'],
    ],
    [
      'one allows or excludes itself',
      [withOffer({ cumulatesWith: ['essai'] }), { ...other, provisions: [{ ...offer, excludes: ['autre'] }] }],
      ['essai: provisions.0.cumulatesWith: names the aid itself', 'autre: provisions.0.excludes: names the aid itself'],
    ],
    [
      'the transition of one has ended',
      [{ ...ended('une', []), transition: 'deux' }, ended('deux', [])],
      ['une: transition: deux has ended'],
    ],
    [
      'one goes on and has a transition',
      [{ ...aid, transition: 'autre' }, other],
      ['essai: transition: names autre, yet the aid is open without end'],
    ],
    ['the transition of one runs', [{ ...ended('une', []), transition: 'autre' }, other], []],
    ['one allows what the other allows', [withOffer({ cumulatesWith: ['autre'] }), other], []],
  ])('%s', (_, aids, lines) => {
    expect(found(...aids).map((text, rank) => text.slice(0, lines[rank]?.length))).toEqual(lines)
  })
})

describe('facts contradict one another when', () => {
  const [figure] = tinySeeds.figures
  const [, , contact] = tinySeeds.contacts
  const [source] = tinySeeds.sources
  it.each<[string, object, readonly string[]]>([
    [
      'a day has two counts',
      { figures: [figure, { ...figure, id: 'autre', value: 41 }] },
      ['autre: value: 41, yet msp-2020 says 40 for the same day'],
    ],
    ['a note says why', { figures: [figure, { ...figure, id: 'autre', value: 41, note: 'Compte l’antenne.' }] }, []],
    ['two days have two counts', { figures: [figure, { ...figure, id: 'autre', value: 41, asOf: '2021' }] }, []],
    [
      'a desk has two phones',
      { contacts: [contact, { ...contact, id: 'autre', phone: '3646' }] },
      ['autre: phone: 3646, yet cpam says 36 46 for the same desk'],
    ],
    [
      'two desks have two phones',
      { contacts: [contact, { ...contact, id: 'autre', name: 'CPAM de l’Orne', phone: '3646' }] },
      [],
    ],
    [
      'an old figure has no year',
      { figures: [{ ...figure, reliability: 'outdated', year: undefined }] },
      ['msp-2020: year: missing'],
    ],
    [
      'a page is read before it is written',
      { sources: [{ ...source, date: '2026-12' }] },
      ['ameli-essai: checkedOn: 2026-11-20, before the page was written (2026-12)'],
    ],
  ])('%s', (_, change, lines) => {
    expect(told({ ...tinySeeds, ...change }).map((text, rank) => text.slice(0, lines[rank]?.length))).toEqual(lines)
  })
})

describe('dates as precise as their source', () => {
  it.each([
    ['2026', '2026-12-31'],
    ['2024-02', '2024-02-29'],
    ['2026-11-21', '2026-11-21'],
  ])('last until: %s', (partial, day) => {
    expect(lastDay(partial)).toBe(day)
  })

  it('end with the first of the end and the last day to sign', () => {
    expect([endOf({}), endOf({ validTo: '2026' }), endOf({ validTo: '2026', signBy: '2026-10-30' })]).toEqual([
      undefined,
      '2026-12-31',
      '2026-10-30',
    ])
  })

  it.each([
    [{}, {}, true],
    [{ validTo: '2025' }, { validFrom: '2025-12' }, true],
    [{ validTo: '2025' }, { validFrom: '2026' }, false],
    [{ validFrom: '2026' }, { signBy: '2025-12-31' }, false],
  ])('meet or not: %o and %o', (one, other, meet) => {
    expect([overlap(one, other), overlap(other, one)]).toEqual([meet, meet])
  })
})
