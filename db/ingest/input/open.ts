/** Opens what a source is read from: a file, a folder, an address; plain, in a .gz or in a .zip. Bytes are streamed. */
import { basename } from 'node:path'
import type { Address, InputFile } from '../source'
import { newestFile } from './dataset'
import { localFiles } from './local'
import { unreadable } from './trouble'
import { unpacked } from './unpack'
import { download } from './web'

/** What was opened. */
export type Input = {
  /** The address or the path: what messages call it. */
  readonly origin: string
  /** The address, or the name of the file without its folder: what the base keeps, which others may read. */
  readonly name: string
  readonly files: AsyncIterable<InputFile>
  /** `YYYY-MM-DD`: the day it was last modified, which is no earlier than that of the data. */
  readonly modified?: string
}

export type OpenOptions = {
  /** The page where people find the file: named when it cannot be read. */
  readonly page: string
  /** Milliseconds without a byte after which a server is given up. */
  readonly patience?: number
  /** Where datasets are described. */
  readonly catalogue?: string
  /** Told the bytes read so far (compressed, when they are), and how many there are when somebody said. */
  readonly onBytes?: (bytes: number, total: number | undefined) => void
}

/** Opened, and not yet unpacked. */
export type Opened = {
  readonly origin: string
  readonly files: AsyncIterable<InputFile>
  readonly total?: number
  readonly modified?: string
}

const aMinute = 60_000

/** Opens `from`. Throws SourceUnreadable, as do the files while they are read: it says what happened and what to do next. */
export async function openInput(from: Address, options: OpenOptions): Promise<Input> {
  const { page, patience = aMinute, catalogue = 'https://www.data.gouv.fr', onBytes = () => {} } = options
  const address = typeof from === 'string' ? from : await newestFile(from, { page, patience, catalogue })
  const isOnline = /^https?:/i.test(address)
  const opened = isOnline ? await download(address, { page, patience }) : await localFiles(address)
  let bytes = 0
  const counted = metered(opened.files, (count) => {
    bytes += count
    onBytes(bytes, opened.total)
  })
  const { origin, modified } = opened
  const name = isOnline ? origin : basename(origin)
  return { origin, name, files: named(origin, page, counted), ...(modified === undefined ? {} : { modified }) }
}

async function* metered(files: AsyncIterable<InputFile>, onBytes: (count: number) => void): AsyncIterable<InputFile> {
  for await (const { name, bytes } of files) yield { name, bytes: meteredBytes(bytes, onBytes) }
}

async function* meteredBytes(bytes: AsyncIterable<Uint8Array>, onBytes: (count: number) => void): AsyncIterable<Uint8Array> {
  for await (const chunk of bytes) {
    onBytes(chunk.length)
    yield chunk
  }
}

/** Unpacks each file. Trouble found inside is told with the name of what was opened. */
async function* named(origin: string, page: string, files: AsyncIterable<InputFile>): AsyncIterable<InputFile> {
  for await (const file of files) yield* unpacked(file, (problem) => unreadable(origin, problem, page))
}
