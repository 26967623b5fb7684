import { createHash } from 'node:crypto'
import { crc32, inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { brand } from '../../src/render/brand'
import { themeOf } from '../../src/render/theme'
import { tagsOf } from '../support/html'
import { realApp } from '../support/product'

let app: Awaited<ReturnType<typeof realApp>>
beforeAll(async () => {
  app = await realApp()
})
const bytesOf = async (path: string) => Buffer.from(await (await app.request(path)).arrayBuffer())

describe('the manifest', () => {
  it.each([
    ['/', '/manifest.webmanifest', 'fr', '/'],
    ['/?lang=en', '/manifest.webmanifest?lang=en', 'en', '/?lang=en'],
  ])('of %s installs it in its language', async (page, address, lang, start) => {
    expect(await (await app.request(page)).text()).toContain(`<link rel="manifest" href="${address}">`)
    const response = await app.request(address)
    expect(response.headers.get('content-type')).toBe('application/manifest+json; charset=utf-8')
    expect(await response.json()).toMatchObject({
      short_name: 'Proxisoin',
      lang,
      start_url: start,
      scope: '/',
      display: 'standalone',
    })
  })

  it('names icons that exist, at the size it says', async () => {
    const { icons } = (await (await app.request('/manifest.webmanifest')).json()) as {
      icons: { src: string; sizes: string; type: string }[]
    }
    for (const { src, sizes, type } of icons) {
      const response = await app.request(src)
      expect(response.headers.get('content-type'), src).toContain(type)
      if (type !== 'image/png') continue
      const png = pngOf(Buffer.from(await response.arrayBuffer()))
      expect(`${png.width}x${png.height}`).toBe(sizes)
    }
  })
})

describe('an icon', () => {
  it('is a valid PNG: the accent at its edges, white in the bubble, the accent again in the cross', async () => {
    const png = pngOf(await bytesOf('/icon-192.png'))
    const at = (x: number, y: number) => png.color(Math.round(x * 1.92), Math.round(y * 1.92))
    expect([at(1, 1), at(99, 99), at(50, 50)]).toEqual([brand.accent, brand.accent, brand.accent])
    expect([at(50, 28), at(26, 74)]).toEqual(['#ffffff', '#ffffff'])
    expect(at(74, 74)).toBe(brand.accent)
  })
})

it('says outside the style sheet the colours of the theme', () => {
  const [light = '', dark = ''] = themeOf(':root').split('prefers-color-scheme: dark')
  expect(light).toContain(`--accent: ${brand.accent}`)
  expect(light).toContain(`--ground: ${brand.ground}`)
  expect(light).toContain(`--alert-ground: ${brand.top.light}`)
  expect(dark).toContain(`--alert-ground: ${brand.top.dark}`)
})

describe('the service worker', () => {
  it('is asked for again at each visit, and withdrawn by a setting', async () => {
    const on = await app.request('/service-worker.js')
    expect(on.headers.get('cache-control')).toBe('no-cache')
    expect(await on.text()).toContain('/hors-ligne')
    const off = await (await (await realApp({ settings: { OFFLINE_PAGE: 'off' } })).request('/service-worker.js')).text()
    expect(off).toContain('unregister')
    expect(off).not.toContain('fetch')
  })

  it('keeps pages and files that exist, and nothing that answers', async () => {
    const script = await (await app.request('/service-worker.js')).text()
    const kept = [...script.matchAll(/"(\/[^"]*)"/g)].map(([, path = '']) => path)
    expect(new Set(kept)).toEqual(
      new Set(['/hors-ligne', '/hors-ligne?lang=en', '/style.css', '/widget.js', '/panel.js', '/answers.js', '/icon.svg']),
    )
    for (const path of kept) expect((await app.request(path)).status, path).toBe(200)
  })

  it('changes with what it keeps', async () => {
    const script = await (await app.request('/service-worker.js')).text()
    const kept = Object.fromEntries(
      await Promise.all(
        ['/hors-ligne', '/hors-ligne?lang=en', '/style.css', '/widget.js', '/panel.js', '/answers.js', '/icon.svg'].map(
          async (path) => [path, (await bytesOf(path)).toString()] as const,
        ),
      ),
    )
    expect(script).toContain(createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 12))
  })
})

it.each([
  ['/hors-ligne', 'Vous êtes hors ligne'],
  ['/hors-ligne?lang=en', 'You are offline'],
])('%s says so, keeps the numbers to call and the field', async (path, words) => {
  const html = await (await app.request(path)).text()
  expect(html).toContain(`<h1>${words}</h1>`)
  const tags = tagsOf(html)
  for (const href of ['tel:15', 'tel:112', 'sms:114', 'tel:3114', 'tel:3919', 'tel:119'])
    expect(tags.some(({ attributes }) => attributes.href === href)).toBe(true)
  expect(tags.filter(({ name }) => name === 'textarea')).toHaveLength(1)
})

/** A palette PNG, read as the specification says. */
function pngOf(file: Buffer) {
  expect(file.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'))
  const chunks: Record<string, Buffer> = {}
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    const named = file.subarray(at + 4, at + 8 + length)
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(named))
    chunks[named.toString('latin1', 0, 4)] = named.subarray(4)
    at += 12 + length
  }
  const { IHDR = Buffer.alloc(0), PLTE = Buffer.alloc(0), IDAT = Buffer.alloc(0) } = chunks
  const [width, height] = [IHDR.readUInt32BE(0), IHDR.readUInt32BE(4)]
  const rows = inflateSync(IDAT)
  expect(rows.length).toBe(height * (width + 1))
  return {
    width,
    height,
    color: (x: number, y: number) => {
      const shade = (rows[y * (width + 1) + 1 + x] ?? 0) * 3
      return `#${PLTE.subarray(shade, shade + 3).toString('hex')}`
    },
  }
}
