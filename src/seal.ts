/**
 * Secrets at rest: AES-256-GCM (NIST SP 800-38D), so that a copy of the base opens nothing. Format:
 *
 *     v1.  base64url( nonce, 12 bytes │ ciphertext │ tag, 16 bytes )
 *
 * The key is derived from our own secret for this use alone (HKDF, RFC 5869). What a secret is about — the workspace it opens —
 * is authenticated with it: copied to another row, it opens nothing.
 */
import { fromBase64Url, toBase64Url } from './base64url'

const version = 'v1'
/** Separates this key from every other use of the same secret (RFC 5869, section 3.2). */
const use = 'proxisoin: secrets at rest, v1'
/** Bytes; drawn at random for each seal. */
const nonceLength = 12
const encoder = new TextEncoder()

export type Sealing = {
  /** STATE_SECRET: whoever changes it can no longer open what was sealed. */
  readonly secret: string
  /** What the text is about, said again to open it: the id of the row it stands in. */
  readonly about: string
}

/** The text, sealed; twice the same text gives two different seals. */
export async function seal(text: string, { secret, about }: Sealing): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength))
  const sealed = await crypto.subtle.encrypt(algorithm(nonce, about), await keyOf(secret), encoder.encode(text))
  return `${version}.${toBase64Url(new Uint8Array([...nonce, ...new Uint8Array(sealed)]))}`
}

/** The text, or undefined when it was sealed with another secret, about something else, was changed, or is no seal. */
export async function unseal(sealed: string, { secret, about }: Sealing): Promise<string | undefined> {
  const [head, body = '', ...rest] = sealed.split('.')
  const bytes = fromBase64Url(body)
  if (head !== version || rest.length > 0 || !bytes) return undefined
  const [nonce, ciphertext] = [bytes.subarray(0, nonceLength), bytes.subarray(nonceLength)]
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm(nonce, about), await keyOf(secret), ciphertext))
  } catch {
    return undefined // the tag does not match, or the bytes are too few to hold one
  }
}

const algorithm = (nonce: Uint8Array<ArrayBuffer>, about: string) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: encoder.encode(about),
})

async function keyOf(secret: string) {
  const master = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(use) },
    master,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}
