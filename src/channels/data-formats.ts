/** The open-data replies in the formats programs and spreadsheets read: GeoJSON (RFC 7946) and CSV (RFC 4180). */
import { type CsvCell, csvText } from '../csv'
import type { AidRow, Citation, ContactData, FigureData, ListedSource, PlaceData } from './data-items'

/** The media type of each format; the first is answered when the caller has no preference. */
export const mediaTypes = {
  json: 'application/json',
  geojson: 'application/geo+json',
  csv: 'text/csv',
} as const
export type DataFormat = keyof typeof mediaTypes

/** A collection of points, longitude first; what the reply says besides (sources, attribution, next page…) stays beside. */
export function geojson<Reply extends Citation & { readonly items: readonly PlaceData[] }>({ items, ...besides }: Reply) {
  const points = items.flatMap(({ lat, lon }) => (lat === undefined || lon === undefined ? [] : [[lon, lat] as const]))
  return {
    type: 'FeatureCollection' as const,
    ...(points.length > 0 ? { bbox: extent(points) } : {}),
    features: items.map(({ id, lat, lon, ...properties }) => ({
      type: 'Feature' as const,
      id,
      geometry: lat === undefined || lon === undefined ? null : { type: 'Point' as const, coordinates: [lon, lat] as const },
      properties,
    })),
    ...besides,
  }
}

/** `[west, south, east, north]`. */
function extent(points: readonly (readonly [lon: number, lat: number])[]) {
  const lons = points.map(([lon]) => lon)
  const lats = points.map(([, lat]) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] as const
}

/** The columns of a table: their names, and what each item has there. */
export type Columns<Item> = Readonly<Record<string, (item: Item) => CsvCell>>

export const placeColumns: Columns<PlaceData> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  kindName: ({ kindName }) => kindName,
  name: ({ name }) => name,
  address: ({ address }) => address,
  postcode: ({ postcode }) => postcode,
  commune: ({ commune }) => commune,
  communeCode: ({ communeCode }) => communeCode,
  departement: ({ departement }) => departement,
  region: ({ region }) => region,
  phone: ({ phone }) => phone,
  lat: ({ lat }) => lat,
  lon: ({ lon }) => lon,
  precision: ({ precision }) => precision,
  distanceKm: ({ distanceKm }) => distanceKm,
  hours: ({ hours }) => hours,
  openNow: ({ openNow }) => openNow,
  note: ({ note }) => note,
  finess: ({ finess }) => finess,
  category: ({ category }) => category,
  categoryLabel: ({ categoryLabel }) => categoryLabel,
  speciality: ({ speciality }) => speciality,
  sector: ({ sector }) => sector,
  structure: ({ structure }) => structure,
  asOf: ({ asOf }) => asOf,
}

export const figureColumns: Columns<FigureData> = {
  indicator: ({ indicator }) => indicator,
  label: ({ label }) => label,
  level: ({ territory }) => territory.kind,
  territoryCode: ({ territory }) => territory.code,
  territoryName: ({ territory }) => territory.name,
  year: ({ year }) => year,
  asOf: ({ asOf }) => asOf,
  value: ({ value }) => value,
  unit: ({ unit }) => unit,
  basis: ({ basis }) => basis,
  note: ({ note }) => note,
}

/** Those of the aid, then those of one of its provisions. */
export const aidColumns: Columns<AidRow> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  acronym: ({ acronym }) => acronym,
  summary: ({ summary }) => summary,
  amount: ({ amount }) => amount,
  status: ({ status }) => status,
  validFrom: ({ validFrom }) => validFrom,
  validTo: ({ validTo }) => validTo,
  professions: ({ professions }) => professions,
  territories: ({ territories }) => territories,
  note: ({ note }) => note,
  kind: ({ kind }) => kind,
  stages: ({ stages }) => stages,
  zonings: ({ zonings }) => zonings,
  structures: ({ structures }) => structures,
  replacedBy: ({ replacedBy }) => replacedBy,
  provision: ({ provision }) => provision.row,
  provisionKind: ({ provision }) => provision.kind,
  provisionTitle: ({ provision }) => provision.title,
  provisionStatus: ({ provision }) => provision.status,
  provisionFrom: ({ provision }) => provision.validFrom,
  provisionTo: ({ provision }) => provision.validTo,
  signBy: ({ provision }) => provision.signBy,
  provisionAmount: ({ provision }) => provision.amount,
  paysHow: ({ provision: { pays } }) => pays?.how,
  paysEuros: ({ provision: { pays } }) => (pays && 'euros' in pays ? pays.euros : undefined),
  paysPercents: ({ provision: { pays } }) => (pays && 'percents' in pays ? pays.percents.map(String) : undefined),
  paysPer: ({ provision: { pays } }) => (pays?.how === 'each' ? pays.per : undefined),
  paysYears: ({ provision: { pays } }) => (pays?.how === 'instalments' ? pays.years : undefined),
  paysOf: ({ provision: { pays } }) => (pays && 'of' in pays ? pays.of : undefined),
  provisionProfessions: ({ provision }) => provision.professions,
  provisionStages: ({ provision }) => provision.stages,
  provisionZonings: ({ provision }) => provision.zonings,
  provisionTerritories: ({ provision }) => provision.territories,
  requires: ({ provision: { requires = {} } }) => Object.entries(requires).map(([id, reply]) => `${id}:${reply}`),
  lookbackYears: ({ provision }) => provision.lookbackYears,
  cumulatesWith: ({ provision }) => provision.cumulatesWith,
  excludes: ({ provision }) => provision.excludes,
  conditions: ({ provision }) => provision.conditions,
  commitment: ({ provision }) => provision.commitment,
  contact: ({ provision }) => provision.contact,
  legalText: ({ provision }) => provision.legalText,
  provisionNote: ({ provision }) => provision.note,
  reliability: ({ provision }) => provision.reliability,
}

export const contactColumns: Columns<ContactData> = {
  id: ({ id }) => id,
  organisationId: ({ organisationId }) => organisationId,
  organisation: ({ organisation }) => organisation,
  role: ({ role }) => role,
  territory: ({ territory }) => territory,
  phone: ({ phone }) => phone,
  email: ({ email }) => email,
  url: ({ url }) => url,
  address: ({ address }) => address,
  note: ({ note }) => note,
}

/** Who says so: a table has no room for an attribution but in its rows. */
const sourceColumns: Columns<ListedSource> = {
  source: ({ publisher, title }) => `${publisher}, ${title}`,
  source_date: ({ date }) => date,
  source_url: ({ url }) => url,
  licence: ({ licence }) => licence,
}

/** A header row, then one row an item, its source last. Lines end as RFC 4180 says. */
export function csv<Item extends { readonly source: number }>(
  columns: Columns<Item>,
  { items, sources }: Citation & { readonly items: readonly Item[] },
): string {
  const header = [...Object.keys(columns), ...Object.keys(sourceColumns)]
  const rows = items.map((item) => {
    const source = sources[item.source]
    return [
      ...Object.values(columns).map((cell) => cell(item)),
      ...Object.values(sourceColumns).map((cell) => source && cell(source)),
    ]
  })
  return csvText([header, ...rows])
}
