/** The questions that wait, shown under the transcript: what each says, and of the first, what is going on. */
import { element, type Tree } from '../../render/tree'
import { unseen } from '../../render/view/inline'
import type { Lang } from '../../types'
import type { Head, Queue } from './queue'
import { strings } from './strings'

export const waitingViews = ({ waiting, head }: Queue, lang: Lang): readonly Tree[] =>
  waiting.map(({ label }, index) =>
    element(
      'div',
      { class: 'waits' },
      element('p', { class: 'asked' }, unseen(`${strings[lang].asked} : `), label),
      index === 0 ? headView(head, lang) : element('p', { class: 'quiet' }, strings[lang].behind),
    ),
  )

/** Takes the focus when the button that had it is gone. */
function headView(head: Head, lang: Lang): Tree {
  const words = strings[lang]
  const button = (name: string, action: string, label: string) =>
    element('button', { class: name, type: 'button', 'data-do': action }, label)
  return element(
    'div',
    { class: isTrouble(head) ? 'progress error' : 'progress', tabindex: -1 },
    element('p', {}, headWords(head, lang)),
    isTrouble(head) && urgentView(lang),
    canRetry(head) && button('primary', 'retry', words.retry),
    isTrouble(head) && button('action', 'give-up', words.giveUp),
  )
}

/** Whoever gets no answer has whom to call under the thumb. */
const urgentView = (lang: Lang): Tree =>
  element(
    'p',
    {},
    ...strings[lang].urgent
      .split(/(\d+)/)
      .map((piece, index) => (index % 2 === 1 ? element('a', { class: 'dial', href: `tel:${piece}` }, piece) : piece)),
  )

/** What is going on, in words. */
function headWords(head: Head, lang: Lang): string {
  const words = strings[lang]
  switch (head.kind) {
    case 'ready':
    case 'sending':
      return words.pending
    case 'slow':
      return words.slow
    case 'offline':
      return words.offline
    case 'limited':
      return words.limited(head.seconds)
    case 'failed':
      return words.failures[head.failure]
  }
}

export const isTrouble = ({ kind }: Head): boolean => kind === 'failed' || kind === 'offline' || kind === 'limited'

/** The same refused question would be refused again. A browser may be wrong about being offline: one may insist. */
const canRetry = (head: Head): boolean => (head.kind === 'failed' ? head.failure !== 'invalid' : head.kind === 'offline')

/** The same as it is announced, with whom to call when it is a trouble. */
export const headSaid = (head: Head, lang: Lang): string =>
  isTrouble(head) ? `${headWords(head, lang)} ${strings[lang].urgent}` : headWords(head, lang)
