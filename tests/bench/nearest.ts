/** The nearest ten of a kind among 175,000 places, beside the same in memory (geokdbush) and the same among ten times fewer. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { around } from 'geokdbush'
import KDBush from 'kdbush'
import { distanceKm } from '../../db/distance'
import { readTerritories } from '../../db/ingest/communes'
import { type CarePlaceRecord, createKnowledge, type KnowledgeBase } from '../../db/knowledge'
import { openMigrated } from '../../db/migrate'
import { placesIn, placesNear } from '../../db/queries'
import { seeded } from '../../src/build/random'
import { countedSqld } from '../support/counted-sqld'
import { fillWithPlaces, kinds as heldKinds } from '../support/many-places'

const many = 175_000
const few = 17_500
const wanted = 10
/** Common ones and rare ones, as people ask for. */
const kinds = ['pharmacie', 'generaliste', 'kinesitherapeute', 'ehpad', 'msp', 'hopital', 'urgences', 'cmp']
const questions = 1_600

/** Microseconds, in the order asked. */
export type NearestTimes = {
  readonly base: readonly number[]
  readonly memory: readonly number[]
  readonly fewer: readonly number[]
}
export type NearestFigures = NearestTimes & {
  /** Questions to which the base and the tree did not give the same distances. */
  readonly different: number
  /** Round trips of one question to a libSQL server; undefined where none can run. */
  readonly requests: number | undefined
}

/** Fills two bases, which takes some seconds, then asks the three in turns: a machine that slows down slows all of them. */
export async function measureNearest(): Promise<NearestFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'proxisoin-nearest-'))
  const large = await filled(`file:${join(folder, 'many.db')}`, many)
  const small = await filled(`file:${join(folder, 'few.db')}`, few)
  const memory = await inMemory(large)
  const times = { base: [] as number[], memory: [] as number[], fewer: [] as number[] }
  let different = 0
  for (const [rank, question] of asked().entries()) {
    const found = await timed(times.base, () => ask(large, question))
    const same = await timed(times.memory, () => memory(question))
    await timed(times.fewer, () => ask(small, question))
    if (found.some(({ distanceKm }, at) => distanceKm?.toFixed(6) !== same[at]?.distanceKm?.toFixed(6))) different++
    if (rank === warming) for (const list of Object.values(times)) list.length = 0
  }
  rmSync(folder, { recursive: true })
  return { ...times, different, requests: await requestsOfOne() }
}

/** Questions asked before the clock counts. */
const warming = 300

type Asked = { readonly kind: string; readonly code: string; readonly lat: number; readonly lon: number }

/** From any commune, always the same ones. */
function asked(): readonly Asked[] {
  const chance = seeded(10)
  const towns = readTerritories().communes.flatMap(({ code, lat, lon }) => (lat && lon ? [{ code, lat, lon }] : []))
  return Array.from({ length: warming + questions }, (_, rank) => ({
    ...(towns[Math.floor(chance() * towns.length)] as (typeof towns)[number]),
    kind: kinds[rank % kinds.length] as string,
  }))
}

async function timed<Result>(into: number[], work: () => Result | Promise<Result>): Promise<Result> {
  const start = performance.now()
  const result = await work()
  into.push((performance.now() - start) * 1000)
  return result
}

async function filled(url: string, count: number): Promise<KnowledgeBase> {
  const db = await openMigrated(url)
  await fillWithPlaces(db.$client, count)
  return createKnowledge(db, { timeoutMs: 60_000 })
}

const ask = async (base: KnowledgeBase, { kind, code, lat, lon }: Asked) =>
  (await base.read({ near: placesNear([kind], { position: { lat, lon }, communeCode: code }, wanted) })).near.items

/** The yardstick: a KD-tree of the same places, and their records by rank. */
async function inMemory(base: KnowledgeBase): Promise<(question: Asked) => readonly CarePlaceRecord[]> {
  const { all } = await base.read({ all: placesIn(heldKinds, { kind: 'country', code: 'FR', name: 'France' }, many) })
  const tree = new KDBush(all.items.length)
  for (const { lat, lon } of all.items) tree.add(lon, lat)
  tree.finish()
  const records = new Map(all.items.entries())
  return ({ kind, lat, lon }) =>
    around(tree, lon, lat, wanted, 400, (at) => all.items[at]?.kind === kind).flatMap((at) => {
      const record = records.get(at)
      return record ? [{ ...record, distanceKm: distanceKm({ lat, lon }, record) }] : []
    })
}

async function requestsOfOne(): Promise<number | undefined> {
  const sqld = await countedSqld()
  const near = placesNear(['pharmacie'], { position: { lat: 49.9, lon: 2.3 } }, wanted)
  const requests = await sqld?.requestsOf(() => sqld.knowledge.read({ near }))
  await sqld?.stop()
  return requests
}
