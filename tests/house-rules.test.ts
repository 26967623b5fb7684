import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { intents } from '../intents'
import { intentIds } from '../src/types'

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [relative('.', join(folder, entry.name))],
  )
const sources = ['src', 'db', 'intents'].flatMap(filesUnder).filter((file) => file.endsWith('.ts'))
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) => name ?? '')
/** Every import of `package`, as « file ». */
const importers = (name: RegExp) => sources.filter((file) => importsOf(file).some((imported) => name.test(imported)))

const judging = sources.filter((file) => file.startsWith('src/eligibility/'))

describe('the house', () => {
  it('has exactly the agreed top level', () => {
    const ignored = ['node_modules', 'dist']
    const visible = readdirSync('.').filter((name) => !name.startsWith('.') && !ignored.includes(name))
    expect(visible.sort()).toEqual(
      [
        'README.md',
        'db',
        'intents',
        'package-lock.json',
        'package.json',
        'src',
        'tests',
        'tsconfig.json',
        'wrangler.toml',
      ].sort(),
    )
  })

  it('names every file in kebab-case', () => {
    const named = sources.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.d|\.config)?\.ts$/.test(basename(file)))
    expect(named).toEqual([])
  })

  it.each([
    ['fuse.js', /^fuse\.js$/, ['src/understand/match.ts']],
    ['drizzle-orm', /^drizzle-/, ['db/']],
    ['@libsql/client', /^@libsql\//, ['db/']],
    ['@slack/*', /^@slack\//, ['src/channels/slack/', 'src/render/slack/', 'src/stubs/']],
    ['hono', /^hono/, ['src/app.ts', 'src/channels/', 'src/errors.ts', 'src/rate-limit.ts', 'src/render/', 'src/node.ts']],
    ['node:*', /^node:/, ['src/node', 'src/dev.ts', 'src/build/', 'src/channels/terminal.ts', 'db/']],
  ])('imports %s only where it belongs', (_, name, allowed) => {
    expect(importers(name).filter((file) => !allowed.some((place) => file.startsWith(place)))).toEqual([])
  })

  it('keeps understanding, judging and rendering pure: no await, no clock, no database', () => {
    const pure = sources.filter((file) => /^src\/(understand|render)\//.test(file))
    const impure = [...pure, ...judging].filter((file) =>
      /\bawait\b|Date\.now\(|new Date\(\)|Math\.random|\bfetch\(/.test(withoutComments(readFileSync(file, 'utf8'))),
    )
    expect(impure).toEqual([])
    expect(
      pure.filter((file) => importsOf(file).some((imported) => /\/db\/(client|knowledge|queries|schema)$/.test(imported))),
    ).toEqual([])
  })

  it('judges without knowing how it is told: eligibility imports no answer and no rendering', () => {
    expect(judging.filter((file) => importsOf(file).some((imported) => /\/(answer|render|understand)\//.test(imported)))).toEqual(
      [],
    )
  })

  it('never calls backwards: nothing below a channel imports a channel', () => {
    const below = sources.filter((file) => /^(src\/(understand|eligibility|answer|render)|intents|db)\//.test(file))
    expect(below.filter((file) => importsOf(file).some((imported) => imported.includes('/channels/')))).toEqual([])
  })

  it('reads raw settings in one file only', () => {
    const readers = sources.filter((file) => /process\.env/.test(readFileSync(file, 'utf8')))
    expect(
      readers.filter((file) => !/^src\/(node|node-prepare|dev|build\/worker)\.ts$|^db\/ingest\/cli\.ts$/.test(file)),
    ).toEqual([])
  })
})

describe('the list of intents', () => {
  it('holds every intent of the contract, each under its own id', () => {
    expect(Object.keys(intents).sort()).toEqual([...intentIds].sort())
    for (const [id, intent] of Object.entries(intents)) expect(intent.id).toBe(id)
  })

  it('has one file and one phrases file for each intent', () => {
    for (const folder of ['intents', 'intents/phrases']) {
      const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts')
      expect(files.sort()).toEqual(intentIds.map((id) => `${id}.ts`).sort())
    }
  })
})

const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
