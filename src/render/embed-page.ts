/** How to put the assistant on another site, and that other site in one: the real widget stands on the page. */
import { html } from 'hono/html'
import type { Lang } from '../types'
import { embedWords, type Row } from './embed-words'
import { headHtml } from './head'
import { type Html, markup } from './markup'
import { shell } from './shell'
import { inLang } from './site'
import { element, type Tree } from './tree'
import { unbroken } from './typography'

export type EmbedView = {
  readonly lang: Lang
  /** Of the service, as hosts reach it. */
  readonly origin: string
  /** Digest of today's /widget.js, and the short form that its address bears. */
  readonly integrity: string
  readonly version: string
  readonly allowed: 'any' | 'some' | 'none'
}

/** The page /integrer. */
export function embedPage({ lang, origin, integrity, version, allowed }: EmbedView): Html {
  const words = embedWords[lang]
  const tag = (attributes = '') =>
    `<proxisoin-chat${lang === 'en' ? ' lang="en"' : ''}${attributes}><a href="${origin}${inLang('/', lang)}">${words.link}</a></proxisoin-chat>`
  const script = `<script type="module" src="${origin}/widget.js" referrerpolicy="no-referrer"></script>`
  const pinned = `<script type="module" src="${origin}/widget.js?v=${version}" integrity="${integrity}" crossorigin="anonymous" referrerpolicy="no-referrer"></script>`
  const frame = `<iframe src="${origin}${inLang('/cadre', lang)}" title="${words.frameTitle}" width="100%" height="640" referrerpolicy="no-referrer" allow="geolocation; clipboard-write; web-share"></iframe>`
  return shell({
    lang,
    title: words.title,
    path: '/integrer',
    kind: 'docs',
    head: html`<meta name="description" content="${words.lead}">
<script type="module" src="/widget.js"></script>`,
    body: html`<h1>${words.title}</h1>
<p class="lead">${unbroken(words.lead)}</p>
<p>${unbroken(words.demo)} ${unbroken(words.allowed[allowed])}</p>
${section(words.line, words.lineHow, code(`${script}\n${tag()}`))}
${section(words.pinned, words.pinnedHow, code(`${pinned}\n${tag()}`))}
${section(words.inline, words.inlineHow, code(`${script}\n${tag(' mode="inline"')}`), code(inlineRule))}
${section(words.frame, words.frameHow, code(frame))}
${section(words.look, words.lookHow, table(words.columns, words.attributes), table(words.columns, words.properties), code(lookRule))}
${section(words.script, words.scriptHow, table(words.columns, words.events))}
${section(words.policy, words.policyHow, code(`script-src ${origin}; connect-src ${origin}`))}
<section><h2>${words.privacy}</h2><ul>${words.privacyHow.map((line) => html`<li>${unbroken(line)}</li>`)}</ul></section>
<proxisoin-chat${lang === 'en' && html` lang="en"`}></proxisoin-chat>`,
  })
}

/** The page /cadre: the assistant alone, for a frame. What leads away opens elsewhere, for other sites refuse to be framed. */
export const framePage = (lang: Lang): Html => html`<!doctype html>
<html lang="${lang}">
${headHtml(
  `${embedWords[lang].frameTitle}`,
  lang,
  html`<meta name="robots" content="noindex"><base target="_blank">
<script type="module" src="/widget.js"></script>`,
)}
<body class="framed">
<main><h1 class="unseen">${embedWords[lang].frameTitle}</h1>
<proxisoin-chat mode="inline"${lang === 'en' && html` lang="en"`}><a href="${inLang('/', lang)}">${unbroken(embedWords[lang].link)}</a></proxisoin-chat></main>
</body>
</html>`

const inlineRule = 'proxisoin-chat[mode="inline"] { display: block; min-height: 460px }'
const lookRule = 'proxisoin-chat { --proxisoin-accent: #7a1f5c; --proxisoin-radius: 4px }'

const section = (title: string, how: string, ...parts: readonly Tree[]): Html =>
  html`<section><h2>${title}</h2><p>${unbroken(how)}</p>${markup(...parts)}</section>`

const code = (text: string): Tree => element('pre', {}, element('code', {}, text))

function table(columns: Row, { caption, rows }: { readonly caption: string; readonly rows: readonly Row[] }): Tree {
  const [, values, meaning] = columns
  const head = columns.map((column) => element('th', { scope: 'col' }, column))
  const lines = rows.map(([name, value, what]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('code', {}, name)),
      element('td', { 'data-column': values }, value),
      element('td', { 'data-column': meaning }, what),
    ),
  )
  const whole = element(
    'table',
    { class: 'compared' },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...lines),
  )
  return element('div', { class: 'table' }, whole)
}
