/** `npm run ask -- "question"`: one question in the terminal; without one, a prompt that keeps the conversation. */
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { KnowledgeUnavailable } from '../../db/knowledge'
import { conversation } from '../conversation'
import { createDeps } from '../deps'
import { BadSetting } from '../env'
import { prepare } from '../node-prepare'
import { progress } from '../node-progress'
import { toText } from '../render/text'
import type { Understanding } from '../types'

process.stdout.on('error', () => process.exit(0)) // the reader left (`| head`): nothing more to say

const usage = 'npm run ask -- [--explain] [--lang fr|en] ["question"]'

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { explain: { type: 'boolean', default: false }, lang: { type: 'string' } },
  })
  const wanted = values.lang === 'en' || values.lang === 'fr' ? values.lang : undefined
  const { onStep, stop } = progress()
  const { settings, artefacts } = await prepare(onStep).finally(stop)
  const makeDeps = createDeps(artefacts, settings, 'process')
  let stateToken = ''

  const answerOne = async (text: string) => {
    const answered = await conversation(
      'terminal',
      makeDeps(),
      settings.STATE_SECRET,
      new Date(),
    )({ text, lang: wanted, stateToken })
    stateToken = answered.stateToken
    if (values.explain) console.log(`${explained(answered.reply.understood)}\n`)
    console.log(toText(answered.reply.answer, answered.lang))
  }

  const question = positionals.join(' ').trim()
  if (question) await answerOne(question)
  else await prompt(answerOne)
} catch (error) {
  const known = error instanceof BadSetting || error instanceof KnowledgeUnavailable
  if (!known && !(error instanceof TypeError && 'code' in error)) throw error
  console.error(known ? error.message : usage)
  process.exitCode = 1
}

async function prompt(answerOne: (text: string) => Promise<void>): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n> ' })
  terminal.prompt()
  for await (const line of terminal) {
    if (line.trim()) await answerOne(line)
    terminal.prompt()
  }
}

function explained(understood: Understanding): string {
  const verdict =
    understood.kind === 'matched'
      ? `${understood.intent} (${understood.confidence.toFixed(2)}, ${understood.by})`
      : understood.kind
  const rivals = understood.candidates.map(({ intent, confidence }) => `${intent} ${confidence.toFixed(2)}`).join(', ')
  const slots = 'slots' in understood ? JSON.stringify(understood.slots) : '{}'
  return [
    `intent: ${verdict}`,
    `candidates: ${rivals}`,
    `slots: ${slots}`,
    ...understood.because.map((line) => `  ${line}`),
  ].join('\n')
}
