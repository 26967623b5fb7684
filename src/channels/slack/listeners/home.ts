/** App Home: published when somebody opens it. */
import type { App, BlockAction } from '@slack/bolt'
import { homeInboxAction, homeJournalAction } from '../../../render/slack/staff/home-work'
import { carriedBy, langIn } from '../outgoing/clicked'
import { toPerson } from '../outgoing/sending'
import { publishHome } from '../people/home-tab'
import { showInbox } from './inbox'
import { showJournal } from './journal'
import type { ListenerPorts } from './ports'

export function listenToHome(app: App, ports: ListenerPorts): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab === 'home') await publishHome(client, { team: body.team_id, user: event.user }, ports)
  })
  for (const [action, show] of [
    [homeInboxAction, showInbox],
    [homeJournalAction, showJournal],
  ] as const)
    app.action<BlockAction>(action, async ({ action, body, ack, client }) => {
      await ack()
      const { team, user, trigger_id: trigger } = body
      const lang = langIn(carriedBy(action))
      const ways = [toPerson(client, user.id)]
      await show({ rest: '', team: team?.id ?? '', user: user.id, channel: user.id, trigger, ways, client, lang }, ports)
    })
}
