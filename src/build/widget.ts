/** Bundles what browsers run: the launcher that any page can load, the panel of the first opening, and the answers of the first question. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { integrityOf, versionOf } from '../integrity'

const entry = (name: string) => fileURLToPath(new URL(`../widget/${name}`, import.meta.url))

/** Has Chromium compile while it loads what the first answer calls at once (WICG, Explicit JavaScript Compile Hints); a comment to others. */
const eager = '//# allFunctionsCalledOnLoad'

export type WidgetBundles = { readonly launcher: string; readonly panel: string; readonly answers: string }

/** Each as the text of one minified ES module; the launcher knows the digests of the others. @throws when the sources do not compile */
export async function buildWidget(): Promise<WidgetBundles> {
  const [panel, answers] = await Promise.all([bundled('panel/define.ts', {}), bundled('answer/define.ts', {}, eager)])
  const launcher = await bundled('define.ts', {
    ...(await named('panel', panel)),
    ...(await named('answers', answers)),
  })
  return { launcher, panel, answers }
}

/** The constants by which the launcher (scripts.ts) knows a script: `panelFile`, `panelIntegrity`. */
async function named(name: string, script: string): Promise<Readonly<Record<string, string>>> {
  const integrity = await integrityOf(script)
  return { [`${name}File`]: `${name}.js?v=${versionOf(integrity)}`, [`${name}Integrity`]: integrity }
}

/** One entry (relative to src/widget) as the text of a minified ES module, with these constants in it, after this line. */
export async function bundled(
  name: string,
  constants: Readonly<Record<string, string | readonly string[]>>,
  banner = '',
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry(name)],
    bundle: true,
    minify: true,
    banner: { js: banner },
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
