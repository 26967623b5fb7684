/** What a rule may want to know of a person, by key; from db/seed/vocabulary/situation.json, the one place where it is written. */
import type { SituationSeed } from '../db/seed/situation-schema'
import situation from '../db/seed/vocabulary/situation.json' with { type: 'json' }

export const situations: ReadonlyMap<string, SituationSeed> = new Map(situation.map((one) => [one.id, one]))
