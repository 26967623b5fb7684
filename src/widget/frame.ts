/** What surrounds the conversation, by mode: a floating panel with its launcher, a block in the text, or the page's own form. */
import { emergencyNumbers } from '../render/emergency-numbers'
import type { Lang } from '../types'
import { element } from './dom'
import { strings } from './strings'

export type Mode = 'panel' | 'inline' | 'page'

/** The nodes of the shadow root. In page mode the server's form stays where it is and is shown through a slot. */
export function frame(mode: Mode, lang: Lang, conversation: readonly HTMLElement[]): readonly HTMLElement[] {
  if (mode === 'page') return [element('slot', { name: 'turn' }), ...conversation, element('slot', {})]
  const content = [numbersView(lang), ...conversation, formView(lang)]
  return mode === 'inline'
    ? [element('section', { class: 'panel', 'aria-label': strings[lang].name }, ...content)]
    : floating(lang, content)
}

function floating(lang: Lang, content: readonly HTMLElement[]): readonly HTMLElement[] {
  const words = strings[lang]
  const close = element('button', { class: 'close', type: 'button' }, words.close)
  const panel = element(
    'section',
    { class: 'panel floating', id: 'panel', role: 'dialog', 'aria-label': words.name, hidden: '' },
    close,
    ...content,
  )
  const launcher = element(
    'button',
    { class: 'primary launcher', type: 'button', 'aria-expanded': 'false', 'aria-controls': 'panel' },
    words.launch,
  )
  const show = (isOpen: boolean) => {
    panel.hidden = !isOpen
    launcher.setAttribute('aria-expanded', String(isOpen))
    if (isOpen) panel.querySelector('textarea')?.focus()
    else launcher.focus()
  }
  launcher.addEventListener('click', () => show(panel.hidden))
  close.addEventListener('click', () => show(false))
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && show(false))
  return [panel, launcher]
}

function numbersView(lang: Lang): HTMLElement {
  const links = emergencyNumbers.map(({ href, number, what }) =>
    element('a', { href, 'aria-label': `${number}, ${what[lang]}` }, number),
  )
  return element('p', { class: 'numbers' }, element('span', {}, strings[lang].emergency), ...links)
}

function formView(lang: Lang): HTMLFormElement {
  const words = strings[lang]
  const field = element('textarea', {
    id: 'question',
    name: 'text',
    rows: '2',
    maxlength: '500',
    enterkeyhint: 'send',
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
