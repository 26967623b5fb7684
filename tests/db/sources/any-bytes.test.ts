import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apl } from '../../../db/ingest/apl'
import { communes } from '../../../db/ingest/communes-source'
import { frr } from '../../../db/ingest/frr'
import { dayIn } from '../../../db/ingest/input/days'
import { type OpenDataSource, SourceUnreadable } from '../../../db/ingest/source'
import { urgences } from '../../../db/ingest/urgences'
import { zonage } from '../../../db/ingest/zonage'
import { placesOf, tablesOf } from './reading'

/** Headers the sources know, over anything. */
const headers: Readonly<Record<string, string>> = {
  frr: 'Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2025;',
  zonage: 'code;profession;zone;depuis;decret',
  apl: 'Code commune INSEE;Commune;APL aux médecins généralistes',
  communes: 'MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,COM_AP',
  urgences: 'finess,nom,code_insee,urg_generales,urg_pediatriques,smur,samu,lat,lon,source_coord',
}
const cell = fc.constantFrom(
  '80021',
  '2408',
  '99999',
  '14717',
  'ZIP',
  'FRR+',
  'médecin',
  '2026-01-01',
  '-3,5',
  '"',
  '""',
  "x'--",
  '31',
  '1',
  '',
  ' ',
  '�',
)
const rows = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 })
const anyBytes = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes))

const read = (source: OpenDataSource, content: Uint8Array) => {
  const files = { [`${source.id} APL 2023.csv`]: content }
  return source.brings === 'tables' ? tablesOf(source, files) : placesOf(source, files)
}
/** What was read adds up, or one line says why nothing was. */
const expectToldOf = async (source: OpenDataSource, content: Uint8Array) => {
  const outcome = await read(source, content).catch((error: unknown) => error)
  if (outcome instanceof SourceUnreadable) {
    expect(outcome.message).not.toContain('\n')
    return
  }
  if (!(outcome && typeof outcome === 'object' && 'said' in outcome)) throw outcome
  const { said } = outcome as Awaited<ReturnType<typeof tablesOf>>
  expect(said.day).toMatch(/^20\d\d-\d\d-\d\d$/)
}

describe.each([frr, zonage, apl, communes, urgences])('the source $id', (source) => {
  it('reads any bytes, or says in one line why it cannot', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, (bytes) => expectToldOf(source, bytes)),
      { numRuns: 60 },
    )
  })

  it('reads anything under its own header, or says in one line why it cannot', async () => {
    const header = headers[source.id] ?? ''
    const delimiter = header.includes(';') ? ';' : ','
    const file = rows.map((lines) => Buffer.from([header, ...lines.map((line) => line.join(delimiter))].join('\n')))
    await fc.assert(
      fc.asyncProperty(file, (bytes) => expectToldOf(source, bytes)),
      { numRuns: 60 },
    )
  })
})

describe('a day in a text', () => {
  it('is found however it is written', () => {
    const days = fc.date({ min: new Date('2001-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        const [year, month, rank] = day.split('-')
        const words = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(date)
        for (const text of [day, `${year}${month}${rank}`, `${rank}/${month}/${year}`, `au ${words}`, `liste_${day}.csv`])
          expect(dayIn(text)).toBe(day)
      }),
    )
  })
})
