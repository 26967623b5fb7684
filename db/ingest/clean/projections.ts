/** The metric grids French sources write, and the ground each is made for. */

/** A box of degrees (WGS84), wide enough for the land, its islands and nothing more. */
export type Box = { readonly south: number; readonly north: number; readonly west: number; readonly east: number }

/** A projected system: what proj4 needs to undo it, and where its points must fall. */
export type Projection = { readonly definition: string; readonly boxes: readonly Box[] }

const box = (south: number, north: number, west: number, east: number): Box => ({ south, north, west, east })

/** Land extents from the IGN's map of each territory, rounded outwards by a few kilometres. */
const boxes = {
  metropole: box(41.3, 51.2, -5.3, 9.7),
  guadeloupe: box(15.8, 16.6, -61.9, -60.9),
  martinique: box(14.3, 15, -61.3, -60.7),
  guyane: box(2, 5.9, -54.7, -51.5),
  saintPierreEtMiquelon: box(46.7, 47.2, -56.5, -56.1),
  reunion: box(-21.5, -20.8, 55.1, 55.9),
  mayotte: box(-13.1, -12.5, 44.9, 45.4),
  nordDesAntilles: box(17.8, 18.2, -63.2, -62.7),
  wallisEtFutuna: box(-14.5, -13.1, -178.3, -176),
  polynesie: box(-28, -7.7, -155, -134),
  nouvelleCaledonie: box(-23, -19.3, 163, 169.2),
} as const satisfies Readonly<Record<string, Box>>

/** Every part of France. */
export const franceBoxes: readonly Box[] = Object.values(boxes)

export const isWithin = ({ south, north, west, east }: Box, lat: number, lon: number): boolean =>
  lat >= south && lat <= north && lon >= west && lon <= east

/** Every French network of today lies on the GRS80 ellipsoid and agrees with WGS84 to the decimetre (EPSG registry, transformations with null shifts). */
const utm = (zone: string, ...where: readonly Box[]): Projection => ({
  definition: `+proj=utm +zone=${zone} +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs`,
  boxes: where,
})

/** RGF93 / Lambert-93, https://epsg.io/2154. */
const lambert93: Projection = {
  definition:
    '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs',
  boxes: [boxes.metropole],
}
const antilles = utm('20', boxes.guadeloupe, boxes.martinique, boxes.nordDesAntilles)
const saintPierre = utm('21', boxes.saintPierreEtMiquelon)
const guyane = utm('22', boxes.guyane)
const mayotte = utm('38 +south', boxes.mayotte)
const reunion = utm('40 +south', boxes.reunion)

/** By EPSG code: https://epsg.io/5490 (RGAF09), 4559 (RRAF91), 4467 (RGSPM06), 2972 (RGFG95), 4471 (RGM04), 2975 (RGR92). */
const byEpsg: Readonly<Record<string, Projection>> = {
  '2154': lambert93,
  ...{ '5490': antilles, '4559': antilles, '4467': saintPierre, '2972': guyane, '4471': mayotte, '2975': reunion },
}

/** By UTM zone, as sources write it: `N20`, `20N`. */
const byZone: Readonly<Record<string, Projection>> = {
  '20N': antilles,
  '21N': saintPierre,
  '22N': guyane,
  '38S': mayotte,
  '40S': reunion,
}

const overseas: Readonly<Record<string, Projection | undefined>> = {
  ...{ '971': antilles, '972': antilles, '977': antilles, '978': antilles },
  ...{ '973': guyane, '974': reunion, '975': saintPierre, '976': mayotte },
}

/** The legal system of a département; undefined in the Pacific, whose grids no source of ours writes. */
export const projectionOf = (departement: string): Projection | undefined =>
  /^9[78]\d/.test(departement) ? overseas[departement] : lambert93

/**
 * The system a source names; undefined when it names none we know.
 *
 *     projectionCalled('1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93')  →  Lambert-93
 *     projectionCalled('EPSG:5490 RGAF09/UTM Zone 20N (Antilles)')        →  UTM 20 north
 *     projectionCalled('1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,UTM_S40')     →  UTM 40 south
 */
export function projectionCalled(system: string): Projection | undefined {
  const epsg = /EPSG\W*(\d{4,5})/i.exec(system)?.[1] ?? /^\s*(\d{4,5})\s*$/.exec(system)?.[1]
  if (epsg) return byEpsg[epsg]
  if (/LAMBERT\W*_?93/i.test(system)) return lambert93
  const zone = /UTM[\s_]*(?:ZONE[\s_]*)?(?:([NS])(\d\d)|(\d\d)([NS]))/i.exec(system)
  return zone ? byZone[`${zone[2] ?? zone[3]}${zone[1] ?? zone[4]}`.toUpperCase()] : undefined
}
