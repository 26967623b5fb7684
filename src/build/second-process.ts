/**
 * What a second process compiles while the first trains the intents, for a first start has two cores: the danger model and
 * the gazetteer. A process rather than a thread: Node 20's threads do not load TypeScript.
 */
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readTerritories } from '../../db/ingest/communes'
import type { Lexicon } from '../understand/lexicon'
import { readerOf } from '../understand/reader'
import { compileGazetteer } from './gazetteer'
import { sentencesByLabel as sentences } from './sentences'
import { trainDangers } from './train-dangers'

const self = fileURLToPath(import.meta.url)

/** Paths of what the first process compiled a moment before, and of what the second writes. */
export type SecondFiles = {
  readonly lexicon: string
  readonly knownWords: string
  readonly dangers: string
  readonly gazetteer: string
}

/** Writes the danger model and the gazetteer. Rejects when the process stops before. */
export const compileBeside = ({ lexicon, knownWords, dangers, gazetteer }: SecondFiles): Promise<void> =>
  new Promise((resolve, reject) => {
    const files = [lexicon, knownWords, dangers, gazetteer]
    const child = spawn(process.execPath, ['--import', 'tsx', self, ...files], { stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`compiling the danger model and the gazetteer ended with code ${code}`)),
    )
  })

const [, started, lexiconPath, wordsPath, dangersPath, gazetteerPath] = process.argv
if (started === self && lexiconPath && wordsPath && dangersPath && gazetteerPath) {
  const lexicon: Lexicon = JSON.parse(readFileSync(lexiconPath, 'utf8'))
  const reader = readerOf(lexicon, Uint8Array.from(readFileSync(wordsPath)).buffer)
  writeFileSync(dangersPath, new Uint8Array(trainDangers({ sentences, lexicon, reader })))
  writeFileSync(gazetteerPath, new Uint8Array(compileGazetteer(readTerritories())))
}
