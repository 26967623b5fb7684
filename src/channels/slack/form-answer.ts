/**
 * A form that was sent → what the modal shows next. Slack waits three seconds for it, and shows « trouble connecting » after
 * (https://docs.slack.dev/surfaces/modals#handling_submissions): work that is done by then is the acknowledgement itself; slower work
 * is waited for under the person's eyes.
 *
 *     work done in 2 s ──▶ acknowledged with its view, or its errors next to the fields
 *     slower          ──▶ acknowledged with « Un instant… », whose view is updated when the work is done
 */
import type { types } from '@slack/bolt'
import { reasonOf, type SlackLog } from './log'
import type { Client } from './sending'

/** What comes of a form. `words` say the same where no view can: the errors, or what was done. */
export type FormOutcome =
  | { readonly view: types.ModalView; readonly words?: string }
  | { readonly errors: Readonly<Record<string, string>>; readonly instead: types.ModalView }

export type FormAnswer = {
  readonly ack: (response: object) => Promise<void>
  /** Over the form, that comes back when the next is closed; or in its place. */
  readonly how: 'push' | 'update'
  readonly waiting: types.ModalView
  readonly client: Client
  readonly log: SlackLog
  /** Tells the person, when the modal was closed before the work was done. */
  readonly tell: (words: string) => Promise<void>
}

/** Milliseconds: the receiver gives up at 2,500 (acknowledgement.ts). */
const patience = 2000
/** Milliseconds in which Slack shows the waiting view: an update before that would be lost. */
const untilShown = 500

/** `work` must not reject. */
export async function answerForm(work: Promise<FormOutcome>, { ack, how, waiting, client, log, tell }: FormAnswer): Promise<void> {
  const soon = await within(work, patience)
  if (soon) return ack('view' in soon ? { response_action: how, view: soon.view } : { response_action: 'errors', errors: soon.errors })
  // Its id is not known yet: a name of ours finds it (https://docs.slack.dev/reference/methods/views.update).
  const name = crypto.randomUUID()
  await ack({ response_action: how, view: { ...waiting, external_id: name } })
  const [late] = await Promise.all([work, pause(untilShown)])
  try {
    await client.views.update({ external_id: name, view: 'view' in late ? late.view : late.instead })
  } catch (error) {
    log('warn', 'modal not updated', reasonOf(error))
    if ('view' in late && late.words) await tell(late.words)
  }
}

async function within<Value>(work: Promise<Value>, milliseconds: number): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
