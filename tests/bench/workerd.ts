/**
 * What understanding costs in workerd, Cloudflare's runtime, measured inside the isolate. In production its clock stands
 * still while code runs; the local one runs, to the millisecond: a question is asked so often that this does not matter.
 * Memory is what V8 says it holds once everything is open, garbage not yet collected included: an upper bound.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { fetch, Miniflare } from 'miniflare'
import { root } from '../../src/build'
import type { Measured, Work } from './isolate'

/** What is compiled ahead for the understanding. */
export const artefacts = ['dangers.bin', 'gazetteer.bin', 'lexicon.txt', 'model.bin', 'words.bin']

export type InWorkerd = {
  /** Compiling and evaluating the code, opening every model and the gazetteer. */
  readonly openMilliseconds: number
  /** The first question after that: what is prepared late, and code that has never run. */
  readonly firstMilliseconds: number
  /** What each text costs once the code is warm. */
  readonly microseconds: readonly number[]
  /** The whole isolate: objects, code, buffers of the artefacts. */
  readonly memoryBytes: number
}

/** Often enough that a clock of one millisecond tells fifty microseconds. */
const repeats = 20

/** Starts a fresh isolate and asks it the texts: one alone, then all to warm the code up, then all with the clock. */
export async function measureInWorkerd(texts: readonly string[]): Promise<InWorkerd> {
  const worker = new Miniflare({
    modulesRoot: root,
    modules: await modulesOf(['isolate', 'isolate-engine']),
    compatibilityDate: '2026-04-01',
    compatibilityFlags: ['nodejs_compat'],
    cf: false,
    inspectorPort: 0,
  })
  try {
    const base = await worker.ready
    const ask = async (work: Work) =>
      (await (await fetch(base, { method: 'POST', body: JSON.stringify(work) })).json()) as Measured
    const first = await ask({ texts: texts.slice(0, 1), repeats: 1 })
    const memoryBytes = await memoryOf(await worker.getInspectorURL())
    await ask({ texts, repeats: 3 })
    const { microseconds } = await ask({ texts, repeats })
    return {
      openMilliseconds: first.openMilliseconds,
      firstMilliseconds: (first.microseconds[0] ?? 0) / 1000,
      microseconds,
      memoryBytes,
    }
  } finally {
    await worker.dispose()
  }
}

const modulesOf = async (names: readonly string[]) => [
  ...(await Promise.all(
    names.map(async (name) => ({
      type: 'ESModule' as const,
      path: join(root, `tests/bench/${name}`),
      contents: await bundled(`${name}.ts`),
    })),
  )),
  ...artefacts.map((name) => ({
    type: name.endsWith('.txt') ? ('Text' as const) : ('Data' as const),
    path: join(root, 'dist', name),
    contents: readFileSync(join(root, 'dist', name)),
  })),
]

async function bundled(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'tests/bench', name)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['*.bin', '*.txt', './isolate-engine'],
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

type HeapUsage = { readonly usedSize: number; readonly embedderHeapUsedSize: number; readonly backingStorageSize: number }

/** Asks the isolate's inspector, in the Chrome DevTools Protocol. */
async function memoryOf(inspector: URL): Promise<number> {
  const { webSocket } = await fetch(new URL('/core:user:', inspector.href.replace(/^ws/, 'http')), {
    headers: { upgrade: 'websocket' },
  })
  if (!webSocket) throw new Error('workerd has no inspector to ask')
  webSocket.accept()
  const reply = new Promise<HeapUsage>((resolve) =>
    webSocket.addEventListener('message', ({ data }) => resolve((JSON.parse(String(data)) as { result: HeapUsage }).result)),
  )
  webSocket.send(JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' }))
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await reply
  webSocket.close()
  return usedSize + embedderHeapUsedSize + backingStorageSize
}
