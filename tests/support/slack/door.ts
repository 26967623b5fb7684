/**
 * The app under test, as Slack reaches it: a signed request goes in, an answer within three seconds comes out, the work goes on.
 */

/** What the app makes of one request. */
export type Delivered = {
  readonly response: Response
  readonly milliseconds: number
  /** Waits for everything the app still had to do. */
  readonly settled: () => Promise<unknown>
}
/** Any app: a Hono `app.fetch`, a server by its address. */
export type Door = (request: Request) => Promise<Delivered>

/** The part of an app on Workers that a request reaches; `env` is what it is given. */
type Fetcher = {
  readonly fetch: (request: Request, env: never, context: never) => Response | Promise<Response>
}

/** An app in this process: `settled` waits for what was given to `waitUntil`. */
export const doorOf =
  (app: Fetcher, env: object = {}): Door =>
  async (request) => {
    const pending: Promise<unknown>[] = []
    const context = {
      waitUntil: (work: Promise<unknown>) => void pending.push(work),
      passThroughOnException: () => {},
      props: {},
    }
    const start = performance.now()
    const response = await app.fetch(request, env as never, context as never) // the app's own types of env and context
    return { response, milliseconds: performance.now() - start, settled: () => Promise.all(pending) }
  }

/** An app behind an address, whatever it is written in; nobody knows when its work ends: wait with `slack.called`. */
export const doorAt =
  (url: string): Door =>
  async (request) => {
    const start = performance.now()
    const response = await fetch(url, { method: request.method, headers: request.headers, body: await request.arrayBuffer() })
    return { response, milliseconds: performance.now() - start, settled: async () => {} }
  }

/** Milliseconds: a later answer counts as none (https://docs.slack.dev/apis/events-api#responding). */
export const longestAck = 3000

/** What Slack saw. */
export type Reception = Delivered & {
  /** A 2xx within three seconds. */
  readonly isAcknowledged: boolean
  /** Why Slack would deliver again: the value of `x-slack-retry-reason`. */
  readonly failure: 'http_timeout' | 'http_error' | undefined
}

/** Delivers, and judges the answer as Slack does. An answer that comes too late is not seen: it is as a 408. */
export async function received(door: Door, request: Request): Promise<Reception> {
  const delivery = door(request)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), longestAck)
  })
  const delivered = await Promise.race([delivery, late])
  clearTimeout(timer)
  if (delivered) {
    const failure = delivered.response.ok ? undefined : ('http_error' as const)
    return { ...delivered, failure, isAcknowledged: failure === undefined }
  }
  const settled = async () => (await delivery).settled()
  return {
    response: new Response(null, { status: 408 }),
    milliseconds: longestAck,
    settled,
    failure: 'http_timeout',
    isAcknowledged: false,
  }
}

/** How often the same event is delivered: `never` again; again while `refused`, at most three times; or three times `anyway`. */
export type Retries = 'never' | 'refused' | 'anyway'
const mostRetries = 3

/** Delivers once, then again as asked, at once rather than after Slack's 0, 1 and 5 minutes (https://docs.slack.dev/apis/events-api#retries). */
export async function receivedWithRetries(
  door: Door,
  requestWith: (headers: Readonly<Record<string, string>>) => Request,
  retries: Retries,
): Promise<readonly Reception[]> {
  const receptions = [await received(door, requestWith({}))]
  for (let attempt = 1; attempt <= mostRetries; attempt += 1) {
    const last = receptions.at(-1)
    const isStopped = last?.response.status !== 200 && last?.response.headers.get('x-slack-no-retry') === '1'
    if (retries === 'never' || isStopped || (retries === 'refused' && last?.isAcknowledged)) break
    const headers = { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': last?.failure ?? 'http_timeout' }
    receptions.push(await received(door, requestWith(headers)))
  }
  return receptions
}
