/** The base given away: GET /api/places, /api/figures, /api/aids and /api/contacts, in the formats of data-formats.ts. */
import { type Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { figuresPage } from '../../db/data-figures'
import { type Area, coverageOf, placeById, placeChangesOf, placesPage, placesTotal } from '../../db/data-queries'
import type { AidRecord } from '../../db/knowledge'
import { aidsFor, contactsFor, everyAccessRegime, sourceLicences } from '../../db/queries'
import { territoryKeys } from '../answer/territory'
import type { Deps } from '../deps'
import { parisDay, statusOn } from '../eligibility/clock'
import { problem } from '../errors'
import { cursorOf } from './data-cursor'
import {
  aidColumns,
  contactColumns,
  csv,
  type DataFormat,
  figureColumns,
  geojson,
  mediaTypes,
  placeColumns,
} from './data-formats'
import { aidData, aidRows, type Citation, contactData, figureData, listed, placeData } from './data-items'
import {
  aidsQuerySchema,
  contactsQuerySchema,
  figuresQuerySchema,
  type PlacesQuery,
  placesQuerySchema,
} from './data-query-schema'
import { readQuery, unknownTerritory } from './read-query'

export type DataPorts = Pick<Deps, 'knowledge' | 'gazetteer'> & { readonly now: Date }

/** Every address of ours here, for the limits set on them. */
export const dataPaths = ['/api/places', '/api/places/:id', '/api/figures', '/api/aids', '/api/contacts'] as const

/** The base changes when a source is loaded, and an aid's status at midnight: five minutes late is soon enough. */
const cacheControl = 'public, max-age=300'

/** The routes; `portsFor` gives each request its own ports. One round trip to the base a request. */
export function dataRoutes(portsFor: (c: Context) => DataPorts): Hono {
  const routes = new Hono()

  routes.get('/api/places', async (c) => {
    const { knowledge, gazetteer, now } = portsFor(c)
    const asked = readQuery(c, placesQuerySchema)
    if (asked.kind === 'refused') return problem(c, 'invalid', asked.details)
    const { kind: kinds, limit, cursor: after, format } = asked.query
    const area = areaOf(asked.query)
    if ('code' in area && !gazetteer.place(area.kind, area.code)) return problem(c, 'invalid', unknownTerritory(area.kind))
    const { licences, page, regimes, total, coverage } = await knowledge.read({
      licences: sourceLicences(),
      regimes: everyAccessRegime(),
      page: placesPage({ kinds, area, limit, after }),
      ...(after ? {} : { total: placesTotal(kinds, area) }),
      ...(kinds ? { coverage: coverageOf(kinds) } : {}),
    })
    const { items, ...citation } = listed(licences, (cite) =>
      page.items.map((record) => placeData(record, { now, regimes }, cite)),
    )
    const besides = { ...(total === undefined ? {} : { total }), ...(coverage ? { coverage } : {}) }
    return send(
      c,
      format,
      { items, ...besides, ...nextPage(c, page.next), ...citation },
      (reply) => csv(placeColumns, reply),
      geojson,
    )
  })

  routes.get('/api/places/:id', async (c) => {
    const id = c.req.param('id')
    const { knowledge, now } = portsFor(c)
    const { place, history, licences, regimes } = await knowledge.read({
      place: placeById(id),
      history: placeChangesOf(id),
      licences: sourceLicences(),
      regimes: everyAccessRegime(),
    })
    if (place) {
      const { items, ...citation } = listed(licences, (cite) => [placeData(place, { now, regimes }, cite)])
      c.header('cache-control', cacheControl)
      return c.json({ item: items[0], history, ...citation })
    }
    const [last] = history
    if (!last) return problem(c, 'not-found')
    const { name, mergedInto, date } = last
    return problem(c, 'gone', { name, detail: `Fermé d’après les données du ${date}.`, ...(mergedInto ? { mergedInto } : {}) })
  })

  routes.get('/api/figures', async (c) => {
    const { knowledge, gazetteer } = portsFor(c)
    const asked = readQuery(c, figuresQuerySchema)
    if (asked.kind === 'refused') return problem(c, 'invalid', asked.details)
    const { territory, limit, cursor, format, ...criteria } = asked.query
    if (territory && territory.kind !== 'zone' && !gazetteer.place(territory.kind, territory.code))
      return problem(c, 'invalid', unknownTerritory('territory'))
    const { licences, page } = await knowledge.read({
      licences: sourceLicences(),
      page: figuresPage({ ...criteria, territory }, limit, cursor),
    })
    const { items, ...citation } = listed(licences, (cite) => page.items.map((figure) => figureData(figure, cite)))
    return send(c, format, { items, ...nextPage(c, page.next), ...citation }, (reply) => csv(figureColumns, reply))
  })

  routes.get('/api/aids', async (c) => {
    const { knowledge, gazetteer, now } = portsFor(c)
    const asked = readQuery(c, aidsQuerySchema)
    if (asked.kind === 'refused') return problem(c, 'invalid', asked.details)
    const { profession, territory, on = now, format } = asked.query
    const place = territory && gazetteer.place(territory.kind, territory.code)
    if (territory && !place) return problem(c, 'invalid', unknownTerritory('territory'))
    const territories = place && territoryKeys(place, gazetteer)
    const { aids, licences } = await knowledge.read({
      aids: aidsFor({ professions: profession === undefined ? undefined : [profession], territories }),
      licences: sourceLicences(),
    })
    // Rules and services are explained, not applied for: they stand apart.
    const isAid = ({ kind }: { readonly kind: AidRecord['kind'] }) => kind === 'aid'
    const { items, ...citation } = listed(licences, (cite) => aids.toSorted(endedLast(on)).map((aid) => aidData(aid, on, cite)))
    return send(
      c,
      format,
      { on: parisDay(on), items: items.filter(isAid), rules: items.filter((item) => !isAid(item)), ...citation },
      (reply) => csv(aidColumns, { ...reply, items: aidRows(items) }),
    )
  })

  routes.get('/api/contacts', async (c) => {
    const { knowledge, gazetteer } = portsFor(c)
    const asked = readQuery(c, contactsQuerySchema)
    if (asked.kind === 'refused') return problem(c, 'invalid', asked.details)
    const { organisation, region, format } = asked.query
    if (region && !gazetteer.place('region', region)) return problem(c, 'invalid', unknownTerritory('region'))
    const { contacts, licences } = await knowledge.read({
      licences: sourceLicences(),
      contacts: contactsFor({ organisation, territories: region ? [region, 'FR'] : undefined }),
    })
    return send(
      c,
      format,
      listed(licences, (cite) => contacts.map((contact) => contactData(contact, cite))),
      (reply) => csv(contactColumns, reply),
    )
  })

  for (const path of dataPaths) routes.all(path, (c) => problem(c, 'method-not-allowed', { allow: 'GET, HEAD, OPTIONS' }))
  return routes
}

const endedLast = (now: Date) => (one: AidRecord, other: AidRecord) =>
  Number(statusOn(one, now) === 'ended') - Number(statusOn(other, now) === 'ended')

/** The door saw to it that exactly one is given. */
function areaOf({ near, radiusKm, bbox, commune, departement, region }: PlacesQuery): Area {
  if (near) return { kind: 'near', position: near, radiusKm }
  if (bbox) return { kind: 'box', box: bbox }
  if (commune) return { kind: 'commune', code: commune }
  if (departement) return { kind: 'departement', code: departement }
  return { kind: 'region', code: region ?? '' }
}

/** The same request with the cursor of the next page, without the host: a proxy may have changed it. */
function nextPage(c: Context, mark: unknown): { readonly next?: string } {
  if (mark === undefined) return {}
  const { pathname, searchParams } = new URL(c.req.url)
  searchParams.set('cursor', cursorOf(mark))
  return { next: `${pathname}?${searchParams}` }
}

type Listing<Item> = Citation & { readonly items: readonly Item[]; readonly next?: string }

/** A listing in the format asked for by parameter, else by header, else as JSON; GeoJSON only where items have a place. */
function send<Item extends { readonly source: number }, Reply extends Listing<Item>>(
  c: Context,
  asked: DataFormat | undefined,
  reply: Reply,
  table: (reply: Reply) => string,
  mapped?: (reply: Reply) => object,
): Response {
  const { json, geojson: map, csv: rows } = mediaTypes
  const accepted = accepts(c, { header: 'Accept', supports: mapped ? [json, map, rows] : [json, rows], default: json })
  const type = asked ? mediaTypes[asked] : accepted
  c.header('cache-control', cacheControl)
  c.header('vary', 'Accept', { append: true })
  if (reply.next) c.header('link', `<${reply.next}>; rel="next"`) // RFC 8288
  if (type === rows) return c.body(table(reply), 200, { 'content-type': `${rows}; charset=utf-8; header=present` })
  if (type === map && mapped) return c.body(JSON.stringify(mapped(reply)), 200, { 'content-type': map })
  return c.json(reply)
}
