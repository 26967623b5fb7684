/** The names of the vocabulary's values, as people read them; from db/seed/vocabulary, the one place where they are written. */
import care from '../db/seed/vocabulary/care.json' with { type: 'json' }
import indicator from '../db/seed/vocabulary/indicator.json' with { type: 'json' }
import organisation from '../db/seed/vocabulary/organisation.json' with { type: 'json' }
import profession from '../db/seed/vocabulary/profession.json' with { type: 'json' }
import stage from '../db/seed/vocabulary/stage.json' with { type: 'json' }
import structure from '../db/seed/vocabulary/structure.json' with { type: 'json' }
import topic from '../db/seed/vocabulary/topic.json' with { type: 'json' }
import zoning from '../db/seed/vocabulary/zoning.json' with { type: 'json' }
import type { Words } from './types'

type Labelled = { readonly id: string; readonly label: Words }

/** Looks a label up; an id without label shows as itself, so that data may grow before the vocabulary does. */
const labelsOf = (entries: readonly Labelled[]) => {
  const byId = new Map(entries.map(({ id, label }) => [id, label]))
  return (id: string): Words => byId.get(id) ?? { fr: id, en: id }
}

export const careLabels = labelsOf(care)
export const indicatorLabels = labelsOf(indicator)
export const organisationLabels = labelsOf(organisation)
export const professionLabels = labelsOf(profession)
export const stageLabels = labelsOf(stage)
export const structureLabels = labelsOf(structure)
export const topicLabels = labelsOf(topic)
export const zoningLabels = labelsOf(zoning)
