/** What the opened box shows while the panel has not come, and when it cannot. */
import { element } from '../render/tree'
import type { Lang } from '../types'
import { node } from './dom'
import { launcherWords } from './launcher-words'

/** Those that answer any danger, by voice and by text. */
const numbers = [
  ['tel:15', '15'],
  ['tel:112', '112'],
  ['sms:114', '114 (SMS)'],
] as const

export type LoadingState = 'loading' | 'failed'
type About = { readonly lang: Lang; readonly page: string; readonly isFloating: boolean }

/** Words, emergency numbers, and ways on: another try, or the service's own `page`. */
export function loadingView(state: LoadingState, { lang, page, isFloating }: About) {
  const words = launcherWords[lang]
  const retry = node(element('button', { type: 'button' }, words.retry))
  const close = node(element('button', { type: 'button' }, words.close))
  const dialog = isFloating ? { role: 'dialog', 'aria-label': 'Proxisoin' } : {}
  const view = node(
    element(
      'div',
      { class: 'loading', ...dialog },
      element('p', { role: state === 'failed' ? 'alert' : 'status' }, words[state]),
      element('p', {}, words.emergency, ...numbers.map(([href, name]) => element('a', { href }, name))),
    ),
  )
  if (state === 'failed') view.append(retry, node(element('a', { href: page, target: '_blank', rel: 'noopener' }, words.page)))
  if (isFloating) view.append(close)
  return { node: view, retry, close }
}
