/** What surrounds the conversation, by mode: a floating panel, a block in the text, or the page's own form. */
import { emergencyNumbers } from '../../render/emergency-numbers'
import { element, type Tree } from '../../render/tree'
import type { Lang } from '../../types'
import { node } from '../dom'
import type { Mode } from '../host'
import { strings } from './strings'

export type FrameView = {
  readonly mode: Mode
  readonly lang: Lang
  /** What the field holds at first. */
  readonly typed: string
}

/** The nodes of the panel around the conversation. In page mode the server's form stays where it is and is shown through a slot. */
export function frame({ mode, lang, typed }: FrameView, conversation: readonly HTMLElement[]): readonly HTMLElement[] {
  const words = strings[lang]
  if (mode === 'page') return [...conversation, node(element('slot', {}))]
  const floating = mode === 'panel'
  const attributes = floating ? { class: 'frame floating', role: 'dialog' } : { class: 'frame' }
  const panel = node(element(floating ? 'div' : 'section', { ...attributes, 'aria-label': words.name, lang }))
  const intro = node(element('p', { class: 'intro quiet' }, words.intro))
  panel.append(node(topView(lang, floating)), intro, ...conversation, node(formView(lang, typed)))
  return [panel]
}

/** The numbers to call stay in sight whatever the conversation becomes. */
function topView(lang: Lang, floating: boolean): Tree {
  const words = strings[lang]
  const links = emergencyNumbers.map(({ href, number, what }) =>
    element('a', { href, 'aria-label': `${number}, ${what[lang]}` }, number),
  )
  return element(
    'div',
    { class: 'top' },
    element('span', {}, words.emergency),
    action('lang', words.otherLang, lang === 'fr' ? 'en' : 'fr'),
    floating && action('close', words.close),
    element('p', { class: 'numbers' }, ...links),
  )
}

/** Beside the field: where one is. The page's own form has its button, hidden until there is someone to hear it. */
const nearMeView = (lang: Lang): Tree | false => 'geolocation' in navigator && action('near-me', strings[lang].nearMe)

/** At the end of the transcript. */
export const restartView = (lang: Lang): Tree => action('restart', strings[lang].restart)

const action = (name: string, label: string, lang?: Lang): Tree =>
  element('button', { class: `tool ${name}`, type: 'button', 'data-do': name, lang }, label)

function formView(lang: Lang, typed: string): Tree {
  const words = strings[lang]
  const field = element(
    'textarea',
    { ...{ id: 'question', name: 'text', rows: 1, maxlength: 500, enterkeyhint: 'send' }, 'aria-describedby': 'hint' },
    typed,
  )
  return element(
    'form',
    { class: 'ask', autocomplete: 'off' },
    element('div', { class: 'beside' }, element('label', { for: 'question' }, words.label), nearMeView(lang)),
    field,
    element(
      'div',
      { class: 'row' },
      element('p', { class: 'quiet', id: 'hint' }, words.hint),
      element('button', { class: 'primary', type: 'submit' }, words.send),
    ),
  )
}
