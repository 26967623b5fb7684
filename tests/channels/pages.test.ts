import { beforeAll, describe, expect, it } from 'vitest'
import { zonage } from '../../db/ingest/zonage'
import { createKnowledge, type KnowledgeBase, KnowledgeUnavailable } from '../../db/knowledge'
import { pageHeaders } from '../../src/channels/page-headers'
import { dataPage } from '../../src/render/pages/data'
import { sitePages } from '../../src/render/site'
import { tagsOf } from '../support/html'
import { loadedDb } from '../support/loaded-knowledge'
import { realApp, realDeps } from '../support/product'

type App = Awaited<ReturnType<typeof realApp>>

const publisher = {
  PUBLISHER_NAME: 'Communauté de communes d’Essai',
  PUBLISHER_ADDRESS: '1 place de la Mairie, 80000 Essai, 03 22 00 00 00',
  PUBLISHER_DIRECTOR: 'Camille Essai',
  PUBLISHER_CONTACT: 'contact@essai.example',
  HOST_NAME: 'Hébergement d’Essai',
  HOST_ADDRESS: '2 rue du Port, 59000 Essai, 03 20 00 00 00',
}

const paths = sitePages.flatMap(({ path, only }) => (only ? [path] : [path, `${path}?lang=en`]))
const unescaped = (html: string) => html.replaceAll('\u00a0', ' ').replaceAll('&#39;', '’').replaceAll('&amp;', '&')

let app: App
beforeAll(async () => {
  app = await realApp()
})
const read = async (path: string, from = app) => unescaped(await (await from.request(path)).text())

describe.each(paths)('%s', (path) => {
  let html: string
  let response: Response
  beforeAll(async () => {
    response = await app.request(path)
    html = await response.text()
  })

  it('is served in its language, under the strict policy, to HEAD as well', async () => {
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject(pageHeaders)
    expect(response.headers.has('set-cookie')).toBe(false)
    const head = await app.request(path, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it('is well-formed HTML: tags nested, ids unique, nothing inline', () => {
    const tags = tagsOf(html)
    const ids = tags.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]))
    expect(ids).toEqual([...new Set(ids)])
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/)
  })

  it('has its landmarks, one heading of the first level, and no level skipped', () => {
    const tags = tagsOf(html)
    const named = (name: string) => tags.filter((tag) => tag.name === name)
    for (const landmark of ['header', 'main', 'footer', 'h1', 'title']) expect(named(landmark)).toHaveLength(1)
    expect(named('html')[0]?.attributes.lang).toBe(path.includes('lang=en') || path === '/api/docs' ? 'en' : 'fr')
    const levels = tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })

  it('shows the numbers to call before anything else, ways past them, and where one is', () => {
    const links = tagsOf(html).flatMap(({ name, attributes: { href } }) => (name === 'a' && href ? [href] : []))
    const first = links.findIndex((href) => href.startsWith('tel:'))
    expect(links.slice(0, first).every((href) => href.startsWith('#'))).toBe(true)
    expect(links.slice(0, first)).toContain('#contenu')
    expect(html.match(/aria-current="page"/g)).toHaveLength(1)
  })
})

it('leads nowhere that does not answer: every link of every page, from the first one on', async () => {
  const seen = new Set<string>(['/'])
  const ids = new Map<string, ReadonlySet<string | undefined>>()
  const fragments: (readonly [string, string])[] = []
  for (const path of seen) {
    const response = await app.request(path)
    expect(response.status, path).toBeLessThan(300)
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue
    const tags = tagsOf(await response.text())
    ids.set(path, new Set(tags.map(({ attributes }) => attributes.id)))
    for (const { href, src } of tags.map(({ attributes }) => attributes)) {
      const [page = '', fragment] = (href ?? src ?? 'https:').replaceAll('&amp;', '&').split('#')
      if (fragment !== undefined) fragments.push([page || path, fragment])
      if (/^\/(?!\/)/.test(page)) seen.add(page)
    }
  }
  expect([...seen]).toEqual(expect.arrayContaining(paths))
  expect(fragments.filter(([page, fragment]) => !ids.get(page)?.has(fragment))).toEqual([])
})

it('gives every page of a language a title of its own', async () => {
  const titles = await Promise.all(paths.map(async (path) => /<title>(.*)<\/title>/.exec(await read(path))?.[1]))
  expect(new Set(titles).size).toBe(paths.length)
})

it('offers the same page in the other language', async () => {
  for (const { path, only } of sitePages.filter((page) => !page.only)) {
    expect(only).toBeUndefined()
    expect(await read(path)).toContain(`<a class="lang" href="${path}?lang=en" lang="en" hreflang="en">English</a>`)
    expect(await read(`${path}?lang=en`)).toContain(`<a class="lang" href="${path}" lang="fr" hreflang="fr">Français</a>`)
  }
})

it.each(['/', '/aide', '/?lang=en', '/aide?lang=en'])('answers every example of %s', async (path) => {
  const examples = tagsOf(await (await app.request(path)).text())
    .filter(({ name, attributes }) => name === 'button' && attributes.name === 'text')
    .map(({ attributes }) => unescaped(attributes.value ?? ''))
  expect(examples.length).toBeGreaterThan(6)
  for (const text of examples) {
    const body = JSON.stringify({ text, ...(path.includes('en') ? { lang: 'en' } : {}) })
    const response = await app.request('/api/ask', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect(await response.json(), text).toMatchObject({ answer: { kind: 'found' } })
  }
})

describe('who publishes', () => {
  it('is told on the legal pages and in security.txt when the settings say it', async () => {
    const named = await realApp({ settings: publisher })
    const legal = await read('/mentions-legales', named)
    for (const value of Object.values(publisher)) expect(legal).toContain(value)
    for (const path of ['/mentions-legales', '/accessibilite', '/vie-privee', '/accessibilite?lang=en'])
      expect(await read(path, named)).toContain('<a href="mailto:contact@essai.example">contact@essai.example</a>')
    expect(await read('/.well-known/security.txt', named)).toContain('Contact: mailto:contact@essai.example\n')
  })

  it('is said not to be told otherwise: nobody is invented', async () => {
    expect(await read('/mentions-legales')).toContain('n’a pas indiqué qui la publie')
    expect(await read('/mentions-legales?lang=en')).toContain('does not say who publishes it')
    expect(await read('/accessibilite')).toContain('n’a pas indiqué qui la publie')
    expect(await read('/mentions-legales')).not.toContain('mailto:')
  })

  it('is shown as text, never as markup', async () => {
    const hostile = await realApp({ settings: { ...publisher, PUBLISHER_NAME: '<script src=x></script>' } })
    for (const path of ['/mentions-legales', '/accessibilite', '/vie-privee']) {
      const html = await (await hostile.request(path)).text()
      expect(html).not.toContain('<script')
      expect(html).toContain('&lt;script')
    }
  })
})

it('says where to report a vulnerability, until a date less than a year away', async () => {
  expect(
    await read('https://proxisoin.example/.well-known/security.txt'),
  ).toBe(`Contact: https://proxisoin.example/mentions-legales
Expires: 2027-05-20T11:00:00.000Z
Preferred-Languages: fr, en
Canonical: https://proxisoin.example/.well-known/security.txt
`)
})

it('credits whoever drew, placed and counted before us', async () => {
  for (const name of ['Etalab', 'GeoNames', 'Natural Earth', 'date-holidays'])
    for (const path of ['/mentions-legales', '/mentions-legales?lang=en']) expect(await read(path)).toContain(name)
})

it('states the one legal state of a service without audit', async () => {
  for (const path of ['/', '/accessibilite', '/donnees']) expect(await read(path)).toContain('Accessibilité : non conforme</a>')
})

describe('the data', () => {
  let loaded: Awaited<ReturnType<typeof loadedDb>>
  beforeAll(async () => {
    loaded = await loadedDb('finess')
  })

  it('tells every source of the base, where the places are known, and reads once', async () => {
    const deps = await realDeps()
    let reads = 0
    const knowledge: KnowledgeBase = {
      read(queries) {
        reads += 1
        return deps.knowledge.read(queries)
      },
    }
    const html = await read('/donnees', await realApp({ knowledge }))
    expect(reads).toBe(1)
    expect(html.match(/<cite>/g)?.length).toBe(Number(/(\d+) pages publiques/.exec(html)?.[1]))
    expect(html).toContain(
      'régions seulement (Hauts-de-France, Normandie, Nouvelle-Aquitaine et Occitanie) : hôpital et service d’urgences.',
    )
    expect(html).toContain('n’a chargé aucun fichier national')
  })

  it('tells the licence, the date and the age of what was loaded', async () => {
    const knowledge = createKnowledge(loaded)
    const fresh = await read('/donnees', await realApp({ knowledge, now: () => new Date('2026-10-10T12:00:00Z') }))
    expect(fresh).toContain('Licence Ouverte 2.0')
    expect(fresh).toMatch(/Dans toute la France : .*pharmacie/)
    expect(fresh).not.toContain('À actualiser')
    const stale = await read('/donnees', await realApp({ knowledge, now: () => new Date('2027-10-10T12:00:00Z') }))
    expect(stale).toContain('<span class="badge badge-to-check">À actualiser</span>')
  })

  it.each([
    ['fr', 'sous la licence que chaque ARS a choisie'],
    ['en', 'under the licence that each ARS chose'],
  ] as const)('words a licence that has no name in %s', (lang, words) => {
    const { id: family, publisher, title, page: url, licence } = zonage
    const sources = [{ family, publisher, title, url, licence, date: '2026-01-01', checkedOn: '2026-11-21' }]
    const loads = [{ source: family, asOf: '2026-01-01', loadedAt: '2026-11-02T06:00:00Z', staleFrom: '2027-01-01', rows: 3 }]
    const page = dataPage({ sources, loads, kinds: [] }, (code) => code, '2026-11-21', lang)
    expect(JSON.stringify(page)).toContain(words)
  })

  it('says so when the base is out of reach, and keeps the numbers to call', async () => {
    const knowledge: KnowledgeBase = { read: () => Promise.reject(new KnowledgeUnavailable(new Error('down'))) }
    const response = await (await realApp({ knowledge })).request('/donnees')
    expect(response.status).toBe(503)
    const html = await response.text()
    expect(html).toContain('ne répond pas en ce moment')
    expect(html).toContain('tel:15')
  })
})
