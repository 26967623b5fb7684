/** What `npm run ingest` does, from what was typed to what is printed. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import type { Deps } from '../../src/deps'
import { conversationsFile } from '../../src/learned-conversation'
import { seed } from '../seed/import'
import { readSeeds } from '../seed/read'
import { type BaseOptions, withBase, withBaseIfAny } from './base'
import { changesText } from './changes'
import { findings, staleSources } from './check'
import { reviews, reviewsText } from './check-reviews'
import { forget } from './forget'
import { reasonOf } from './input/trouble'
import { learnedConversations } from './learned-conversations'
import { listing, seedLine, sourceLine } from './listing'
import { loadSource } from './load'
import { progressLine } from './progress'
import { reportText } from './report-text'
import type { OpenDataSource } from './source'
import { lastLoads } from './state'
import { tellingIfStopped } from './stopped'

export type IngestOptions = BaseOptions & {
  readonly sources: readonly OpenDataSource[]
  /** Opens the understanding, to ask the phrases that staff taught. */
  readonly understanding: () => Promise<Pick<Deps, 'index' | 'gazetteer'>>
  /** The file of the repository that holds them as conversations. */
  readonly learnedFile: string
}

const usage = `npm run ingest -- <source> [--from <file, folder or URL>] [--force]   loads a source into the base at LIBSQL_URL
npm run ingest -- --list                 lists the sources: licence, date, rows, stale or not
npm run ingest -- --report [source]      shows what the last load of each source found
npm run ingest -- --check [--on <day>]   fails on ended aids, wrong links and stale sources, and tells
                                         what to read again this month (or on another day: 2027-01-15)
npm run ingest -- --changes              lists what staff changed and db/seed does not say yet
npm run ingest -- --forget <person>      no longer shows this professional (RPPS identifier)
npm run ingest -- --phrases              writes the phrases that staff taught as conversations of the tests
npm run ingest -- --help                 shows this`

const flags = {
  list: { type: 'boolean' },
  check: { type: 'boolean' },
  on: { type: 'string' },
  report: { type: 'boolean' },
  changes: { type: 'boolean' },
  force: { type: 'boolean' },
  from: { type: 'string' },
  forget: { type: 'string' },
  phrases: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Does what the arguments ask and gives back the exit code: 1 when something went wrong, which one line of stderr says. */
export async function ingest(args: readonly string[], options: IngestOptions): Promise<number> {
  try {
    const { values, positionals } = parsed(args)
    if (values.help) {
      console.log(usage)
      return 0
    }
    const [source, ...others] = positionals
    if (others.length > 0)
      throw new Error(`one source at a time, not ${positionals.join(' and ')}: is the -- after ingest missing?\n${usage}`)
    if (values.from === '') throw new Error('--from is empty: give it a file, a folder or an address')
    if (source && source !== 'seed') sourceCalled(source, options)
    if (values.list) return await list(options)
    if (values.check) return await check(options, dayOf(values.on))
    if (values.report) return await report(options, source)
    if (values.changes) return await changes(options)
    if (values.phrases) return await writePhrases(options)
    if (values.forget !== undefined) return await withhold(options, values.forget)
    if (!source) throw new Error(usage)
    return source === 'seed'
      ? await loadSeed(options, values.from)
      : await load(options, sourceCalled(source, options), values.from, values.force)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

/** Throws, with the ways the command can be typed, when an option is not one of ours. */
function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: flags })
  } catch (error) {
    const [problem] = reasonOf(error).split('. ')
    throw new Error(`${problem}\n${usage}`, { cause: error })
  }
}

function sourceCalled(id: string, { sources }: IngestOptions): OpenDataSource {
  const source = sources.find((known) => known.id === id)
  if (!source)
    throw new Error(`unknown source: ${id}. Known sources: ${['seed', ...sources.map((known) => known.id)].join(', ')}`)
  return source
}

async function load(options: IngestOptions, source: OpenDataSource, from?: string, force = false): Promise<number> {
  const started = performance.now()
  const progress = progressLine(source.id)
  const told = { ...(from === undefined ? {} : { from }), force, onProgress: progress.update }
  const loaded = await tellingIfStopped(() => withBase(options, (client) => loadSource(client, source, told))).finally(
    progress.stop,
  )
  console.log(reportText(loaded.load))
  const { before } = loaded
  if (before && before.asOf > loaded.load.asOf) console.log(`  note: the base had data of ${before.asOf}, which are newer`)
  console.log(`${source.id}: done in ${secondsSince(started)} s`)
  return 0
}

async function loadSeed(options: IngestOptions, from?: string): Promise<number> {
  if (from !== undefined) throw new Error('seed takes no --from: it reads what is installed here')
  const started = performance.now()
  const counts = await withBase(options, (client) => seed(client))
  for (const [table, rows] of Object.entries(counts)) console.log(`${String(rows).padStart(8)}  ${table}`)
  console.log(`seed: done in ${secondsSince(started)} s`)
  return 0
}

async function list(options: IngestOptions): Promise<number> {
  const today = isoDay(new Date())
  const lines = await withBaseIfAny(options, async (client) => {
    const loaded = client ? await lastLoads(client) : new Map()
    return [await seedLine(client), ...options.sources.map((source) => sourceLine(source, loaded.get(source.id), today))]
  })
  console.log(listing(lines))
  return 0
}

async function report(options: IngestOptions, source: string | undefined): Promise<number> {
  const loaded = await withBaseIfAny(options, async (client) => (client ? [...(await lastLoads(client)).values()] : []))
  const asked = loaded.filter((one) => source === undefined || one.source === source)
  console.log(asked.length > 0 ? asked.map(reportText).join('\n\n') : `${source ?? 'no source'}: never loaded`)
  return 0
}

async function changes(options: IngestOptions): Promise<number> {
  console.log(await withBaseIfAny(options, async (client) => (client ? changesText(client) : 'no base yet')))
  return 0
}

/** The day to check on, today unless told; throws when it is no day. */
function dayOf(on: string | undefined): Date {
  if (on === undefined) return new Date()
  if (!z.iso.date().safeParse(on).success) throw new Error(`--on takes a day like 2027-01-15, not ${on}`)
  return new Date(`${on}T12:00:00Z`)
}

async function check(options: IngestOptions, today: Date): Promise<number> {
  const loaded = await withBaseIfAny(options, async (client) => (client ? [...(await lastLoads(client)).values()] : []))
  const seeds = readSeeds()
  const found = [...findings(seeds, today), ...staleSources(loaded, today)]
  for (const { level, text } of found) console.log(`${level}: ${text}`)
  const again = reviews(seeds, today)
  if (again.length > 0) console.log(`\n${reviewsText(again)}\n`)
  const errors = found.filter(({ level }) => level === 'error').length
  console.log(`${errors} error(s), ${found.length - errors} warning(s), ${again.length} to read again`)
  return errors > 0 ? 1 : 0
}

async function withhold(options: IngestOptions, person: string): Promise<number> {
  const shown = await withBase(options, (client) => forget(client, person, new Date()))
  console.log(`${person}: no longer shown (${shown} place(s) removed), and no load will bring this person back`)
  return 0
}

async function writePhrases(options: IngestOptions): Promise<number> {
  const { learnedFile } = options
  const understanding = await options.understanding()
  const conversations = await withBase(options, (client) => learnedConversations(client, understanding, new Date()))
  writeFileSync(learnedFile, conversationsFile(conversations))
  console.log(`${learnedFile}: ${conversations.length} phrase(s)`)
  return 0
}

const secondsSince = (started: number): string => ((performance.now() - started) / 1000).toFixed(1)
const isoDay = (date: Date): string => date.toISOString().slice(0, 10)
