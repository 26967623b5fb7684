/** Digests that name a file's content: for `<script integrity>`, and in addresses that may be kept for ever. */

/** Subresource integrity (W3C SRI), `sha384-` then base64: what a `<script integrity>` holds. */
export async function integrityOf(content: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(content))
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}

/** The short form of an integrity, for an address: 12 characters of base64url (RFC 4648), 72 bits. */
export const versionOf = (integrity: string): string => integrity.slice(7, 19).replaceAll('+', '-').replaceAll('/', '_')
