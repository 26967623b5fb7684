/**
 * What the tab remembers, in session storage and nowhere else: nothing before the first question, nothing after « Recommencer ».
 * One key for each widget of the page. A browser that refuses storage (private mode, sandboxed frame) gets a widget without memory.
 */
import type { Lang } from '../../types'
import type { Question, Waiting } from './queue'
import { isRecord, isShown, type Shown } from './reply'

/** What stands in the transcript; `state` is the signed turn that its rating speaks of. */
export type Turn = Shown & { readonly question: string; readonly state: string }

export type Memory = {
  readonly turns: readonly Turn[]
  readonly waiting: readonly Waiting[]
  /** The signed conversation, and when it came: milliseconds since the epoch. */
  readonly state: string
  readonly stateAt: number
  /** The query of the page whose answer it began with. */
  readonly from?: string
  /** Chosen here; absent while it is the host page's. */
  readonly lang?: Lang
}

export const noMemory: Memory = { turns: [], waiting: [], state: '', stateAt: 0 }

/** Changes with the shape: what an older widget wrote is not read. */
const version = 1
/** The last turns that fit any browser's quota many times over. */
const mostTurns = 20

/** Milliseconds: the server forgets after thirty minutes; we drop the token a little before, never after. */
const lifetime = 30 * 60_000 - 30_000

/** True of a conversation the server would no longer take up; a clock set back says nothing good either. */
export const isExpired = ({ state, stateAt }: Memory, now: number): boolean =>
  state !== '' && (now < stateAt || now - stateAt > lifetime)

export const hasBegun = ({ turns, waiting, state }: Memory): boolean => turns.length + waiting.length > 0 || state !== ''

/** Whose memory each key is, in this page: no widget reads another's, unless that one has left the page. */
const holders = new Map<string, Element>()

/** `proxisoin https://service.example 0`: the service, then the element's own id, or its rank in the page. */
export function memoryKey(api: string, host: Element): string {
  const rank = [...document.querySelectorAll('proxisoin-chat')].indexOf(host)
  const keys = [...(host.id ? [host.id] : []), ...Array.from({ length: holders.size + 1 }, (_, extra) => String(rank + extra))]
  const [key = ''] = keys.map((name) => `proxisoin ${api} ${name}`).filter((name) => isFree(holders.get(name), host))
  holders.set(key, host)
  return key
}

const isFree = (holder: Element | undefined, host: Element) => !holder?.isConnected || holder === host

/** What the tab remembers under this key; anything that has not our shape is nothing. */
export function recall(key: string): Memory {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return isMemory(value) ? value : noMemory
  } catch {
    return noMemory // refused by the browser, or not JSON
  }
}

/** Keeps the memory, or erases it when there is nothing left to remember. */
export function remember(key: string, memory: Memory): void {
  const { turns, waiting } = memory
  try {
    sessionStorage.removeItem(key) // first: where the rest does not fit, what was kept before would come back as if it were now
    if (turns.length + waiting.length > 0)
      sessionStorage.setItem(key, JSON.stringify({ ...memory, turns: turns.slice(-mostTurns), version }))
  } catch {
    // refused, or full: the conversation goes on without memory
  }
}

function isMemory(value: unknown): value is Memory {
  if (!isRecord(value) || value.version !== version) return false
  const { turns, waiting, state, stateAt, lang } = value
  return (
    (lang === undefined || lang === 'fr' || lang === 'en') &&
    typeof state === 'string' &&
    typeof stateAt === 'number' &&
    Array.isArray(turns) &&
    turns.every(isTurn) &&
    Array.isArray(waiting) &&
    waiting.every(isWaiting)
  )
}

const isTurn = (value: unknown): value is Turn =>
  isRecord(value) && typeof value.question === 'string' && typeof value.state === 'string' && isShown(value)

function isWaiting(value: unknown): value is Waiting {
  if (!isRecord(value) || !Number.isSafeInteger(value.id) || typeof value.label !== 'string') return false
  return isAsking(value.asks)
}

function isAsking(value: unknown): value is Question['asks'] {
  if (!isRecord(value)) return false
  if (value.kind === 'ids') return typeof value.path === 'string' && value.path.startsWith('/?')
  return value.kind === 'text' && typeof value.text === 'string' // what is wrong with a position, the service says
}
