/** A real Chromium for the tests: the one at CHROMIUM_PATH, Debian's, or Playwright's own. */
import { existsSync } from 'node:fs'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { type Browser, chromium } from 'playwright-core'

const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', chromium.executablePath()]
const executablePath = places.find((path) => path !== undefined && path !== '' && existsSync(path))

/** Without a browser these tests are skipped on a developer's machine, and fail in CI (`CI=true`). */
export const hasBrowser = executablePath !== undefined || process.env.CI === 'true'
if (executablePath === undefined)
  console.warn('No Chromium found: browser tests are skipped. Set CHROMIUM_PATH, or install chromium.')

export function openBrowser(): Promise<Browser> {
  if (!executablePath) throw new Error('No Chromium found: set CHROMIUM_PATH, or install chromium.')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}

export type Site = { readonly origin: string; readonly close: () => Promise<void> }

/** Serves an app on a free port of this machine. */
export function serveSite(app: Pick<Hono, 'fetch'>): Promise<Site> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0 }, ({ port }) =>
      resolve({
        origin: `http://localhost:${port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      }),
    )
  })
}
