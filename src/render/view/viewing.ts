/** What a view needs besides the answer. */

import type { Lang } from '../../types'
import type { Tree } from '../tree'

export type Viewing = {
  readonly lang: Lang
  /** Origin that our own links lead to; empty on our own pages. */
  readonly origin: string
  /** Begins every id of this turn, for several turns share a page: `turn-3-`. */
  readonly ids: string
  /** True where a script hears the buttons: those that need one (copy, print) are shown nowhere else. */
  readonly scripted: boolean
  /** What a page's form carries with each question it posts; empty where a script sends it. */
  readonly fields: readonly Tree[]
}
