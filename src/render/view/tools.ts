/** What can be done with an answer: send it to someone, copy it, print it. */
import { answerWords } from '../answer-words'
import { ownHref } from '../links'
import { element, type Tree } from '../tree'
import type { Viewing } from './viewing'

/** Without a script the share link is a link, that one copies or opens. */
export function toolsView(share: string | undefined, { lang, origin }: Viewing): Tree | undefined {
  const href = share && ownHref(share, origin)
  return href
    ? element('p', { class: 'tools' }, element('a', { class: 'action', href, 'data-tool': 'share' }, answerWords[lang].share))
    : undefined
}
