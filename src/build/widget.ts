/** Bundles what browsers run: the launcher that any page can load, and the panel that the launcher loads. */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const entry = (name: string) => fileURLToPath(new URL(`../widget/${name}`, import.meta.url))

export type WidgetBundles = { readonly launcher: string; readonly panel: string }

/** Both as the text of one minified ES module; the launcher knows the panel's digest. @throws when the sources do not compile */
export async function buildWidget(): Promise<WidgetBundles> {
  const panel = await bundled('panel/define.ts', {})
  const panelPath = `/panel.js?v=${createHash('sha256').update(panel).digest('hex').slice(0, 12)}`
  const launcher = await bundled('define.ts', { panelPath, panelIntegrity: integrityOf(panel) })
  return { launcher, panel }
}

/** Subresource integrity (W3C SRI): what a `<script integrity>` holds. */
export const integrityOf = (script: string): string => `sha384-${createHash('sha384').update(script).digest('base64')}`

/** One entry (relative to src/widget) as the text of a minified ES module, with these constants in it. */
export async function bundled(name: string, constants: Readonly<Record<string, string | readonly string[]>>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry(name)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    define: Object.fromEntries(Object.entries(constants).map(([constant, value]) => [constant, JSON.stringify(value)])),
    write: false,
    logLevel: 'silent',
  })
  const [bundle] = outputFiles
  if (!bundle) throw new Error(`esbuild wrote no bundle for ${name}`)
  return bundle.text
}
