/** Bundles what browsers run: the launcher that any page can load, the panel of the first opening, and the answers of the first question. */
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin, transform } from 'esbuild'
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
    plugins: [minifiedSheets],
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

/** Style sheets are written to be read, and leave minified. A module that exports more than sheets leaves as it is. */
const minifiedSheets: Plugin = {
  name: 'minified-sheets',
  setup: ({ onLoad }) =>
    onLoad({ filter: /style\.ts$/ }, async ({ path }) => {
      const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(path).href)
      const sheets = Object.entries(exported)
      if (sheets.some(([, sheet]) => typeof sheet !== 'string')) return undefined
      const lines = sheets.map(async ([name, sheet]) => {
        const { code } = await transform(String(sheet), { loader: 'css', minify: true })
        return `export const ${name} = ${JSON.stringify(code.trim())}`
      })
      return { contents: (await Promise.all(lines)).join('\n') }
    }),
}
