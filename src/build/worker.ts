/** `npm run build`: the widget and the Worker bundle, with their raw and gzip sizes. Sends nothing anywhere. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildWhatIsMissing, readArtefacts, root } from '.'

export const workerFolder = join(root, 'dist/worker')

/** Bundles the Worker into dist/worker with wrangler's dry run. Throws with wrangler's words when it does not build. */
export function buildWorker(): void {
  rmSync(workerFolder, { recursive: true, force: true }) // modules are named by their content: those of before would stay
  execFileSync(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', workerFolder], {
    cwd: root,
    env: { ...process.env, ...offline },
    stdio: 'pipe',
  })
}

export const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js')
/** Wrangler calls home by default; nothing here needs to. */
export const offline = {
  CI: 'true',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
}

if (import.meta.url === `file://${process.argv[1]}`) {
  await buildWhatIsMissing((step) => console.log(`${step}…`))
  console.log('Bundling the Worker…')
  buildWorker()
  const modules = readdirSync(workerFolder).filter((name) => !/\.(map|md)$/.test(name))
  const sizes = [
    ...Object.entries(readArtefacts().assets).map(([path, text]) => [path.slice(1), Buffer.from(text)] as const),
    ...modules.map((name) => [`worker/${name}`, readFileSync(join(workerFolder, name))] as const),
  ]
  for (const [name, bytes] of sizes)
    console.log(`${name.padEnd(60)} ${kib(bytes.byteLength)} raw ${kib(gzipSync(bytes).byteLength)} gzip`)
  const worker = sizes.filter(([name]) => name.startsWith('worker/')).map(([, bytes]) => bytes)
  const total = (size: (bytes: Buffer) => number) => worker.reduce((sum, bytes) => sum + size(bytes), 0)
  console.log(
    `${'Worker, all modules'.padEnd(60)} ${kib(total((bytes) => bytes.byteLength))} raw ${kib(total((bytes) => gzipSync(bytes).byteLength))} gzip`,
  )
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1).padStart(8)} KiB`
}
