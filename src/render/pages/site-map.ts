/** Every page, with what one finds there (RGAA 12.1 and 12.3: a second way to every page). */
import type { Lang } from '../../types'
import type { Article } from '../article'
import { linkTo, sitePages } from '../site'
import { element } from '../tree'

const words = {
  fr: { title: 'Plan du site', lead: 'Toutes les pages, et ce que l’on y trouve.', pages: 'Pages' },
  en: { title: 'Site map', lead: 'Every page, and what one finds there.', pages: 'Pages' },
} as const satisfies Record<Lang, Record<string, string>>

export function siteMap(lang: Lang): Article {
  const lines = sitePages.map((page) =>
    element(
      'li',
      {},
      element('a', linkTo(page, lang), page.name[lang]),
      element('span', { class: 'quiet what' }, page.what[lang]),
    ),
  )
  const { title, lead, pages } = words[lang]
  return { title, lead, sections: [{ title: pages, blocks: [element('ul', { class: 'plain' }, ...lines)] }] }
}
