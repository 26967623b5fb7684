/**
 * Installation by link (https://docs.slack.dev/authentication/installing-with-oauth):
 *
 *     /slack/install ─ state: signed, ten minutes, in the address and in a cookie ─▶ Slack asks the person ─┐
 *     /slack/oauth_redirect ◀─ state, code ─────────────────────────────────────────────────────────────────┘
 *        └ same state in both, ours, in time? ─ oauth.v2.access ─ token sealed, kept ─▶ a page that says how to begin
 *
 * Refused: InstallProvider of @slack/oauth. It speaks to Node's requests and responses, sets its cookie for every page and without
 * SameSite, and compares a state it has yet to verify; what remains of it is the one call below.
 */
import { webApi } from '@slack/bolt'
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import { problem } from '../../../errors'
import { type InstallPage, installPage } from '../../../render/install-page'
import { readSigned, signed } from '../../../signed'
import type { Lang } from '../../../types'
import { langAsked, originOf, pageHeaders } from '../../page-headers'
import { reasonOf, type SlackLog, silentLogger } from '../log'
import { slackFetch } from '../outgoing/fetch'
import type { Installation, Installations } from './installations'
import { scopeNames } from './scopes'

export type OAuthSettings = {
  readonly clientId: string
  readonly clientSecret: string
  /** Signs the state. */
  readonly stateSecret: string
  /** Seals the tokens at rest. */
  readonly sealSecret: string
}

export type InstallPorts = {
  readonly oauth: OAuthSettings
  readonly apiUrl: string
  readonly installations: Installations
  /** The request's clock. */
  readonly now: Date
  readonly log: SlackLog
}

/** Where Slack sends people back, under our origin. */
export const redirectPath = '/slack/oauth_redirect'
/** The one cookie of the product: sent to that address alone, gone after ten minutes or one return from Slack. */
const cookieName = 'slack-install'
/** Seconds a person has to choose in Slack. */
const stateLifetime = 10 * 60

/** The two addresses; `portsFor` gives undefined while installation by link is not configured. */
export function installRoutes(portsFor: (c: Context) => InstallPorts | undefined): Hono {
  const routes = new Hono()
  const whenOpen = (answer: (c: Context, ports: InstallPorts) => Promise<Response>) => (c: Context) => {
    const ports = portsFor(c)
    return ports ? answer(c, ports) : problem(c, 'slack-not-configured', { detail: 'L’installation par lien n’est pas ouverte.' })
  }
  routes.get('/slack/install', whenOpen(begin))
  routes.get(redirectPath, whenOpen(finish))
  return routes
}

/** Sends the browser to Slack, which says what we ask for. */
async function begin(c: Context, { oauth, apiUrl, now }: InstallPorts): Promise<Response> {
  const expires = now.getTime() + stateLifetime * 1000
  const state = await signed({ install: crypto.randomUUID(), lang: langAsked(c), expires }, oauth.stateSecret)
  setCookie(c, cookieName, state, { ...cookieFor(c), maxAge: stateLifetime })
  const address = new URL('/oauth/v2/authorize', apiUrl)
  address.search = new URLSearchParams({
    client_id: oauth.clientId,
    scope: scopeNames.join(','),
    redirect_uri: `${originOf(c)}${redirectPath}`,
    state,
  }).toString()
  c.header('cache-control', 'no-store')
  return c.redirect(address.toString())
}

const cookieFor = (c: Context) =>
  ({ path: redirectPath, httpOnly: true, sameSite: 'Lax', secure: originOf(c).startsWith('https:') }) as const

const returnSchema = z.object({ state: z.string(), code: z.string().min(1).max(500).optional() })
const stateSchema = z.strictObject({ install: z.uuid(), lang: z.enum(['fr', 'en']), expires: z.number() })

/** Back from Slack. Nothing that came with the request is shown again. */
async function finish(c: Context, ports: InstallPorts): Promise<Response> {
  const cookie = getCookie(c, cookieName)
  deleteCookie(c, cookieName, cookieFor(c)) // one return, whatever it brings
  const { state, code } = returnSchema.safeParse(c.req.query()).data ?? {}
  const ours = state === cookie ? stateSchema.safeParse(await readSigned(state, ports.oauth.stateSecret)).data : undefined
  if (!ours || ours.expires < ports.now.getTime()) return shown(c, { kind: 'stale' }, ours?.lang ?? 'fr')
  if (code === undefined) return shown(c, { kind: 'denied' }, ours.lang) // `error=access_denied`
  return shown(c, await installed(code, `${originOf(c)}${redirectPath}`, ports), ours.lang)
}

/** Exchanges the code for a token and keeps it. */
async function installed(
  code: string,
  redirectUri: string,
  { oauth, apiUrl, installations, log }: InstallPorts,
): Promise<InstallPage> {
  try {
    const client = new webApi.WebClient(undefined, {
      slackApiUrl: apiUrl,
      fetch: slackFetch,
      timeout: 10_000,
      retryConfig: { retries: 0 }, // a code serves once
      rejectRateLimitedCalls: true,
      logger: silentLogger,
    })
    const { clientId: client_id, clientSecret: client_secret } = oauth
    const access = accessSchema.parse(await client.oauth.v2.access({ client_id, client_secret, code, redirect_uri: redirectUri }))
    const installation = installationOf(access)
    await installations.keep(installation)
    return { kind: 'installed', name: installation.name, appId: access.app_id, id: installation.id }
  } catch (error) {
    log('error', 'not installed', reasonOf(error))
    return { kind: 'failed' }
  }
}

const id = z.string().regex(/^\w+$/) // it goes into addresses
const placeSchema = z.object({ id, name: z.string().optional() })
/** https://docs.slack.dev/reference/methods/oauth.v2.access; a token that expires (rotation, prefix `xoxe.`) is refused at once rather than lost in 12 hours. */
const accessSchema = z.object({
  access_token: z.string().startsWith('xoxb-'),
  app_id: id,
  bot_user_id: id,
  scope: z.string(),
  authed_user: z.object({ id }),
  team: placeSchema.nullish(),
  enterprise: placeSchema.nullish(),
  is_enterprise_install: z.boolean().default(false),
})

/** @throws TypeError when Slack names neither a workspace nor an organisation */
function installationOf(access: z.infer<typeof accessSchema>): Installation {
  const place = access.is_enterprise_install ? access.enterprise : access.team
  if (!place) throw new TypeError('installed nowhere')
  return {
    id: place.id,
    name: place.name ?? place.id,
    botToken: access.access_token,
    botUserId: access.bot_user_id,
    scopes: access.scope.split(','),
    installedBy: access.authed_user.id,
  }
}

const statuses = { installed: 200, stale: 400, denied: 403, failed: 502 } as const

const shown = (c: Context, page: InstallPage, lang: Lang) =>
  c.html(installPage(page, lang), statuses[page.kind], {
    ...pageHeaders,
    'cache-control': 'no-store',
    'content-language': lang,
  })
