/** Slack's request signature, version 0 (https://docs.slack.dev/authentication/verifying-requests-from-slack). */

/** Seconds a request may be away from our clock, in the past and in the future alike: beyond, it may be a replay. */
const tolerance = 300
const encoder = new TextEncoder()

export type SignedRequest = {
  readonly signingSecret: string
  /** Header `x-slack-signature`. */
  readonly signature: string | undefined
  /** Header `x-slack-request-timestamp`, seconds since the epoch. */
  readonly timestamp: string | undefined
  /** The body exactly as received: decoding and encoding again could change it. */
  readonly rawBody: Uint8Array
  readonly now: Date
}

/** True when Slack signed this very request with our secret less than five minutes ago. An empty secret accepts nothing. */
export async function isSignedBySlack({ signingSecret, signature, timestamp, rawBody, now }: SignedRequest): Promise<boolean> {
  const hex = /^v0=([0-9a-f]{64})$/.exec(signature ?? '')?.[1]
  if (signingSecret === '' || hex === undefined || timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(Math.floor(now.getTime() / 1000) - Number(timestamp)) > tolerance) return false

  const prefix = encoder.encode(`v0:${timestamp}:`)
  const signed = new Uint8Array(prefix.length + rawBody.length)
  signed.set(prefix)
  signed.set(rawBody, prefix.length)
  const key = await crypto.subtle.importKey('raw', encoder.encode(signingSecret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'verify',
  ])
  return crypto.subtle.verify('HMAC', key, bytesOf(hex), signed) // compares in constant time
}

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
