/** Compiles into dist/ what the product reads at start: gazetteer, lexicon, intent model, widget. Skips what is up to date. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Artefacts } from '../deps'

export const root = fileURLToPath(new URL('../../', import.meta.url))
const dist = join(root, 'dist')
/** What is compiled together: its files in dist/, and everything they depend on. */
type Group = { readonly name: string; readonly files: readonly string[]; readonly inputs: readonly string[] }

const understanding: Group = {
  name: 'understanding',
  files: ['gazetteer.bin', 'words.bin', 'model.bin', 'dangers.bin', 'lexicon.txt'],
  inputs: ['db/seed', 'db/ingest', 'intents', 'src/build', 'src/understand', 'src/types.ts', 'src/slots.ts', 'package-lock.json'],
}
const browser: Group = {
  name: 'browser',
  files: [
    'widget.txt',
    'panel.txt',
    'answers.txt',
    'page.txt',
    'service-worker.txt',
    'service-worker-off.txt',
    'icon-192.bin',
    'icon-512.bin',
  ],
  inputs: [
    ...['src/build/widget.ts', 'src/build/offline.ts', 'src/build/icons.ts', 'src/installable.ts', 'src/integrity.ts'],
    ...['src/widget', 'src/service-worker', 'src/render', 'src/formats.ts', 'package-lock.json'],
  ],
}

/** Builds what an input changed of since the last build; `say` is told each step. Throws when an input is wrong, leaving dist/ as it was. */
export async function buildWhatIsMissing(say: (step: string) => void): Promise<void> {
  mkdirSync(dist, { recursive: true })
  await whenOutdated(understanding, () => buildUnderstanding(say))
  await whenOutdated(browser, async () => {
    say('Bundling the widget')
    const { buildWidget } = await import('./widget')
    const widget = await buildWidget()
    const { buildOffline } = await import('./offline')
    const files = {
      'widget.txt': widget.launcher,
      'panel.txt': widget.panel,
      'answers.txt': widget.answers,
      ...(await buildOffline(widget)),
    }
    for (const [name, content] of Object.entries(files)) put(name, content)
  })
}

async function whenOutdated({ name, files, inputs }: Group, build: () => Promise<void>): Promise<void> {
  const stamp = `${name}.sha256`
  const fingerprint = fingerprintOf(inputs)
  if (readIfThere(join(dist, stamp)) === fingerprint && files.every((file) => existsSync(join(dist, file)))) return
  await build()
  put(stamp, fingerprint)
}

async function buildUnderstanding(say: (step: string) => void): Promise<void> {
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
    installable: {
      pageScript: text('page.txt'),
      serviceWorker: { on: text('service-worker.txt'), off: text('service-worker-off.txt') },
      icons: { 192: bytes('icon-192.bin'), 512: bytes('icon-512.bin') },
    },
    assets: { '/widget.js': text('widget.txt'), '/panel.js': text('panel.txt'), '/answers.js': text('answers.txt') },
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
