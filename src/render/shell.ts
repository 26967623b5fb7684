/** What surrounds every page of ours: the emergency numbers on top, the way home, the other language, the footer. */
import { html } from 'hono/html'
import type { Lang } from '../types'
import { emergencyNumbers } from './emergency-numbers'
import { headHtml } from './head'
import { type Html, markup } from './markup'
import { shellWords } from './shell-words'
import { inLang, linkTo, sitePages } from './site'
import { element } from './tree'

export type Shell = {
  readonly lang: Lang
  /** Of this page alone; the name of the service follows it. Unique among our pages (RGAA 8.6). */
  readonly title: string
  /** Path and query of this page in French, for the footer's mark and the language switch; absent when nothing can be asked for again. */
  readonly path?: string
  /** Exists in this language alone: no switch. */
  readonly oneLanguage?: true
  /** What `<main>` holds, its `<h1>` included. */
  readonly body: Html
  /** What only this page's `<head>` has: description, robots, script. */
  readonly head?: Html
  /** A class of `<main>`, for its own style. */
  readonly kind?: string
  /** The first thing to do on this page, reachable before all else. */
  readonly skip?: { readonly href: string; readonly label: string }
}

/** A whole page, from doctype to footer. Landmarks and skip links: RGAA 9.2, 12.6, 12.7; WCAG 2.4.1. */
export function shell({ lang, title, path, oneLanguage, body, head, kind, skip }: Shell): Html {
  const words = shellWords[lang]
  return html`<!doctype html>
<html lang="${lang}">
${headHtml(`${title} – Proxisoin`, lang, head)}
<body>
<p class="skips">${skip && html`<a class="skip" href="${skip.href}">${skip.label}</a>`}<a class="skip" href="#contenu">${words.skip}</a></p>
<header>${emergencyStrip(lang)}${banner(lang, oneLanguage ? undefined : path)}</header>
<main class="column${kind && ` ${kind}`}" id="contenu" tabindex="-1">
${body}
</main>
${footer(lang, path)}
</body>
</html>`
}

/** A narrow screen shows a word for each number; the whole stays in the link's name, after what is seen (WCAG 2.5.3). */
function emergencyStrip(lang: Lang): Html {
  const { emergency, short } = shellWords[lang]
  return html`<section class="emergency" aria-label="${emergency}"><ul class="column">${emergencyNumbers.map(
    ({ href, number, what }) =>
      html`<li><a href="${href}"><strong>${number}</strong> <span class="short">${short[number]}</span><span class="long">${what[lang]}</span></a></li>`,
  )}</ul></section>`
}

function banner(lang: Lang, path: string | undefined): Html {
  const other = lang === 'fr' ? 'en' : 'fr'
  return html`<div class="banner column"><a class="brand" href="${inLang('/', lang)}">Proxisoin</a>
${path && html`<a class="lang" href="${inLang(path, other)}" lang="${other}" hreflang="${other}">${shellWords[other].inThisLanguage}</a>`}</div>`
}

function footer(lang: Lang, path: string | undefined): Html {
  const links = sitePages.map((page) => {
    const current = page.path === path ? 'page' : undefined
    return element('li', {}, element('a', { ...linkTo(page, lang), 'aria-current': current }, page.name[lang]))
  })
  return html`<footer><nav class="column" aria-label="${shellWords[lang].pages}">${markup(element('ul', {}, ...links))}</nav></footer>`
}
