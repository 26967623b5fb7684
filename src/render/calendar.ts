/** All-day events → a calendar file (RFC 5545) that Outlook, Google and Apple's calendars read. */

export type CalendarEvent = {
  /** The same event keeps it from one file to the next: it is updated, not doubled. */
  readonly uid: string
  /** `2026-10-30`: a day of the calendar, in no time zone (RFC 5545, 3.3.4). */
  readonly day: string
  readonly summary: string
  readonly description: string
  readonly url: string
}

/** Octets in a line, its end excluded (RFC 5545, 3.1). */
const longestLine = 75

/** `stamp` is the moment the file was made. At least one event: an empty calendar is no calendar (RFC 5545, 3.6). */
export function calendarOf(
  events: readonly [CalendarEvent, ...CalendarEvent[]],
  { name, stamp }: { readonly name: string; readonly stamp: Date },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Proxisoin//Dossier//FR',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const eventLines = ({ uid, day, summary, description, url }: CalendarEvent, stamp: Date): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${compact(stamp.toISOString().replace(/\.\d+/, ''))}`,
  `DTSTART;VALUE=DATE:${compact(day)}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  `URL:${url}`,
  'TRANSP:TRANSPARENT',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(summary)}`,
  'TRIGGER:-P30D',
  'END:VALARM',
  'END:VEVENT',
]

const compact = (date: string) => date.replaceAll(/[-:]/g, '')

/** « à signer ; vite, » → « à signer \; vite\, »: commas and semicolons separate values, a line is one line (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

/** Cut where a line would be too long, between two characters, each piece after the first behind a space. */
function folded(line: string): string {
  let room = longestLine
  let result = ''
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length
    if (octets > room) {
      result += '\r\n '
      room = longestLine - 1
    }
    result += character
    room -= octets
  }
  return result
}
