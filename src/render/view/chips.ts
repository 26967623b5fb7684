/** What was understood, each part with a way to take it back. */
import { answerWords } from '../answer-words'
import type { Chip } from '../chips'
import { ownHref } from '../links'
import { element, type Tree } from '../tree'
import { unseen } from './inline'
import type { Viewing } from './viewing'

/** Links of the page, that a script may answer in place. */
export function chipsView(chips: readonly Chip[], { lang, origin }: Viewing): Tree | undefined {
  const words = answerWords[lang]
  const shown = chips.map(({ slot, label, href }) =>
    element(
      'li',
      {},
      element(
        'a',
        { class: 'chip', href: ownHref(href, origin), 'data-slot': slot },
        unseen(`${words.without} `),
        label,
        element('span', { 'aria-hidden': 'true' }, ' ×'),
      ),
    ),
  )
  return shown.length > 0 ? element('ul', { class: 'chips', 'aria-label': words.understood }, ...shown) : undefined
}
