import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDb } from '../../db/client'
import { createKnowledge, KnowledgeUnavailable } from '../../db/knowledge'
import { migrate, openMigrated } from '../../db/migrate'
import { aidsFor, ping, placesNear, termById } from '../../db/queries'
import { isSeeded, seed } from '../../db/seed/import'
import { tinyContent } from '../support/seed-content'
import { hasSqld, type Sqld, startSqld } from '../support/sqld'

const folder = mkdtempSync(join(tmpdir(), 'proxisoin-knowledge-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const questions = {
  aids: aidsFor({ professions: ['medecin'] }),
  near: placesNear(['urgences'], { position: { lat: 49.18, lon: -0.37 } }, 1),
  term: termById('msp'),
}

describe.skipIf(!hasSqld)('on a libSQL server', () => {
  let sqld: Sqld
  beforeAll(async () => {
    sqld = await startSqld()
  })
  afterAll(() => sqld.stop())

  it('migrates, seeds, and reads several queries in one request', async () => {
    const { url, requests, stop } = await counting(sqld.url)
    const db = createDb(url)
    await migrate(db.$client)
    await seed(db.$client, { content: tinyContent('remote', 20_000) })
    expect(await isSeeded(db.$client, 'remote')).toBe(true)

    requests.length = 0
    const { aids, near, term } = await createKnowledge(db).read(questions)
    expect(requests).toEqual(['POST /v2/pipeline'])
    expect(aids.map(({ id }) => id)).toEqual(['ancienne', 'nouvelle'])
    expect(near.items.map(({ commune }) => commune)).toEqual(['Caen'])
    expect(term?.acronym).toBe('MSP')
    await stop()
  })

  it('asks nothing of the server when nothing is asked', async () => {
    const { url, requests, stop } = await counting(sqld.url)
    expect(await createKnowledge(createDb(url)).read({})).toEqual({})
    expect(requests).toEqual([])
    await stop()
  })
})

describe('out of reach', () => {
  it('says so when nobody listens', async () => {
    const knowledge = createKnowledge(createDb('http://127.0.0.1:9'))
    await expect(knowledge.read({ alive: ping() })).rejects.toThrow(KnowledgeUnavailable)
  })

  it('says so when the server is slower than our patience', async () => {
    const silent = await listening(createServer(() => {}))
    const knowledge = createKnowledge(createDb(silent.url), { timeoutMs: 60 })
    const refusal = await knowledge.read({ alive: ping() }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(KnowledgeUnavailable)
    expect(refusal).toMatchObject({ name: 'KnowledgeUnavailable', cause: { message: 'no reply in 60 ms' } })
    await silent.stop()
  })

  it('says so when the base has no tables', async () => {
    await expect(createKnowledge(createDb(':memory:')).read({ alive: ping() })).rejects.toThrow(KnowledgeUnavailable)
  })

  it('says so when another process keeps the file locked, and reads again after', async () => {
    const url = `file:${join(folder, 'locked.db')}`
    const { $client: holder } = await openMigrated(url)
    await holder.execute('pragma journal_mode = delete')
    await holder.execute('pragma locking_mode = exclusive')
    await holder.execute("insert into meta values ('held', 'yes')")
    const knowledge = createKnowledge(drizzle(createClient({ url, timeout: 10 })))
    await expect(knowledge.read({ alive: ping() })).rejects.toMatchObject({
      name: 'KnowledgeUnavailable',
      cause: { code: 'SQLITE_BUSY' },
    })
    await holder.execute('pragma locking_mode = normal')
    await holder.execute('select count(*) from meta')
    expect(await knowledge.read({ alive: ping() })).toEqual({ alive: false })
  })
})

it('reads the previous state while another process writes', async () => {
  const url = `file:${join(folder, 'writing.db')}`
  const db = await openMigrated(url)
  await seed(db.$client, { content: tinyContent('before') })
  const writing = await createDb(url).$client.transaction('write')
  await writing.execute('delete from terms')
  expect((await createKnowledge(db).read(questions)).term?.id).toBe('msp')
  await writing.commit()
  expect((await createKnowledge(db).read(questions)).term).toBeUndefined()
})

type Listening = { readonly url: string; readonly stop: () => Promise<void> }

function listening(server: Server): Promise<Listening> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      const stop = () =>
        new Promise<void>((done) => {
          server.closeAllConnections()
          server.close(() => done())
        })
      resolve({ url: `http://127.0.0.1:${port}`, stop })
    })
  })
}

/** A relay in front of the server that writes down each request. */
async function counting(target: string): Promise<Listening & { readonly requests: string[] }> {
  const requests: string[] = []
  const relay = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      const reply = await fetch(`${target}${request.url}`, {
        method: request.method ?? 'POST',
        headers: { 'content-type': 'application/json' },
        body: Buffer.concat(chunks),
      })
      response.writeHead(reply.status, { 'content-type': 'application/json' })
      response.end(await reply.text())
    })
  })
  return { ...(await listening(relay)), requests }
}
