/** Replies as they come from outside: a newer server, a proxy, what a page left in storage. */
import type { AskReply } from '../../channels/api-schema'

/** What a turn shows of a reply; what is kept of it in the tab. */
export type Shown = Pick<AskReply, 'lang' | 'answer' | 'chips' | 'share' | 'map' | 'rated'>

/** Enough to tell a reply of ours from anything else; zod would weigh more than the widget. */
export const isReply = (value: unknown): value is AskReply =>
  isRecord(value) &&
  typeof value.state === 'string' &&
  isRecord(value.understood) &&
  isRecord(value.understood.slots) &&
  isShown(value)

export function isShown(value: unknown): value is Shown {
  if (!isRecord(value) || (value.lang !== 'fr' && value.lang !== 'en') || !Array.isArray(value.chips)) return false
  const { answer } = value
  if (!isRecord(answer) || typeof answer.title !== 'string' || typeof answer.text !== 'string') return false
  const lists = [answer.sections, answer.sources, answer.followUps]
  return lists.every((list) => Array.isArray(list) && list.every(isRecord)) && (answer.sections as object[]).every(isSection)
}

const isSection = (section: { readonly text?: unknown; readonly items?: unknown }): boolean =>
  ['string', 'undefined'].includes(typeof section.text) && (section.items === undefined || Array.isArray(section.items))

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
