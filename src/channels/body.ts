/** The body of a request, no further than we want to read. */
import type { Context } from 'hono'

/** Its bytes; undefined beyond `most`, and what comes after is not read, whatever length was announced. */
export async function bodyBytes(c: Context, most: number): Promise<Uint8Array | undefined> {
  if (Number(c.req.header('content-length') ?? 0) > most) return undefined
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = c.req.raw.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > most) {
      await reader?.cancel()
      return undefined
    }
    chunks.push(part.value)
  }
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer())
}
