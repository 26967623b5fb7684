import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type KnowledgeBase, KnowledgeUnavailable } from '../../db/knowledge'
import profession from '../../db/seed/vocabulary/profession.json' with { type: 'json' }
import stage from '../../db/seed/vocabulary/stage.json' with { type: 'json' }
import zoning from '../../db/seed/vocabulary/zoning.json' with { type: 'json' }
import { dossierLinks } from '../../src/answer/dossier/links'
import { dossierQuerySchema, slotsAsked } from '../../src/channels/dossier-query'
import type { Deps } from '../../src/deps'
import { situations } from '../../src/situations'
import type { Answer } from '../../src/types'
import { listedKnowledge } from '../support/listed-places'
import { conversationWith, realApp, realDeps } from '../support/product'

type App = Awaited<ReturnType<typeof realApp>>
const ham = 'profession=medecin-generaliste&place=commune:80410'
const at = (day: string) => realApp({ now: () => new Date(`${day}T12:00:00+01:00`) })
const textOf = (html: string) => html.replaceAll('\u00a0', ' ')

let app: App
let deps: Deps
beforeAll(async () => {
  app = await realApp()
  deps = await realDeps()
})

describe('GET /dossier', () => {
  it.each([
    ['généraliste', 'quelles aides pour un généraliste qui s’installe à Ham (80) ?'],
    ['infirmière', 'quelles aides pour une infirmière à Ham (80) ?'],
    ['kiné', 'quelles aides pour un kiné à Ham (80) ?'],
  ])('judges as the answer does: %s', async (_, question) => {
    const { sections, sources, links = [] } = (await conversationWith(app)(question)).answer as object as Answer
    const html = await (await app.request(links[0]?.href ?? '')).text()
    const under = (title = '') => html.split('<section>').find((part) => part.startsWith(`<h2>${title}</h2>`))
    const judged = sections.filter((section) => section.kind === 'aids')
    expect(judged.length).toBeGreaterThan(0)
    for (const { title, items } of judged)
      for (const { acronym, name, verdict } of items) expect(under(title)).toContain(verdict === 'no' ? (acronym ?? name) : name)
    for (const { url } of sources) expect(html).toContain(url.replaceAll('&', '&amp;'))
  })

  it('says who it is for, on which day, and what to have confirmed', async () => {
    const html = textOf(await (await app.request(`/dossier?${ham}&situation=premiere-installation:yes`)).text())
    for (const words of [
      '21 novembre 2026',
      'Ham (Somme)',
      'C’est votre première installation',
      'À faire confirmer avant de signer',
    ])
      expect(html).toContain(words)
    expect(html.match(/<h2>/g)?.length).toBeGreaterThan(6)
  })

  it('speaks English', async () => {
    const html = await (await app.request(`/dossier?${ham}&lang=en`)).text()
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('It depends')
    expect(html).not.toContain('Cela dépend')
    expect(html).toMatch(/<\/time>: /)
  })

  it('is kept by nobody, and runs nothing', async () => {
    const response = await app.request(`/dossier?${ham}`)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
    expect(response.headers.has('set-cookie')).toBe(false)
    expect(await response.text()).not.toMatch(/<script|style="|https?:\/\/[^"]*\.(js|css)"/)
  })

  it('reads the base once', async () => {
    let reads = 0
    const read: KnowledgeBase['read'] = (queries) => {
      reads += 1
      return deps.knowledge.read(queries)
    }
    await (await realApp({ knowledge: { read } })).request(`/dossier?${ham}`)
    expect(reads).toBe(1)
  })

  it('says so when the base is out of reach', async () => {
    const down = await realApp({ knowledge: { read: () => Promise.reject(new KnowledgeUnavailable(new Error('down'))) } })
    const response = await down.request(`/dossier?${ham}`)
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('Nos données ne répondent pas')
    expect((await down.request(`/dossier.ics?${ham}`)).headers.get('content-type')).toContain('problem+json')
  })
})

describe('the parameters of a dossier', () => {
  it.each([
    ['what is known of Ham', ham, undefined],
    ['an arrondissement', 'profession=infirmier&place=commune:75113', undefined],
    ['no place', 'profession=infirmier', undefined],
    ['no profession', 'place=commune:80410', 'profession'],
    ['a profession that is none of ours', 'profession=astronaute&place=commune:80410', 'profession'],
    ['a commune nobody knows', 'profession=medecin-generaliste&place=commune:99999', 'place'],
    ['a place without its kind', 'profession=medecin-generaliste&place=80410', 'place'],
    ['a stage that is none of ours', `${ham}&stage=jamais`, 'stage'],
    ['a zone that is none of ours', `${ham}&zoning=zone-51`, 'zoning'],
    ['a reply to a question we ask', `${ham}&situation=aide-dix-ans:no`, undefined],
    ['a reply to a question we do not', `${ham}&situation=age-du-capitaine:no`, 'situation'],
    ['a reply that is none', `${ham}&situation=aide-dix-ans:peut-etre`, 'situation'],
    ['free text', `${ham}&text=bonjour`, 'text'],
    ['a place given twice', `${ham}&place=commune:80021`, 'place'],
    ['a language we do not speak', `${ham}&lang=de`, 'lang'],
  ])('%s', async (_, query, field) => {
    const page = await app.request(`/dossier?${query}`)
    const calendar = await app.request(`/dossier.ics?${query}`)
    expect(page.status).toBe(field ? 422 : 200)
    if (!field) return expect([200, 404]).toContain(calendar.status)
    expect(textOf(await page.text())).toContain(`« ${field} »`)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(calendar.status).toBe(422)
    expect(await calendar.json()).toMatchObject({ code: 'invalid', field })
  })

  it('tells how to print it on a phone too', async () => {
    expect(await (await app.request(`/dossier?${ham}`)).text()).toContain('sur un téléphone')
  })

  it('are told in words where they must be one of ours', async () => {
    const html = await (await app.request('/dossier')).text()
    expect(html).toContain('médecin généraliste')
    expect(html).not.toContain('medecin-generaliste')
    expect(await (await app.request(`/dossier?${ham}&zoning=zone-51`)).text()).not.toMatch(/Un de : [^.]*\b(zip|zac)\b/)
  })

  it('are escaped when they are told back', async () => {
    const html = await (await app.request(`/dossier?${ham}&${encodeURIComponent('<script>')}=1`)).text()
    expect(html).toContain('&lt;script&gt;')
    expect(html).not.toContain('<script>')
  })

  it('read back what a link says, for anything one may be', () => {
    const oneOf = (entries: readonly { readonly id: string }[]) => fc.constantFrom(...entries.map(({ id }) => id))
    const places = [
      ['commune', '80410'],
      ['commune', '75113'],
      ['epci', '248000531'],
      ['departement', '2A'],
      ['region', '28'],
    ] as const
    const person = fc.record(
      {
        profession: oneOf(profession),
        stage: oneOf(stage),
        zoning: oneOf(zoning),
        place: fc.constantFrom(...places).map(([kind, code]) => deps.gazetteer.place(kind, code)),
        situation: fc.dictionary(fc.constantFrom(...situations.keys()), fc.constantFrom('yes', 'no', 'unsure')),
      },
      { requiredKeys: ['profession', 'situation'] },
    )
    fc.assert(
      fc.property(person, fc.constantFrom('fr', 'en'), (known, lang) => {
        const [page] = dossierLinks(known, lang, true)
        const query = Object.fromEntries(new URL(page?.href ?? '', 'https://ici.example').searchParams)
        const asked = slotsAsked(dossierQuerySchema.parse(query), deps)
        expect(asked).toEqual({ kind: 'read', query: { slots: known, lang } })
      }),
      { seed: 7 },
    )
  })

  it('are read, not posted', async () => {
    const response = await app.request(`/dossier?${ham}`, { method: 'POST' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect((await app.request(`/dossier?${ham}`, { method: 'HEAD' })).status).toBe(200)
  })
})

describe('GET /dossier.ics', () => {
  const unfolded = async (response: Response) => (await response.text()).replaceAll('\r\n ', '')

  it('has a day for what ends, until it has ended', async () => {
    const before = await (await at('2025-12-31')).request(`/dossier.ics?${ham}`)
    expect(before.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const calendar = await unfolded(before)
    expect(calendar).toMatch(
      /UID:caim-end-2025-12-31@proxisoin\r\nSEQUENCE:0\r\nDTSTAMP:20251231T110000Z\r\nDTSTART;VALUE=DATE:20251231\r\n/,
    )
    expect(calendar).toMatch(/URL;VALUE=URI:https:\/\//)
    expect(await unfolded(await (await at('2026-01-01')).request(`/dossier.ics?${ham}`))).not.toContain('UID:caim')
  })

  it('reminds of what is announced, as a reminder of ours', async () => {
    const calendar = await unfolded(await (await at('2025-12-31')).request(`/dossier.ics?${ham}`))
    expect(calendar).toContain('UID:primo-installation-begin-2026-01-01@proxisoin')
    expect(calendar).toContain('Rappel de Proxisoin')
  })

  it('is linked from the page when there is a day to keep, and does not exist otherwise', async () => {
    const { knowledge } = await listedKnowledge()
    const tiny = await realApp({ knowledge })
    const link = 'href="/dossier.ics?'
    const ended = 'profession=medecin&place=commune:14118'
    expect(await (await tiny.request(`/dossier?${ended}`)).text()).toContain(link)
    expect(await unfolded(await tiny.request(`/dossier.ics?${ended}`))).toContain('La source dit seulement : 2026')
    const endless = 'profession=infirmier&place=commune:61001'
    expect(await (await tiny.request(`/dossier?${endless}`)).text()).not.toContain(link)
    const none = await tiny.request(`/dossier.ics?${endless}`)
    expect([none.status, none.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
  })
})
