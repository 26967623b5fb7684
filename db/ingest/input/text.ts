/** Bytes as text: sources are UTF-8, or Windows-1252 under any name, and some say neither which nor the truth. */

import { decode } from 'iconv-lite'

/**
 * The text of a file, in pieces that end with a line. Each piece is UTF-8 when it can be, otherwise Windows-1252, of which
 * ISO-8859-1 is a part. A byte order mark is dropped.
 */
export async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let rest: Uint8Array = new Uint8Array()
  let first = true
  for await (const chunk of bytes) {
    const joined = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const end = joined.lastIndexOf(newline) + 1
    rest = joined.subarray(end)
    if (end === 0) continue
    yield withoutMark(decoded(joined.subarray(0, end)), first)
    first = false
  }
  if (rest.length > 0) yield withoutMark(decoded(rest), first)
}

const newline = 10
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return decode(Buffer.from(bytes), 'windows-1252') // not UTF-8. Node's own decoder takes Windows-1252 for ISO-8859-1
  }
}

const withoutMark = (text: string, first: boolean) => (first && text.startsWith('\uFEFF') ? text.slice(1) : text)
