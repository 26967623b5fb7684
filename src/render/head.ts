/** What every page of ours begins with. */
import { html } from 'hono/html'
import type { Lang } from '../types'
import type { Html } from './markup'

/** `<head>` whole; `own` is what only this page has. */
export const headHtml = (title: string, _lang: Lang, own?: Html): Html => html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
${own}
</head>`
