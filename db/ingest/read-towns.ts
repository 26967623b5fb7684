/** The towns readings look up: those of the installed packages, with the official points when the base has them. */
import type { Client } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import { communePoints } from '../schema'
import { readTerritories } from './communes'
import { type Towns, townsOf } from './towns'

export async function readTowns(client: Client): Promise<Towns> {
  const points = await drizzle(client).select().from(communePoints)
  return townsOf(readTerritories(), new Map(points.map(({ code, lat, lon }) => [code, { lat, lon, approximate: false }])))
}
