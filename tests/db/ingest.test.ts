import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findings, linkProblem } from '../../db/ingest/check'
import type { Seeds } from '../../db/seed/read'
import { tinySeeds } from '../support/seed-content'

const folder = mkdtempSync(join(tmpdir(), 'proxisoin-ingest-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const base = join(folder, 'new', 'knowledge.db')
function ingest(...args: string[]) {
  const env = { ...process.env, LIBSQL_URL: `file:${base}` }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'db/ingest/cli.ts', ...args], {
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('npm run ingest', () => {
  it('lists the sources', () => {
    expect(ingest('--list')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^seed +.+\ncommunes +.+\n$/) })
  })

  it('loads a source into a base it makes, and reports the rows', () => {
    expect(ingest('communes')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/ 3\d{4} {2}communes\n.*communes: done in/s),
    })
    expect(existsSync(base)).toBe(true)
  })

  it.each([
    ['an unknown source', ['finesse'], 'unknown source: finesse. Known sources: seed, communes'],
    ['two sources', ['seed', 'communes'], 'npm run ingest -- <source>'],
    ['a file a source does not take', ['seed', '--from', 'x.csv'], 'seed takes no --from'],
  ])('refuses %s with one message and status 1', (_, args, message) => {
    const refusal = ingest(...args)
    expect(refusal.stderr).toContain(message)
    expect(refusal.stderr).not.toContain('    at ')
    expect(refusal.status).toBe(1)
  })
})

describe('the check of the records', () => {
  const [, aid] = tinySeeds.aids
  const withAid = (change: object): Seeds => ({ ...tinySeeds, aids: [{ ...aid, ...change }] as Seeds['aids'] })
  const found = (seeds: Seeds) => findings(seeds, new Date('2026-11-21T12:00:00Z')).map(({ level, text }) => `${level}: ${text}`)

  it('finds nothing in sound records, where an ended aid says that it ended', () => {
    expect(found(tinySeeds)).toEqual([])
  })

  it.each([
    ['yesterday', { validTo: '2026-11-20' }, ['error: aid nouvelle: ended on 2026-11-20 and is still open']],
    ['today', { validTo: '2026-11-21' }, ['warning: aid nouvelle: ends on 2026-11-21']],
    ['last month', { validTo: '2026-10' }, ['error: aid nouvelle: ended on 2026-10-31 and is still open']],
    ['this month', { validTo: '2026-11' }, ['warning: aid nouvelle: ends on 2026-11-30']],
    ['last year', { validTo: '2025' }, ['error: aid nouvelle: ended on 2025-12-31 and is still open']],
    ['this year', { validTo: '2026' }, ['warning: aid nouvelle: ends on 2026-12-31']],
    ['in two years', { validTo: '2028' }, []],
    ['yesterday, and says so', { validTo: '2026-11-20', status: 'ended' }, []],
    [
      'yesterday, announced',
      { validTo: '2026-11-20', status: 'announced' },
      ['error: aid nouvelle: ended on 2026-11-20 and is still announced'],
    ],
  ])('looks at an aid that ends %s', (_, change, expected) => {
    expect(found(withAid(change))).toEqual(expected)
  })

  it('looks at each provision too', () => {
    const provisions = aid?.provisions.map((provision) => ({ ...provision, validTo: '2026-01-31' }))
    expect(found(withAid({ provisions }))).toEqual([
      'error: aid nouvelle (A003): ended on 2026-01-31 and is still open',
      'error: aid nouvelle (A001): ended on 2026-01-31 and is still open',
    ])
  })

  it.each([
    ['https://www.ameli.fr/medecin?x=1', undefined],
    ['https://localhost/x', 'has no public host name'],
    ['https://10.0.0.1/x', 'has no public host name'],
    ['https://www.ameli.fr/a b', 'has a space'],
    ['www.ameli.fr', 'is not an address'],
    ['file:seeds/page.txt', 'is neither https nor http'],
    ['https://moi@ameli.fr', 'has a user name'],
  ])('judges the link %s', (url, problem) => {
    expect(linkProblem(url)).toBe(problem)
  })
})
