/** Compiles into dist/ what the product reads at start: gazetteer, lexicon, intent model, widget. Skips what is up to date. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Artefacts } from '../deps'

export const root = fileURLToPath(new URL('../../', import.meta.url))
const dist = join(root, 'dist')
const stamp = join(dist, 'inputs.sha256')
const artefactNames = ['gazetteer.bin', 'words.bin', 'model.bin', 'dangers.bin', 'lexicon.txt', 'widget.txt']
/** Everything the artefacts depend on: the data, the phrases, the code that compiles and reads them. */
const inputs = [
  'db/seed',
  'db/ingest',
  'intents',
  'src/build',
  'src/understand',
  'src/widget',
  'src/render',
  'src/types.ts',
  'src/slots.ts',
  'package-lock.json',
]

/** Builds when an input changed since the last build; `say` is told each step. Throws when an input is wrong, leaving dist/ as it was. */
export async function buildWhatIsMissing(say: (step: string) => void): Promise<void> {
  const fingerprint = fingerprintOf(inputs)
  if (readIfThere(stamp) === fingerprint && artefactNames.every((name) => existsSync(join(dist, name)))) return
  mkdirSync(dist, { recursive: true })
  say('Compiling the vocabulary')
  const { readSeeds } = await import('../../db/seed/read')
  const { compileLexicon } = await import('./lexicon')
  const lexicon = compileLexicon(readSeeds())
  put('lexicon.txt', JSON.stringify(lexicon))
  const { sentencesByLabel: sentences, everySentence } = await import('./sentences')
  const { compileKnownWords } = await import('./known-words')
  const knownWords = compileKnownWords(everySentence(), lexicon)
  put('words.bin', new Uint8Array(knownWords))
  const { compileBeside } = await import('./second-process')
  const drafts = { dangers: draftOf('dangers.bin'), gazetteer: draftOf('gazetteer.bin') }
  const beside = compileBeside({ lexicon: join(dist, 'lexicon.txt'), knownWords: join(dist, 'words.bin'), ...drafts })
  say('Training the models and compiling the gazetteer')
  const { trainModel } = await import('./train')
  const { readerOf } = await import('../understand/reader')
  put('model.bin', new Uint8Array(trainModel({ sentences, lexicon, reader: readerOf(lexicon, knownWords) })))
  await beside
  renameSync(drafts.dangers, join(dist, 'dangers.bin'))
  renameSync(drafts.gazetteer, join(dist, 'gazetteer.bin'))
  say('Bundling the widget')
  const { buildWidget } = await import('./widget')
  put('widget.txt', await buildWidget())
  put('inputs.sha256', fingerprint)
}

/** The compiled artefacts, read from dist/ (Node only; a Worker bundles them). */
export function readArtefacts(): Artefacts {
  const bytes = (name: string) => {
    const buffer = readFileSync(join(dist, name))
    return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) as ArrayBuffer
  }
  const text = (name: string) => readFileSync(join(dist, name), 'utf8')
  return {
    gazetteer: bytes('gazetteer.bin'),
    knownWords: bytes('words.bin'),
    model: bytes('model.bin'),
    dangers: bytes('dangers.bin'),
    lexicon: text('lexicon.txt'),
    widget: text('widget.txt'),
  }
}

/** Written aside then renamed: a build cut short never leaves half a file. */
function put(name: string, content: string | Uint8Array): void {
  writeFileSync(draftOf(name), content)
  renameSync(draftOf(name), join(dist, name))
}

const draftOf = (name: string) => join(dist, `${name}.${process.pid}.partial`)

/** One hash of paths, sizes and modification times: cheap enough for every start. */
export function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of filesUnder(join(root, path)))
      hash.update(`${file.slice(root.length)} ${statSync(file).size} ${statSync(file).mtimeMs}\n`)
  return hash.digest('hex')
}

function filesUnder(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined // never built yet
  }
}
