/** What administrators choose for their workspace: a modal, checked when it is sent. */
import type { App, BlockAction, types, ViewResponseAction, ViewSubmitAction } from '@slack/bolt'
import * as z from 'zod'
import type { TeamSettings } from '../../../../db/teams'
import {
  channelWords,
  readSettingsMetadata,
  settingsAction,
  settingsCallback,
  settingsView,
} from '../../../render/slack/staff/settings'
import { type SettingsError, settingsWords } from '../../../render/slack/staff/settings-words'
import { wordsView } from '../../../render/slack/view'
import type { Lang } from '../../../types'
import { reasonOf } from '../log'
import { carriedBy, langIn, ownTeamOf } from '../outgoing/clicked'
import { openModal } from '../outgoing/modal'
import { type Client, inPlace, send, toPerson } from '../outgoing/sending'
import { publishHome } from '../people/home-tab'
import { preferencesOf } from '../people/preferences'
import { configurer } from '../staff/rights'
import {
  errorsIn,
  type FieldErrors,
  type SettingsValues,
  settingsAfter,
  settingsChanged,
  settingsTrace,
  settingsValues,
} from '../staff/settings-form'
import { formPatience, within } from '../within'
import type { ListenerPorts } from './ports'
import type { SubCommandCall } from './sub-commands'

export function listenToSettings(app: App, ports: ListenerPorts): void {
  app.action<BlockAction>(settingsAction, async ({ action, body, ack, client }) => {
    await ack()
    const { user, trigger_id: trigger } = body
    const person = { team: ownTeamOf(body), user: user.id }
    const { lang = langIn(carriedBy(action)) } = await preferencesOf(person, ports)
    const call = { ...person, trigger, ways: [toPerson(client, user.id)], client, lang }
    await openSettings(call, ports)
  })
  app.view<ViewSubmitAction>(settingsCallback, async ({ view, body, ack, client }) => {
    const { lang = 'fr', was } = readSettingsMetadata(view.private_metadata) ?? {}
    const who: Who = { team: ownTeamOf(body), user: body.user.id, lang, client }
    const saving = save(who, { was, values: settingsValues(view.state.values) }, ports)
    // The form waits for its errors; a base or a Slack that is slower is told in the direct message instead.
    const early = await within(formPatience(ports), saving)
    await (early ? ack(responseTo(early, who)) : ack())
    const outcome = await saving
    if (!early) await tell(outcome, who, ports)
    if (outcome.kind === 'saved') await publishHome(client, who, ports)
  })
}

/** `/soins réglages`, and the button of App Home. */
export async function openSettings(
  { team, user, trigger, ways, client, lang }: Omit<SubCommandCall, 'rest' | 'channel'>,
  ports: ListenerPorts,
): Promise<void> {
  const { log } = ports
  const say = settingsWords[lang]
  const opened = await openModal(wordsView(say.title, say.wait, say.close), { client, trigger, ways, log, lang })
  if (!opened) return
  const view = await formFor({ team, user, lang, client }, ports)
  await client.views
    .update({ view_id: opened.id, hash: opened.hash, view })
    .catch((error: unknown) => log('error', 'settings not shown', reasonOf(error)))
}

type Who = { readonly team: string; readonly user: string; readonly lang: Lang; readonly client: Client }

/** The form, or the words instead of it. */
async function formFor({ team, user, lang, client }: Who, ports: ListenerPorts): Promise<types.ModalView> {
  const say = settingsWords[lang]
  try {
    const [settings, { canConfigure, isUnsure, timezone }, groups] = await Promise.all([
      ports.teams.settings(team),
      configurer(user, team, { ...ports, client }),
      groupsOf(client, ports),
    ])
    if (!canConfigure) return wordsView(say.title, isUnsure ? say.unsure : say.forbidden, say.close)
    return settingsView({ settings, was: settingsTrace(settings), groups, timezone, isStaff: ports.isStaffTeam(team) }, lang)
  } catch (error) {
    ports.log('error', 'settings not read', reasonOf(error))
    return wordsView(say.title, say.unavailable, say.close)
  }
}

/** https://docs.slack.dev/reference/methods/usergroups.list (scope `usergroups:read`). */
const groupsSchema = z.object({ usergroups: z.array(z.object({ id: z.string(), name: z.string().trim().min(1) })) })
const groupsOf = (client: Client, { log }: ListenerPorts) =>
  client.usergroups.list().then(
    (told) => groupsSchema.parse(told).usergroups,
    (error: unknown) => {
      log('warn', 'groups not known', reasonOf(error)) // no right to know, or a plan without groups
      return []
    },
  )

type Outcome =
  | { readonly kind: 'saved' | 'forbidden' | 'unsure' | 'moved' | 'unavailable' }
  | { readonly kind: 'errors'; readonly errors: FieldErrors }

/** Never rejects. The form may be forged: rights are looked up again. */
async function save(
  { team, user, lang, client }: Who,
  { was, values }: { readonly was: string | undefined; readonly values: SettingsValues | undefined },
  ports: ListenerPorts,
): Promise<Outcome> {
  try {
    const [before, { canConfigure, isUnsure }] = await Promise.all([
      ports.teams.settings(team),
      configurer(user, team, { ...ports, client }),
    ])
    if (isUnsure) return { kind: 'unsure' }
    if (!canConfigure || !values) return { kind: 'forbidden' }
    if (settingsTrace(before) !== was) return { kind: 'moved' }
    const after = settingsAfter(before, values, ports.now)
    const errors = errorsIn(after, values)
    if (Object.keys(errors).length > 0) return { kind: 'errors', errors }
    const what = settingsChanged(before, after)
    if (what === '') return { kind: 'saved' }
    const refusal = await announced(before, after, { lang, client }, ports)
    if (refusal) return { kind: 'errors', errors: { channel: refusal } }
    const entry = { at: ports.now.toISOString(), team, who: user, action: 'settings', about: '', what } as const
    return { kind: (await ports.teams.keep(after, entry, before)) ? 'saved' : 'moved' }
  } catch (error) {
    ports.log('error', 'settings not kept', reasonOf(error))
    return { kind: 'unavailable' }
  }
}

/** Tells a channel just chosen what it gets: the only sure way to know that we may write there. */
async function announced(
  before: TeamSettings,
  after: TeamSettings,
  { lang, client }: Pick<Who, 'lang' | 'client'>,
  { isStaffTeam, log }: ListenerPorts,
): Promise<SettingsError | undefined> {
  const { staffChannel: channel, team } = after
  if (!channel || channel === before.staffChannel) return undefined
  try {
    await inPlace(client, { channel, thread: undefined })({ text: channelWords(after, isStaffTeam(team), lang) })
    return undefined
  } catch (error) {
    log('warn', 'staff channel closed to us', reasonOf(error))
    return refusals[reasonOf(error)] ?? 'unwritable'
  }
}

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const refusals: Readonly<Record<string, SettingsError>> = {
  not_in_channel: 'absent',
  channel_not_found: 'absent', // private, and we are not in it
  is_archived: 'archived',
}

function responseTo(outcome: Outcome, { lang }: Who): ViewResponseAction {
  const say = settingsWords[lang]
  if (outcome.kind === 'errors') return { response_action: 'errors', errors: inWords(outcome.errors, lang) }
  return { response_action: 'update', view: wordsView(say.title, say[outcome.kind], say.close) }
}

/** Once the modal is closed. */
async function tell(outcome: Outcome, { user, lang, client }: Who, { log }: ListenerPorts): Promise<void> {
  const say = settingsWords[lang]
  const text =
    outcome.kind === 'errors' ? [say.notSaved, ...Object.values(inWords(outcome.errors, lang))].join('\n') : say[outcome.kind]
  await send([{ text }], [toPerson(client, user)], { log, lang })
}

const inWords = (errors: FieldErrors, lang: Lang): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, settingsWords[lang].errors[error]]))
