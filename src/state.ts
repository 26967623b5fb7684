/**
 * The `state` token: what a conversation remembers between two turns, carried by the caller, signed by us.
 * Format: base64url(JSON {turn, expires}) + '.' + base64url(HMAC-SHA256). It holds ids and slots, never what the person typed.
 */
import * as z from 'zod'
import { placeSchema, slotsSchema } from './slots'
import { intentIds, type Turn } from './types'

const lifetimeMs = 30 * 60_000
const longestToken = 4096

const payloadSchema = z.strictObject({
  turn: z.strictObject({
    intent: z.enum(intentIds),
    slots: slotsSchema,
    asked: slotsSchema.keyof().optional(),
    asking: z.string().max(40).optional(),
    questioned: z.array(z.string().max(40)).max(3).optional(),
    reachKm: z.number().positive().optional(),
    among: z.array(placeSchema).max(6).optional(),
    lang: z.enum(['fr', 'en']).optional(),
  }),
  /** Milliseconds since the epoch. */
  expires: z.number(),
})

const encoder = new TextEncoder()

/** Signs a turn; the token expires 30 minutes after `now`. */
export async function signState(turn: Turn, secret: string, now: Date): Promise<string> {
  const payload = encoder.encode(JSON.stringify({ turn, expires: now.getTime() + lifetimeMs }))
  const signature = await crypto.subtle.sign('HMAC', await keyOf(secret), payload)
  return `${toBase64Url(payload)}.${toBase64Url(new Uint8Array(signature))}`
}

/** The turn a token carries, or undefined when it is absent, forged, expired or unreadable: never an error. */
export async function readState(token: string | undefined, secret: string, now: Date): Promise<Turn | undefined> {
  if (!token || token.length > longestToken) return undefined
  const [payload, signature, ...rest] = token.split('.').map(fromBase64Url)
  if (!payload || !signature || rest.length > 0) return undefined
  if (!(await crypto.subtle.verify('HMAC', await keyOf(secret), signature, payload))) return undefined
  const parsed = payloadSchema.safeParse(JSON.parse(new TextDecoder().decode(payload)))
  if (!parsed.success || parsed.data.expires < now.getTime()) return undefined
  const { intent, slots, asked, asking, questioned, reachKm, among, lang } = parsed.data.turn
  return {
    ...{ intent, slots },
    ...(asked ? { asked } : {}),
    ...(asking ? { asking } : {}),
    ...(questioned ? { questioned } : {}),
    ...(reachKm ? { reachKm } : {}),
    ...(among ? { among } : {}),
    ...(lang ? { lang } : {}),
  }
}

const keyOf = (secret: string) =>
  crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
  } catch {
    return undefined // not base64: an unreadable token is no token
  }
}
