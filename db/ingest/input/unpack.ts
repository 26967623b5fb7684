/** What is inside: gzip and zip are recognised by their first bytes, whatever the name says. */
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type InputFile, SourceUnreadable } from '../source'
import { reasonOf } from './trouble'
import { zipMembers } from './zip'

/** Says a problem in a whole sentence: « file: problem. What to do ». */
export type Complain = (problem: string, cause?: unknown) => SourceUnreadable

/** Enough to recognise any format by. */
const headLength = 512
/** Bytes given at a time by gunzip. */
const piece = 1 << 18

/**
 * The file itself, what a .gz holds, or each member of a .zip (a workbook is a zip too, and stays whole), packed again or not.
 * A file that cannot be data is refused when it is read: notices lie beside tables.
 */
export async function* unpacked(file: InputFile, complain: Complain): AsyncIterable<InputFile> {
  const { head, bytes } = await peeked(file.bytes)
  const inside = inner(file.name)
  if (head.length === 0) throw complain(`${file.name} is empty`)
  if (startsWith(head, 0x1f, 0x8b)) {
    yield* unpacked(
      { name: inside, bytes: gunzipped(bytes, (problem, cause) => complain(`${file.name} ${problem}`, cause)) },
      complain,
    )
  } else if (startsWith(head, 0x50, 0x4b, 0x03, 0x04) && !isWorkbook(file.name, head)) {
    const members = zipMembers(bytes, (problem, cause) => complain(`${file.name} ${problem}`, cause))
    for await (const member of members) yield* isPacked(member.name) ? unpacked(member, complain) : [member]
  } else {
    const wrong = strangers.find(({ signature }) => signature.test(ascii(head)))
    yield { name: file.name, bytes: wrong ? refused(bytes, complain(`${file.name} is ${wrong.what}`)) : bytes }
  }
}

/** What people give by mistake, by its first bytes (https://en.wikipedia.org/wiki/List_of_file_signatures). */
const strangers: readonly { readonly signature: RegExp; readonly what: string }[] = [
  { signature: /^(ï»¿)?\s*(<!--.*?-->\s*)*<(!doctype html|html)/is, what: 'a web page, not data' },
  { signature: /^%PDF-/, what: 'a PDF, not data' },
  { signature: /^(\x89PNG|\xff\xd8\xff|GIF8)/, what: 'an image, not data' },
  { signature: /^(7z\xbc\xaf|Rar!)/, what: 'a 7z or RAR archive: unpack it and give the folder' },
  { signature: /^\xd0\xcf/, what: 'a workbook of the old Excel: save it as .xlsx' },
  { signature: /^(\xff\xfe|\xfe\xff)/, what: 'written in UTF-16: save it as UTF-8' },
]

async function* refused(bytes: AsyncIterable<Uint8Array>, refusal: SourceUnreadable): AsyncIterable<Uint8Array> {
  for await (const _ of bytes) throw refusal
  yield* bytes
}

const isPacked = (name: string): boolean => /\.(gz|zip)$/i.test(name)

const inner = (name: string): string => name.replace(/\.gz$/i, '')
const startsWith = (head: Uint8Array, ...signature: readonly number[]) => signature.every((byte, rank) => head[rank] === byte)

/** Office Open XML and OpenDocument name their first member so. The name of a zip's first member is at offset 30. */
const isWorkbook = (name: string, head: Uint8Array): boolean =>
  /\.(xlsx|xlsm|ods)$/i.test(name) || /^(\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/|mimetype)/.test(ascii(head.subarray(30)))

const ascii = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** The first bytes, and all of them again. */
async function peeked(bytes: AsyncIterable<Uint8Array>): Promise<{ head: Uint8Array; bytes: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  while (head.length < headLength) {
    const { done, value } = await iterator.next()
    if (done) break
    head = Buffer.concat([head, value])
  }
  return { head: head.subarray(0, headLength), bytes: resumed(head, iterator) }
}

async function* resumed(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield head
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}

async function* gunzipped(bytes: AsyncIterable<Uint8Array>, complain: Complain): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: piece })
  // Errors of either end destroy the other, and reach the loop below.
  pipeline(Readable.from(bytes, { objectMode: true }), gunzip, () => {})
  try {
    yield* gunzip
  } catch (cause) {
    if (cause instanceof SourceUnreadable) throw cause
    throw complain(isCut(cause) ? 'is cut short' : `is damaged (${reasonOf(cause)})`, cause)
  }
}

/** https://nodejs.org/api/zlib.html: Z_BUF_ERROR when the input ends before its end. */
const isCut = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && cause.code === 'Z_BUF_ERROR'
