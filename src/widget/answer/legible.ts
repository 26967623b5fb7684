/** Answers of a newer server, brought to what this widget can show. */
import type { Section } from '../../types'
import type { Shown } from '../panel/reply'

/** Compiled from the union, so that a kind we learn to show is one we know. */
const known: Readonly<Record<Section['kind'], true>> = {
  text: true,
  notice: true,
  list: true,
  places: true,
  aids: true,
  contacts: true,
  table: true,
  figures: true,
  chart: true,
}

/** True when every part of the answer has a look of its own here. */
export const isLegible = ({ answer }: Shown): boolean => answer.sections.every(({ kind }) => Object.hasOwn(known, kind))

/** The same answer in plain words: nothing of it is lost on a widget older than the service. */
export function inWords(shown: Shown): Shown {
  const { title, text } = shown.answer
  const { asks: _asks, links: _links, ...answer } = shown.answer
  const { map: _map, ...others } = shown
  const body = text.startsWith(title) ? text.slice(title.length).trim() : text
  return { ...others, answer: { ...answer, sections: [{ kind: 'text', text: body }], sources: [] } }
}
