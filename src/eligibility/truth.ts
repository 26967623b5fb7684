/** Three-valued logic (Kleene's): what is not known makes nothing false. */
import type { Truth, Verdict } from '../types'

/** False as soon as one is; true when all are. */
export const all = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes('unknown') ? 'unknown' : true

/** True as soon as one is; false when all are. */
export const any = (truths: readonly Truth[]): Truth =>
  truths.includes(true) ? true : truths.includes('unknown') ? 'unknown' : false

export const verdictOf = (truth: Truth): Verdict => (truth === 'unknown' ? 'depends' : truth ? 'yes' : 'no')
