/** How every source that cannot be read is told: where, what happened, what to do next. */
import { SourceUnreadable } from '../source'

export const nothingChanged = 'Nothing was changed'

/** `problem` reads as « the file is not there any more (404) »; `page` is where people find the file. */
export const unreadable = (origin: string, problem: string, page: string, cause?: unknown): SourceUnreadable =>
  new SourceUnreadable(`${origin}: ${sentence(problem)} ${nothingChanged}. Get the file from ${page} and give it with --from`, {
    cause,
  })

const sentence = (problem: string) => (/[.?]$/.test(problem) ? problem : `${problem}.`)

/** The beginning of a file as a message can show it: what a terminal would obey or cannot show becomes a dot. */
export const shown = (beginning: string): string => beginning.slice(0, 20).replace(/[^\P{C}]|\uFFFD/gu, '·')

/** The reason hidden under « fetch failed ». */
export function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause instanceof Error ? reasonOf(cause.cause) : cause.message || cause.name
}
