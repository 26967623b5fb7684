/**
 * Emergency departments and mobile teams, from the yearly survey of hospitals. It says where a department is authorised, never that
 * it is open today.
 */
import { distanceKm } from '../../distance'
import { addressLine } from '../clean/addresses'
import { phoneNumber } from '../clean/phones'
import { wgs84Position } from '../clean/positions'
import { readableName } from '../clean/readable-names'
import { type Sheet, sheetsOf } from '../input/sheets'
import { townOf } from '../known-town'
import { type PlaceDraft, type PlacesSource, type Reading, SourceUnreadable } from '../source'
import type { Town } from '../towns'
import { readyList } from './ready-list'
import { saeSurvey } from './sae'
import type { Site, Survey } from './site'

/**
 * The DREES publishes a 7z archive, which we do not open: no default address. Unpacked, the folder `Base CSV` is what `--from` takes.
 */
export const urgences: PlacesSource = {
  id: 'urgences',
  title: 'Services d’urgences et SMUR (Statistique annuelle des établissements de santé)',
  publisher: 'DREES',
  licence: 'Licence Ouverte 2.0',
  page: 'https://data.drees.solidarites-sante.gouv.fr/explore/dataset/707_bases-administratives-sae/',
  staleAfterDays: 900,
  brings: 'places',
  kinds: ['urgences', 'smur'],
  spread: 90,
  async *read(reading) {
    const { sites, year } = await surveyIn(reading)
    reading.dated(`${year}-12-31`)
    for (const site of sites) {
      reading.reporter.read += 1
      const place = placeOf(site, reading)
      if (!place) continue
      reading.reporter.kept += 1
      yield place
    }
  },
}

async function surveyIn({ files }: Reading): Promise<Survey> {
  const sheets: Sheet[] = []
  for await (const file of files) {
    // The archive of a year holds the same sixty tables for other software, and their manual.
    if (!/\.(csv|txt|xlsx)$|^[^.]*$/i.test(file.name)) continue
    for (const sheet of await sheetsOf(file)) {
      const ready = readyList({ ...sheet, name: file.name })
      if (ready) return ready
      sheets.push(sheet)
    }
  }
  const survey = saeSurvey(sheets)
  if (!survey)
    throw new SourceUnreadable(`no table of the SAE found (ID, URGENCES, SMURSAMU): unpack the archive of ${urgences.page}`)
  return survey
}

function placeOf(site: Site, reading: Reading): PlaceDraft | undefined {
  const { reporter } = reading
  const example = `${site.finess} ${site.name}`
  if (!site.emergency && !site.smur) {
    // The switchboard of a SAMU, or a site that lost its authorisation: nobody is received there.
    reporter.refuse('not a place of care', example)
    return undefined
  }
  const town = townOf(site.communeCode, example, reading)
  if (!town) return undefined
  const here = positionOf(site, town, reading)
  if (!here) {
    reporter.refuse('malformed', `${example}: neither it nor ${town.name} has a point`)
    return undefined
  }
  const { finess, general, paediatric, smur, samu } = site
  const kind = site.emergency ? 'urgences' : 'smur'
  return {
    id: `${kind}-${finess}`,
    kind,
    name: hospitalName(site.name),
    address: addressLine({ number: site.number, type: site.streetType, street: site.street }),
    postcode: town.postcodes.includes(site.postcode) ? site.postcode : (town.postcodes[0] ?? site.postcode),
    communeCode: town.code,
    commune: town.name,
    departement: town.departement,
    region: town.region,
    ...phoneOf(site, reading),
    ...here,
    details: { finess, ...(site.emergency && { general, paediatric }), smur, samu },
  }
}

/** A point farther than this from its commune is another place's: the widest communes of the mainland are 40 km long. */
const farthestKm = 40

/** The site's own point when it can be true, otherwise its commune's. */
function positionOf(site: Site, town: Town, { reporter }: Reading): Pick<PlaceDraft, 'lat' | 'lon' | 'precision'> | undefined {
  const own = site.point && wgs84Position(site.point.lat, site.point.lon)
  const centre = town.lat === undefined || town.lon === undefined ? undefined : { lat: town.lat, lon: town.lon }
  const isFar =
    own?.kind === 'found' && centre !== undefined && town.departement !== '973' && distanceKm(own, centre) > farthestKm
  if (own?.kind === 'found' && !isFar) return { lat: own.lat, lon: own.lon, precision: 'address' }
  if (isFar) reporter.remark('coordinates far from the commune', site.finess)
  else reporter.remark(own ? 'coordinates out of France' : 'without coordinates', site.finess)
  return centre && { ...centre, precision: 'commune' }
}

function phoneOf({ finess, phone }: Site, { reporter }: Reading): Pick<PlaceDraft, 'phone'> {
  const phoned = phoneNumber(phone)
  if (phoned.kind === 'found') return { phone: phoned.phone }
  reporter.remark(phoned.kind === 'absent' ? 'without phone' : 'unreadable phone', finess)
  return {}
}

/** Initials the survey begins names with, and that few people read. CHU, CHRU and the names of groups are left. */
const initials: readonly (readonly [RegExp, string])[] = [
  [/^C\.? ?H\.? (?!-|[A-Z] )/, 'CENTRE HOSPITALIER '],
  [/^GH /, 'GROUPE HOSPITALIER '],
  [/^HU /, 'HOPITAUX UNIVERSITAIRES '],
]

/** « CH DE FLEYRIAT » → « Centre hospitalier de Fleyriat ». */
const hospitalName = (raw: string): string =>
  readableName(initials.reduce((name, [short, long]) => name.replace(short, long), raw.replace(/\s+/g, ' ').trim()))
