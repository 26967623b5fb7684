/**
 * npm run eval: scores understanding on labelled questions.
 *
 *     npm run eval                            every ../shared/questions/*.jsonl, or our own held-out phrases
 *     npm run eval -- --file mine.jsonl       another file
 *     npm run eval -- --noise                 the same, mistyped
 *     npm run eval -- --corpus corpus.json    the learner alone on a public corpus
 *     npm run eval -- --json                  for a machine
 */
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildWhatIsMissing, readArtefacts } from '../../src/build'
import { createUnderstanding } from '../../src/understand'
import { createGazetteer } from '../../src/understand/places'
import { scoreCorpus } from './corpus'
import { labelledFiles, ownHeldOut, readLabelled } from './labelled'
import { createTypist } from './noise'
import { asJson, corpusReport, report } from './report'
import { type Engine, score } from './score'

const { values: options } = parseArgs({
  options: {
    file: { type: 'string', multiple: true },
    corpus: { type: 'string', multiple: true },
    noise: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

const say = (line: string) => process.stdout.write(`${line}\n`)

if (options.corpus) {
  const results = options.corpus.map(scoreCorpus)
  say(options.json ? JSON.stringify(results) : results.map(corpusReport).join('\n'))
} else {
  const engine = await createEngine()
  // A first pass warms the code up, so that the microseconds are those of a running product.
  for (const { dialogues } of sets()) score(dialogues, engine, (text) => text)
  const results = sets().map(({ name, dialogues }) => ({
    name,
    results: score(dialogues, engine, options.noise ? createTypist(5) : (text) => text),
  }))
  say(options.json ? JSON.stringify(asJson(results)) : report(results))
}

async function createEngine(): Promise<Engine> {
  await buildWhatIsMissing((step) => process.stderr.write(`${step}…\n`))
  const artefacts = readArtefacts()
  return { index: createUnderstanding(artefacts), gazetteer: createGazetteer(artefacts.gazetteer) }
}

function sets() {
  const files = options.file ?? labelledFiles(fileURLToPath(new URL('../../../shared/questions', import.meta.url)))
  if (files.length === 0) return [{ name: 'held-out phrases', dialogues: ownHeldOut() }]
  return files.map((path) => ({ name: basename(path), dialogues: readLabelled(path) }))
}
