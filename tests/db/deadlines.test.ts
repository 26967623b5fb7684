import { expect, it } from 'vitest'
import { deadlines } from '../../db/deadlines'
import { createKnowledge } from '../../db/knowledge'
import { ownDb } from '../support/knowledge'

it('tells what ends within sixty days, once for an aid, with its page, and nothing over nor far', async () => {
  const db = await ownDb()
  await db.$client.execute(
    `insert into access_regimes (id, scope, regime, valid_to, reliability, source_id)
     select scope, scope, regime, '2026-11', 'verified', source_id from (select regime, source_id from access_regimes limit 1)
     join (select 'departement:14' as scope union all select '020000162')`,
  )
  const knowledge = createKnowledge(db)
  const on = async (day: string) => (await knowledge.read({ ends: deadlines(new Date(`${day}T12:00:00Z`)) })).ends
  const ends = await on('2026-10-05')
  expect(ends.map(({ day, name }) => [day, name])).toEqual([
    ['2026-10-30', 'Contrat régional d’aide à l’installation (Hauts-de-France)'],
    ['2026-11-30', 'Accès aux urgences (département 14)'],
    ['2026-11-30', 'Accès aux urgences (Centre hospitalier Saint-Quentin, Saint-Quentin)'],
  ])
  expect(ends[0]).toMatchObject({ url: expect.stringMatching(/^https:/), checkedOn: expect.stringMatching(/^\d{4}-/) })
  expect((await on('2026-08-15')).map(({ name }) => name)).toEqual([])
  expect((await on('2026-10-31')).map(({ day }) => day)).toEqual(['2026-11-30', '2026-11-30'])
})
