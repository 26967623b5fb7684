/** `npm start` as a new user runs it: a real process, a fresh base, a real port. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'proxisoin-start-'))
const running: ChildProcess[] = []

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts the product; `said` grows with what it prints. */
function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/node.ts'], { env: { ...process.env, PORT: '0', ...settings } })
  running.push(child)
  const output = { said: '' }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output.said += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const address = async () => {
    for (let tries = 0; tries < 600; tries++) {
      const found = /http:\/\/localhost:\d+/.exec(output.said)
      if (found) return found[0]
      await wait(50)
    }
    throw new Error(`no address in: ${output.said}`)
  }
  return { child, output, ended, address }
}

const askAt = async (address: string, text: string) =>
  (
    await fetch(`${address}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    })
  ).json()

describe('npm start', () => {
  it('seeds a fresh base, answers, and stops when told', async () => {
    const { child, ended, address } = start({ LIBSQL_URL: `file:${folder}/fresh.db` })
    expect(await askAt(await address(), 'Combien de PSLA en Normandie ?')).toMatchObject({ answer: { kind: 'found' } })
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  }, 60_000)

  it('repairs a first run killed at any moment', async () => {
    const LIBSQL_URL = `file:${folder}/killed.db`
    for (const moment of [400, 700, 1000]) {
      const { child, ended } = start({ LIBSQL_URL })
      await wait(moment)
      child.kill('SIGKILL')
      await ended
    }
    const { address } = start({ LIBSQL_URL })
    expect(await askAt(await address(), 'Quelles urgences près de Vire ?')).toMatchObject({ answer: { kind: 'found' } })
  }, 60_000)

  it.each([
    ['PORT', { PORT: 'eighty' }, /^Setting PORT is not valid.*$/],
    ['STATE_SECRET', { STATE_SECRET: 'short' }, /^Setting STATE_SECRET is not valid.*$/],
    ['SLACK_BOT_TOKEN', { SLACK_SIGNING_SECRET: 'secret' }, /^Setting SLACK_BOT_TOKEN is missing.*$/],
  ])('stops with one line that names a bad %s', async (_, settings, line) => {
    const { ended, output } = start({ LIBSQL_URL: `file:${folder}/never.db`, ...settings })
    expect(await ended).toBe(1)
    expect(output.said.trim()).toMatch(line)
  })

  it('names PORT when another program holds it', async () => {
    const holder = createServer().listen(0)
    const bound = holder.address()
    const { ended, output } = start({
      LIBSQL_URL: `file:${folder}/fresh.db`,
      PORT: String(typeof bound === 'object' && bound ? bound.port : 0),
    })
    expect(await ended).toBe(1)
    expect(output.said).toContain('Setting PORT is not usable')
    holder.close()
  }, 30_000)
})
