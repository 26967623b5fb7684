/** How every source that cannot be read is told: where, what happened, what to do next. */
import { SourceUnreadable } from '../source'

/** `problem` reads as « the file is not there any more (404) »; `page` is where people find the file. */
export const unreadable = (origin: string, problem: string, page: string, cause?: unknown): SourceUnreadable =>
  new SourceUnreadable(`${origin}: ${problem}. Nothing was changed. Get the file from ${page} and give it with --from`, { cause })

/** The reason hidden under « fetch failed ». */
export function reasonOf(cause: unknown): string {
  const deepest = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  return deepest instanceof Error ? deepest.message || deepest.name : String(deepest)
}
