/** Sources of a format of our own, for tests of how sources are loaded: invented places, one a line. */

import { csvRows } from '../../db/ingest/input/csv'
import type { PlaceDraft, PlacesSource, TablesSource } from '../../db/ingest/source'
import { SourceUnreadable } from '../../db/ingest/source'
import { townsOf } from '../../db/ingest/towns'
import { communeZonings } from '../../db/schema'
import { tableRows } from '../../db/seed/rows'
import { tinyContent } from './seed-content'

const described = {
  publisher: 'Producteur d’essai',
  licence: 'Licence Ouverte 2.0',
  page: 'https://donnees.example.org/plain',
  staleAfterDays: 45,
}

/** `date;2026-10-01`, then `id;kind;name;address;commune;phone;finess;lat;lon;person`. Empty: not known. */
export const plainPlaces: PlacesSource = {
  ...described,
  id: 'plain',
  title: 'Lieux d’essai',
  brings: 'places',
  kinds: ['pharmacie', 'urgences', 'generaliste'],
  spread: 1,
  async *read({ files, towns, reporter, dated, withheld }) {
    for await (const { bytes } of files) {
      for await (const [id = '', kind = '', name = '', address = '', code = '', phone, finess, lat, lon, person] of csvRows(
        bytes,
        ';',
      )) {
        if (id === 'date') {
          dated(kind)
          continue
        }
        reporter.read += 1
        if (kind === 'stop') throw new SourceUnreadable('column kind is missing: is this the right file?')
        const town = towns.byCode(code)?.town
        if (!town) reporter.refuse('commune not found', `${id} ${code}`)
        else if (person && withheld.has(person)) reporter.refuse('withheld', person)
        else yield draft({ id, kind, name, address, phone, finess, lat, lon, person }, town)
      }
    }
  },
}

type Row = Readonly<Record<'id' | 'kind' | 'name' | 'address', string>> &
  Readonly<Record<'phone' | 'finess' | 'lat' | 'lon' | 'person', string | undefined>>

function draft(
  { id, kind, name, address, phone, finess, lat, lon, person }: Row,
  town: NonNullable<ReturnType<typeof plainTowns.byCode>>['town'],
): PlaceDraft {
  const { code, name: commune, departement, region, postcodes } = town
  const point =
    lat && lon
      ? { lat: Number(lat), lon: Number(lon), precision: 'address' as const }
      : { lat: town.lat ?? 0, lon: town.lon ?? 0, precision: 'commune' as const }
  return {
    ...{ id, kind, name, address, postcode: postcodes[0] ?? '', communeCode: code, commune, departement, region },
    ...point,
    ...(phone ? { phone } : {}),
    ...(person ? { person } : {}),
    details: finess ? { finess } : {},
  }
}

/** `date;2026-10-01`, then `commune;class`. */
export const plainZonings: TablesSource = {
  ...described,
  id: 'plain-zonings',
  title: 'Zonage d’essai',
  brings: 'tables',
  async read({ files, reporter, dated }, sourceId) {
    const rows = []
    for await (const { bytes } of files) {
      for await (const [communeCode = '', value = ''] of csvRows(bytes, ';')) {
        if (communeCode === 'date') {
          dated(value)
          continue
        }
        reporter.read += 1
        reporter.kept += 1
        const zoning = { zoning: 'frr', profession: '', partly: false, family: 'plain-zonings', reliability: 'verified' as const }
        rows.push({ communeCode, class: value, sourceId, ...zoning })
      }
    }
    return { forget: ["delete from commune_zonings where family = 'plain-zonings'"], tables: [tableRows(communeZonings, rows)] }
  },
}

/** The communes of the tiny base: Caen, Alençon and Paris. */
export const plainTowns = townsOf({ ...tinyContent('towns').territories })

/** The text of a plain file. */
export const plainFile = (date: string, rows: readonly (readonly string[])[]): string =>
  [`date;${date}`, ...rows.map((row) => row.join(';'))].join('\n')

/** `count` pharmacies of Caen, numbered from `first`. */
export const pharmacies = (count: number, first = 0): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, rank) => [
    `pharmacie-${first + rank}`,
    'pharmacie',
    `Pharmacie ${first + rank}`,
    `${first + rank} rue du Port`,
    '14118',
    '02 31 00 00 00',
    `14${String(first + rank).padStart(7, '0')}`,
    `${49.1 + ((first + rank) % 100) / 500}`,
    '-0.37',
  ])
