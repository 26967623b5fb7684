import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openMigrated } from '../../db/migrate'
import { aidsFor, contactsFor, placesNear } from '../../db/queries'
import { seedFingerprint } from '../../db/seed/fingerprint'
import { isSeeded, seed } from '../../db/seed/import'
import { readSeeds } from '../../db/seed/read'
import { seededKnowledge } from '../support/knowledge'

it('is migrated and seeded, from nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proxisoin-starter-test-'))
  const { $client: client } = await openMigrated(`file:${join(folder, 'data', 'knowledge.db')}`)
  const counts = await seed(client)
  expect(await isSeeded(client, seedFingerprint())).toBe(true)
  expect(counts).toMatchObject({ communes: expect.toSatisfy((count) => count > 34_000), aids: readSeeds().aids.length })
  client.close()
  rmSync(folder, { recursive: true, force: true })
})

it('answers with its own records, each with a source that has an address and a day of checking', async () => {
  const knowledge = await seededKnowledge()
  const amiens = { lat: 49.89, lon: 2.29 }
  const { near, aids, contacts } = await knowledge.read({
    near: placesNear(['urgences'], { position: amiens }, 3),
    aids: aidsFor({ professions: ['medecin-generaliste'], territories: ['departement:80', 'region:32'] }),
    contacts: contactsFor({ organisation: 'ars', territories: ['32', 'FR'] }),
  })
  expect(near.items[0]).toMatchObject({ commune: 'Amiens', departement: '80', region: '32' })
  expect(aids.map(({ id }) => id)).toEqual(expect.arrayContaining(['primo-installation', 'zonage-medecins-hdf']))
  expect(aids.map(({ id }) => id)).not.toContain('aide-manche')
  expect(contacts.length).toBeGreaterThan(0)
  for (const { source } of [...near.items, ...contacts, ...aids.flatMap(({ provisions }) => provisions)]) {
    expect(source.url).toMatch(/^https?:\/\//)
    expect(source.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  }
})
