/** Replies as they come from outside (a newer server, a proxy, what a page left in storage), brought to what we can show. */
import type { AskReply } from '../../channels/api-schema'
import type { Section } from '../../types'

/** What a turn shows of a reply; what is kept of it in the tab. */
export type Shown = Pick<AskReply, 'lang' | 'answer' | 'chips' | 'share' | 'map'>

/** Enough to tell a reply of ours from anything else; zod would weigh more than the widget. */
export const isReply = (value: unknown): value is AskReply =>
  isShown(value) && 'state' in value && typeof value.state === 'string'

export function isShown(value: unknown): value is Shown {
  if (!isRecord(value) || (value.lang !== 'fr' && value.lang !== 'en') || !Array.isArray(value.chips)) return false
  const { answer } = value
  if (!isRecord(answer) || typeof answer.title !== 'string' || typeof answer.text !== 'string') return false
  return [answer.sections, answer.sources, answer.followUps].every((list) => Array.isArray(list) && list.every(isRecord))
}

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

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
