/** A real Chromium for the tests: the one at CHROMIUM_PATH, Debian's, or Playwright's own. */
import { existsSync } from 'node:fs'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

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

/** A person's visit: its own storage, and all that went wrong since it began (empty is what every test wants). */
export type Visit = { readonly page: Page; readonly context: BrowserContext; readonly problems: readonly string[] }

/** Opens a visit that may talk to these origins only. A refusal by the content security policy is an error of the console. */
export async function visit(browser: Browser, origins: readonly string[], options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'fr-FR', ...options })
  const problems: string[] = []
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && !origins.includes(origin)) problems.push(`request to ${request.url()}`)
  })
  context.on('console', (message) => {
    // The browser itself says so of each reply that is not a success: what the product makes of it is for the test to see.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) problems.push(message.text())
  })
  context.on('weberror', (error) => problems.push(String(error.error())))
  return { page: await context.newPage(), context, problems }
}

/** A visit that serves several tests, for a window is slow to open: each page of it begins as a new tab does, without memory. */
export async function longVisit(
  browser: Browser,
  origins: readonly string[],
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const opened = await visit(browser, origins, options)
  await opened.page.addInitScript('sessionStorage.clear()')
  return opened
}

export type Site = { readonly origin: string; readonly close: () => Promise<void> }

/** Serves an app on a free port of this machine. */
export function serveSite(app: { readonly fetch: Hono['fetch'] }): Promise<Site> {
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

/** The product, and a town hall's page at another origin that holds its widget. */
export type Sites = { readonly site: Site; readonly host: Site; readonly close: () => Promise<void> }

/** `makeApp` gets the settings that let the host page in. `host.origin/?lang=en` puts `lang="en"` on the element, and so on. */
export async function serveSites(makeApp: (settings: Record<string, string>) => Promise<Hono>): Promise<Sites> {
  let api = ''
  const host = await serveSite({ fetch: (request) => hostPage(api, new URL(request.url).searchParams) })
  const site = await serveSite(await makeApp({ ALLOWED_ORIGINS: host.origin }))
  api = site.origin
  return {
    site,
    host,
    close: async () => {
      await site.close()
      await host.close()
    },
  }
}

/** The strictest policy a widget can meet: nothing but our script and our replies, no style at all, trusted types. */
function hostPage(api: string, attributes: URLSearchParams): Response {
  const policy = `default-src 'none'; script-src ${api}; connect-src ${api}; img-src data:; base-uri 'none'`
  const on = [...attributes].map(([name, value]) => ` ${name}="${value}"`).join('')
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Mairie</title><link rel="icon" href="data:,"><script type="module" src="${api}/widget.js"></script></head>
<body><main><h1>Votre mairie</h1><p><a href="#horaires">Horaires</a></p><p id="horaires">Du lundi au vendredi.</p></main>
<proxisoin-chat${on}></proxisoin-chat></body></html>`
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy } })
}
