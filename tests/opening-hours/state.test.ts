import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseOpeningHours } from '../../src/opening-hours/parse'
import { stateAt } from '../../src/opening-hours/state'
import { anyOpeningHours } from '../support/opening-hours'

const paris = (text: string) => parseOpeningHours(text, { timezone: 'Europe/Paris' })
/** `at` is an instant, in UTC: Paris is one hour ahead in winter, two in summer. */
const state = (text: string, at: string, departement = '14') => stateAt(paris(text), new Date(at), departement)
/** Monday 23 November 2026 is an ordinary Monday. */
const week = 'Mo-Fr 09:00-12:00,14:00-19:00; Sa 09:00-12:00; Su off; PH off'

describe('whether a place is open', () => {
  it.each([
    ['in the morning', week, '2026-11-23T08:00Z', { openNow: 'open', until: '2026-11-23T12:00' }],
    ['a minute before it opens', week, '2026-11-23T07:59Z', { openNow: 'closed', opens: '2026-11-23T09:00' }],
    ['at the minute it closes', week, '2026-11-23T11:00Z', { openNow: 'closed', opens: '2026-11-23T14:00' }],
    ['on the eve of a Sunday', week, '2026-11-21T12:00Z', { openNow: 'closed', opens: '2026-11-23T09:00' }],
    ['on a public holiday', week, '2026-11-11T09:00Z', { openNow: 'closed', opens: '2026-11-12T09:00' }],
    [
      'before a long closure',
      `${week}; 2026-12-01..2027-01-03 off`,
      '2026-12-02T09:00Z',
      { openNow: 'closed', opens: '2027-01-04T09:00' },
    ],
    [
      'on a day of other hours',
      `${week}; 2026-12-24 09:00-11:00`,
      '2026-12-24T09:30Z',
      { openNow: 'open', until: '2026-12-24T11:00' },
    ],
    [
      'on the holiday a record names',
      `${week}; 2026-12-25 10:00-11:00`,
      '2026-12-25T09:30Z',
      { openNow: 'open', until: '2026-12-25T11:00' },
    ],
    [
      'on a holiday among weeks of other hours',
      `${week}; 2026-12-20..2026-12-31 10:00-11:00`,
      '2026-12-25T09:30Z',
      { openNow: 'closed', opens: '2026-12-26T10:00' },
    ],
    ['after midnight', 'Mo 20:00-02:00; Tu off; PH off', '2026-11-24T00:30Z', { openNow: 'open', until: '2026-11-24T02:00' }],
    [
      'at midnight, when the day ends there',
      'Mo 20:00-24:00; Tu off; We 08:00-12:00; PH off',
      '2026-11-23T23:00Z',
      { openNow: 'closed', opens: '2026-11-25T08:00' },
    ],
    [
      'at midnight, when the next day goes on',
      'Mo 20:00-24:00; Tu 00:00-06:00; PH off',
      '2026-11-23T22:30Z',
      { openNow: 'open', until: '2026-11-24T06:00' },
    ],
    ['always', '24/7', '2026-11-23T23:00Z', { openNow: 'open' }],
    [
      'the night before a closure',
      'Mo-Su 20:00-02:00; PH off; 2026-11-24 off',
      '2026-11-24T00:30Z',
      { openNow: 'open', until: '2026-11-24T02:00' },
    ],
  ])('is told %s', (_, text, at, expected) => expect(state(text, at)).toEqual(expected))

  it.each([
    ['without a record', undefined, '2026-11-23T08:00Z', { openNow: 'unknown' }],
    ['on a day the record does not name', 'Mo 09:00-12:00', '2026-11-24T08:00Z', { openNow: 'unknown' }],
    ['on a holiday the record says nothing of', 'Mo-Su 09:00-12:00', '2026-11-11T09:00Z', { openNow: 'unknown' }],
    ['the night after such a holiday, when nights are kept', 'Mo-Su 20:00-02:00', '2026-11-12T00:30Z', { openNow: 'unknown' }],
    [
      'when it opens, past a day nobody knows',
      'Mo 09:00-12:00; We 09:00-12:00; PH off',
      '2026-11-23T12:00Z',
      { openNow: 'closed' },
    ],
    ['until when, past a day nobody knows', 'Mo 20:00-24:00; PH off', '2026-11-23T20:00Z', { openNow: 'open' }],
    ['beyond the years whose holidays are known', 'Mo-Su 09:00-12:00; PH off', '2040-03-06T09:00Z', { openNow: 'unknown' }],
  ])('is not guessed %s', (_, text, at, expected) => {
    expect(stateAt(text === undefined ? undefined : paris(text), new Date(at), '14')).toEqual(expected)
  })

  it('is unknown on Good Friday in Alsace and Moselle, unless it changes nothing or the record says', () => {
    const friday = '2027-03-26T09:00Z'
    expect(state(week, friday, '67').openNow).toBe('unknown')
    expect(state(week, friday, '14').openNow).toBe('open')
    expect(state('24/7', friday, '67').openNow).toBe('open')
    expect(state(`${week}; 2027-03-26 off`, friday, '67').openNow).toBe('closed')
    expect(state(week, '2026-12-26T09:00Z', '68').openNow).toBe('closed')
  })

  it('follows the clock of the place and its own holidays', () => {
    const reunion = parseOpeningHours(week, { timezone: 'Indian/Reunion' })
    // 20 December 2027 is a Monday; Réunion is four hours ahead of UTC.
    expect(stateAt(reunion, new Date('2027-12-13T05:30Z'), '974')).toEqual({ openNow: 'open', until: '2027-12-13T12:00' })
    expect(stateAt(reunion, new Date('2027-12-20T05:30Z'), '974')).toEqual({ openNow: 'closed', opens: '2027-12-21T09:00' })
  })

  it.each([
    ['spring, before the lost hour', '2027-03-28T00:59Z', { openNow: 'open', until: '2027-03-28T06:00' }],
    ['spring, after it', '2027-03-28T01:00Z', { openNow: 'open', until: '2027-03-28T06:00' }],
    ['spring, at the end', '2027-03-28T04:00Z', { openNow: 'closed', opens: '2027-03-28T22:00' }],
    ['autumn, the first time it is 2:30', '2026-10-25T00:30Z', { openNow: 'open', until: '2026-10-25T06:00' }],
    ['autumn, the second time', '2026-10-25T01:30Z', { openNow: 'open', until: '2026-10-25T06:00' }],
    ['autumn, at the end', '2026-10-25T05:00Z', { openNow: 'closed', opens: '2026-10-25T22:00' }],
  ])('follows the clock when it changes: %s', (_, at, expected) => {
    expect(state('Mo-Su 22:00-06:00; PH off', at)).toEqual(expected)
  })

  it('names the very minute of the next change, and nothing changes before', () => {
    const minuteOf2026 = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 11, 31) / 60_000 })
    fc.assert(
      fc.property(anyOpeningHours, minuteOf2026, fc.double({ min: 0, max: 1, noNaN: true }), (hours, minute, share) => {
        // In UTC the local minute is the instant itself.
        const at = (minutes: number) => stateAt({ ...hours, timezone: 'UTC' }, new Date(minutes * 60_000), '14')
        const now = at(minute)
        const next = now.until ?? now.opens
        if (next === undefined) return
        const change = Date.parse(`${next}Z`) / 60_000
        const between = minute + Math.floor((change - 1 - minute) * share)
        expect([at(between).openNow, at(change).openNow]).toEqual([now.openNow, now.openNow === 'open' ? 'closed' : 'open'])
      }),
    )
  })
})
