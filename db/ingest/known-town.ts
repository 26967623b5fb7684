/** The commune a row speaks of, or the reason why the row is refused. */
import type { Reading } from './source'
import type { Town } from './towns'

/** Undefined, and told to the reporter with `about` (what the row is about), when no commune ever had this code. */
export function townOf(code: string, about: string, { towns, reporter }: Pick<Reading, 'towns' | 'reporter'>): Town | undefined {
  const example = `${code} ${about}`.trim()
  const found = towns.byCode(code)
  if (!found) reporter.refuse('commune not found', example)
  if (found?.former) reporter.remark('commune by a former code', example)
  return found?.town
}
