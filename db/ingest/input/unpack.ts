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

/** The file itself, what a .gz holds, or each member of a .zip (a workbook is a zip too, and stays whole). */
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
    yield* zipMembers(bytes, (problem, cause) => complain(`${file.name} ${problem}`, cause))
  } else if (isWebPage(head)) {
    throw complain(`${file.name} is a web page, not data`)
  } else yield { name: file.name, bytes }
}

const inner = (name: string): string => name.replace(/\.gz$/i, '')
const startsWith = (head: Uint8Array, ...signature: readonly number[]) => signature.every((byte, rank) => head[rank] === byte)

/** Office Open XML and OpenDocument name their first member so. The name of a zip's first member is at offset 30. */
const isWorkbook = (name: string, head: Uint8Array): boolean =>
  /\.(xlsx|xlsm|ods)$/i.test(name) || /^(\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/|mimetype)/.test(ascii(head.subarray(30)))

const isWebPage = (head: Uint8Array): boolean =>
  /^\s*(<!--.*?-->\s*)*<(!doctype html|html)/is.test(ascii(head).replace(/^ï»¿/, ''))
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
