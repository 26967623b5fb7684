import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildWidget, type WidgetBundles } from '../../src/build/widget'
import { integrityOf } from '../../src/integrity'

/** Bytes after gzip: what a host page pays before anyone asks, and with the first opening. */
const heaviest = { launcher: 5 * 1024, both: 22 * 1024 }

describe('the widget, bundled', () => {
  let bundles: WidgetBundles
  const both = () => [bundles.launcher, bundles.panel]
  beforeAll(async () => {
    bundles = await buildWidget()
  })

  it('weighs at most 5 KiB gzipped, 22 KiB with its panel', () => {
    const [launcher = 0, panel = 0] = both().map((bundle) => gzipSync(bundle).length)
    expect(launcher).toBeLessThanOrEqual(heaviest.launcher)
    expect(launcher + panel).toBeLessThanOrEqual(heaviest.both)
  })

  it.each(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write', 'localStorage', 'indexedDB', '.cookie', 'eval('])(
    'never uses %s',
    (name) => {
      for (const bundle of both()) expect(bundle).not.toContain(name)
    },
  )

  it('is modules that import nothing', () => {
    // At the start of a statement: « from » is also a word of ours.
    for (const bundle of both()) expect(bundle).not.toMatch(/\bimport\s*[({"'*]|(?:^|[;}\n])(?:im|ex)port\b[^;]*\bfrom\s*["']/)
  })

  it('vouches for its panel: the launcher holds the digest', async () => {
    expect(bundles.launcher).toContain(await integrityOf(bundles.panel))
  })
})
