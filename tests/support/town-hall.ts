/** A town hall's own site, at another origin than the product's: each test writes its pages. */
import { type Site, serveSite } from './browser'
import { realApp } from './product'

export type TownHall = {
  readonly site: Site
  readonly host: Site
  /** Adds a page to the town hall's site, and returns its address. `policy` is its content security policy. */
  readonly page: (body: string, options?: { readonly policy?: string; readonly head?: string }) => string
  readonly close: () => Promise<void>
}

/** `allowed`: whether the product lets the town hall's origin call its API. */
export async function openTownHall({ allowed = true }: { readonly allowed?: boolean } = {}): Promise<TownHall> {
  const pages: Response[] = []
  const host = await serveSite({
    fetch: ({ url }) => pages[Number(new URL(url).pathname.slice(1))]?.clone() ?? new Response('', { status: 404 }),
  })
  const site = await serveSite(await realApp({ settings: allowed ? { ALLOWED_ORIGINS: host.origin } : {} }))
  return {
    site,
    host,
    page: (body, { policy, head = '' } = {}) => {
      const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mairie</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`
      const headers = { 'content-type': 'text/html; charset=utf-8', ...(policy ? { 'content-security-policy': policy } : {}) }
      return `${host.origin}/${pages.push(new Response(html, { headers })) - 1}`
    },
    close: async () => {
      await site.close()
      await host.close()
    },
  }
}

/** The line that follows our releases. */
export const plainScript = ({ site }: TownHall): string => `<script type="module" src="${site.origin}/widget.js"></script>`
