/** A button that asks a question: a follow-up below an answer, an example of App Home. */
import type { App, BlockAction } from '@slack/bolt'
import { readButtonValue } from '../../../render/slack/button'
import { askAction } from '../../../render/slack/message'
import { waysFromButton } from '../clicked'
import { answered, said } from '../message'
import { send } from '../sending'
import type { ListenerPorts } from './ports'

export function listenToAskButtons(app: App, ports: ListenerPorts): void {
  app.action<BlockAction>(askAction, async ({ action, body, ack, client }) => {
    await ack()
    const question = readButtonValue('value' in action ? action.value : undefined)
    const { forms, lang } = question
      ? await answered(question, ports)
      : ({ forms: said('staleButton', 'fr'), lang: 'fr' } as const)
    await send(forms, waysFromButton(body, client), { ...ports, lang })
  })
}
