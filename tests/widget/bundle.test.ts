import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildWidget } from '../../src/build/widget'

/** Bytes after gzip: what a page pays before the first question. */
const heaviest = 15 * 1024

describe('the widget, bundled', () => {
  let bundle = ''
  beforeAll(async () => {
    bundle = await buildWidget()
  })

  it('weighs at most 15 KiB gzipped', () => {
    expect(gzipSync(bundle).length).toBeLessThanOrEqual(heaviest)
  })

  it.each([
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'document.write',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    '.cookie',
    'eval(',
  ])('never uses %s', (name) => {
    expect(bundle).not.toContain(name)
  })

  it('is one module that imports nothing', () => {
    // At the start of a statement: « from » is also a word of ours.
    expect(bundle).not.toMatch(/\bimport\s*[({"'*]|(?:^|[;}\n])(?:im|ex)port\b[^;]*\bfrom\s*["']/)
  })
})
