/** What can help when the care asked for is not held, rare or far: other kinds of places near, the public directory, whom to call. */
import type { ContactRecord, GuidanceRecord } from '../../db/knowledge'
import type { Nearby } from '../../db/queries'
import type { Context } from '../intent'
import type { Section } from '../types'
import type { Asked } from './care'
import { directoryLink } from './directory'
import type { Cite } from './found'
import { contactItem, placeItem } from './items'
import { kindLabel } from './kind-label'

/** What helps besides the care itself; read in the same round trip. */
export type Helping = {
  /** The nearest of the kinds that can help instead. */
  readonly beside: Nearby
  readonly guidance: readonly GuidanceRecord[]
  readonly directories: readonly ContactRecord[]
}

/** Kilometres: farther, another kind of place is no help. */
const helpfulKm = 40

/** Other kinds of places near, then the directory opened on that care and place. */
export function besideSections(asked: Asked, known: Helping, cite: Cite, context: Context): readonly Section[] {
  return [...besidePlaces(known, cite, context), ...directorySection(asked, known, cite, context)]
}

/** Other kinds of places near; nothing when none is held near. */
export function besidePlaces({ beside }: Helping, cite: Cite, context: Context): readonly Section[] {
  const { lang } = context
  const near = beside.items.filter(({ distanceKm = 0 }) => distanceKm <= helpfulKm)
  if (near.length === 0) return []
  const kinds = [...new Set(near.map(({ kind }) => kindLabel(kind, lang)))].join(', ')
  return [
    {
      kind: 'places',
      title: lang === 'fr' ? `Peuvent aussi aider : ${kinds}` : `May also help: ${kinds}`,
      items: near.map((record) => placeItem(record, cite, context, { from: beside.from.approximate ? 'estimated' : 'exact' })),
    },
  ]
}

/** The public directory, opened on that care and that place, and the local health insurance office. */
export function directorySection(
  { care, place }: Asked,
  { directories }: Helping,
  cite: Cite,
  { lang }: Context,
): readonly Section[] {
  const items = directories.map((record) => {
    const item = contactItem(record, cite, lang)
    return record.organisation === 'sante-fr' ? { ...item, url: directoryLink(care, place, lang).url } : item
  })
  return items.length > 0 ? [{ kind: 'contacts', items }] : []
}
