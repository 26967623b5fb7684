/** What a view needs besides the answer. */
import type { Lang } from '../../types'

export type Viewing = {
  readonly lang: Lang
  /** Origin that our own links lead to; empty on our own pages. */
  readonly origin: string
  /** Begins every id of this turn, for several turns share a page: `turn-3-`. */
  readonly ids: string
}
