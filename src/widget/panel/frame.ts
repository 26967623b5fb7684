/** What surrounds the conversation, by mode: a floating panel, a block in the text, or the page's own form. */
import { emergencyNumbers } from '../../render/emergency-numbers'
import { element, type Tree } from '../../render/tree'
import type { Lang } from '../../types'
import { node } from '../dom'
import type { Mode } from '../host'
import { strings } from './strings'

/** The nodes of the panel. In page mode the server's form stays where it is and is shown through a slot. */
export function frame(mode: Mode, lang: Lang, conversation: readonly HTMLElement[]): readonly HTMLElement[] {
  const words = strings[lang]
  if (mode === 'page') return [node(element('slot', { name: 'turn' })), ...conversation, node(element('slot', {}))]
  const floating = mode === 'panel'
  const attributes = floating
    ? { class: 'panel floating', role: 'dialog', 'aria-label': words.name }
    : { class: 'panel', 'aria-label': words.name }
  const panel = node(element('section', attributes))
  if (floating) panel.append(node(element('button', { class: 'close', type: 'button' }, words.close)))
  panel.append(node(numbersView(lang)), ...conversation, node(formView(lang)))
  return [panel]
}

function numbersView(lang: Lang): Tree {
  const links = emergencyNumbers.map(({ href, number, what }) =>
    element('a', { href, 'aria-label': `${number}, ${what[lang]}` }, number),
  )
  return element('p', { class: 'numbers' }, element('span', {}, strings[lang].emergency), ...links)
}

function formView(lang: Lang): Tree {
  const words = strings[lang]
  const field = element('textarea', {
    ...{ id: 'question', name: 'text', rows: 2, maxlength: 500, enterkeyhint: 'send' },
    'aria-describedby': 'hint',
  })
  const row = element(
    'p',
    { class: 'row' },
    element('span', { class: 'quiet', id: 'hint' }, words.hint),
    element('button', { class: 'primary', type: 'submit' }, words.send),
  )
  return element('form', { class: 'ask', autocomplete: 'off' }, element('label', { for: 'question' }, words.label), field, row)
}
