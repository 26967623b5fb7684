/** The requests the widget makes to its service, without cookies: a question in words, a question by ids. */
import type { AskReply } from '../../channels/api-schema'
import type { Lang } from '../../types'
import type { Failure, Head, Point, Question } from './queue'
import { isReply } from './reply'

/** `status` is 0 when no reply came. */
export type Outcome =
  | { readonly kind: 'answered'; readonly reply: AskReply }
  | { readonly kind: 'failed'; readonly head: Head; readonly status: number }

/** What goes along with a question. */
export type Along = { readonly lang?: Lang; readonly state?: string; readonly position?: Point }

/** Milliseconds. A phone on a poor network gets time; nobody waits for ever. */
const patience = 20_000
/** Seconds to wait when a refusal does not say, and the longest we ask of someone. */
const usualWait = 10
const longestWait = 120

/** Sends one question to `api` (an origin); never rejects. Aborting `controller` ends it. */
export async function ask(api: string, { asks }: Question, along: Along, controller: AbortController): Promise<Outcome> {
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    controller.abort()
  }, patience)
  const common = { credentials: 'omit', referrerPolicy: 'no-referrer', signal: controller.signal } as const
  try {
    const response = await (asks.kind === 'ids'
      ? fetch(`${api}/api/answer?${parametersOf(asks.path, along.lang)}`, common)
      : fetch(`${api}/api/ask`, {
          ...common,
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text: asks.text, ...along, position: asks.position ?? along.position }),
        }))
    if (!response.ok) return await refused(response)
    const reply: unknown = await response.json().catch(() => undefined) // a proxy's page, an empty body: no reply of ours
    return isReply(reply) ? { kind: 'answered', reply } : failed('failed', response.status)
  } catch {
    // fetch rejects without saying why: no network, blocked, aborted or cut short all come here
    if (isLate) return failed('late', 0)
    return navigator.onLine ? failed('unreachable', 0) : { kind: 'failed', head: { kind: 'offline' }, status: 0 }
  } finally {
    clearTimeout(timer)
  }
}

/** The parameters of a path of ours, in the language chosen since it was shown. */
function parametersOf(path: string, lang: Lang | undefined): string {
  const parameters = new URLSearchParams(path.slice(path.indexOf('?')))
  if (lang) parameters.set('lang', lang)
  return parameters.toString()
}

/** The problem's own code (RFC 9457) tells more than the status: a 503 is either our data, or a proxy. */
async function refused(response: Response): Promise<Outcome> {
  const problem: unknown = await response.json().catch(() => undefined) // not of ours: the status alone decides
  const code = typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : undefined
  const { status } = response
  if (code === 'too-many-requests' || status === 429)
    return { kind: 'failed', head: { kind: 'limited', seconds: secondsOf(response.headers.get('retry-after')) }, status }
  if (code === 'knowledge-unavailable' || status === 503) return failed('unavailable', status)
  return failed(status < 500 && code !== undefined ? 'invalid' : 'failed', status)
}

/** Retry-After in seconds; a date (RFC 9110, 10.2.3) is not what we send, and a phone's clock may be wrong. */
function secondsOf(header: string | null): number {
  const seconds = /^\d+$/.test(header ?? '') ? Number(header) : usualWait
  return Math.min(longestWait, Math.max(1, seconds))
}

const failed = (failure: Failure, status: number): Outcome => ({ kind: 'failed', head: { kind: 'failed', failure }, status })
