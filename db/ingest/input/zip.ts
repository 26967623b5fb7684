/** The members of a zip, one by one, while it is read. What was read is checked against the list that closes a zip. */
import { crc32 } from 'node:zlib'
import { Unzip, UnzipInflate } from 'fflate'
import type { InputFile } from '../source'
import { reasonOf } from './trouble'
import type { Complain } from './unpack'

type Event =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }

/** The end of a zip that is kept: room for the list of some thousand members. */
const tailLength = 1 << 18

/** A member whose bytes are not wanted is passed over. Throws at the end when a member is not what the zip says it is. */
export async function* zipMembers(zip: AsyncIterable<Uint8Array>, complain: Complain): AsyncIterable<InputFile> {
  const sums = new Map<string, number>()
  const events = eventsOf(zip, sums, complain)
  for (let next = await events.next(); !next.done; next = await events.next()) {
    if (next.value.kind !== 'member') continue
    const bytes = bytesUntilEnd(events)
    if (!isHidden(next.value.name)) yield { name: next.value.name, bytes }
    for await (const _ of bytes); // what the reader left
  }
}

/** A folder, or what macOS hides in a zip beside each file: `__MACOSX/._table.csv`. */
const isHidden = (name: string): boolean => name.endsWith('/') || /(^|\/)\.[^/]*$/.test(name)

async function* bytesUntilEnd(events: AsyncGenerator<Event>): AsyncGenerator<Uint8Array> {
  for (let next = await events.next(); !next.done && next.value.kind !== 'end'; next = await events.next()) {
    if (next.value.kind === 'bytes') yield next.value.bytes
  }
}

/** fflate tells what it meets by calling back; here each piece of the zip becomes the list of what was met in it. */
async function* eventsOf(zip: AsyncIterable<Uint8Array>, sums: Map<string, number>, complain: Complain): AsyncGenerator<Event> {
  let met: Event[] = []
  const unzip = new Unzip((member) => {
    met.push({ kind: 'member', name: member.name })
    member.ondata = (error, bytes, last) => {
      if (error) throw error
      sums.set(member.name, crc32(bytes, sums.get(member.name)))
      met.push({ kind: 'bytes', bytes })
      if (last) met.push({ kind: 'end' })
    }
    member.start()
  })
  unzip.register(UnzipInflate)
  let tail: Buffer = Buffer.alloc(0)
  const push = (piece: Uint8Array, last: boolean) => {
    try {
      unzip.push(piece, last)
    } catch (cause) {
      throw complain(last ? 'is cut short' : `is damaged (${reasonOf(cause)})`, cause)
    }
  }
  for await (const piece of zip) {
    tail = Buffer.concat([tail, piece]).subarray(-tailLength)
    push(piece, false)
    yield* met
    met = []
  }
  push(new Uint8Array(), true)
  yield* met
  checkSums(tail, sums, complain)
}

/**
 * Compares with the central directory, the list at the end of a zip (PKWARE APPNOTE 4.3.12 and 4.3.16): signature,
 * CRC-32 at 16, lengths of name, extra field and comment at 28, name at 46.
 */
function checkSums(tail: Buffer, sums: ReadonlyMap<string, number>, complain: Complain): void {
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) throw complain('is cut short')
  const length = tail.readUInt32LE(end + 12)
  for (let at = end - length; at >= 0 && at + 46 <= end; ) {
    const nameLength = tail.readUInt16LE(at + 28)
    const name = tail.toString('utf8', at + 46, at + 46 + nameLength)
    const sum = sums.get(name)
    if (sum !== undefined && sum !== tail.readUInt32LE(at + 16)) throw complain(`is damaged (${name} is not what was packed)`)
    at += 46 + nameLength + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32)
  }
}
