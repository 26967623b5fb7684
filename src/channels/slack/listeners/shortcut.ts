/**
 * « Demander à Proxisoin », on a message: its text is asked for the person who picks the shortcut, and answered for that person
 * alone, since its author may not know, nor the channel. So there is nothing to share either.
 */
import type { App, MessageShortcut } from '@slack/bolt'
import { answered, said } from '../answering/message'
import { plainText } from '../door/text'
import { byResponseUrl, send, toPerson, whispered } from '../outgoing/sending'
import { usualOf } from '../people/preferences'
import type { ListenerPorts } from './ports'

/** `callback_id` of the message shortcut. */
export const shortcutId = 'ask-about-message'

export function listenToShortcut(app: App, ports: ListenerPorts): void {
  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: shortcutId }, async ({ shortcut, ack, client }) => {
    await ack()
    const { message, channel, user, response_url: url } = shortcut
    const text = plainText(message.text ?? '')
    const team = shortcut.team?.id
    const usual = await usualOf({ team: team ?? '', user: user.id }, true, ports)
    const own = usual?.lang ?? 'fr'
    const { forms, lang } =
      text === '' ? { forms: said('noWords', own), lang: own } : await answered({ text }, ports, { team, usual })
    await send(forms, [byResponseUrl(url, 'ephemeral'), whispered(client, channel.id, user.id), toPerson(client, user.id)], {
      ...ports,
      lang,
    })
  })
}
