/** How far a load is, on one line of the terminal; a line every few seconds where there is no terminal. */
import { SingleBar } from 'cli-progress'
import type { LoadProgress } from './load'

type Payload = { readonly bytes: number; readonly total: number | undefined; readonly rows: number; readonly begun: number }

/** Milliseconds between two lines in a log. */
const logPace = 3_000

/** The line of this source, which begins with the first bytes; `stop` leaves its last state on the screen. */
export function progressLine(source: string): { readonly update: (progress: LoadProgress) => void; readonly stop: () => void } {
  let told: Payload | undefined
  const bar = new SingleBar({
    format: (_options, _params, payload: Payload) => `${source}: ${progressText(payload, performance.now() - payload.begun)}`,
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: logPace,
  })
  return {
    update: (progress) => {
      const first = told === undefined
      told = { ...(told ?? { bytes: 0, total: undefined, rows: 0, begun: performance.now() }), ...progress }
      if (first) bar.start(1, 0, told)
      else bar.update(0, told)
    },
    stop: () => bar.stop(),
  }
}

/**
 * After `elapsed` milliseconds:
 *
 *     12.5 of 50.0 MB (25 %) | 26,000 rows | 8,667 rows/s | 9 s left
 */
export function progressText({ bytes, total, rows }: Omit<Payload, 'begun'>, elapsed: number): string {
  const seconds = elapsed / 1000
  const pace = rows === 0 ? [] : [`${count(rows)} rows`, `${count(Math.round(rows / seconds))} rows/s`]
  if (!total) return [`${megabytes(bytes)} MB`, ...pace].join(' | ')
  const share = Math.min(bytes / total, 1)
  // Too early to tell in the first second.
  const left = share === 1 ? ['writing'] : seconds < 1 ? [] : [`${Math.ceil((seconds / share) * (1 - share))} s left`]
  const [size, unit] = total < 1e5 ? [kilobytes, 'kB'] : [megabytes, 'MB']
  return [`${size(bytes)} of ${size(total)} ${unit} (${Math.floor(share * 100)} %)`, ...pace, ...left].join(' | ')
}

const kilobytes = (bytes: number): string => (bytes / 1e3).toFixed(1)
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)
export const count = (rows: number): string => rows.toLocaleString('en')
