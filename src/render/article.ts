/** A page of words: a title, sections, paragraphs and lists, written once as data. */
import type { Lang } from '../types'
import { webHref } from './links'
import { type Html, markup } from './markup'
import { shell } from './shell'
import { inLang, sitePages } from './site'
import { type Child, element, type Tree } from './tree'

/** A paragraph, a list, or anything else as a tree. In words, `[ici](/aide)` is a link. */
export type Block = string | readonly string[] | Tree

export type Article = {
  readonly title: string
  readonly lead: string
  readonly sections: readonly { readonly title: string; readonly blocks: readonly Block[] }[]
}

/** The article as a page of the site at `path`. */
export const articlePage = (article: Article, lang: Lang, path: string): Html =>
  shell({ lang, path, title: article.title, kind: 'article', body: markup(...articleView(article, lang)) })

function articleView({ title, lead, sections }: Article, lang: Lang): readonly Tree[] {
  return [
    element('h1', {}, title),
    element('p', { class: 'lead' }, ...linked(lead, lang)),
    ...sections.map((section) =>
      element('section', {}, element('h2', {}, section.title), ...section.blocks.map((block) => blockView(block, lang))),
    ),
  ]
}

function blockView(block: Block, lang: Lang): Tree {
  if (typeof block === 'string') return element('p', {}, ...linked(block, lang))
  if ('tag' in block) return block
  return element('ul', {}, ...block.map((item) => element('li', {}, ...linked(item, lang))))
}

/** `Voir [l’aide](/aide).` → its words, and a link in the reader's language. */
export function linked(text: string, lang: Lang): readonly Child[] {
  // A split by two groups gives: words, label, address, words, label, address, words.
  return text.split(/\[([^\]]+)\]\(([^)\s]+)\)/).flatMap((piece, index, pieces): readonly Child[] => {
    if (index % 3 === 2) return []
    return [index % 3 === 0 ? piece : element('a', { href: hrefOf(pieces[index + 1] ?? '', lang) }, piece)]
  })
}

const hrefOf = (address: string, lang: Lang): string | undefined =>
  sitePages.some(({ path, only }) => path === address && !only) ? inLang(address, lang) : ownOrSafe(address)

const ownOrSafe = (address: string): string | undefined => (/^(\/(?!\/)|mailto:|tel:)/.test(address) ? address : webHref(address))
