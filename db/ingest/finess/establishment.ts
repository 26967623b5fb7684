/** What both layouts of FINESS say of an establishment, and the place it makes. */
import { hash } from 'node:crypto'
import { distanceKm } from '../../distance'
import { type AddressParts, addressLine } from '../clean/addresses'
import { phoneNumber } from '../clean/phones'
import type { Positioned } from '../clean/positions'
import { hasLostCharacters, readableName } from '../clean/readable-names'
import type { Remark } from '../report'
import type { PlaceDraft, Reading } from '../source'
import type { Town, Towns } from '../towns'
import { categoryOf } from './categories'
import { kindOf } from './kinds'

export type Establishment = {
  readonly finess: string
  /** At most 38 characters: often cut. */
  readonly shortName: string
  readonly longName: string
  readonly category: string
  /** The label of the file, when it has one: only the legacy layout does. */
  readonly categoryLabel?: string
  readonly communeCode: string
  readonly postcode: string
  readonly address: AddressParts
  readonly phone: string
  /** Where the file puts it, given the département it is in. */
  readonly position: (departement: string) => Positioned
  /** True when it depends on another establishment. */
  readonly secondary: boolean
}

/**
 * Turns establishments into places, and tells the reporter what each lacks; undefined when it is refused. One per load: it
 * remembers what it saw, by number and by hash, to know what comes twice.
 */
export function placesOf({ towns, reporter }: Pick<Reading, 'towns' | 'reporter'>) {
  const numbers = new Set<number>()
  const addresses = new Set<string>()
  return (establishment: Establishment): PlaceDraft | undefined => {
    const { finess, category, secondary } = establishment
    const rawName = establishment.longName || establishment.shortName
    const example = `${finess} ${rawName}`
    const remark = (what: Remark, more = '') => reporter.remark(what, more ? `${example}: ${more}` : example)

    if (!finessNumber.test(finess)) return void reporter.refuse('no identifier', example)
    if (numbers.has(Number.parseInt(finess, 36))) return void reporter.refuse('duplicate identifier', example)
    if (!rawName) return void reporter.refuse('no name', finess)
    const found = towns.byCode(establishment.communeCode)
    if (!found)
      return void reporter.refuse(
        isAbroad(establishment.communeCode) ? 'out of France' : 'commune not found',
        `${example}: ${establishment.communeCode}`,
      )
    const { town } = found
    const here = positionIn(town, establishment, towns)
    if (!here) return void reporter.refuse('commune not found', `${example}: no point for ${town.name}`)

    const { kind, known, disputed } = kindOf(category, establishment.shortName, establishment.longName)
    const name = readableName(rawName)
    const address = addressLine(establishment.address)
    const key = hash('sha1', `${kind}|${town.code}|${address}|${name}`, 'base64').slice(0, keyLength)
    const double = address !== '' && addresses.has(key)
    if (double && secondary) return void reporter.refuse('duplicate at one address', example)

    numbers.add(Number.parseInt(finess, 36))
    addresses.add(key)
    const phone = phoneNumber(establishment.phone)
    if (double) remark('duplicate at one address')
    if (found.former) remark('commune by a former code', establishment.communeCode)
    if (!known) remark('unknown category', category || 'none')
    if (disputed) remark('name against category', `${category}, taken as ${kind}`)
    if (hasLostCharacters(rawName)) remark('lost characters')
    if (here.remark) remark(here.remark)
    if (phone.kind === 'absent') remark('without phone')
    if (phone.kind === 'unreadable') remark('unreadable phone', establishment.phone)
    reporter.kept += 1

    const label = categoryOf(category)?.label ?? establishment.categoryLabel
    return {
      id: `finess-${finess}`,
      kind,
      name,
      address,
      postcode: postcodeOf(town, establishment.postcode),
      communeCode: town.code,
      commune: town.name,
      departement: town.departement,
      region: town.region,
      ...(phone.kind === 'found' && { phone: phone.phone }),
      lat: here.lat,
      lon: here.lon,
      precision: here.precision,
      details: { finess, ...(category && { category }), ...(label && { categoryLabel: label }) },
    }
  }
}

/** Département (2A and 2B included) and seven figures. */
const finessNumber = /^\d[0-9A-Z]\d{7}$/
/** Base64 characters of a hash: 60 bits, so that 100,000 places do not meet by chance. */
const keyLength = 10
/** Insee writes foreign countries 99xxx. */
const isAbroad = (code: string) => code.startsWith('99')

/** The postcode of the record when the town has it: a CEDEX belongs to nobody. */
const postcodeOf = (town: Town, written: string): string =>
  town.postcodes.includes(written) ? written : (town.postcodes[0] ?? written)

type Here = { readonly lat: number; readonly lon: number; readonly precision: 'address' | 'commune'; readonly remark?: Remark }

/** The establishment's own point when it can be believed, otherwise its town's; undefined when neither is known. */
function positionIn(town: Town, { position, postcode }: Establishment, towns: Towns): Here | undefined {
  const own = position(town.departement)
  const point =
    pointOf(town) ??
    towns
      .byPostcode(postcode)
      .map(pointOf)
      .find((known) => known !== undefined)
  if (own.kind === 'found') {
    const far = point && distanceKm(own, point) > reachOf(town)
    if (!far) return { lat: own.lat, lon: own.lon, precision: 'address' }
  }
  return point && { ...point, precision: 'commune', remark: whyNotOwn[own.kind] }
}

const pointOf = ({ lat, lon }: Town) => (lat === undefined || lon === undefined ? undefined : { lat, lon })

const whyNotOwn = {
  found: 'coordinates far from the commune',
  absent: 'without coordinates',
  ambiguous: 'ambiguous coordinates',
  outside: 'coordinates out of France',
} as const satisfies Readonly<Record<Positioned['kind'], Remark>>

/** How far from its town's point a place may be, in kilometres: no commune of mainland France is 30 km from end to centre. */
const reach = 30
const reachOfEstimate = 60
/** Communes of French Guiana are as large as départements: Maripasoula is 18,360 km². */
const reachInGuiana = 200
const reachOf = ({ departement, approximate }: Town) =>
  departement === '973' ? reachInGuiana : approximate ? reachOfEstimate : reach
