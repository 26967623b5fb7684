/** What every page of ours begins with. */
import { html } from 'hono/html'
import type { Lang } from '../types'
import { brand } from './brand'
import type { Html } from './markup'
import { inLang } from './site'

/** `<head>` whole; `own` is what only this page has. */
export const headHtml = (title: string, lang: Lang, own?: Html): Html => html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="theme-color" content="${brand.top.light}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${brand.top.dark}" media="(prefers-color-scheme: dark)">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/icon-192.png">
<link rel="manifest" href="${inLang('/manifest.webmanifest', lang)}">
<link rel="stylesheet" href="/style.css">
${own}
</head>`
