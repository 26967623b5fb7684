/** A whole `npm run ingest -- finess` of a generated file, beside gunzip and the bare tokeniser of the same library over that file. */
import { spawn } from 'node:child_process'
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { Tokenizer } from '@streamparser/json'
import * as z from 'zod'
import { root } from '../../src/build'
import { writeFinessFile } from '../support/finess-file'

/** The real file's size takes some two minutes. A smaller one says less well of us: what a load costs whatever its size weighs more. */
const establishments = { usual: 40_000, full: 174_508 }

/** Seconds. On a machine that does other things too, processor time says more than the clock. */
type Spent = { readonly clock: number; readonly processor: number }
export type IngestFigures = {
  readonly establishments: number
  readonly ingest: Spent
  readonly yardstick: Spent
  /** The most the load had in memory. */
  readonly residentBytes: number
}

export async function measureIngest(size: keyof typeof establishments): Promise<IngestFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'proxisoin-ingest-'))
  try {
    const file = join(folder, 'finess.json.gz')
    const base = join(folder, 'knowledge.db')
    await writeFinessFile(file, { establishments: establishments[size] })
    await run(['seed'], base)
    const yardstick = await tokenised(file)
    const { maxRSS, ...ingest } = await run(['finess', '--from', file], base)
    return { establishments: establishments[size], ingest, yardstick, residentBytes: maxRSS * 1024 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function tokenised(file: string): Promise<Spent> {
  const tokenizer = new Tokenizer()
  tokenizer.onToken = () => {}
  const start = performance.now()
  const before = process.cpuUsage()
  for await (const chunk of createReadStream(file).pipe(createGunzip())) tokenizer.write(chunk)
  return { clock: (performance.now() - start) / 1000, processor: processorSeconds(process.cpuUsage(before)) }
}

const processorSeconds = ({ user, system }: { readonly user: number; readonly system: number }) => (user + system) / 1e6

const usage = z.object({ userCPUTime: z.number(), systemCPUTime: z.number(), maxRSS: z.number() })

/** `npm run ingest` as its script says it, without npm, which would be measured too. */
async function run(options: readonly string[], base: string): Promise<Spent & { readonly maxRSS: number }> {
  const { scripts } = z.object({ scripts: z.object({ ingest: z.string() }) }).parse(readJson(join(root, 'package.json')))
  const [, ...script] = scripts.ingest.split(' ')
  const told = `${base}.usage.json`
  const start = performance.now()
  const child = spawn(process.execPath, ['--require', join(import.meta.dirname, 'tell-usage.cjs'), ...script, ...options], {
    cwd: root,
    env: { ...process.env, LIBSQL_URL: `file:${base}`, USAGE_FILE: told },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`npm run ingest -- ${options.join(' ')} failed: ${said}`)
  const { userCPUTime, systemCPUTime, maxRSS } = usage.parse(readJson(told))
  const processor = processorSeconds({ user: userCPUTime, system: systemCPUTime })
  return { clock: (performance.now() - start) / 1000, processor, maxRSS }
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
