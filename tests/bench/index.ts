/** `npm run bench`, `-- --full` for a load of the real size: each figure next to a yardstick measured in the same run, because machines differ and drift. */
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import Fuse from 'fuse.js'
import { readTerritories } from '../../db/ingest/communes'
import { ask } from '../../src/ask'
import { buildWhatIsMissing, readArtefacts, root } from '../../src/build'
import type { Question } from '../../src/types'
import { createUnderstanding, understand } from '../../src/understand'
import { normalise } from '../../src/understand/normalise'
import { createGazetteer } from '../../src/understand/places'
import { setsToAsk } from '../eval/engine'
import { seededDb } from '../support/knowledge'
import { measureAids } from './aids'
import { measureIngest } from './ingest'
import { measureNearest } from './nearest'
import { measureSlack } from './slack'
import { measureWeb } from './web'
import { measureWebLoad } from './web-load'
import { artefacts as artefactNames, measureInWorkerd } from './workerd'

await buildWhatIsMissing(console.error)
const { realDeps, today } = await import('../support/product')
const deps = await realDeps()
const artefacts = readArtefacts()
const db = await seededDb()

const texts = [
  'ou trouver un kiné a Amien ?',
  'quelles urgences près de Vire',
  'aide installation medecin zip',
  'combien de PSLA en Normandie',
  'qui contacter à l’ARS Occitanie',
  'c’est quoi une CPTS',
  'mon père fait un AVC',
  'les 6 feuilles de route des Hauts-de-France',
  'bonjour, je cherche un dentiste qui prend encore des patients du côté de Saint-Quentin ou plus loin',
]
const question = (text: string): Question => ({ text, channel: 'api', lang: 'fr', askedAt: today })
const questions = texts.map(question)

/** Microseconds of `runs` calls, sorted; `warm` calls come first and are not counted. */
async function timed(runs: number, warm: number, work: (run: number) => unknown): Promise<readonly number[]> {
  for (let run = 0; run < warm; run++) await work(run)
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work(run)
    times.push((performance.now() - start) * 1000)
  }
  return times.sort((one, other) => one - other)
}

const at = (times: readonly number[], share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
const row = (name: string, times: readonly number[]) =>
  console.log(
    `${name.padEnd(58)} p50 ${at(times, 0.5).toFixed(1).padStart(10)} µs   p99 ${at(times, 0.99).toFixed(1).padStart(10)} µs`,
  )
const target = (name: string, measured: number, most: number, unit: string) =>
  console.log(
    `${name.padEnd(58)} ${measured.toFixed(1).padStart(8)} ${unit}   ≤ ${most} ${unit}   ${measured <= most ? '✓ met' : '✗ not met'}`,
  )
const pick = <Item>(items: readonly Item[], run: number): Item => items[run % items.length] as Item

const names = readTerritories().communes.map(({ name }) => normalise(name))
const fuse = new Fuse(names, { threshold: 0.3 })

console.log('understanding')
row('  understand one question', await timed(4000, 500, (run) => understand(pick(questions, run), deps.index, deps.gazetteer)))
row(
  '  yardstick: fuse.js over the communes, one name',
  await timed(20, 2, (run) => fuse.search(pick(['amien', 'vire', 'saint quentin'], run))),
)
console.log('answering, embedded base')
row('  ask one question, whole answer', await timed(2000, 200, (run) => ask(pick(questions, run), deps)))
row('  yardstick: select 1 on the same base', await timed(2000, 200, () => db.run(sql`select 1`)))
console.log('start')
row(
  '  open gazetteer, lexicon and model',
  await timed(20, 2, () => [createUnderstanding(artefacts), createGazetteer(artefacts.gazetteer)]),
)
row('  yardstick: JSON.parse of the lexicon', await timed(20, 2, () => JSON.parse(artefacts.lexicon)))
console.log('understanding in workerd')
const labelled = setsToAsk().flatMap(({ dialogues }) => dialogues.flatMap(({ turns }) => turns.map(({ text }) => text)))
const inWorkerd = await measureInWorkerd(labelled)
const costs = [...inWorkerd.microseconds].sort((one, other) => one - other)
row(`  understand one of ${labelled.length} questions`, costs)
const inNode = labelled.map(question)
row(
  '  yardstick: the same in this process',
  await timed(2 * inNode.length, inNode.length, (run) => understand(pick(inNode, run), deps.index, deps.gazetteer)),
)
const gzipBytes = artefactNames.reduce(
  (sum, name) => sum + gzipSync(readFileSync(join(root, 'dist', name)), { level: 9 }).length,
  0,
)

console.log('aids of a person, and one aid by name, beyond understanding: processor time')
const aids = await measureAids(deps, db, question)
const sorted = (times: readonly number[]) => [...times].sort((one, other) => one - other)
row('  answer', sorted(aids.answers))
row('  yardstick: the bare statement, its rows parsed', sorted(aids.yardstick))

console.log('nearest ten of a kind among 175,000 places, embedded base')
const nearest = await measureNearest()
row('  nearest, from a commune', sorted(nearest.base))
row('  yardstick: geokdbush and a Map, in memory', sorted(nearest.memory))
row('  the same among 17,500', sorted(nearest.fewer))

console.log('acknowledging Slack while the base takes five seconds')
const slack = await measureSlack()
row('  a question, a command of staff, a click, a mention', sorted(slack.acknowledgements))
row('  a form', sorted(slack.forms))
row('  yardstick: the same requests, their signature checked', sorted(slack.yardstick))

console.log('load of a page of another site, a processor four times slower: main thread')
const loaded = await measureWebLoad()
row('  with the widget', sorted(loaded.withWidget))
row('  yardstick: the same page without it', sorted(loaded.without))
row('  yardstick: with the least element that shows a button', sorted(loaded.least))

console.log('first answer in a page of another site, from the reply to its paint, a processor four times slower: main thread')
const web = await measureWeb()
for (const { name, answer, whole, nodes, word } of web) {
  row(`  ${name}, its first screen`, sorted(answer))
  row('  …the whole of it', sorted(whole))
  row('  yardstick: the same nodes appended', sorted(nodes))
  row('  yardstick: one word appended', sorted(word))
}

const ingested = await measureIngest(process.argv.includes('--full') ? 'full' : 'usual')
const seconds = (name: string, { clock, processor }: typeof ingested.ingest) =>
  console.log(`${name.padEnd(58)} ${processor.toFixed(1).padStart(8)} s of processor ${clock.toFixed(1).padStart(8)} s in all`)
console.log(`loading a FINESS+ file of ${ingested.establishments.toLocaleString('en')} establishments, gzip to visible`)
seconds('  npm run ingest -- finess', ingested.ingest)
seconds('  yardstick: gunzip and the bare tokeniser', ingested.yardstick)

console.log(`targets, on ${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}`)
target('  understand, p50', at(costs, 0.5) / 1000, 0.5, 'ms')
target('  understand, p99', at(costs, 0.99) / 1000, 3, 'ms')
target('  open all models and the gazetteer', inWorkerd.openMilliseconds, 60, 'ms')
target('  …and answer the first question', inWorkerd.openMilliseconds + inWorkerd.firstMilliseconds, 60, 'ms')
target('  models and gazetteer, gzip -9', gzipBytes / 1000, 600, 'kB')
target('  memory of the isolate', inWorkerd.memoryBytes / 1e6, 40, 'MB')
const median = (times: readonly number[]) => at(sorted(times), 0.5)
target('  nearest, p50', median(nearest.base) / 1000, 1, 'ms')
target('  nearest, p99', at(sorted(nearest.base), 0.99) / 1000, 4, 'ms')
target('  nearest beside geokdbush, p50', median(nearest.base) / median(nearest.memory), 3, '×')
target('  Slack acknowledged, p99', at(sorted(slack.acknowledgements), 0.99) / 1000, 300, 'ms')
target('  Slack forms answered, p99', at(sorted(slack.forms), 0.99) / 1000, 3000, 'ms')
target('  host page, what the widget adds, p50', (median(loaded.withWidget) - median(loaded.without)) / 1000, 10, 'ms')
target('  first answer, the slowest of three, p50', Math.max(...web.map(({ answer }) => median(answer))) / 1000, 16, 'ms')
target('  layout shift', Math.max(loaded.shift, ...web.map(({ shift }) => shift)), 0, '')
target('  nearest, growth from 17,500 to 175,000, p50', median(nearest.base) / median(nearest.fewer), 1.5, '×')
target('  nearest, answers that differ from geokdbush', nearest.different, 0, '')
target('  aids, beyond understanding, processor, p50', median(aids.answers) / 1000, 1, 'ms')
if (aids.requests !== undefined) target('  aids over HTTP, round trips', aids.requests, 1, '')
target('  ingest beside its yardstick, processor', ingested.ingest.processor / ingested.yardstick.processor, 3, '×')
target('  ingest beside its yardstick, in all', ingested.ingest.clock / ingested.yardstick.clock, 3, '×')
target('  ingest, memory', ingested.residentBytes / 1e6, 350, 'MB')
for (const { name, answer } of web) target(`  first answer painted after its reply, ${name}`, median(answer) / 1000, 16, 'ms')
target('  layout shift of the host page', Math.max(...web.map(({ shift }) => shift)), 0, '')
if (nearest.requests !== undefined) target('  nearest over HTTP, round trips', nearest.requests, 1, '')
process.exit(0)
