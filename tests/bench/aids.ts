/** What an answer on aids costs the processor once the question is understood, beside the bare statement it reads and the parsing of its rows. */
import { aidsFor } from '../../db/aid-queries'
import type { Db } from '../../db/client'
import { seed } from '../../db/seed/import'
import { answer } from '../../src/answer'
import type { Deps } from '../../src/deps'
import type { Question, Understanding } from '../../src/types'
import { understand } from '../../src/understand'
import { countedSqld } from '../support/counted-sqld'

const questions = [
  'aides pour un médecin généraliste à Ham, première installation',
  'quelles aides pour une kiné à Vire',
  'aides pour une infirmière qui s’installe à Flers',
  'aides pour une sage-femme en zone sous-dotée',
  'aides pour un dentiste à Tulle',
  'combien pour le CAIM ?',
  'montant de la majoration FMT',
  'le CACCMK, c’est combien ?',
]
const warm = 400
const runs = 4_000

export type AidsFigures = {
  /** Microseconds of processor, in the order asked. */
  readonly answers: readonly number[]
  readonly yardstick: readonly number[]
  /** Round trips of the dearest question to a libSQL server; undefined where none can run. */
  readonly requests: number | undefined
}

export async function measureAids(deps: Deps, db: Db, question: (text: string) => Question): Promise<AidsFigures> {
  const asked = questions.map((text) => ({
    question: question(text),
    understood: understand(question(text), deps.index, deps.gazetteer),
  }))
  const figures = { answers: [] as number[], yardstick: [] as number[] }
  const bare = bareStatement(db)
  for (let run = 0; run < warm + runs; run++) {
    const one = asked[run % asked.length]
    if (!one) continue
    figures.answers.push(await processorOf(() => answer(one.understood, one.question, deps)))
    figures.yardstick.push(await processorOf(bare))
    if (run === warm) for (const list of Object.values(figures)) list.length = 0
  }
  return { ...figures, requests: await requestsOf(asked, deps) }
}

/** Of the whole process, its garbage collector included: nothing else runs meanwhile. */
async function processorOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

/** The statement of the dearest question, without anything around it. */
function bareStatement(db: Db): () => Promise<unknown> {
  const statement = aidsFor({
    professions: ['medecin-generaliste'],
    territories: ['commune:80410', 'departement:80', 'region:32'],
  }).statement(db) as unknown as {
    toSQL: () => { sql: string; params: string[] }
  }
  const { sql, params } = statement.toSQL()
  return async () => (await db.$client.execute({ sql, args: params })).rows.map((row) => JSON.parse(String(row.record)))
}

type Asked = { readonly question: Question; readonly understood: Understanding }

async function requestsOf(asked: readonly Asked[], deps: Deps): Promise<number | undefined> {
  const sqld = await countedSqld(seed)
  if (!sqld) return undefined
  const each: number[] = []
  for (const { understood, question } of asked)
    each.push(await sqld.requestsOf(() => answer(understood, question, { ...deps, knowledge: sqld.knowledge })))
  await sqld.stop()
  return Math.max(...each)
}
