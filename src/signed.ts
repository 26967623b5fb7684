/** A value that travels through other hands and comes back: base64url(JSON) + '.' + base64url(HMAC-SHA256). Anyone can read it, only we write it. */
import { fromBase64Url, toBase64Url } from './base64url'

const longestToken = 4096
const encoder = new TextEncoder()

/** The value as a token, signed with `secret`. */
export async function signed(value: unknown, secret: string): Promise<string> {
  const payload = encoder.encode(JSON.stringify(value))
  const signature = await crypto.subtle.sign('HMAC', await keyOf(secret), payload)
  return `${toBase64Url(payload)}.${toBase64Url(new Uint8Array(signature))}`
}

/** The value of a token that `secret` signed, yet to be parsed; undefined when it is absent, forged or unreadable: never an error. */
export async function readSigned(token: string | undefined, secret: string): Promise<unknown> {
  if (!token || token.length > longestToken) return undefined
  const [payload, signature, ...rest] = token.split('.').map(fromBase64Url)
  if (!payload || !signature || rest.length > 0) return undefined
  if (!(await crypto.subtle.verify('HMAC', await keyOf(secret), signature, payload))) return undefined // in constant time
  return JSON.parse(new TextDecoder().decode(payload))
}

const keyOf = (secret: string) =>
  crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])
