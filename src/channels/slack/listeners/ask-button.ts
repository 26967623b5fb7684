/** A button that asks a question: a follow-up below an answer, an example of App Home, the next page of an answer. */
import type { App, BlockAction } from '@slack/bolt'
import { askAction, pageAction } from '../../../render/slack/button'
import { answeredPress } from '../answering/message'
import { carriedBy, isReadAlone, waysFromButton } from '../outgoing/clicked'
import { send } from '../outgoing/sending'
import { usualOf } from '../people/preferences'
import type { ListenerPorts } from './ports'

export function listenToAskButtons(app: App, ports: ListenerPorts): void {
  for (const action of [askAction, pageAction])
    app.action<BlockAction>(action, async ({ action, body, ack, client }) => {
      await ack()
      const { team, user } = body
      const usual = await usualOf({ team: team?.id ?? '', user: user.id }, isReadAlone(body), ports)
      const { forms, lang } = await answeredPress(carriedBy(action), ports, { team: team?.id, usual })
      await send(forms, waysFromButton(body, client), { ...ports, lang })
    })
}
