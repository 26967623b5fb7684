/** Answers of a newer server, brought to what this widget can show. */
import type { Shown } from '../panel/reply'

/** The same answer in plain words: nothing of it is lost on a widget older than the service. */
export function inWords(shown: Shown): Shown {
  const { title, text } = shown.answer
  const { asks: _asks, links: _links, ...answer } = shown.answer
  const { map: _map, ...others } = shown
  const body = text.startsWith(title) ? text.slice(title.length).trim() : text
  return { ...others, answer: { ...answer, sections: [{ kind: 'text', text: body }], sources: [] } }
}
