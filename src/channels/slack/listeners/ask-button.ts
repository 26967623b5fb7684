/** A button that asks a question: a follow-up below an answer, an example of App Home, the next page of an answer. */
import type { App, BlockAction } from '@slack/bolt'
import { askAction, pageAction } from '../../../render/slack/button'
import { carriedBy, waysFromButton } from '../clicked'
import { answeredPress } from '../message'
import { send } from '../sending'
import type { ListenerPorts } from './ports'

export function listenToAskButtons(app: App, ports: ListenerPorts): void {
  for (const action of [askAction, pageAction])
    app.action<BlockAction>(action, async ({ action, body, ack, client }) => {
      await ack()
      const { forms, lang } = await answeredPress(carriedBy(action), ports, { team: body.team?.id })
      await send(forms, waysFromButton(body, client), { ...ports, lang })
    })
}
