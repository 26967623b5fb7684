import { describe, expect, it } from 'vitest'
import { holidayTable } from '../../src/build/holidays'
import { isPublicHoliday, lastHolidayYear } from '../../src/opening-hours/holidays'
import { publicHolidays } from '../../src/opening-hours/public-holidays'

describe('public holidays', () => {
  it('are those of the library (otherwise: npx tsx src/build/holidays.ts)', () => {
    expect(publicHolidays).toEqual(holidayTable(2025, lastHolidayYear))
  })

  // The labour code: L3133-1 (all of France), L3134-13 (Alsace and Moselle), L3422-2 (the end of slavery overseas).
  it.each([
    ['2026-12-25', '14', true],
    ['2026-12-26', '14', false],
    ['2026-12-26', '57', true],
    ['2027-03-26', '14', false],
    ['2027-03-26', '57', 'unknown'],
    ['2027-03-29', '57', true],
    ['2027-05-22', '972', true],
    ['2027-05-22', '971', false],
    ['2027-05-27', '971', true],
    ['2027-06-10', '973', true],
    ['2027-12-20', '974', true],
    ['2027-04-27', '976', true],
    ['2027-10-09', '977', true],
    ['2027-05-27', '978', 'unknown'],
    ['2027-05-28', '978', 'unknown'],
    ['2040-12-25', '14', 'unknown'],
  ])('on %s in %s: %s', (date, departement, expected) => expect(isPublicHoliday(date, departement)).toBe(expected))
})
