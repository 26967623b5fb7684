/** The towns readings look up: those of the installed packages, with what the base was told besides. */
import type { Client } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import { cedexCodes, communePoints, formerCommunes } from '../schema'
import { readTerritories } from './communes'
import type { OpenDataSource } from './source'
import { type Towns, townsOf } from './towns'

/** For the reading of `source`: the codes it brought itself are what it is about to replace. */
export async function readTowns(client: Client, source: OpenDataSource): Promise<Towns> {
  const db = drizzle(client)
  const [points, former, cedex] = await db.batch([
    db.select().from(communePoints),
    db.select().from(formerCommunes),
    db.select().from(cedexCodes),
  ])
  const isItsOwn = source.brings === 'tables' && source.bringsTownCodes === true
  return townsOf(readTerritories(), {
    points: new Map(points.map(({ code, lat, lon }) => [code, { lat, lon, approximate: false }])),
    ...(!isItsOwn && {
      former: new Map(former.map(({ code, todayCode }) => [code, todayCode])),
      cedex: new Map(cedex.map(({ code, communeCode }) => [code, communeCode])),
    }),
  })
}
