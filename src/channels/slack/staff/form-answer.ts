/**
 * A form that was sent → what the modal shows next. Slack waits three seconds for it, and shows « trouble connecting » after
 * (https://docs.slack.dev/surfaces/modals#handling_submissions): work that is done by then is the acknowledgement itself; slower work
 * is waited for under the person's eyes.
 *
 *     work done in 2 s ──▶ acknowledged with its view, or its errors next to the fields
 *     slower           ──▶ acknowledged with « Un instant… », whose view is updated when the work is done
 */
import type { App, types, ViewSubmitAction } from '@slack/bolt'
import { noteView, waitingView } from '../../../render/slack/staff/change-form'
import { changeWords } from '../../../render/slack/staff/change-words'
import type { Lang } from '../../../types'
import type { ListenerPorts } from '../listeners/ports'
import { reasonOf } from '../log'
import { ownTeamOf } from '../outgoing/clicked'
import { type Client, send, toPerson } from '../outgoing/sending'
import { formPatience, within } from '../within'
import { type Submission, submissionSchema } from './draft'

/** What comes of a form. `words` say the same as the view where it cannot be shown; `instead` as the errors. */
export type FormOutcome =
  | { readonly view: types.ModalView; readonly words?: string }
  | { readonly errors: Record<string, string>; readonly instead: types.ModalView }

export type Form = {
  readonly submission: Submission
  readonly team: string
  readonly user: string
  readonly client: Client
}
export type FormWork = {
  readonly lang: Lang
  /** Over the form, that comes back when the next view is closed; or in its place. */
  readonly how: 'push' | 'update'
  readonly outcome: Promise<FormOutcome>
  /** Shown while the work is done, when it is slow; that of a correction unless told. */
  readonly waiting?: types.ModalView
  /** What nobody waits for: begins once the form is answered. Must not reject. */
  readonly after?: () => Promise<void>
}

type FormPorts = Pick<ListenerPorts, 'log' | 'arrivedAt'>

/** Words that end the modal, sent to the person when it is no longer there. */
export const ending = (words: string, lang: Lang): FormOutcome => ({ view: noteView(words, lang, true), words })

/** Listens to one form; work that rejects is told as the base being out of reach: nothing else makes it fail. */
export function listenToForm(app: App, callbackId: string, ports: FormPorts, workOn: (form: Form) => FormWork): void {
  const { log } = ports
  app.view<ViewSubmitAction>({ callback_id: callbackId, type: 'view_submission' }, async ({ ack, body, view, client }) => {
    const user = body.user.id
    const told = workOn({ submission: submissionSchema.parse(view), team: ownTeamOf(body), user, client })
    const { lang, how, outcome, waiting = waitingView(lang), after } = told
    const work = outcome.catch((error: unknown): FormOutcome => {
      log('error', 'form not worked on', reasonOf(error))
      return { view: noteView(changeWords[lang].down, lang, false), words: changeWords[lang].down }
    })
    const soon = await within(formPatience(ports), work)
    if (soon) {
      await ack('view' in soon ? { response_action: how, view: soon.view } : { response_action: 'errors', errors: soon.errors })
      return after?.()
    }
    // Its id is not known yet: a name of ours finds it (https://docs.slack.dev/reference/methods/views.update).
    const name = crypto.randomUUID()
    await ack({ response_action: how, view: { ...waiting, external_id: name } })
    const [late] = await Promise.all([work, pause(untilShown)])
    try {
      await client.views.update({ external_id: name, view: 'view' in late ? late.view : late.instead })
    } catch (error) {
      log('warn', 'modal not updated', reasonOf(error))
      if ('view' in late && late.words) await send([{ text: late.words }], [toPerson(client, user)], { log, lang })
    }
    return after?.()
  })
}

/** Milliseconds in which Slack shows the waiting view: an update before that would be lost. */
const untilShown = 500

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
