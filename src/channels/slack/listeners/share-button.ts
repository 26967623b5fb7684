/** « Partager dans le canal »: asks again for the whole channel. Only a found answer is shown there: the rest is for the person alone. */
import type { App, BlockAction } from '@slack/bolt'
import { shareAction } from '../../../render/slack/button'
import { answeredPress } from '../answering/message'
import { carriedBy, teamOf, waysToChannel, waysToPerson } from '../outgoing/clicked'
import { send } from '../outgoing/sending'
import type { ListenerPorts } from './ports'

export function listenToShareButton(app: App, ports: ListenerPorts): void {
  app.action<BlockAction>(shareAction, async ({ action, body, ack, client }) => {
    await ack()
    const { kind, forms, lang } = await answeredPress(carriedBy(action), ports, { team: teamOf(body) })
    await send(forms, (kind === 'found' ? waysToChannel : waysToPerson)(body, client), { ...ports, lang })
  })
}
