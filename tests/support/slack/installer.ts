/** Somebody who installs us by link: a browser with its cookies, and what Slack then sends us from their workspace. */
import { randomUUID } from 'node:crypto'
import { createSlackBook, type SlackBook } from '../../../db/slack'
import type { TeamBook } from '../../../db/teams'
import type { AnswerQuestion } from '../../../src/conversation'
import { ownDb } from '../knowledge'
import { answering, mountSlack } from './app'
import type { Consent } from './oauth'
import { signedSlackRequest } from './signed-request'
import { client, type SlackStandIn } from './stand-in'

export const oauth = { ...client, stateSecret: 'a-state-secret-for-tests', sealSecret: 'a-seal-secret-for-tests' }
export const origin = 'https://proxisoin.example'

type Mounting = {
  readonly answerQuestion?: AnswerQuestion
  readonly clock?: () => Date
  /** The base as this isolate reaches it. */
  readonly book?: SlackBook
  readonly teams?: TeamBook
  readonly botToken?: string
  readonly sealSecret?: string
}

/** One isolate of the product, open to installation by link. */
export function mountOpen(slack: SlackStandIn, { answerQuestion, clock, book, teams, botToken, sealSecret }: Mounting = {}) {
  const settings = {
    signingSecret: 'a-signing-secret-for-tests',
    apiUrl: slack.apiUrl,
    botToken,
    oauth: { ...oauth, ...(sealSecret ? { sealSecret } : {}) },
  }
  const ports = { settings, ...(clock ? { clock } : {}), ...(book ? { slack: book } : {}), ...(teams ? { teams } : {}) }
  return mountSlack(slack, answerQuestion ?? answering().answerQuestion, ports)
}
export type Mounted = ReturnType<typeof mountOpen>

/** A base of one's own, the book over it, and what its table of workspaces holds. */
export async function aBase() {
  const db = await ownDb()
  return { db, book: createSlackBook(db), rows: async () => (await db.$client.execute('select * from slack_workspaces')).rows }
}

export type Visited = { readonly status: number; readonly html: string; readonly headers: Headers; readonly location: string }

/** A browser: keeps cookies and sends them back where their path says. */
export function aBrowser({ deliver }: { readonly deliver: (request: Request) => Promise<{ readonly response: Response }> }) {
  const cookies = new Map<string, { readonly value: string; readonly path: string }>()
  const visit = async (address: string | URL): Promise<Visited> => {
    const url = new URL(address, origin)
    const sent = [...cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
    const { response } = await deliver(new Request(url, { headers: sent.length > 0 ? { cookie: sent.join('; ') } : {} }))
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, { value, path: /path=([^;]+)/i.exec(line)?.[1] ?? '/' })
    }
    const location = response.headers.get('location') ?? ''
    return { status: response.status, html: await response.text(), headers: response.headers, location }
  }
  return { cookies, visit }
}

/** From the link to the last page, in a browser of their own. */
export async function install(slack: SlackStandIn, mounted: Mounted, consent: Consent): Promise<Visited> {
  const browser = aBrowser(mounted)
  const { location } = await browser.visit('/slack/install')
  return browser.visit(slack.consent(location, consent))
}

export type From = { readonly team: string; readonly enterprise?: string; readonly isEnterprise?: boolean }

/** An event of a workspace, delivered now unless told otherwise. */
export const eventFrom = (
  { team, enterprise, isEnterprise = false }: From,
  event: Readonly<Record<string, unknown>>,
  { now = new Date(), at = now }: { readonly now?: Date; readonly at?: Date } = {},
) =>
  signedSlackRequest(
    JSON.stringify({
      type: 'event_callback',
      team_id: team,
      ...(enterprise ? { enterprise_id: enterprise } : {}),
      api_app_id: 'A1',
      event_id: `Ev${randomUUID()}`,
      event_time: Math.floor(at.getTime() / 1000),
      authorizations: [
        {
          team_id: isEnterprise ? null : team,
          enterprise_id: enterprise ?? null,
          user_id: 'UBOT',
          is_bot: true,
          is_enterprise_install: isEnterprise,
        },
      ],
      event,
    }),
    'application/json',
    { now },
  )

let last = 100
/** Somebody mentions us; each call is another message. */
export const mentionIn = (channel: string) => {
  last += 1
  return { type: 'app_mention', user: 'U1', text: '<@UBOT> un kiné à Amiens ?', ts: `${last}.1`, channel }
}
