/** Bundles the web component into the one module that any page can load. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const entry = fileURLToPath(new URL('../widget/define.ts', import.meta.url))

/** The widget as the text of one minified ES module. @throws when the sources do not compile */
export async function buildWidget(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  })
  const [bundle] = outputFiles
  if (!bundle) throw new Error('esbuild wrote no bundle for the widget')
  return bundle.text
}
