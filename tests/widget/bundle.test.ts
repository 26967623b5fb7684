import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildWidget, type WidgetBundles } from '../../src/build/widget'
import { integrityOf } from '../../src/integrity'

/** Bytes after gzip: what a host page pays before anyone asks, with the first opening, and with the first question. */
const heaviest = { launcher: 5_000, opened: 22_000, asked: 30_000 }

describe('the widget, bundled', () => {
  let bundles: WidgetBundles
  const each = () => [bundles.launcher, bundles.panel, bundles.answers]
  beforeAll(async () => {
    bundles = await buildWidget()
  })

  it('weighs at most 5 kB gzipped, 22 kB with its panel, 30 kB with its answers', () => {
    const [launcher = 0, panel = 0, answers = 0] = each().map((bundle) => gzipSync(bundle).length)
    expect(launcher).toBeLessThanOrEqual(heaviest.launcher)
    expect(launcher + panel).toBeLessThanOrEqual(heaviest.opened)
    expect(launcher + panel + answers).toBeLessThanOrEqual(heaviest.asked)
  })

  it.each(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write', 'localStorage', 'indexedDB', '.cookie', 'eval('])(
    'never uses %s',
    (name) => {
      for (const bundle of each()) expect(bundle).not.toContain(name)
    },
  )

  it('is modules that import nothing', () => {
    // At the start of a statement: « from » is also a word of ours.
    for (const bundle of each()) expect(bundle).not.toMatch(/\bimport\s*[({"'*]|(?:^|[;}\n])(?:im|ex)port\b[^;]*\bfrom\s*["']/)
  })

  it('vouches for the others: the launcher holds their digests', async () => {
    for (const script of [bundles.panel, bundles.answers]) expect(bundles.launcher).toContain(await integrityOf(script))
  })
})
