/** The form that asks a question: complete without JavaScript, and what the widget takes over in place: it shows « Autour de moi ». */
import { html } from 'hono/html'
import { type Lang, longestText } from '../types'
import { langField } from './examples'
import { type Html, markup } from './markup'
import { type PageError, pageWords } from './page-words'
import { element, type Tree } from './tree'
import { unbroken } from './typography'

export type QuestionForm = {
  readonly lang: Lang
  /** The signed conversation, when there is one. */
  readonly state?: string
  readonly error?: PageError
  /** What to put back in the field. */
  readonly typed?: string
  /** An answer stands above it. */
  readonly follows?: boolean
}

export function questionForm({ lang, state, error, typed = '', follows }: QuestionForm): Html {
  const words = pageWords[lang]
  const invalid = error === 'empty' || error === 'tooLong'
  return html`<form class="ask" method="post" action="/" autocomplete="off" novalidate>
${error && html`<p class="error" id="error" role="alert"><strong>${words.errorTitle}.</strong> ${unbroken(words.errors[error])}</p>`}
<p class="head"><label for="question">${unbroken(follows ? words.labelAgain : words.label)}</label>
<button class="near-me" type="button" data-do="near-me" hidden>${words.nearMe}</button></p>
<textarea id="question" name="text" rows="2" maxlength="${longestText}" autocomplete="off" enterkeyhint="send" aria-describedby="${error ? 'error hint' : 'hint'}"${invalid ? html` aria-invalid="true"` : ''}>
${typed}</textarea>
${markup(...hiddenFields({ lang, ...(state ? { state } : {}) }))}
<p class="row"><span class="quiet" id="hint">${unbroken(words.hint)}</span><button class="primary" type="submit">${words.ask}</button></p>
</form>`
}

/** What every form of the page carries with a question. */
export const hiddenFields = ({ lang, state }: Pick<QuestionForm, 'lang' | 'state'>): readonly Tree[] => [
  ...langField(lang),
  element('input', { type: 'hidden', name: 'state', value: state ?? '' }),
]
