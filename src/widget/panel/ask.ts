/** The one request the widget makes: POST {api}/api/ask, without cookies. */
import type { AskReply, AskRequest } from '../../channels/api-schema'
import type { StatusName } from './strings'

export type Outcome =
  | { readonly kind: 'answered'; readonly reply: AskReply }
  | { readonly kind: 'failed'; readonly status: StatusName }

/** Milliseconds. A phone on a poor network gets time; nobody waits for ever. */
const patience = 20_000

/** Sends one question to `api` (an origin, or empty for our own); never rejects. Aborting `controller` ends it. */
export async function ask(api: string, request: AskRequest, controller: AbortController): Promise<Outcome> {
  const timer = setTimeout(() => controller.abort(), patience)
  try {
    const response = await fetch(`${api}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      credentials: 'omit',
      signal: controller.signal,
    })
    if (!response.ok) return { kind: 'failed', status: statusOf(response.status) }
    const reply: unknown = await response.json()
    return isReply(reply) ? { kind: 'answered', reply } : { kind: 'failed', status: 'failed' }
  } catch {
    // fetch rejects without saying why: no network, blocked, aborted or cut short all come here
    return { kind: 'failed', status: navigator.onLine ? 'unreachable' : 'offline' }
  } finally {
    clearTimeout(timer)
  }
}

function statusOf(status: number): StatusName {
  if (status === 429) return 'tooMany'
  if (status === 503) return 'unavailable'
  return status < 500 ? 'invalid' : 'failed'
}

/** Our own server wrote it: enough to tell a reply from a proxy's page; zod would weigh more than the widget. */
const isReply = (value: unknown): value is AskReply =>
  typeof value === 'object' && value !== null && 'answer' in value && 'state' in value && typeof value.state === 'string'
