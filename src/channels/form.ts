/** What the forms of our pages share. */
import type { Context } from 'hono'
import * as z from 'zod'

/** Bytes: 500 characters of four UTF-8 bytes, percent-encoded, and a full state token fit. */
export const largestForm = 16_384

/** A field as it was typed: forms send each end of line as two characters (HTML, 4.10.22). */
export const typedText = z.string().transform((text) => text.replaceAll('\r\n', '\n'))

/** The form's fields; undefined for any other kind of body. */
export async function readForm(c: Context): Promise<unknown> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(c.req.header('content-type') ?? '')) return undefined
  return c.req.parseBody()
}
