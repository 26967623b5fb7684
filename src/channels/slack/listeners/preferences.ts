/** What a person chooses for himself or herself: a language, a usual place. */
import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt'
import * as z from 'zod'
import type { Preferences } from '../../../../db/teams'
import {
  forgetAction,
  homeLanguageAction,
  placeAction,
  placeCallback,
  placeView,
  preferenceWords,
} from '../../../render/slack/people/preferences'
import { inputAction } from '../../../render/slack/view'
import type { Lang } from '../../../types'
import { reasonOf } from '../log'
import { carriedBy, langIn, teamOf } from '../outgoing/clicked'
import { openModal } from '../outgoing/modal'
import { type Client, send, toPerson } from '../outgoing/sending'
import { publishHome } from '../people/home-tab'
import { changePreference, placeKey, placeOfKey, placesNamed, placeTitle, prefer } from '../people/preferences'
import type { ListenerPorts } from './ports'

export function listenToPreferences(app: App, ports: ListenerPorts): void {
  app.action<BlockAction>(homeLanguageAction, async ({ action, body, ack, client }) => {
    await ack()
    const lang = langIn(carriedBy(action))
    await choose({ team: teamOf(body), user: body.user.id, lang, client }, { lang }, ports)
  })
  app.action<BlockAction>(forgetAction, async ({ action, body, ack, client }) => {
    await ack()
    await choose({ team: teamOf(body), user: body.user.id, lang: langIn(carriedBy(action)), client }, 'nothing', ports)
  })
  app.action<BlockAction>(placeAction, async ({ action, body, ack, client }) => {
    await ack()
    const lang = langIn(carriedBy(action))
    const ways = [toPerson(client, body.user.id)]
    await openModal(placeView([], lang), { client, trigger: body.trigger_id, ways, log: ports.log, lang })
  })
  app.view<ViewSubmitAction>(placeCallback, async ({ view, body, ack, client }) => {
    const lang = langIn(view.private_metadata)
    const { gazetteer } = ports
    const [place, ...others] = placesIn(view.state.values, ports)
    if (!place) return ack({ response_action: 'errors', errors: { place: preferenceWords[lang].unknown } })
    const choices = [place, ...others].map((one) => ({ key: placeKey(one), title: placeTitle(one, gazetteer) }))
    if (others.length > 0) return ack({ response_action: 'update', view: placeView(choices, lang) })
    await ack() // nothing more to correct: should the base not keep it, the person is told
    await choose({ team: teamOf(body), user: body.user.id, lang, client }, { place: placeKey(place) }, ports)
  })
}

const valuesSchema = z.union([
  z.object({ place: z.object({ [inputAction]: z.object({ value: z.string().max(100) }) }) }),
  z.object({ choice: z.object({ [inputAction]: z.object({ selected_option: z.object({ value: z.string().max(60) }) }) }) }),
])

/** The places that the form may mean: what is typed, or the one that was chosen among homonyms. */
function placesIn(values: unknown, { gazetteer }: ListenerPorts) {
  const { data } = valuesSchema.safeParse(values)
  if (!data) return []
  if ('place' in data) return placesNamed(data.place[inputAction]?.value ?? '', gazetteer)
  const chosen = placeOfKey(data.choice[inputAction]?.selected_option.value, gazetteer)
  return chosen ? [chosen] : []
}

type Who = { readonly team: string; readonly user: string; readonly lang: Lang; readonly client: Client }

/** Kept, or all forgotten, then shown. Never rejects. */
async function choose({ client, lang, ...person }: Who, change: Preferences | 'nothing', ports: ListenerPorts): Promise<void> {
  try {
    await (change === 'nothing' ? prefer(person, {}, ports) : changePreference(person, change, ports))
  } catch (error) {
    ports.log('error', 'preference not kept', reasonOf(error))
    await send([{ text: preferenceWords[lang].failed }], [toPerson(client, person.user)], { ...ports, lang })
  }
  await publishHome(client, { ...person, lang }, ports)
}
