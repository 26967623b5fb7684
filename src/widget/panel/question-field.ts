/** The field where questions are written, and the word beside it. In page mode both field and form are the server's own. */
import { element } from '../../render/tree'
import { node } from '../dom'
import type { Surroundings } from './surroundings'

export type QuestionField = ReturnType<typeof createField>

export function createField(around: Surroundings) {
  const note = node(element('p', { class: 'note' }))
  const find = () => (around.mode === 'page' ? around.host : around.panel).querySelector<HTMLTextAreaElement>('.ask textarea')
  const state = () => around.host.querySelector<HTMLInputElement>('.ask input[name="state"]')
  return {
    find,
    note,
    typed: (): string => find()?.value ?? '',
    write(text: string): void {
      const field = find()
      if (field) field.value = text
    },
    focus: (): void => find()?.focus(),
    /** Shows a word beside the field, and gives it back; empty, it goes away. */
    say(words: string): string {
      note.textContent = words
      return words
    },
    /** The conversation that the page's own form carries: it may have to do without us. */
    carried: (): string => state()?.value ?? '',
    carry(token: string): void {
      const input = state()
      if (input) input.value = token
    },
  }
}
