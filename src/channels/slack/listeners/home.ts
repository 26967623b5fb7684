/** App Home: published when somebody opens it, again in the other language when asked. Nothing is kept about anybody. */
import type { App, BlockAction } from '@slack/bolt'
import { everySource, loadsInUse } from '../../../../db/queries'
import { parisDay } from '../../../eligibility/clock'
import { type HomeData, homeLanguageAction, homeView } from '../../../render/slack/home'
import type { Lang } from '../../../types'
import { carriedBy } from '../clicked'
import { reasonOf } from '../log'
import type { Client } from '../sending'
import { examples } from '../words'
import type { ListenerPorts } from './ports'

export function listenToHome(app: App, ports: ListenerPorts): void {
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') await publish(client, event.user, 'fr', ports)
  })
  app.action<BlockAction>(homeLanguageAction, async ({ action, body, ack, client }) => {
    await ack()
    await publish(client, body.user.id, carriedBy(action) === 'en' ? 'en' : 'fr', ports)
  })
}

async function publish(client: Client, user: string, lang: Lang, ports: ListenerPorts): Promise<void> {
  const home = { examples: examples[lang], data: await dataState(ports), today: parisDay(ports.now), origin: ports.origin }
  await client.views
    .publish({ user_id: user, view: homeView(home, lang) })
    .catch((error: unknown) => ports.log('error', 'home not published', reasonOf(error)))
}

const dataState = ({ knowledge, log }: ListenerPorts): Promise<HomeData | undefined> =>
  knowledge.read({ sources: everySource(), loads: loadsInUse() }).catch((error: unknown) => {
    log('warn', 'home without its data', reasonOf(error))
    return undefined
  })
