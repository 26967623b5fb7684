/**
 * The `state` token: what a conversation remembers between two turns, carried by the caller, signed by us (signed.ts).
 * It holds {turn, expires}: ids and slots, never what the person typed.
 */
import * as z from 'zod'
import { readSigned, signed } from './signed'
import { placeSchema, slotsSchema } from './slots'
import { intentIds, type Turn } from './types'

const lifetimeMs = 30 * 60_000

const payloadSchema = z.strictObject({
  turn: z.strictObject({
    intent: z.enum(intentIds),
    slots: slotsSchema,
    asked: slotsSchema.keyof().optional(),
    asking: z.string().max(40).optional(),
    questioned: z.array(z.string().max(40)).max(3).optional(),
    among: z.array(placeSchema).max(6).optional(),
    lang: z.enum(['fr', 'en']).optional(),
  }),
  /** Milliseconds since the epoch. */
  expires: z.number(),
})

/** Signs a turn; the token expires 30 minutes after `now`. */
export const signState = (turn: Turn, secret: string, now: Date): Promise<string> =>
  signed({ turn, expires: now.getTime() + lifetimeMs }, secret)

/** The turn a token carries, or undefined when it is absent, forged, expired or unreadable: never an error. */
export async function readState(token: string | undefined, secret: string, now: Date): Promise<Turn | undefined> {
  const parsed = payloadSchema.safeParse(await readSigned(token, secret))
  if (!parsed.success || parsed.data.expires < now.getTime()) return undefined
  const { intent, slots, asked, asking, questioned, among, lang } = parsed.data.turn
  return {
    ...{ intent, slots },
    ...(asked ? { asked } : {}),
    ...(asking ? { asking } : {}),
    ...(questioned ? { questioned } : {}),
    ...(among ? { among } : {}),
    ...(lang ? { lang } : {}),
  }
}
