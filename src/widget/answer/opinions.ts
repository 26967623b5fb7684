/** What someone says of an answer: the click counts at once; a no then asks why, and whether the question may go with it. */
import { type FeedbackReason, feedbackReasons, type RatedKind, type Rating, ratings } from '../../feedback'
import { feedbackWords } from '../../render/feedback-words'
import { reasonsView } from '../../render/view/feedback'
import { node } from '../dom'
import { tell } from '../panel/events'
import { strings } from './strings'
import type { Standing, Tool } from './tools'

/** By the value of the button that was pressed. */
export const opinions: Readonly<Record<string, Tool>> = Object.fromEntries([
  ...ratings.map((rating) => [rating, (standing: Standing) => rate(standing, rating)]),
  ...feedbackReasons.map((reason) => [reason, (standing: Standing) => explain(standing, reason)]),
])

async function rate(standing: Standing, rating: Rating): Promise<string | undefined> {
  const { turn, root } = standing
  return sent(standing, { rating }, (form, kind) => {
    tell(root.host, 'feedback', { rating })
    if (rating === 'up') return thanked(standing, form)
    const why = node(reasonsView({ kind, question: '' }, { lang: turn.lang, origin: '', ids: '', scripted: true, fields: [] }))
    form.replaceWith(why)
    why.querySelector('input')?.focus() // its group is named by what is asked: a screen reader says both
    return undefined
  })
}

async function explain(standing: Standing, reason: FeedbackReason): Promise<string | undefined> {
  const joins = standing.shown.querySelector<HTMLInputElement>('.feedback input')?.checked
  const more = { rating: 'down', reason, ...(joins ? { question: standing.turn.question } : {}) }
  return sent(standing, more, (form) => thanked(standing, form))
}

/** The buttons go, the thanks stay beside the tools: the focus goes there too. */
function thanked({ turn, shown }: Standing, form: HTMLFormElement): string {
  form.remove()
  shown.querySelector<HTMLElement>('.tool')?.focus()
  return feedbackWords[turn.lang].thanks
}

/** Sends once: while it is under way, the form hears nothing. It stays when nothing was kept, and that is said. */
async function sent(
  { turn, shown, api }: Standing,
  more: object,
  kept: (form: HTMLFormElement, kind: RatedKind) => string | undefined,
): Promise<string | undefined> {
  const form = shown.querySelector<HTMLFormElement>('form.feedback')
  const { rated: kind, state } = turn
  if (!form || !kind || form.ariaBusy) return undefined
  form.ariaBusy = 'true'
  const status = await posted(api, { state, kind, ...more })
  form.ariaBusy = null
  if (status === 204) return kept(form, kind)
  return strings[turn.lang][status === 422 ? 'tooLate' : 'notSent']
}

/** The status of the reply; 0 when there was none. */
async function posted(api: string, body: object): Promise<number> {
  try {
    const headers = { 'content-type': 'application/json' }
    const { status } = await fetch(`${api}/api/feedback`, {
      ...{ method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', headers },
      body: JSON.stringify(body),
    })
    return status
  } catch {
    return 0 // fetch does not say why
  }
}
