/** The question an answer ends with, told apart from the answer: it belongs beside the buttons that reply to it. */
import type { Answer, Section } from '../types'

/** `question` is the last text of an answer that asks; `sections` are the others. */
export function askedBack({ sections, asks }: Pick<Answer, 'sections' | 'asks'>): {
  readonly sections: readonly Section[]
  readonly question?: string
} {
  const last = sections.at(-1)
  return asks !== undefined && last?.kind === 'text' ? { sections: sections.slice(0, -1), question: last.text } : { sections }
}
