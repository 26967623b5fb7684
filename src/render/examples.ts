/** Questions to start with, as buttons that ask them: they work without JavaScript. */
import type { Lang } from '../types'
import { element, type Tree } from './tree'
import { questionButtons } from './view/turn'

/** French is where everyone arrives, English a choice: only the choice is sent, so that an English question is heard as one. */
export const langField = (lang: Lang): readonly Tree[] =>
  lang === 'en' ? [element('input', { type: 'hidden', name: 'lang', value: lang })] : []

/** `label` names the group for a screen reader; `fields` go with each question. */
export const exampleButtons = (
  examples: readonly string[],
  label: string,
  lang: Lang,
  fields: readonly Tree[] = langField(lang),
): Tree =>
  questionButtons(
    examples.map((text) => ({ label: text, text })),
    label,
    { lang, origin: '', ids: '', scripted: false, fields },
  )
