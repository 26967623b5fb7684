/** What to tell the person who typed the command when a load stops: one line, what happened and what to do next. */
import { LibsqlError } from '@libsql/client'
import { nothingChanged, reasonOf, unreadable } from './input/trouble'
import { SourceUnreadable } from './source'

/** By the code of the base (https://www.sqlite.org/rescode.html). */
const troublesOfTheBase: readonly (readonly [RegExp, string])[] = [
  [/FULL/, 'no room is left on the disk of the base: free some and run this again'],
  [/BUSY|LOCKED/, 'another process is writing to the base: wait for its end and run this again'],
  [/READONLY|CANTOPEN|PERM|AUTH/, 'the base cannot be written: check its rights'],
  [/CORRUPT|NOTADB/, 'the base is damaged: put a copy in its place'],
  [/IOERR/, 'the disk of the base does not answer: check it and run this again'],
  // The guard of `publication`.
  [/NOTNULL|NOT NULL/, 'this load was stopped for too long and another has begun: run this again'],
]

/** A load that could be done and must not be: too much would be lost, or another is under way. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** Another process loads the source: nothing failed. */
export class UnderWay extends Refused {}

/** The same failure in words, with its cause; what already speaks to people stays as it is. `page` is where they find the file. */
export function explained(error: unknown, origin: string, page: string): Error {
  if (error instanceof Refused || (error instanceof SourceUnreadable && error.message.includes(nothingChanged))) return error
  const trouble = troubleOfTheBase(error)
  if (trouble) return new Error(`${trouble}. ${nothingChanged}`, { cause: error })
  const problem = error instanceof SourceUnreadable ? error.message : `cannot be read (${reasonOf(error)})`
  return unreadable(origin, problem, page, error)
}

function troubleOfTheBase(error: unknown): string | undefined {
  if (!(error instanceof LibsqlError)) return error instanceof Error && error.cause ? troubleOfTheBase(error.cause) : undefined
  const code = `${error.extendedCode ?? ''} ${error.code} ${error.message}`
  return troublesOfTheBase.find(([pattern]) => pattern.test(code))?.[1] ?? `the base refuses: ${error.message}`
}
