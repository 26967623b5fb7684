/** « CSV »: the figures of an answer as a file, in the thread of the answer; in the direct message when only one person sees it. */
import type { App, BlockAction } from '@slack/bolt'
import { figuresFile } from '../../../render/figures-csv'
import { csvAction } from '../../../render/slack/button'
import { said } from '../answering/message'
import { pressed } from '../answering/pressed'
import { reasonOf } from '../log'
import { carriedBy, placeOfButton, waysToPerson } from '../outgoing/clicked'
import { sendFile } from '../outgoing/send-file'
import { send } from '../outgoing/sending'
import { slackWords } from '../words'
import type { ListenerPorts } from './ports'

export function listenToCsvButton(app: App, ports: ListenerPorts): void {
  app.action<BlockAction>(csvAction, async ({ action, body, ack, client }) => {
    await ack()
    const toPerson = waysToPerson(body, client)
    const told = await pressed(carriedBy(action), ports).catch((error: unknown) => {
      ports.log('error', 'question not answered', reasonOf(error))
      return 'failed' as const
    })
    if (told === 'failed' || !told) return send(said(told ?? 'staleButton', 'fr'), toPerson, { ...ports, lang: 'fr' })
    const { lang } = told
    const file = figuresFile(told.reply.answer, lang)
    const words = slackWords[lang].file
    const isSent = file && (await sendFile(client, { file, place: placeOfButton(body), user: body.user.id, words }, ports))
    if (!isSent) await send(said('noFile', lang), toPerson, { ...ports, lang })
  })
}
