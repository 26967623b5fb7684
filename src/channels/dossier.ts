/** The dossier of someone's aids: GET /dossier, a page to print, and GET /dossier.ics, its deadlines. Nothing is stored. */
import { Hono, type Context as HttpContext } from 'hono'
import { KnowledgeUnavailable } from '../../db/knowledge'
import profession from '../../db/seed/vocabulary/profession.json' with { type: 'json' }
import stage from '../../db/seed/vocabulary/stage.json' with { type: 'json' }
import zoning from '../../db/seed/vocabulary/zoning.json' with { type: 'json' }
import { aidsForPerson } from '../answer/aids/for-person'
import { type Dossier, dossierOf } from '../answer/dossier/dossier'
import { dossierLinks } from '../answer/dossier/links'
import { nonEmpty } from '../answer/found'
import type { Deps } from '../deps'
import { problem } from '../errors'
import type { Context } from '../intent'
import { dossierPage, dossierRefusal } from '../render/dossier'
import { dossierCalendar } from '../render/dossier-calendar'
import { dossierWords } from '../render/dossier-words'
import type { Html } from '../render/markup'
import type { Lang } from '../types'
import { type DossierQuery, dossierQuerySchema, slotsAsked } from './dossier-query'
import { langAsked, pageHeaders } from './page-headers'
import { type Asked, readQuery } from './read-query'

export type DossierPorts = Pick<Deps, 'knowledge' | 'gazetteer'> & { readonly now: Date }

export const dossierPaths = ['/dossier', '/dossier.ics'] as const

/** The routes; `portsFor` gives each request its own ports. One round trip to the base a request. */
export function dossierRoutes(portsFor: (c: HttpContext) => DossierPorts): Hono {
  const routes = new Hono()

  routes.get('/dossier', async (c) => {
    const ports = portsFor(c)
    const asked = readDossier(c, ports)
    if (asked.kind === 'refused') {
      const lang = langAsked(c)
      const { field, detail } = asked.details
      return page(c, dossierRefusal(dossierWords[lang].badField(field, inWords(detail)), lang), lang, 422)
    }
    const { slots, lang } = asked.query
    try {
      const dossier = await dossierFor(asked.query, ports)
      const [, calendar] = dossierLinks(slots, lang, dossier.deadlines.length > 0)
      const [inFrench] = dossierLinks(slots, 'fr', false)
      return page(c, dossierPage(dossier, lang, inFrench?.href, calendar?.href), lang)
    } catch (error) {
      if (error instanceof KnowledgeUnavailable) return page(c, dossierRefusal(dossierWords[lang].unavailable, lang), lang, 503)
      throw error
    }
  })

  routes.get('/dossier.ics', async (c) => {
    const ports = portsFor(c)
    const asked = readDossier(c, ports)
    if (asked.kind === 'refused') return problem(c, 'invalid', asked.details)
    const { lang } = asked.query
    const dossier = await dossierFor(asked.query, ports)
    const deadlines = nonEmpty(dossier.deadlines)
    // An empty calendar is not one (RFC 5545, 3.6), and would look like a promise that nothing ends.
    if (!deadlines) return problem(c, 'not-found', { detail: dossierWords[lang].noDeadline })
    return c.body(dossierCalendar(deadlines, dossier, ports.now, lang), 200, {
      ...kept,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="proxisoin-echeances.ics"',
    })
  })

  for (const path of dossierPaths) routes.all(path, (c) => problem(c, 'method-not-allowed', { allow: 'GET, HEAD' }))
  return routes
}

/** « Un de : medecin-generaliste, infirmier » → « Un de : médecin généraliste, infirmier »: who reads a page knows no ids. */
const inWords = (detail: string): string => detail.replace(/[a-z]+(?:-[a-z0-9]+)*/g, (id) => labels.get(id) ?? id)
const labels = new Map([...profession, ...stage, ...zoning].map(({ id, label }) => [id, label.fr]))

function readDossier(c: HttpContext, ports: DossierPorts): Asked<DossierQuery> {
  const asked = readQuery(c, dossierQuerySchema)
  return asked.kind === 'refused' ? asked : slotsAsked(asked.query, ports)
}

async function dossierFor({ slots, lang }: DossierQuery, { knowledge, gazetteer, now }: DossierPorts): Promise<Dossier> {
  const context: Context = { question: { text: '', channel: 'web', lang, askedAt: now }, lang, knowledge, gazetteer }
  return dossierOf(await aidsForPerson(slots, context), context)
}

/** By nobody: it tells someone's situation, and is judged anew each time. */
const kept = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' } as const

const page = (c: HttpContext, body: Html, lang: Lang, status: 200 | 422 | 503 = 200) =>
  c.html(body, status, { ...pageHeaders, ...kept, 'content-language': lang })
