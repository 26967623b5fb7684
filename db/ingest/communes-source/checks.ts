/** Which findings stand: a point where its commune is, a code that leads to one commune of today. */
import { citiesWithArrondissements } from '../../../src/arrondissements'
import { distanceKm } from '../../distance'
import { wgs84Position } from '../clean/positions'
import { townOf } from '../known-town'
import type { Reading } from '../source'
import type { Town, Towns } from '../towns'
import type { Finding } from './finding'

/** A point farther than this from where the packages put the commune is a mistake: estimates are within some twenty kilometres. */
const farthestKm = 60
/** Their communes are archipelagos, and estimates of them are guesses. */
const scattered = new Set(['973', '984', '986', '987', '988', '989'])

type Point = Extract<Finding, { kind: 'point' }>
type Former = Extract<Finding, { kind: 'former' }>
type Cedex = Extract<Finding, { kind: 'cedex' }>

/** Today's commune of a point; undefined, and told to the reporter, when the point cannot stand. */
export function placed({ code, lat, lon, own }: Point, reading: Reading): Town | undefined {
  const { towns, reporter } = reading
  const example = `${code} at ${lat}, ${lon}`
  const found = towns.byCode(code)
  if (!found) reporter.refuse('commune not found', example)
  else if (found.former) reporter.refuse('closed', example)
  else if (wgs84Position(lat, lon).kind !== 'found') reporter.refuse('out of France', example)
  else if (!own && !isAlone(found.town, towns)) reporter.refuse('point of several communes', example)
  else {
    const away = kilometresAway(found.town, lat, lon)
    if (away <= farthestKm) return found.town
    reporter.refuse('malformed', `${example}: ${Math.round(away)} km from ${found.town.name}`)
  }
  return undefined
}

function kilometresAway(town: Town, lat: number, lon: number): number {
  if (town.lat === undefined || town.lon === undefined || scattered.has(town.departement)) return 0
  return distanceKm({ lat: town.lat, lon: town.lon }, { lat, lon })
}

/** Paris, Lyon and Marseille share their postcodes with their own arrondissements. */
const isAlone = (town: Town, towns: Towns): boolean =>
  town.postcodes.length > 0 &&
  town.postcodes.every((postcode) =>
    towns.byPostcode(postcode).every(({ code }) => code === town.code || citiesWithArrondissements.includes(code)),
  )

/** The only commune of today a former code leads to, through its successors; undefined, and told, when there is none or several. */
export function successorOf(
  former: Former,
  successors: ReadonlyMap<string, readonly string[]>,
  reading: Reading,
): Town | undefined {
  if (!/^\d[\dAB]\d{3}$/.test(former.code)) {
    reading.reporter.refuse('malformed', `${former.code} ${former.name}: no code of a commune`)
    return undefined
  }
  const reached = reach(former.code, successors, reading.towns)
  const [town, other] = reached.values()
  if (town && !other) return town
  reading.reporter.refuse('commune not found', `${former.code} ${former.name}: ${town ? 'several successors' : 'no successor'}`)
  return undefined
}

/** The communes of today at the end of every chain of successors. */
function reach(start: string, successors: ReadonlyMap<string, readonly string[]>, towns: Towns): ReadonlyMap<string, Town> {
  const reached = new Map<string, Town>()
  const seen = new Set<string>()
  const next = [start]
  for (let code = next.pop(); code !== undefined; code = next.pop()) {
    if (seen.has(code)) continue
    seen.add(code)
    const town = towns.byCode(code)?.town
    if (town) reached.set(town.code, town)
    else next.push(...(successors.get(code) ?? []))
  }
  return reached
}

/** The commune of a CEDEX code; undefined, and told, when the code is a town's own postcode or the commune is unknown. */
export function servedBy({ code, communeCode }: Cedex, reading: Reading): Town | undefined {
  if (reading.towns.byPostcode(code).length === 0) return townOf(communeCode, `CEDEX ${code}`, reading)
  reading.reporter.refuse('duplicate identifier', `CEDEX ${code} is a postcode`)
  return undefined
}
