/** The pages beside the assistant: help, data, privacy, legal notice, accessibility, site map; and security.txt. */
import { type Context, Hono } from 'hono'
import { KnowledgeUnavailable } from '../../db/knowledge'
import { everySource, heldKinds, loadsInUse } from '../../db/queries'
import careVocabulary from '../../db/seed/vocabulary/care.json' with { type: 'json' }
import type { Deps } from '../deps'
import { parisDay } from '../eligibility/clock'
import type { Publisher } from '../publisher'
import { type Article, articlePage } from '../render/article'
import { accessibility } from '../render/pages/accessibility'
import { dataPage, dataUnavailable } from '../render/pages/data'
import { help } from '../render/pages/help'
import { legal } from '../render/pages/legal'
import { privacy } from '../render/pages/privacy'
import { siteMap } from '../render/pages/site-map'
import type { Lang } from '../types'
import { langAsked, originOf, pageHeaders } from './page-headers'

export type PagesPorts = Pick<Deps, 'knowledge' | 'gazetteer'> & {
  /** The request's clock. */
  readonly now: Date
}

const articles: Readonly<Record<string, (lang: Lang, publisher: Publisher) => Article>> = {
  '/aide': help,
  '/vie-privee': (lang, publisher) => privacy[lang](publisher),
  '/mentions-legales': (lang, publisher) => legal[lang](publisher),
  '/accessibilite': (lang, publisher) => accessibility[lang](publisher),
  '/plan': siteMap,
}

const careIds = careVocabulary.map(({ id }) => id)

/** The routes; `portsFor` gives each request its own ports, which only the pages that read the base ask for. */
export function pagesRoutes(publisher: Publisher, portsFor: (c: Context) => PagesPorts): Hono {
  const routes = new Hono()
  for (const [path, article] of Object.entries(articles))
    routes.get(path, (c) => {
      const lang = langAsked(c)
      return shown(c, article(lang, publisher), lang, path)
    })

  routes.get('/donnees', async (c) => {
    const lang = langAsked(c)
    const { knowledge, gazetteer, now } = portsFor(c)
    try {
      const state = await knowledge.read({ sources: everySource(), loads: loadsInUse(), kinds: heldKinds(careIds) })
      const regionName = (code: string) => gazetteer.place('region', code)?.name ?? code
      return shown(c, dataPage(state, regionName, parisDay(now), lang), lang, '/donnees')
    } catch (error) {
      if (error instanceof KnowledgeUnavailable) return shown(c, dataUnavailable(lang), lang, '/donnees', 503)
      throw error
    }
  })

  routes.get('/.well-known/security.txt', (c) => c.text(securityTxt(originOf(c), publisher, portsFor(c).now)))
  return routes
}

/** Words change with a deployment: a browser asks again after an hour. */
const shown = (c: Context, article: Article, lang: Lang, path: string, status: 200 | 503 = 200) =>
  c.html(articlePage(article, lang, path), status, {
    ...pageHeaders,
    'cache-control': status === 200 ? 'public, max-age=3600' : 'no-store',
    'content-language': lang,
  })

/** RFC 9116. Expires in 180 days by the request's clock: the RFC recommends less than a year. */
function securityTxt(origin: string, { contact }: Publisher, now: Date): string {
  const expires = new Date(now.getTime() + 180 * 86_400_000).toISOString()
  return [
    `Contact: ${contact?.href ?? `${origin}/mentions-legales`}`,
    `Expires: ${expires}`,
    'Preferred-Languages: fr, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n')
}
