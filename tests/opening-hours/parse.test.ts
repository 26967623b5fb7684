import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Span, weekdays } from '../../src/opening-hours'
import { parseOpeningHours } from '../../src/opening-hours/parse'
import { openingHoursText } from '../../src/opening-hours/write'
import { anyOpeningHours } from '../support/opening-hours'

const timezone = 'Europe/Paris'
const parsed = (text: string) => parseOpeningHours(text, { timezone })
const span = (from: string, to: string): Span => ({ from, to })
const morning = [span('08:00', '12:00')]

describe('opening hours as they are typed', () => {
  it('tell the week, the public holidays, the variations and the closures apart', () => {
    const text =
      'Mo-Fr 08:00-12:00,14:00-18:00; Sa 09:00-12:00; Su off; PH off; 2026-12-24 08:00-12:00; 2026-08-03..2026-08-16 off "congés"'
    const day = [...morning, span('14:00', '18:00')]
    expect(parsed(text)).toEqual({
      timezone,
      weekly: {
        monday: day,
        tuesday: day,
        wednesday: day,
        thursday: day,
        friday: day,
        saturday: [span('09:00', '12:00')],
        sunday: [],
      },
      variations: [{ from: '2026-12-24', to: '2026-12-24', spans: morning }],
      publicHolidays: 'closed',
      closures: [{ from: '2026-08-03', to: '2026-08-16', reason: 'congés' }],
    })
  })

  it.each([
    ['a day nobody names is unknown', 'Mo 08:00-12:00', { weekly: { monday: morning }, publicHolidays: 'unknown' }],
    ['a list of days', 'Mo,We 08:00-12:00', { weekly: { monday: morning, wednesday: morning } }],
    ['a range round the week', 'Su-Mo 08:00-12:00', { weekly: { sunday: morning, monday: morning } }],
    ['holidays with days', 'Su,PH off', { weekly: { sunday: [] }, publicHolidays: 'closed' }],
    ['hours of the holidays', 'PH 08:00-12:00', { weekly: {}, publicHolidays: morning }],
    ['a later rule wins', 'Mo-Tu off; Tu 08:00-12:00', { weekly: { monday: [], tuesday: morning } }],
    ['the end of the day', 'Mo 20:00-24:00', { weekly: { monday: [span('20:00', '24:00')] } }],
    ['midnight written 00:00', 'Mo 20:00-00:00', { weekly: { monday: [span('20:00', '24:00')] } }],
    ['a night', 'Mo 20:00-02:00', { weekly: { monday: [span('20:00', '02:00')] } }],
    ['a night past 24 hours', 'Mo 20:00-26:00', { weekly: { monday: [span('20:00', '02:00')] } }],
    ['a closure without a reason', '2026-12-24 closed', { closures: [{ from: '2026-12-24', to: '2026-12-24' }] }],
    [
      'a semicolon in a reason',
      '2026-12-24 off "fêtes; travaux"',
      { closures: [{ from: '2026-12-24', to: '2026-12-24', reason: 'fêtes; travaux' }] },
    ],
  ])('read %s', (_, text, expected) => expect(parsed(text)).toMatchObject(expected))

  it('take days without a name for all of them, and 24/7 for every hour, holidays too', () => {
    expect(Object.keys(parsed('08:00-12:00').weekly)).toEqual([...weekdays])
    expect(parsed('08:00-12:00').publicHolidays).toBe('unknown')
    expect(parsed('24/7')).toEqual(parsed('Mo-Su,PH 00:00-24:00'))
  })

  it.each([
    ['', '«  » is no span of hours'],
    ['Mo-Fr', '« Mo-Fr » is no span of hours'],
    ['Lu-Ve 08:00-12:00', '« Lu-Ve » is no day'],
    ['Mo-Fr sunrise-12:00', '« sunrise-12:00 » is no span of hours'],
    ['Mo-Fr 8h-12h', '« 8h-12h » is no span of hours'],
    ['Mo-Fr 08:00+', '« 08:00+ » is no span of hours'],
    ['Mo 08:00-25:61', '« 08:00-25:61 » is no span of hours'],
    ['Mo 08:00-08:00', '« 08:00-08:00 » ends more than a day later'],
    ['Mo 08:00-33:00', '« 08:00-33:00 » ends more than a day later'],
    ['Mo 08:00-12:00,11:00-13:00', '« 08:00-12:00,11:00-13:00 » overlaps itself'],
    ['Mo 14:00-18:00,08:00-12:00', '« 14:00-18:00,08:00-12:00 » overlaps itself or is not in order'],
    ['Mo 08:00-12:00 off', '« 08:00-12:00 off » is no span of hours'],
    ['Mo off "congés"', '« off "congés" » is no span of hours'],
    ['Dec 25 off', '« Dec » is no day'],
    ['2026-02-30 off', '« 2026-02-30 » is no date'],
    ['2026-12-24..2026-12-20 off', '« 2026-12-24..2026-12-20 off » ends before it begins'],
    [
      '2026-08-03..2026-08-16 off; 2026-08-10 08:00-12:00',
      '« 2026-08-10 08:00-12:00 » an earlier rule closes from 2026-08-03 to 2026-08-16',
    ],
  ])('are refused with the piece that cannot be read: %s', (text, message) => expect(() => parsed(text)).toThrow(message))
})

describe('opening hours written back', () => {
  it.each(['24/7', 'Mo-Fr 08:00-12:00,14:00-18:00; Su off; PH off; 2026-12-24 08:00-12:00; 2026-08-03..2026-08-16 off "congés"'])(
    'are the text that was read: %s',
    (text) => expect(openingHoursText(parsed(text))).toBe(text),
  )

  it('are read back the same, whatever they are', () => {
    fc.assert(
      fc.property(anyOpeningHours, (hours) => {
        expect(parsed(openingHoursText(hours))).toEqual(hours)
      }),
    )
  })
})
