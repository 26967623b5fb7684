/** « Utile », « Pas utile » under an answer, and why; « Signaler à l’équipe » under what found nothing. */
import type { App, BlockAction, types, ViewSubmitAction } from '@slack/bolt'
import { rateAsked } from '../../../rating'
import { type Opinion, type Rated, rateAction, readOpinion, reportAction } from '../../../render/slack/people/rating'
import {
  type Asking,
  type Draft,
  ratingErrors,
  ratingForm,
  ratingThanks,
  ratingView,
  ratingWait,
  readRatingView,
} from '../../../render/slack/people/rating-view'
import { ratingWords } from '../../../render/slack/people/rating-words'
import { said } from '../answering/message'
import { reasonOf } from '../log'
import { carriedBy, messageOfButton, placeOfButton, teamOf, waysToPerson } from '../outgoing/clicked'
import { openModal } from '../outgoing/modal'
import { type Client, patiently, send } from '../outgoing/sending'
import { ownQuestionBefore } from '../people/own-question'
import { placeAt } from '../staff/place-at'
import { formPatience, within } from '../within'
import type { ListenerPorts } from './ports'

export function listenToRatings(app: App, ports: ListenerPorts): void {
  for (const action of [rateAction, reportAction])
    app.action<BlockAction>(action, async ({ action, body, ack, client, context }) => {
      await ack()
      const ways = waysToPerson(body, client)
      const opinion = readOpinion(carriedBy(action))
      if (!opinion) return send(said('staleButton', 'fr'), ways, { ...ports, lang: 'fr' })
      const { rating, ...rated } = opinion
      const isReport = action.action_id === reportAction
      const press: Press = { body, client, token: context.botToken, opinion }
      const tell = (words: 'thanksUp' | 'notKept') =>
        send([{ text: ratingWords[rated.lang][words] }], ways, { ...ports, lang: rated.lang })
      const counting = isReport ? Promise.resolve(true) : isCounted(press, ports)
      if (rating === 'down') await askWhy({ rated, isReport }, press, ports)
      const isKept = await counting
      if (rating === 'up' || !isKept) await tell(isKept ? 'thanksUp' : 'notKept')
    })

  app.view<ViewSubmitAction>(ratingView, async ({ view, body, ack, client }) => {
    const sent = readRatingView(view)
    if (!sent) return ack()
    const { asking, draft } = sent
    const errors = ratingErrors(asking, draft)
    if (Object.keys(errors).length > 0) return ack({ response_action: 'errors', errors: { ...errors } })
    const writing = isWritten(asking, draft, teamOf(body), ports).then((isKept) =>
      isKept ? ratingThanks(asking) : ratingForm(asking, draft, ratingWords[asking.rated.lang].notKept),
    )
    const inTime = await within(formPatience(ports), writing)
    await ack({ response_action: 'update', view: inTime ?? ratingWait(asking) })
    if (!inTime) await show(await writing, view.id, client, ports)
  })
}

type Press = {
  readonly body: BlockAction
  readonly client: Client
  readonly token: string | undefined
  readonly opinion: Opinion
}

/** Counted once for a person under an answer, as far as this isolate remembers: nothing that tells who is written. False when it could not be. */
async function isCounted({ body, opinion }: Press, ports: ListenerPorts): Promise<boolean> {
  const message = messageOfButton(body)
  const team = teamOf(body)
  const press = [team, message?.channel, message?.ts, body.user.id, opinion.rating].join(':')
  if (!ports.deliveries.isFirst(press, ports.now)) return true
  const isKept = await isRated({ ...opinion, team }, ports)
  if (!isKept) ports.deliveries.forget(press)
  return isKept
}

/** Opens at once; the person's own question comes where it can be read. */
async function askWhy(asking: Asking, { body, client, token }: Press, ports: ListenerPorts): Promise<void> {
  const { lang } = asking.rated
  const [place, message] = [placeOfButton(body), messageOfButton(body)]
  const isReadable = token !== undefined && place !== undefined && message !== undefined
  const form = (question: string) => ratingForm(asking, { isJoined: false, question })
  const opened = await openModal(isReadable ? ratingWait(asking) : form(''), {
    client,
    trigger: body.trigger_id,
    ways: waysToPerson(body, client),
    log: ports.log,
    lang,
  })
  if (!opened || !isReadable) return
  const question = await ownQuestionBefore({ ...ports, ...place, token, answer: message.ts, user: body.user.id })
  await show(form(question), opened.id, client, ports)
}

/** In place of what the modal shows; the person may have closed it meanwhile. */
async function show(view: types.ModalView, id: string, client: Client, { log }: ListenerPorts): Promise<void> {
  await patiently(() => client.views.update({ view_id: id, view })).catch((error: unknown) =>
    log('warn', 'modal not updated', reasonOf(error)),
  )
}

/** With the reason, and the question only where its author agreed. */
const isWritten = ({ rated }: Asking, { reason, isJoined, question }: Draft, team: string, ports: ListenerPorts) =>
  isRated({ ...rated, team, rating: 'down', reason, question: isJoined ? question : undefined }, ports)

type Saying = Rated & Pick<Parameters<typeof rateAsked>[0], 'team' | 'rating' | 'reason' | 'question'>

/** False when the base is out of reach. */
async function isRated({ lang: _, place, ...said }: Saying, { feedback, now, gazetteer, log }: ListenerPorts): Promise<boolean> {
  try {
    await rateAsked({ ...said, place: placeAt(place, gazetteer), channel: 'slack' }, { feedback, now })
    return true
  } catch (error) {
    log('error', 'opinion not kept', reasonOf(error))
    return false
  }
}
