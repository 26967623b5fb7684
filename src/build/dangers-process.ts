/**
 * Trains the danger model in a process of its own, while the main one trains the intents: a first start has two cores.
 * A process rather than a thread: Node 20's threads do not load TypeScript.
 */
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readSeeds } from '../../db/seed/read'
import { readerOf } from '../understand/reader'
import { compileKnownWords } from './known-words'
import { compileLexicon } from './lexicon'
import { everySentence, phrasesByIntent as phrases } from './sentences'
import { trainDangers } from './train-dangers'

const self = fileURLToPath(import.meta.url)

/** Writes the danger model to `path`. Rejects when the training stops before. */
export const trainDangersTo = (path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', self, path], { stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`training the danger model ended with code ${code}`)),
    )
  })

const [, started, path] = process.argv
if (started === self && path) {
  const lexicon = compileLexicon(readSeeds())
  const reader = readerOf(lexicon, compileKnownWords(everySentence(), lexicon))
  writeFileSync(path, new Uint8Array(trainDangers({ phrases, lexicon, reader })))
}
