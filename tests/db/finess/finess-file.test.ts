import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGunzip, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FinessFile, type Tallies, writeFinessFile } from '../../support/finess-file'
import { countsOf, type Read, readFinessFiles } from './reading'

const folder = mkdtempSync(join(tmpdir(), 'proxisoin-finess-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Written = { readonly path: string; readonly tallies: Tallies; readonly read: Read }
const written = async (name: string, options: FinessFile): Promise<Written> => {
  const path = join(folder, name)
  const tallies = await writeFinessFile(path, options)
  const read = await readFinessFiles([{ name, bytes: createReadStream(path).pipe(createGunzip()) }])
  return { path, tallies, read }
}

describe('a generated FINESS+ file', () => {
  let first: Written
  beforeAll(async () => {
    first = await written('first.json.gz', { establishments: 3000 })
  })

  it('is one JSON document in the tree of the official sample', () => {
    const document = JSON.parse(gunzipSync(readFileSync(first.path)).toString())
    expect(Object.keys(document)).toEqual(['schemaVersion', 'generatedAt', 'gcc', 'gco', 'pmej'])
    expect(document.pmej.flatMap(({ ege }: { ege: unknown[] }) => ege)).toHaveLength(3000)
  })

  it('is read back whole, and every quirk is counted', () => {
    const { tallies, read } = first
    expect(read.report).toMatchObject({ read: 3000, kept: 3000 - tallies.closed - tallies.doubles })
    expect(countsOf(read.report.refused)).toEqual({ closed: tallies.closed, 'duplicate at one address': tallies.doubles })
    expect(countsOf(read.report.remarks)).toMatchObject({
      'without coordinates': tallies.withoutCoordinates,
      'without phone': tallies.withoutPhone,
      'unknown category': tallies.unknownCategory,
      'commune by a former code': tallies.byFormerCode,
    })
    expect(Math.min(tallies.closed, tallies.doubles, tallies.unknownCategory, tallies.byFormerCode)).toBeGreaterThan(0)
  })

  it('is believed wherever it has a point, in the three layouts', () => {
    const { places, report } = first.read
    expect(places.filter(({ precision }) => precision === 'commune')).toHaveLength(first.tallies.withoutCoordinates)
    expect(report.remarks).not.toHaveProperty('coordinates far from the commune')
    expect(report.remarks).not.toHaveProperty('ambiguous coordinates')
  })

  it('is the same bytes for the same seed, and others for another', async () => {
    const bytes = readFileSync(first.path)
    expect(readFileSync((await written('again.json.gz', { establishments: 3000 })).path).equals(bytes)).toBe(true)
    expect(readFileSync((await written('other.json.gz', { establishments: 3000, seed: 2 })).path).equals(bytes)).toBe(false)
  })

  it('changes next month where it is told to, and nowhere else', async () => {
    const change = { changed: 0.05, closed: 0.02, added: 0.03 }
    const next = await written('next.json.gz', { establishments: 3000, date: '2026-11-02', change })
    const before = new Map(first.read.places.map((place) => [place.id, JSON.stringify(place)]))
    const after = new Map(next.read.places.map((place) => [place.id, JSON.stringify(place)]))
    const found = {
      added: [...after.keys()].filter((id) => !before.has(id)).length,
      changed: [...after].filter(([id, text]) => before.has(id) && before.get(id) !== text).length,
      closed: [...before.keys()].filter((id) => !after.has(id)).length,
    }
    expect(found).toEqual(next.tallies.changes)
    expect(Math.min(found.added, found.changed, found.closed)).toBeGreaterThan(20)
  })
})
