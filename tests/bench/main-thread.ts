/** What a browser's trace says of the main thread. Times are microseconds. */
import type { Browser, Page } from 'playwright-core'

type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** Of the processor: what other programs take of it meanwhile is not counted. */
  readonly tdur?: number
}

const categories = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline']

/** Traces the page while `work` runs. One trace at a time in a browser. */
export async function traced(browser: Browser, page: Page, work: () => Promise<unknown>): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories })
  await work()
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { readonly traceEvents: readonly TraceEvent[] }
  return traceEvents
}

/** How long the thread that set both marks was busy between them: every task, script, style, layout and paint alike. */
export function busyBetween(events: readonly TraceEvent[], from: string, to: string): number {
  const start = events.find(({ name, ph }) => name === from && ph !== 'M')
  const end = events.find(({ name, ts }) => name === to && start !== undefined && ts >= start.ts)
  if (!start || !end) throw new Error(`The trace has no ${start ? to : from}`)
  return events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === start.pid && tid === start.tid)
    .map(({ ts, dur = 0, tdur = dur }) => {
      const overlap = Math.min(ts + dur, end.ts) - Math.max(ts, start.ts)
      return overlap > 0 ? (overlap * tdur) / dur : 0
    })
    .reduce((sum, busy) => sum + busy, 0)
}
