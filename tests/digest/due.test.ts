import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueDigest } from '../../src/digest/due'
import { dayOf, wallMinute, weekdayOf } from '../../src/opening-hours/local-time'

const mondayAt8 = { day: 1, hour: 8, since: '2020-01-01T00:00:00.000Z' }
const due = (now: string, timezone = 'Europe/Paris', digest = mondayAt8) => {
  const found = dueDigest(digest, timezone, new Date(now))
  return found && [found.key, found.at.toISOString()]
}

describe('the digest that is owed', () => {
  it.each([
    ['just before its hour, is that of the week before', '2026-11-23T06:59:59Z', '2026-11-16', '2026-11-16T07:00:00.000Z'],
    ['at its hour, is today’s', '2026-11-23T07:00:00Z', '2026-11-23', '2026-11-23T07:00:00.000Z'],
    ['six days after, is still that one', '2026-11-29T20:00:00Z', '2026-11-23', '2026-11-23T07:00:00.000Z'],
    ['after weeks without a run, is the last one only', '2026-12-30T20:00:00Z', '2026-12-28', '2026-12-28T07:00:00.000Z'],
    ['in summer, is an hour earlier in universal time', '2026-07-06T06:00:00Z', '2026-07-06', '2026-07-06T06:00:00.000Z'],
  ])('%s', (_, now, local, at) => {
    expect(due(now)).toEqual([`digest:${local}`, at])
  })

  it.each([
    ['Indian/Reunion', '2026-11-23T04:00:00.000Z'],
    ['America/Cayenne', '2026-11-23T11:00:00.000Z'],
    ['America/Miquelon', '2026-11-23T11:00:00.000Z'],
    ['Pacific/Noumea', '2026-11-22T21:00:00.000Z'],
  ])('comes at eight in %s', (timezone, at) => {
    expect(due('2026-11-23T12:00:00Z', timezone)).toEqual(['digest:2026-11-23', at])
  })

  it('comes an hour later when the clock skips its hour, and the first time when it comes twice', () => {
    const sundayAt2 = { ...mondayAt8, day: 7, hour: 2 }
    expect(due('2026-03-29T12:00:00Z', 'Europe/Paris', sundayAt2)).toEqual(['digest:2026-03-29', '2026-03-29T01:00:00.000Z'])
    expect(due('2026-10-25T12:00:00Z', 'Europe/Paris', sundayAt2)).toEqual(['digest:2026-10-25', '2026-10-25T00:00:00.000Z'])
  })

  it('is none from before it was asked for', () => {
    const since = (instant: string) => ({ ...mondayAt8, since: instant })
    expect(due('2026-11-23T09:00:00Z', 'Europe/Paris', since('2026-11-23T07:00:00.000Z'))).toBeUndefined()
    expect(due('2026-11-23T09:00:00Z', 'Europe/Paris', since('2026-11-23T06:59:59.000Z'))).toBeDefined()
  })
})

const zones = [
  ...['Europe/Paris', 'Indian/Reunion', 'America/Cayenne', 'America/Miquelon', 'Pacific/Noumea', 'America/Guadeloupe'],
  ...['Australia/Lord_Howe', 'Africa/Cairo', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'],
] as const
const quarter = 15 * 60_000

/** Walks back a quarter of an hour at a time to when the clock last reached the hour. */
function lastReached(day: number, hour: number, timezone: string, now: Date): Date | undefined {
  for (let at = Math.floor(now.getTime() / quarter) * quarter; at > now.getTime() - 9 * 86_400_000; at -= quarter) {
    const [before, after] = [wallMinute(new Date(at - quarter), timezone), wallMinute(new Date(at), timezone)]
    const wall = dayOf(after) * 1440 + hour * 60
    if (weekdayOf(dayOf(after)) === day - 1 && before < wall && wall <= after) return new Date(at)
  }
  return undefined
}

it('is when the clock last reached the hour, whatever the zone, the year and the day the clocks change', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 0, max: 23 }),
      fc.oneof(
        fc.date({ min: new Date('2023-06-01'), max: new Date('2031-12-31'), noInvalidDate: true }),
        // Around the days of change in Europe.
        fc
          .tuple(fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'), fc.integer({ min: -2880, max: 12_000 }))
          .map(([date, minutes]) => new Date(Date.parse(date) + minutes * 60_000)),
      ),
      (timezone, day, hour, now) => {
        const found = dueDigest({ ...mondayAt8, day, hour }, timezone, now)
        expect(found?.at.toISOString()).toBe(lastReached(day, hour, timezone, now)?.toISOString())
      },
    ),
    { numRuns: 400 },
  )
})
