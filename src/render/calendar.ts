/** All-day events → a calendar file (RFC 5545) that Outlook, Google and Apple's calendars read. */
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'

export type CalendarEvent = {
  /** The same event keeps it from one file to the next: it is updated, not doubled. */
  readonly uid: string
  /** `2026-10-30`: a day of the calendar, in no time zone (RFC 5545, 3.3.4). */
  readonly day: string
  readonly summary: string
  readonly description: string
  readonly url: string
}

const secondsADay = 86_400
/** Days before a deadline when the calendar reminds of it. */
const reminderDays = 30

/** `stamp` is the moment the file was made. At least one event: an empty calendar is no calendar (RFC 5545, 3.6). */
export function calendarOf(
  events: readonly [CalendarEvent, ...CalendarEvent[]],
  { name, stamp }: { readonly name: string; readonly stamp: Date },
): string {
  const calendar = ical({ name, prodId: '//Proxisoin//Dossier//FR', method: ICalCalendarMethod.PUBLISH })
  for (const { uid, day, summary, description, url } of events) {
    const start = new Date(`${day}T00:00:00Z`)
    // The library escapes an address as it does a text, which RFC 5545 (3.3.13) does not: nothing is left to escape.
    const address = url.replaceAll(/[,;]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    calendar
      .createEvent({
        id: uid,
        start,
        allDay: true,
        timezone: 'UTC',
        stamp,
        summary,
        description,
        url: address,
        transparency: ICalEventTransparency.TRANSPARENT,
      })
      .createAlarm({ type: ICalAlarmType.display, trigger: reminderDays * secondsADay, description: summary })
  }
  return `${calendar.toString()}\r\n`
}
