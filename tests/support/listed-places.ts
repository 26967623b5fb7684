/** A small base for the open-data doors: the tiny starter one, and invented places with all that can go wrong in a list. */
import type { Client } from '@libsql/client'
import { createKnowledge, type KnowledgeBase } from '../../db/knowledge'
import { openMigrated } from '../../db/migrate'
import { counted, indexed, kindRows } from '../../db/place-index'
import { loads, placeHistory, places, sources } from '../../db/schema'
import { rewrite, seed } from '../../db/seed/import'
import { tableRows } from '../../db/seed/rows'
import { tinyContent } from './seed-content'

export type InventedPlace = typeof places.$inferInsert
const source = {
  id: 'finess-essai',
  family: 'finess',
  publisher: 'ANS',
  title: 'FINESS, essai',
  url: 'https://finess.example.org/',
  date: '2026-10-02',
  checkedOn: '2026-11-21',
  licence: 'Licence Ouverte 2.0',
}
/** The same data set a year before. */
const lastYear = { ...source, id: 'finess-essai-2025', date: '2025-10-03' }
const kinds = ['pharmacie', 'msp', 'kinesitherapeute'] as const
/** What breaks a table when it is not escaped, or runs in a spreadsheet. */
const names = [
  'Pharmacie du Marché',
  '=SUM(A1:A9)',
  '+33 santé',
  '-1',
  '@accueil',
  'Dr « Oui », "non"',
  'deux\r\nlignes',
  'œ, ; |',
]

/** `count` places around Caen and Alençon, in no order, under all the names above; one in seven stands exactly where the one before does. */
export function inventedPlaces(count: number): readonly InventedPlace[] {
  return Array.from({ length: count }, (_, rank) => {
    const spot = rank % 7 === 6 ? rank - 1 : rank
    const isCaen = spot % 3 !== 0
    const kind = kinds[rank % kinds.length] ?? 'msp'
    return {
      id: `essai-${String(rank).padStart(4, '0')}`,
      kind,
      name: `${names[rank % names.length]} ${rank}`,
      address: rank % 5 === 0 ? '12 bis, rue du Port' : `${rank} rue du Port`,
      postcode: '14000',
      communeCode: isCaen ? '14118' : '61001',
      commune: isCaen ? 'Caen' : 'Alençon',
      departement: isCaen ? '14' : '61',
      region: '28',
      phone: rank % 4 === 0 ? '+262 262 12 34 56' : null,
      lat: (isCaen ? 49.18 : 48.43) + ((spot * 37) % 100) / 700,
      lon: (isCaen ? -0.37 : 0.09) + ((spot * 61) % 100) / 500,
      precision: rank % 10 === 0 ? 'commune' : 'address',
      person: kind === 'kinesitherapeute' ? `1000${rank}` : null,
      details: { finess: String(140000000 + rank) },
      asOf: '2026-10-02',
      reliability: 'verified',
      sourceId: source.id,
    }
  })
}

const closed = { placeId: 'essai-ferme', loadId: 'finess-2', change: 'closed' as const, before: '{"name":"Pharmacie de l’Odon"}' }
const history = [
  { ...closed, change: 'changed' as const, loadId: 'finess-1', before: '{"name":"Pharmacie Odon"}' },
  closed,
  { ...closed, placeId: 'essai-fondu', change: 'merged' as const, mergedInto: 'essai-0001' },
  { ...closed, placeId: 'essai-0001', change: 'changed' as const, before: '{"name":"Ancien nom"}' },
]
const load = (id: string, asOf: string) => ({
  ...{ id, asOf, source: 'finess', origin: 'essai', loadedAt: `${asOf}T04:00:00Z`, staleFrom: '2027-01-01', rows: 1 },
  report: { read: 1, kept: 1, refused: {}, remarks: {}, changes: { added: 1, changed: 0, unchanged: 0, closed: 0, merged: 0 } },
})

/** The base as the doors see it, and its client for those who count requests. */
export async function listedKnowledge(
  url = ':memory:',
  count = 200,
): Promise<{ readonly knowledge: KnowledgeBase; readonly client: Client }> {
  const db = await openMigrated(url)
  const content = tinyContent('listed')
  const ending = content.seeds.aids
    .filter(({ id }) => id === 'nouvelle')
    .map((aid) => ({ ...aid, id: 'finissante', validTo: '2026' }))
  const provisions = ending.flatMap((aid) => aid.provisions.map((provision, rank) => ({ ...provision, row: `A1${rank}0` })))
  const aids = [...content.seeds.aids, ...ending.map((aid) => ({ ...aid, provisions }))]
  await seed(db.$client, { content: { ...content, seeds: { ...content.seeds, aids } } })
  await rewrite(
    db.$client,
    [],
    [
      tableRows(sources, [source, lastYear]),
      tableRows(places, inventedPlaces(count)),
      tableRows(loads, [load('finess-1', '2026-09-02'), load('finess-2', '2026-10-02')]),
      tableRows(placeHistory, history),
    ],
    undefined,
    [
      ...kindRows(kinds, 'finess', true),
      ...indexed(kinds),
      ...counted(kinds, source.date, source.id),
      ...counted(kinds, lastYear.date, lastYear.id),
    ],
  )
  return { knowledge: createKnowledge(db), client: db.$client }
}
