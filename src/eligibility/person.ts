/** What is known of the person, or of the project, an aid is judged for. */
import type { ZoningRecord } from '../../db/queries'
import type { Situation } from '../slots'
import type { Place, Truth } from '../types'

export type Person = {
  readonly profession?: string | undefined
  readonly stage?: string | undefined
  readonly structure?: string | undefined
  /** The zoning the person says the place is in; `hors-zone` for none. */
  readonly zoning?: string | undefined
  readonly situation: Situation
  readonly place?: Place | undefined
  /** How the place is classed, for all professions. */
  readonly zonings: readonly ZoningRecord[]
  readonly territories: Territories
}

/** The territories of the person's place: `region:28`, `departement:61`. */
export type Territories = {
  /** Unknown when no place was said, or when only a part of it lies there. */
  readonly isIn: (key: string) => Truth
  readonly nameOf: (key: string) => string
}
