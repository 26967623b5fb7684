/**
 * Invented establishments in the field tree of FINESS+ (official sample of ansforge/finess, March 2026), with the quirks of
 * the real file. Nothing here is a real place. Each is drawn from a chance of its own, so that a longer file begins with the
 * same establishments, and next month's file differs only where it is told to.
 */
import type { Town } from '../../db/ingest/towns'
import { seededBy } from '../../src/build/random'
import { type FrenchMap, inMetres } from './finess-map'
import { categoryShares, firstNames, lastNames, namesOf, streetNames, streetTypes } from './finess-words'

type Chance = () => number
type Json = Readonly<Record<string, unknown>>

/** What next month's file changes, as shares of the open establishments. */
export type Change = { readonly changed: number; readonly closed: number; readonly added: number }

export type Plan = { readonly seed: number; readonly activeShare: number; readonly date: string; readonly change?: Change }

export type EgeRecord = Json & {
  readonly informationsGeneralesEGE: Json
  readonly categorieentiteGeographiqueExercice: string
  readonly adresse: readonly Json[]
}

/** An establishment, and what a reader must find in it. */
export type Drawn = {
  readonly record: EgeRecord
  readonly isOpen: boolean
  readonly change?: 'changed' | 'closed' | 'added'
  readonly hasPosition: boolean
  readonly hasPhone: boolean
  readonly hasKnownCategory: boolean
  readonly isByFormerCode: boolean
}

const oneOf = <Item>(chance: Chance, items: readonly Item[]): Item => {
  const item = items[Math.floor(chance() * items.length)]
  if (item === undefined) throw new Error('nothing to draw from')
  return item
}
const between = (chance: Chance, least: number, most: number) => least + Math.floor(chance() * (most - least + 1))
const day = (chance: Chance, firstYear: number, lastYear: number) =>
  `${between(chance, firstYear, lastYear)}-${String(between(chance, 1, 12)).padStart(2, '0')}-${String(between(chance, 1, 28)).padStart(2, '0')}`

/** Two ways of having nothing to say: the official sample leaves keys out, later records write null. */
const left = (explicit: boolean, fields: Json): Json =>
  explicit
    ? Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value ?? null]))
    : Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** Establishment number `rank`, with the number, town and words that are its own. */
export function establishment(plan: Plan, map: FrenchMap, rank: number, isNew: boolean): Drawn {
  const chance = seededBy(`finess ${plan.seed} ${rank}`)
  const category = drawnCategory(chance())
  const town = map.townAt(chance())
  const wasOpen = isNew || chance() < plan.activeShare
  const change = changeOf(plan, rank, wasOpen, isNew)
  const isOpen = wasOpen && change !== 'closed'
  const explicit = chance() < 0.6
  const isPadded = chance() < 0.25
  const pad = (text: string, length: number) => (isPadded ? text.padEnd(length) : text)
  const name = `${nameOf(chance, category, town)}${change === 'changed' ? ' NOUVEAU SITE' : ''}`.slice(0, 80)
  const hasPhone = chance() < 0.9
  const hasPosition = chance() < 0.67
  const former = chance() < 0.02 ? map.formerCodes(town)[0] : undefined
  const main = address(chance, map, town, { usage: '03', explicit, isPadded, hasPosition, code: former ?? town.code })
  const others = Array.from({ length: otherAddresses(chance) }, () =>
    address(chance, map, town, {
      usage: oneOf(chance, ['04', '06']),
      explicit,
      isPadded,
      hasPosition: chance() < 0.5,
      code: town.code,
    }),
  )
  const opened = day(chance, 1950, 2024)
  const closed = isOpen ? undefined : change === 'closed' ? plan.date : day(chance, 1990, 2025)
  const record: EgeRecord = {
    informationsGeneralesEGE: left(explicit, {
      egeId: String(rank + 1),
      dateFermeture: closed,
      dateOuverture: opened,
      datePremiereAutorisation: opened,
      nomEgeCourt: pad(name.slice(0, 38), 32),
      nomEgeLong: pad(name, 60),
      complementDenominationEg: chance() < 0.05 ? 'BATIMENT B' : undefined,
      numFinessEge: finessNumber(town, rank),
      espic: [oneOf(chance, ['0', '1', '3'])],
      siret: chance() < 0.7 ? String(10_000_000_000_000 + Math.floor(chance() * 8e13)) : undefined,
    }),
    categorieentiteGeographiqueExercice: category,
    modefixationtarifaire: oneOf(chance, ['01', '03', '07', '99']),
    typeBudget: ['01'],
    // The main address is not always the first.
    adresse: chance() < 0.9 ? [main, ...others] : [...others, main],
    contact: hasPhone || chance() < 0.5 ? [contact(explicit, hasPhone ? phone(chance, town) : undefined)] : [],
    engagement: Array.from({ length: between(chance, 0, 2) }, () => engagement(chance)),
    evenement: Array.from({ length: between(chance, 2, 4) }, () => event(chance, 'EG', rank + 1)),
    roleEge: [],
    // A few closed ones stay « A ».
    etatObjet: isOpen || chance() < 0.02 ? 'A' : 'I',
    dateDerniereMaj: `${change ? plan.date : day(chance, 2003, 2026)} 00:00:00`,
  }
  const hasKnownCategory = category < '790'
  const found = { record, isOpen, hasPosition, hasPhone, hasKnownCategory, isByFormerCode: former !== undefined }
  return change ? { ...found, change } : found
}

function changeOf({ seed, change }: Plan, rank: number, wasOpen: boolean, isNew: boolean): Drawn['change'] {
  if (!change || !wasOpen) return undefined
  if (isNew) return 'added'
  const drawn = seededBy(`next month ${seed} ${rank}`)()
  return drawn < change.closed ? 'closed' : drawn < change.closed + change.changed ? 'changed' : undefined
}

const allShares = categoryShares.reduce((sum, [, share]) => sum + share, 0)
function drawnCategory(chance: number): string {
  let rest = chance * allShares
  for (const [category, share] of categoryShares) {
    rest -= share
    if (rest < 0) return category
  }
  return '620'
}

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
const nameOf = (chance: Chance, category: string, town: Town) =>
  oneOf(chance, namesOf(category))
    .replace('*', plain(town.name).replace(/-/g, ' '))
    .replace('+', `${oneOf(chance, firstNames)} ${oneOf(chance, lastNames)}`)

/** Two characters of département and seven figures. */
const finessNumber = ({ departement }: Town, rank: number) => departement.slice(0, 2) + String(rank + 1).padStart(7, '0')

/** Most have one address; one in ten thousand has 150. */
const otherAddresses = (chance: Chance) => {
  const drawn = chance()
  return drawn < 0.93 ? 0 : drawn < 0.9999 ? between(chance, 1, 3) : 149
}

type AddressPlan = {
  readonly usage: string
  readonly explicit: boolean
  readonly isPadded: boolean
  readonly hasPosition: boolean
  readonly code: string
}

function address(
  chance: Chance,
  map: FrenchMap,
  town: Town,
  { usage, explicit, isPadded, hasPosition, code }: AddressPlan,
): Json {
  const [type, word] = oneOf(chance, Object.entries(streetTypes))
  const street = oneOf(chance, streetNames)
  const number = String(between(chance, 1, 220))
  // A newer record has its type inside the street; an older one sometimes has it twice.
  const style = oneOf(chance, ['split', 'split', 'split', 'inside', 'doubled'])
  const postcode = oneOf(chance, town.postcodes.length > 0 ? town.postcodes : [`${town.departement.slice(0, 2)}000`])
  const cedex = `${postcode.slice(0, 2)}9${String(between(chance, 0, 99)).padStart(2, '0')}`
  const isCedex = chance() < 0.12 && !map.isPostcode(cedex)
  return left(explicit, {
    usageAdresse: usage,
    numeroVoie: number,
    typeVoie: style === 'inside' ? undefined : isPadded ? type.padEnd(4) : type,
    libelleVoie: style === 'split' ? street : `${word} ${street}`,
    complementVoie: chance() < 0.05 ? 'B' : undefined,
    complementPointGeographique: chance() < 0.1 ? 'CENTRE COMMERCIAL' : undefined,
    lieuDit: chance() < 0.1 ? `BP ${between(chance, 1, 900)}` : undefined,
    cogCommune: code,
    ligneAcheminement: `${plain(town.name)}${isCedex ? ' CEDEX' : ''}`,
    ligneUne: undefined,
    ligneDeux: undefined,
    ligneTrois: undefined,
    ligneQuatre: `${number} ${style === 'doubled' ? `${word} ${word}` : word} ${street}`,
    ligneCinq: undefined,
    ligneSix: undefined,
    codePostal: isCedex ? cedex : postcode,
    coordonneesGeographique: hasPosition ? coordinates(chance, town) : undefined,
  })
}

/** Kilometres around the town's point, at most; and degrees of latitude in one. */
const spread = 4
const degreesPerKilometre = 1 / 111.2

/** The three layouts, mixed as in the real file (ansforge/finess issue 24): see shared notes on FINESS+, quirk 1. */
function coordinates(chance: Chance, { departement, lat = 0, lon = 0 }: Town): Json {
  const [north, east] = [
    lat + (chance() * 2 - 1) * spread * degreesPerKilometre,
    lon + (chance() * 2 - 1) * spread * degreesPerKilometre,
  ]
  const [easting, northing] = inMetres(departement, north, east).map((metres) => metres.toFixed(2))
  const [latitude, longitude] = [north.toFixed(6), east.toFixed(6)]
  const layouts = [
    { coordonneeX: northing, coordonneeY: easting, directionLatitude: latitude, directionLongitude: longitude },
    { coordonneeX: longitude, coordonneeY: latitude, directionLatitude: northing, directionLongitude: easting },
    { coordonneeX: easting, coordonneeY: northing, directionLatitude: latitude, directionLongitude: longitude },
  ]
  return {
    ...oneOf(chance, layouts),
    cleInInteropBAN: `${between(chance, 10000, 99999)}_0100_00001`,
    scoreBAN: String(0.6 + chance() * 0.4),
  }
}

/** First figures of numbers by département, overseas; elsewhere 01 to 05. */
const prefixes: Readonly<Record<string, string>> = {
  ...{ '971': '0590', '972': '0596', '973': '0594', '974': '0262', '975': '0508', '976': '0269', '977': '0590', '978': '0590' },
}
const phone = (chance: Chance, { departement }: Town) =>
  (
    (prefixes[departement] ?? `0${between(chance, 1, 5)}${between(chance, 30, 69)}`) + String(between(chance, 100_000, 999_999))
  ).slice(0, 10)

const contact = (explicit: boolean, telephone: string | undefined): Json => ({
  typeContact: { roleContact: '01' },
  telecom: left(explicit, { telephone, telecopie: undefined, courriel: undefined }),
})

const engagement = (chance: Chance): Json => {
  const signed = day(chance, 1974, 2020)
  return {
    engagementId: String(between(chance, 100_000, 999_999)),
    typeEngagement: 'CONV',
    sousTypeEngagement: 'ASE',
    dateEffetEngagement: signed,
    dateSignatureEngagement: signed,
    autoriteRegulationEngagement: [],
  }
}

export const event = (chance: Chance, type: 'PM' | 'EG' | 'GR', id: number): Json => ({
  evenementId: String(between(chance, 1, 999_999)),
  dateEnregistrement: '2025-10-21 18:36:29',
  dateEvenement: day(chance, 1960, 2025),
  etatObjet1: oneOf(chance, ['001', '003', '007', '100']),
  identifiantObjet1: String(id),
  systemeMaitre: '01',
  typeObjet1: type,
  codeEvenement: oneOf(chance, ['001', '003', '005']),
})

/** The legal person `rank` that holds these establishments. */
export function legalPerson(plan: Plan, map: FrenchMap, rank: number, ege: readonly Json[], isOpen: boolean): Json {
  const chance = seededBy(`legal person ${plan.seed} ${rank}`)
  const town = map.townAt(chance())
  const explicit = chance() < 0.6
  const name = `${oneOf(chance, ['SOCIETE', 'ASSOCIATION', 'FONDATION', 'SELARL'])} ${oneOf(chance, firstNames)} ${oneOf(chance, lastNames)}`
  return {
    informationsGeneralesPMEJ: left(explicit, {
      pmSmsseId: String(rank + 1),
      codeApe: oneOf(chance, ['86.10Z', '47.73Z', '87.10A']),
      dateCreation: day(chance, 1950, 2020),
      dateFermeture: isOpen ? undefined : day(chance, 1990, 2025),
      denominationLonguePmSmsse: name,
      denominationPm: name.slice(0, 38),
      numFinessPm: `${town.departement.slice(0, 2)}${String(5_000_000 + rank)}`,
      siren: String(between(chance, 300_000_000, 899_999_999)),
      statutJuridique: oneOf(chance, ['21', '61', '72', '73']),
      typePersonneMorale: '01',
    }),
    adresse: [
      address(chance, map, town, {
        usage: '02',
        explicit,
        isPadded: chance() < 0.25,
        hasPosition: chance() < 0.67,
        code: town.code,
      }),
    ],
    contact: [contact(explicit, phone(chance, town))],
    engagement: [],
    evenement: Array.from({ length: between(chance, 1, 3) }, () => event(chance, 'PM', rank + 1)),
    ege,
    etatObjet: isOpen ? 'A' : 'I',
    dateDerniereMaj: `${day(chance, 2003, 2025)} 00:00:00`,
  }
}
