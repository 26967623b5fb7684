import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, calendarOf } from '../../src/render/calendar'

const event: CalendarEvent = {
  uid: 'capii-sign-2026-10-30@proxisoin',
  day: '2026-10-30',
  summary: 'CAPII : dernier jour pour signer',
  description: 'À qui : CPAM ; ARS, ou PAPS\nSource : Ameli',
  url: 'https://www.ameli.fr/aides?a=1,2;b=3',
}
const made = { name: 'Échéances', stamp: new Date('2026-11-22T11:00:00.123Z') }
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')
/** What a reader of the file understands of a text. */
const read = (file: string, property: string) =>
  unfolded(file)
    .find((line) => line.startsWith(`${property}:`))
    ?.slice(property.length + 1)
    .replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))

describe('a calendar file', () => {
  it('is one day an event, with an alarm a month before', () => {
    const lines = unfolded(calendarOf([event], made))
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'UID:capii-sign-2026-10-30@proxisoin',
        'DTSTAMP:20261122T110000Z',
        'DTSTART;VALUE=DATE:20261030',
        'SUMMARY:CAPII : dernier jour pour signer',
        'DESCRIPTION:À qui : CPAM \\; ARS\\, ou PAPS\\nSource : Ameli',
        'URL;VALUE=URI:https://www.ameli.fr/aides?a=1%2C2%3Bb=3',
        'TRANSP:TRANSPARENT',
        'TRIGGER:-P30D',
      ]),
    )
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
  })

  it('gives any text back, in lines of 75 octets at most that cut no character', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300, size: 'max' }).map((any) => any.replaceAll(/\r\n?/g, '\n'))
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const file = calendarOf([{ ...event, summary, description }], made)
        const lines = file.split('\r\n')
        expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
        expect(lines.filter((line) => Buffer.from(line).toString() !== line)).toEqual([])
        expect(read(file, 'SUMMARY')).toBe(summary)
        expect(read(file, 'DESCRIPTION')).toBe(description)
      }),
      { seed: 7 },
    )
  })

  it('has no other line break than its own', () => {
    const file = calendarOf([{ ...event, summary: 'un\r\nEND:VEVENT\rdeux' }], made)
    expect(unfolded(file).filter((line) => line === 'END:VEVENT')).toHaveLength(1)
    expect(read(file, 'SUMMARY')).toBe('un\nEND:VEVENT\ndeux')
  })
})
