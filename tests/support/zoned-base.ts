/** The starter base with zonings of ours over it, through the real loaders: how a test classes real communes as it needs. */
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDb, type Db } from '../../db/client'
import { frr } from '../../db/ingest/frr'
import type { TablesSource } from '../../db/ingest/source'
import { zonage } from '../../db/ingest/zonage'
import { sources } from '../../db/schema'
import { rewrite } from '../../db/seed/import'
import { tableRows } from '../../db/seed/rows'
import { aReading } from '../db/sources/reading'
import { seededDb } from './knowledge'

type Files = Readonly<Record<string, string>>

/** A base of one's own: the files of the ARS by name, and the national list of FRR communes. */
export async function zonedDb(frrList: string, orders: Files): Promise<Db> {
  const path = join(tmpdir(), `proxisoin-zoned-${randomUUID()}.db`)
  const starter = await seededDb()
  await starter.$client.execute({ sql: 'vacuum into ?', args: [path] })
  starter.$client.close()
  const db = createDb(`file:${path}`)
  await load(db, frr, { 'frr.csv': frrList })
  await load(db, zonage, orders)
  return db
}

async function load(db: Db, source: TablesSource, files: Files) {
  const { reading, said } = aReading(files)
  const { forget, tables } = await source.read(reading, source.id)
  const { id, publisher, title, page: url } = source
  const row = { id, family: id, publisher, title, url, date: said().day ?? '', checkedOn: '2026-11-21' }
  await rewrite(db.$client, forget, [tableRows(sources, [row]), ...tables])
}
