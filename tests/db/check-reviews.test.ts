import { describe, expect, it } from 'vitest'
import { reviews, reviewsText } from '../../db/ingest/check-reviews'
import { readSeeds, type Seeds } from '../../db/seed/read'
import { tinySeeds } from '../support/seed-content'

const [, aid] = tinySeeds.aids
const [first] = aid?.provisions ?? []
const withProvision = (change: object): Seeds =>
  ({ ...tinySeeds, aids: [{ ...aid, provisions: [{ ...first, source: 'ameli-essai', ...change }] }] }) as Seeds
const withSource = (change: object): Seeds =>
  ({ ...tinySeeds, aids: [], sources: tinySeeds.sources.map((source) => ({ ...source, ...change })) }) as Seeds
const at = (seeds: Seeds, day = '2026-11-21') => reviews(seeds, new Date(`${day}T12:00:00Z`))

describe('what is to be read again', () => {
  it.each([
    ['an open aid', {}, undefined],
    ['one that ends in 59 days', { validTo: '2027-01-19' }, 'ending'],
    ['one that ends in 60 days', { validTo: '2027-01-20' }, undefined],
    ['one to be signed in 59 days', { validTo: '2027', signBy: '2027-01-19' }, 'ending'],
    ['one that has ended', { validTo: '2026-11-20', status: 'ended' }, undefined],
    ['one announced for today', { status: 'announced', validFrom: '2026-11-21' }, 'arrived'],
    ['one announced for tomorrow', { status: 'announced', validFrom: '2026-11-22' }, undefined],
    ['one to be checked', { status: 'to-check' }, 'doubtful'],
    ['an outdated one', { reliability: 'outdated', year: 2019 }, 'outdated'],
    ['one to be checked and outdated, once', { status: 'to-check', reliability: 'outdated', year: 2019 }, 'doubtful'],
  ])('%s', (_, change, todo) => {
    expect(at(withProvision(change)).map((review) => review.todo)).toEqual(todo ? [todo] : [])
  })

  it.each([
    ['a new page read long ago', { date: '2026-11', checkedOn: '2026-01-01' }, 0],
    ['an old page read lately', { date: '2024', checkedOn: '2026-11-01' }, 0],
    ['an old page read long ago', { date: '2024', checkedOn: '2026-01-01' }, 1],
    ['an undated page read lately', { date: 'n.d.', checkedOn: '2026-11-01' }, 0],
    ['an undated page read long ago', { date: 'n.d.', checkedOn: '2026-01-01' }, 1],
  ])('%s', (_, change, pages) => {
    const old = at(withSource(change)).filter(({ todo, record }) => todo === 'old' && record === 'contacts cpam')
    expect(old.length).toBe(pages)
  })

  it('is told by what is to be done, then by page, within 80 columns', () => {
    expect(reviewsText(at(withProvision({ status: 'to-check' })))).toBe(
      'To check: does it still stand? Make it open, or ended (1)\n  https://www.ameli.fr/aides\n    aid nouvelle (A003)',
    )
    const lines = reviewsText(reviews(readSeeds(), new Date('2028-01-01'))).split('\n')
    expect(lines.filter((line) => line.length > 80 && !/^ {2}https?:/.test(line))).toEqual([])
  })
})
