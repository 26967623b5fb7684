/** A server of this machine that behaves as those of the wild: each path answers in its own way. */
import { createServer, type RequestListener } from 'node:http'

export type FileServer = { readonly url: string; readonly stop: () => Promise<void> }

/** Serves on a free port; `answers` by path, anything else is 404. */
export async function startFileServer(answers: Readonly<Record<string, RequestListener>>): Promise<FileServer> {
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? '']
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address !== 'object') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
