/** A file of this machine, or every file of a folder, one by one. */
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type InputFile, SourceUnreadable } from '../source'
import type { Opened } from './open'

/** Bytes read at a time: fewer turns of the loop than with Node's own 64 kB. */
const piece = 1 << 18

/** `path` may be written as a file: address. Hidden files of a folder are left out; throws SourceUnreadable when nothing is there. */
export async function localFiles(path: string): Promise<Opened> {
  const [, scheme] = /^(\w+):\/\//.exec(path) ?? []
  if (scheme && scheme !== 'file')
    throw new SourceUnreadable(`${path}: ${scheme} is not read, only files, folders, http and https`)
  const origin = path.startsWith('file:') ? fileURLToPath(path) : path
  const paths = await pathsAt(origin)
  const facts = await Promise.all(paths.map((one) => stat(one)))
  const newest = Math.max(...facts.map(({ mtimeMs }) => mtimeMs))
  return {
    origin,
    files: filesAt(origin, paths),
    total: facts.reduce((sum, { size }) => sum + size, 0),
    modified: new Date(newest).toISOString().slice(0, 10),
  }
}

async function pathsAt(origin: string): Promise<readonly string[]> {
  const facts = await stat(origin).catch((cause: unknown) => {
    throw new SourceUnreadable(`${origin}: no such file or folder, or no right to read it. Check what --from says`, { cause })
  })
  if (!facts.isDirectory()) return [origin]
  const names = (await readdir(origin)).filter((name) => !name.startsWith('.')).sort()
  const paths = await filesAmong(names.map((name) => join(origin, name)))
  if (paths.length === 0) throw new SourceUnreadable(`${origin}: the folder has no file. Check what --from says`)
  return paths
}

/** A link to a file is a file; one that leads nowhere is not. */
async function filesAmong(paths: readonly string[]): Promise<readonly string[]> {
  const facts = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)))
  return paths.filter((_, rank) => facts[rank]?.isFile())
}

async function* filesAt(origin: string, paths: readonly string[]): AsyncIterable<InputFile> {
  for (const path of paths) yield { name: basename(path), bytes: bytesOf(origin, path) }
}

async function* bytesOf(origin: string, path: string): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: piece })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'unknown reason'
    throw new SourceUnreadable(`${origin}: cannot be read (${reason}). Check the disk and the rights of the file`, { cause })
  }
}
