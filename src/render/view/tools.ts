/** What can be done with an answer: send it to someone, copy it, print it. */
import { answerWords } from '../answer-words'
import { ownHref } from '../links'
import { element, type Tree } from '../tree'
import type { Viewing } from './viewing'

/** Without a script the share link is a link, that one copies or opens. */
export function toolsView(share: string | undefined, { lang, origin, scripted }: Viewing): Tree | undefined {
  const words = answerWords[lang]
  const href = share && ownHref(share, origin)
  const link = (label: string) => href && element('a', { class: 'tool', href, 'data-tool': 'share' }, label)
  const button = (tool: 'copy' | 'print') => element('button', { class: 'tool', type: 'button', 'data-tool': tool }, words[tool])
  if (scripted) return element('p', { class: 'tools' }, button('copy'), link(words.sendOn), button('print'))
  return href ? element('p', { class: 'tools' }, link(words.share)) : undefined
}
