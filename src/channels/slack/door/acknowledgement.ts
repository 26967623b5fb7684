/**
 * How long each kind of request waits for its listener before we acknowledge in its stead, and with what words. Slack gives up at
 * 3 s (https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response).
 */
import * as z from 'zod'
import { commandName, firstWords } from '../listeners/command'
import { slackWords } from '../words'
import type { SlackBody } from './receiver'
import { plainText } from './text'

export type Patience = {
  readonly milliseconds: number
  /** What we say when the time is over; undefined when only the listener can. */
  readonly instead: (() => object | undefined) | undefined
  /** True when nothing may be done after these words: they ask for the same gesture again. */
  readonly isLast?: boolean
}

const nothing = () => undefined
const atOnce: Patience = { milliseconds: 0, instead: nothing }
/**
 * An event whose workspace is refused within this time may be sent again by Slack, which does so for what is not a 200; a base
 * that is slower delays nobody.
 */
const event: Patience = { milliseconds: 150, instead: nothing }
/** What we do not know: its listener alone can tell. */
const listener: Patience = { milliseconds: 2500, instead: undefined, isLast: true }

/** `type` of an interaction (https://docs.slack.dev/interactivity/handling-user-interaction#payloads). */
const byType: Readonly<Record<string, Patience>> = {
  event_callback: event,
  block_actions: atOnce,
  shortcut: atOnce,
  message_action: atOnce,
  view_closed: atOnce,
}

export function patienceWith({ type, command, text, view }: SlackBody): Patience {
  if (command === commandName) return { milliseconds: 0, instead: () => firstWords(plainText(String(text ?? ''))) }
  // A form may have errors to show next to its fields: it waits for its listener.
  const again = type === 'view_submission' ? sentAgain(view) : undefined
  if (again) return { milliseconds: 2500, instead: () => again, isLast: true }
  return byType[String(type)] ?? listener
}

const viewSchema = z.object({
  ...{ title: z.unknown(), submit: z.unknown(), close: z.unknown(), callback_id: z.string(), private_metadata: z.string() },
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string() })),
})
const noteId = 'send-again'

/** The form as it is, what was typed with it, and words to send it again (https://docs.slack.dev/surfaces/modals#displaying_errors). */
function sentAgain(view: unknown): object | undefined {
  const form = viewSchema.safeParse(view).data
  if (!form) return undefined
  const { blocks, ...rest } = form
  const words = slackWords[/"lang":"en"/.test(form.private_metadata) ? 'en' : 'fr'].sendAgain
  const input = blocks.find(({ type }) => type === 'input')
  if (input) return { response_action: 'errors', errors: { [input.block_id]: words } }
  const note = { type: 'section', block_id: noteId, text: { type: 'plain_text', text: words } }
  const others = blocks.filter(({ block_id: id }) => id !== noteId)
  return { response_action: 'update', view: { type: 'modal', ...rest, blocks: [note, ...others] } }
}
