/** Bundles what browsers run: the launcher that any page can load, and the panel that the launcher loads. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { integrityOf, versionOf } from '../integrity'

const entry = (name: string) => fileURLToPath(new URL(`../widget/${name}`, import.meta.url))

export type WidgetBundles = { readonly launcher: string; readonly panel: string }

/** Both as the text of one minified ES module; the launcher knows the panel's digest. @throws when the sources do not compile */
export async function buildWidget(): Promise<WidgetBundles> {
  const panel = await bundled('panel/define.ts', {})
  const panelIntegrity = await integrityOf(panel)
  const launcher = await bundled('define.ts', { panelFile: `panel.js?v=${versionOf(panelIntegrity)}`, panelIntegrity })
  return { launcher, panel }
}

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
