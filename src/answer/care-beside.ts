/** What can help when the care asked for is not held, rare or far: other kinds of places near, the public directory, whom to call. */
import type { ContactRecord, GuidanceRecord } from '../../db/knowledge'
import type { Nearby } from '../../db/queries'
import type { Context } from '../intent'
import type { ContactItem, Place, Section } from '../types'
import { askedFrom } from './asked-from'
import type { Asked } from './care'
import { directoryLink } from './directory'
import type { Cite } from './found'
import { contactItem, placeItem } from './items'
import { kindsLabel } from './kind-label'

/** What helps besides the care itself; read in the same round trip. */
export type Helping = {
  /** The nearest of the kinds that can help instead. */
  readonly beside: Nearby
  readonly guidance: readonly GuidanceRecord[]
  readonly directories: readonly ContactRecord[]
  /** Of the town asked about. */
  readonly postcodes: readonly string[]
}

/** Kilometres: farther, another kind of place is no help. */
const helpfulKm = 40

/** Other kinds of places near, then the directory opened on that care and place. */
export function besideSections(asked: Asked, known: Helping, cite: Cite, context: Context): readonly Section[] {
  return [...besidePlaces(asked, known, cite, context), ...directorySection(asked, known, cite, context)]
}

/** Other kinds of places near; nothing when none is held near. */
export function besidePlaces(
  { place }: Pick<Asked, 'place'>,
  { beside }: Helping,
  cite: Cite,
  context: Context,
): readonly Section[] {
  const { lang } = context
  const near = beside.items.filter(({ distanceKm = 0 }) => distanceKm <= helpfulKm)
  if (near.length === 0) return []
  const kinds = [...new Set(near.map(({ kind }) => kindsLabel(kind, lang)))].join(', ')
  return [
    {
      kind: 'places',
      title: lang === 'fr' ? `Peuvent aussi aider : ${kinds}` : `May also help: ${kinds}`,
      items: near.map((record) => placeItem(record, cite, context, { from: beside.from.approximate ? 'estimated' : 'exact' })),
      ...askedFrom(place, beside, lang),
    },
  ]
}

/** The public directory, opened on that care and that place. */
export function directorySection(
  { care, place }: Asked,
  { directories, postcodes }: Helping,
  cite: Cite,
  { lang }: Context,
): readonly Section[] {
  // One postcode stands for the town, but not for a city whose districts have their own.
  const [postcode] = isCityOfDistricts(place) ? [] : postcodes
  const { url } = directoryLink(care, { ...place, ...(postcode && { postcode }) }, lang)
  return contacts(
    directories
      .filter(({ organisation }) => organisation === 'sante-fr')
      .map((record) => ({ ...contactItem(record, cite, lang), url })),
  )
}

/** The health insurance office, which helps those who find no practitioner. */
export function officeSection({ directories }: Helping, cite: Cite, { lang }: Context): readonly Section[] {
  const office = directories.find(({ organisation }) => organisation === 'cpam')
  return contacts(office ? [contactItem(office, cite, lang)] : [])
}

const contacts = (items: readonly ContactItem[]): readonly Section[] => (items.length > 0 ? [{ kind: 'contacts', items }] : [])

/** Paris, Marseille and Lyon. */
const isCityOfDistricts = ({ kind, code }: Place) => kind === 'commune' && ['75056', '13055', '69123'].includes(code)
