/**
 * npm run eval: scores understanding on labelled questions.
 *
 *     npm run eval                            every ../shared/questions/*.jsonl, or our own held-out phrases
 *     npm run eval -- --file mine.jsonl       another file (repeat for several)
 *     npm run eval -- --noise                 the same, mistyped by five typists, and what that costs
 *     npm run eval -- --corpus corpus.json    the learner alone on a public corpus
 *     npm run eval -- --json                  for a machine
 */
import { parseArgs } from 'node:util'
import { readSeeds } from '../../db/seed/read'
import { buildWhatIsMissing } from '../../src/build'
import { depsOver } from '../../src/deps'
import { createLearnedMemory } from '../../src/learned-memory'
import { seededDb } from '../support/knowledge'
import { aidsReport, scoreAids } from './aids'
import { scoreCorpus } from './corpus'
import { openEngine, type QuestionSet, setsToAsk } from './engine'
import { createTypist, typists } from './noise'
import { asJson, corpusReport, report, type ScoredSet } from './report'
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
  await buildWhatIsMissing((step) => process.stderr.write(`${step}…\n`))
  const engine = openEngine()
  const sets = setsToAsk(options.file)
  // A first pass warms the code up, so that the microseconds are those of a running product.
  for (const { dialogues } of sets) score(dialogues, engine)
  const scored = sets.map((set) => scoredSet(set, engine))
  const aids = await scoreAids(
    sets.flatMap(({ dialogues }) => dialogues),
    readSeeds().aids,
    depsOver(await seededDb(), { ...engine, taught: createLearnedMemory(engine.index, engine.gazetteer) }),
  )
  say(options.json ? JSON.stringify({ ...asJson(scored), aids }) : `${report(scored)}\n${aidsReport(aids)}`)
}

function scoredSet({ name, dialogues }: QuestionSet, engine: Engine): ScoredSet {
  const clean = score(dialogues, engine)
  if (!options.noise) return { name, clean }
  return { name, clean, mistyped: typists.flatMap((seed) => score(dialogues, engine, createTypist(seed))) }
}
