import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findings, linkProblem, staleSources } from '../../db/ingest/check'
import type { Seeds } from '../../db/seed/read'
import { lastHolidayYear } from '../../src/opening-hours/holidays'
import { startFileServer } from '../support/file-server'
import { pharmacies, plainFile } from '../support/plain-source'
import { tinySeeds } from '../support/seed-content'

const folder = mkdtempSync(join(tmpdir(), 'proxisoin-ingest-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let bases = 0
/** The command with the sources of the tests, on a base of its own unless told. */
function ingestInto(base: string, ...args: string[]) {
  const env = { ...process.env, LIBSQL_URL: `file:${base}` }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tests/support/ingest-process.ts', ...args],
    {
      env,
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}
const ingest = (...args: string[]) => ingestInto(join(folder, `new-${++bases}`, 'knowledge.db'), ...args)
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe('npm run ingest', () => {
  const base = join(folder, 'kept', 'knowledge.db')
  const file = put('plain.csv', plainFile('2026-10-02', [...pharmacies(1_200), ['perdue', 'pharmacie', 'Perdue', '', '99999']]))

  it('lists the sources without making a base', () => {
    const { status, stdout } = ingestInto(base, '--list')
    expect(stdout).toMatch(
      /^source +state +data of +loaded on +rows +licence +what\nseed +never loaded .+\nplain +never loaded +Licence Ouverte 2.0 +Lieux d’essai\nplain-zonings /,
    )
    expect([status, existsSync(base)]).toEqual([0, false])
  })

  it('loads a source into a base it makes and seeds, shows how far it is, and reports', () => {
    const { status, stdout, stderr } = ingestInto(base, 'plain', '--from', file)
    expect(stdout).toMatch(/^plain: data of 2026-10-02, loaded on 20.+, stale from 2026-11-16\n {2}from plain\.csv\n/)
    expect(stdout).toContain('  1,201 rows read, 1,200 kept: 1,200 added, 0 changed, 0 unchanged, ')
    expect(stdout).toMatch(/refused: commune not found +1 {2}perdue 99999\n/)
    expect(stdout).toMatch(/plain: done in \d+\.\d s\n$/)
    expect(stderr).toMatch(/plain: 0\.1 of 0\.1 MB \(100 %\) \| 1,200 rows \| [\d,]+ rows\/s \| writing/)
    expect(status).toBe(0)
  })

  it('tells how it is typed', () => {
    const { status, stdout } = ingest('--help')
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^npm run ingest -- <source>.+\n.+--list/)])
  })

  it('then lists it with its state, and shows its report again', () => {
    expect(ingestInto(base, '--list').stdout).toMatch(
      /\nseed +fresh .+\nplain +(fresh|stale) +2026-10-02 +20\d\d-\d\d-\d\d +1,200 +Licence Ouverte 2\.0/,
    )
    expect(ingestInto(base, '--report').stdout).toContain('  1,201 rows read, 1,200 kept')
    expect(ingestInto(base, '--report', 'plain-zonings').stdout).toBe('plain-zonings: never loaded\n')
  })

  it('says so when the base had newer data', () => {
    const older = put('older.csv', plainFile('2020-10-02', pharmacies(1_200)))
    expect(ingestInto(base, 'plain', '--from', older).stdout).toContain('note: the base had data of 2026-10-02, which are newer')
    const checked = ingestInto(base, '--check')
    expect([checked.status, checked.stdout]).toEqual([
      1,
      expect.stringContaining('error: source plain: data of 2020-10-02, stale since 2020-11-16: load it again'),
    ])
  })

  it('looks ahead to a day', () => {
    const ahead = ingest('--check', '--on', '2099-01-01')
    expect([ahead.status, ahead.stdout]).toEqual([1, expect.stringContaining(': ended on ')])
    const [today] = ingest('--check').stdout.trimEnd().split('\n').slice(-1)
    expect(today).toMatch(/^\d+ error\(s\), \d+ warning\(s\), \d+ to read again$/)
  })

  it('no longer shows a professional who asks', () => {
    expect(ingestInto(base, '--forget', '810000000001').stdout).toContain('810000000001: no longer shown (0 place(s) removed)')
  })

  it('says why a base at an address cannot be opened', () => {
    const env = { ...process.env, LIBSQL_URL: 'http://127.0.0.1:1' }
    const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tests/support/ingest-process.ts', '--list'], {
      env,
      encoding: 'utf8',
    })
    expect(stderr).toMatch(/^the base at http:\/\/127\.0\.0\.1:1 cannot be opened \(bad port\): check LIBSQL_URL\n$/)
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('says in one line that it was stopped by %s', async (signal, code) => {
    let arrived = () => {}
    const asked = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const server = await startFileServer({ '/stalled.csv': () => arrived() })
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'tests/support/ingest-process.ts', 'plain', '--from', `${server.url}/stalled.csv`],
      { env: { ...process.env, LIBSQL_URL: `file:${base}` }, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    let told = ''
    child.stderr.on('data', (text) => {
      told += text
    })
    await asked
    child.kill(signal)
    expect(await once(child, 'close')).toEqual([code, null])
    expect(told.trim()).toBe('stopped before the end: the base in use stays as it was (--list shows it)')
    await server.stop()
  })

  it.each([
    ['an unknown source', ['finesse'], /^unknown source: finesse\. Known sources: seed, plain, plain-zonings$/],
    [
      'two sources',
      ['seed', 'plain'],
      /^one source at a time, not seed and plain: is the -- .+ missing\?\nnpm run ingest -- <source>/,
    ],
    ['an empty path', ['plain', '--from', ''], /^--from is empty: give it a file, a folder or an address$/],
    ['nothing', [], /^npm run ingest -- <source>/],
    ['an unknown option', ['--lst'], /^Unknown option '--lst'\nnpm run ingest -- <source>/],
    ['a day that is none', ['--check', '--on', '2027-02-30'], /^--on takes a day like 2027-01-15, not 2027-02-30$/],
    ['a file a source does not take', ['seed', '--from', 'x.csv'], /^seed takes no --from: it reads what is installed here$/],
    [
      'a source without an address',
      ['plain'],
      /^plain has no address of its own: get the file from https:\/\/donnees\.example\.org\/plain and give it with --from$/,
    ],
    [
      'a file that is not there',
      ['plain', '--from', 'nowhere.csv'],
      /nowhere\.csv: no such file or folder, or no right to read it\. Check what --from says$/,
    ],
  ])('refuses %s with one line and status 1', (_, args, message) => {
    const refusal = ingest(...args)
    expect(refusal.stderr.trim()).toMatch(message)
    expect(refusal.stderr).not.toContain('    at ')
    expect(refusal.status).toBe(1)
  })
})

describe('the check of the records', () => {
  const [, aid] = tinySeeds.aids
  const sound: Seeds = { ...tinySeeds, accessRegimes: [] }
  const withAid = (change: object): Seeds => ({ ...sound, aids: [{ ...aid, ...change }] as Seeds['aids'] })
  const found = (seeds: Seeds, day = '2026-11-21') =>
    findings(seeds, new Date(`${day}T12:00:00Z`)).map(({ level, text }) => `${level}: ${text}`)

  it('finds nothing in sound records, where an ended aid says that it ended', () => {
    expect(found(sound)).toEqual([])
  })

  it.each([
    ['that ends today', { validTo: '2026-11-21' }, '2026-11-01', []],
    [
      'that ended yesterday',
      { validTo: '2026-11-20' },
      '2026-11-01',
      ['error: access regime calvados: ended on 2026-11-20 and is not outdated'],
    ],
    ['that ended and is called outdated', { validTo: '2026-11-20', reliability: 'outdated' }, '2026-11-01', []],
    ['read 60 days ago', {}, '2026-09-22', []],
    [
      'read 61 days ago',
      {},
      '2026-09-21',
      ['warning: access regime calvados: its source ameli-essai (2026-09-21) is older than 60 days: look again'],
    ],
    ['read 61 days ago and called outdated', { reliability: 'outdated' }, '2026-09-21', []],
    [
      'of an undated page',
      {},
      'n.d.',
      ['warning: access regime calvados: its source ameli-essai (n.d.) is older than 60 days: look again'],
    ],
  ])('looks at an access regime %s', (_, change, date, expected) => {
    const accessRegimes = tinySeeds.accessRegimes.map((regime) => ({ ...regime, ...change })) as Seeds['accessRegimes']
    const sources = tinySeeds.sources.map((source) => ({ ...source, date }))
    expect(found({ ...sound, accessRegimes, sources })).toEqual(expected)
  })

  it('tells a year beforehand that the public holidays come to an end', () => {
    const records: Seeds = { ...sound, aids: [] }
    expect(found(records, `${lastHolidayYear - 2}-12-31`)).toEqual([])
    expect(found(records, `${lastHolidayYear - 1}-01-01`)).toEqual([
      `warning: public holidays are known until ${lastHolidayYear}: write more of them with npx tsx src/build/holidays.ts`,
    ])
  })

  it('looks at loaded sources, from the day their data are called old', () => {
    const changes = { added: 0, changed: 0, unchanged: 0, closed: 0, merged: 0 }
    const load = {
      ...{ id: 'finess 1', source: 'finess', origin: 'f.json', asOf: '2026-10-02', loadedAt: '2026-11-21T08:00:00Z' },
      ...{ staleFrom: '2026-12-01', rows: 1, report: { read: 1, kept: 1, refused: {}, remarks: {}, changes } },
    }
    expect(staleSources([load], new Date('2026-11-30T12:00:00Z'))).toEqual([])
    expect(staleSources([load], new Date('2026-12-01T12:00:00Z'))).toEqual([
      { level: 'error', text: 'source finess: data of 2026-10-02, stale since 2026-12-01: load it again' },
    ])
  })

  it.each([
    ['yesterday', { validTo: '2026-11-20' }, ['error: aid nouvelle: ended on 2026-11-20 and is still open: make it ended']],
    ['today', { validTo: '2026-11-21' }, []],
    ['last month', { validTo: '2026-10' }, ['error: aid nouvelle: ended on 2026-10-31 and is still open: make it ended']],
    ['this month', { validTo: '2026-11' }, []],
    ['last year', { validTo: '2025' }, ['error: aid nouvelle: ended on 2025-12-31 and is still open: make it ended']],
    ['yesterday, and says so', { validTo: '2026-11-20', status: 'ended' }, []],
    [
      'yesterday, announced',
      { validTo: '2026-11-20', status: 'announced' },
      ['error: aid nouvelle: ended on 2026-11-20 and is still announced: make it ended'],
    ],
    [
      'yesterday, to be checked',
      { validTo: '2026-11-20', status: 'to-check' },
      ['error: aid nouvelle: ended on 2026-11-20 and is still to-check: make it ended'],
    ],
    [
      'after it was last read, transitional',
      { validTo: '2026-11-21', status: 'transitional' },
      ['error: aid nouvelle: ended on 2026-11-21 and is still transitional: make it ended'],
      '2026-11-22',
    ],
    ['before it was last read, transitional', { validTo: '2026-11-20', status: 'transitional' }, []],
  ])('looks at an aid that ends %s', (_, change, expected, day = '2026-11-21') => {
    expect(found(withAid(change), day)).toEqual(expected)
  })

  it('looks at each provision too, and at the last day to sign', () => {
    const dates = [{ validTo: '2026-01-31' }, { validTo: '2027', signBy: '2026-10-30' }]
    const provisions = aid?.provisions.map((provision, rank) => ({ ...provision, ...dates[rank] }))
    expect(found(withAid({ provisions }))).toEqual([
      'error: aid nouvelle (A003): ended on 2026-01-31 and is still open: make it ended',
      'error: aid nouvelle (A001): ended on 2026-10-30 and is still open: make it ended',
    ])
  })

  it('ends a day at midnight in Paris', () => {
    const at = (time: string) => findings(withAid({ validTo: '2026-11-21' }), new Date(time)).length
    expect([at('2026-11-21T22:59:59Z'), at('2026-11-21T23:00:00Z')]).toEqual([0, 1])
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
