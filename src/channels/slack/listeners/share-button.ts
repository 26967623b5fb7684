/** « Partager dans le canal »: asks again for the whole channel. Only a found answer is shown there: the rest is for the person alone. */
import type { App, BlockAction } from '@slack/bolt'
import { readButtonValue } from '../../../render/slack/button'
import { shareAction } from '../../../render/slack/message'
import { waysToChannel, waysToPerson } from '../clicked'
import { answered, said } from '../message'
import { send } from '../sending'
import type { ListenerPorts } from './ports'

export function listenToShareButton(app: App, ports: ListenerPorts): void {
  app.action<BlockAction>(shareAction, async ({ action, body, ack, client }) => {
    await ack()
    const question = readButtonValue('value' in action ? action.value : undefined)
    if (!question) return send(said('staleButton', 'fr'), waysToPerson(body, client), { ...ports, lang: 'fr' })
    const { kind, forms, lang } = await answered(question, ports)
    await send(forms, (kind === 'found' ? waysToChannel : waysToPerson)(body, client), { ...ports, lang })
  })
}
