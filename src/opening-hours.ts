/**
 * When a place receives people. Four things are told apart, and none of them is guessed: the usual week, dated variations,
 * public holidays, closures. A place without this record has unknown hours, and so has a moment the record says nothing of.
 */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]

/** Local wall-clock times, `HH:MM`; `to` may be `24:00`, or earlier than `from` when it ends the next day. */
export type Span = { readonly from: string; readonly to: string }

export type OpeningHours = {
  /** IANA name: `Europe/Paris`, `Indian/Reunion`… */
  readonly timezone: string
  /** A day that is absent is unknown; an empty list is closed. */
  readonly weekly: Readonly<Partial<Record<Weekday, readonly Span[]>>>
  /** Both ends included, `YYYY-MM-DD`; they replace the week. */
  readonly variations: readonly { readonly from: string; readonly to: string; readonly spans: readonly Span[] }[]
  /** The hours kept on public holidays, `closed`, or `unknown`. */
  readonly publicHolidays: readonly Span[] | 'closed' | 'unknown'
  /** Closed whatever the day: works, leave. Both ends included. */
  readonly closures: readonly { readonly from: string; readonly to: string; readonly reason?: string }[]
}
