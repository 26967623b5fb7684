/** A file at an address of the web: redirects are followed; missing, silent or cut short is said so. */
import { basename } from 'node:path'
import { type InputFile, SourceUnreadable } from '../source'
import type { Opened } from './open'
import { reasonOf, unreadable } from './trouble'

/** `page`: where people find the file. `patience`: milliseconds without a byte after which a server is given up. */
export type Manners = { readonly page: string; readonly patience: number }

/** Throws SourceUnreadable when the server refuses, cannot be reached or says nothing. */
export async function download(address: string, manners: Manners): Promise<Opened> {
  const silence = silenceOf(address, manners)
  const answer = await answerOf(address, manners, silence)
  const length = answer.headers.get('content-length')
  const total = length === null ? undefined : Number(length)
  const modified = Date.parse(answer.headers.get('last-modified') ?? '')
  const bytes = bytesOf(answer, (count, cause) => cut(address, count, total, manners, cause), silence)
  return {
    origin: address,
    files: theOnly({ name: fileName(answer.url || address), bytes }),
    ...(total === undefined ? {} : { total }),
    ...(Number.isNaN(modified) ? {} : { modified: new Date(modified).toISOString().slice(0, 10) }),
  }
}

/** The answer to a GET, its body not yet read. Throws SourceUnreadable as `download` does. */
export async function answerOf(address: string, manners: Manners, silence = silenceOf(address, manners)): Promise<Response> {
  silence.begins()
  // Identity: the length announced is then that of the bytes read.
  const answer = await fetch(address, { signal: silence.signal, headers: { 'accept-encoding': 'identity' } })
    .catch((cause: unknown) => {
      if (cause instanceof SourceUnreadable) throw cause
      throw unreadable(address, `the server cannot be reached (${reasonOf(cause)})`, manners.page, cause)
    })
    .finally(silence.ends)
  if (answer.ok) return answer
  await answer.body?.cancel()
  throw unreadable(address, refusal(answer.status), manners.page)
}

const refusals: Readonly<Record<number, string>> = {
  401: 'the server asks for a password (401)',
  403: 'the server refuses to give it (403)',
  404: 'the file is not there any more (404)',
  410: 'the file is not there any more (410)',
  429: 'the server asks to come back later (429)',
}
const refusal = (status: number): string =>
  refusals[status] ?? (status >= 500 ? `the server is in trouble (${status}), try again later` : `the server answers ${status}`)

const cut = (address: string, count: number, total: number | undefined, { page }: Manners, cause?: unknown) =>
  unreadable(address, `cut short after ${count} of ${total ?? 'an unknown number of'} bytes`, page, cause)

/** Gives a server up when it stays silent: the clock only runs while we wait for it, not while we work. */
function silenceOf(address: string, { page, patience }: Manners) {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    signal: controller.signal,
    begins: () => {
      const reason = unreadable(address, `the server has sent nothing for ${patience / 1000} s`, page)
      timer = setTimeout(() => controller.abort(reason), patience)
    },
    ends: () => clearTimeout(timer),
  }
}

async function* theOnly(file: InputFile): AsyncIterable<InputFile> {
  yield file
}

/** The last word of an address, which may say the date: `finess-structures-journalier-20261002.json.gz`. */
export function fileName(address: string): string {
  const name = basename(new URL(address).pathname)
  try {
    return decodeURIComponent(name) || address
  } catch {
    return name // written in another encoding than UTF-8
  }
}

async function* bytesOf(
  answer: Response,
  cutShort: (count: number, cause?: unknown) => SourceUnreadable,
  silence: ReturnType<typeof silenceOf>,
): AsyncIterable<Uint8Array> {
  const reader = answer.body?.getReader()
  let count = 0
  const next = async () => {
    silence.begins()
    try {
      return await reader?.read()
    } catch (cause) {
      throw cause instanceof SourceUnreadable ? cause : cutShort(count, cause)
    } finally {
      silence.ends()
    }
  }
  try {
    for (let part = await next(); part && !part.done; part = await next()) {
      count += part.value.length
      yield part.value
    }
  } finally {
    // Frees the connection when the rows are not wanted to the end; a broken one has nothing to free.
    reader?.cancel().catch(() => {})
  }
}
