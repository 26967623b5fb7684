/** Deciding on a change: approved, refused, undone; each once, by those who may, and told to who proposed it. */
import type { App, BlockAction } from '@slack/bolt'
import type { TeamSettings } from '../../../../db/teams'
import type { Change, ChangeStatus } from '../../../changes/change'
import { oneLine } from '../../../render/slack/markup'
import { isPerson } from '../../../render/slack/person'
import { decisionMessage, whoDecided } from '../../../render/slack/staff/change'
import { changeAction, readChangeValue } from '../../../render/slack/staff/change-button'
import { changeView, noteView, waitingView, whyView } from '../../../render/slack/staff/change-form'
import { changeWords } from '../../../render/slack/staff/change-words'
import type { Lang } from '../../../types'
import { reasonOf } from '../log'
import { carriedBy, ownTeamOf, waysToPerson } from '../outgoing/clicked'
import { openModal } from '../outgoing/modal'
import { type Client, send, toPerson, type Way } from '../outgoing/sending'
import { refresh, shownChange, shownDecision } from '../staff/change-message'
import { decisionMetadata, metadataOf, reasonTyped } from '../staff/draft'
import { ending, listenToForm } from '../staff/form-answer'
import { rightsOf } from '../staff/rights'
import type { ListenerPorts } from './ports'

type Deed = 'approve' | 'refuse' | 'undo'
/** Who presses or sends, and how to reply. */
type Decider = { readonly team: string; readonly user: string; readonly client: Client; readonly lang: Lang }

/** What a change must be for each to make sense. */
const expected: Readonly<Record<Deed, ChangeStatus>> = { approve: 'proposed', refuse: 'proposed', undo: 'applied' }

export function listenToDecisions(app: App, ports: ListenerPorts): void {
  onPress(app, changeAction.approve, ports, async (id, decider, ways) => {
    const { words, isSeen } = await settled('approve', id, undefined, decider, ports)
    // Under their eyes, the message says it.
    if (!isSeen) await tell(words, decider.lang, ways, ports)
  })
  onPress(app, changeAction.look, ports, async (id, decider, ways) => {
    const { lang } = decider
    const found = await decidable('look', id, decider, ports)
    if ('words' in found) return tell(found.words, lang, ways, ports)
    const message = decisionMessage(shownDecision(found.change, lang), found.settings.timezone, lang)
    await send([message], ways, { ...ports, lang })
  })
  for (const deed of ['refuse', 'undo'] as const) {
    onPress(app, changeAction[deed], ports, (id, decider, ways, trigger) =>
      askWhy(deed, id, { ...decider, ways, trigger }, ports),
    )
    listenToForm(app, changeView[deed], ports, ({ submission, ...person }) => {
      const { lang = 'fr', id = '' } = metadataOf(decisionMetadata, submission.private_metadata) ?? {}
      const outcome = settled(deed, id, reasonTyped(submission), { ...person, lang }, ports).then(({ words }) =>
        ending(words, lang),
      )
      return { lang, how: 'update', outcome }
    })
  }
}

type Pressed = (id: string, decider: Decider, ways: readonly Way[], trigger: string) => Promise<void>

function onPress(app: App, actionId: string, ports: ListenerPorts, run: Pressed): void {
  app.action<BlockAction>(actionId, async ({ action, body, ack, client }) => {
    await ack()
    const { change = '', lang = 'fr' } = readChangeValue(carriedBy(action)) ?? {}
    const ways = waysToPerson(body, client)
    try {
      await run(change, { team: ownTeamOf(body), user: body.user.id, client, lang }, ways, body.trigger_id)
    } catch (error) {
      ports.log('error', 'change not decided', reasonOf(error))
      await tell(changeWords[lang].down, lang, ways, ports)
    }
  })
}

const tell = (words: string, lang: Lang, ways: readonly Way[], ports: ListenerPorts) =>
  send([{ text: words }], ways, { ...ports, lang })

/** The change, to one who may do this with it; otherwise why not. @throws when the base is out of reach */
async function decidable(
  deed: Deed | 'look',
  id: string,
  { team, user, client, lang }: Decider,
  ports: ListenerPorts,
): Promise<{ readonly change: Change; readonly settings: TeamSettings } | { readonly words: string }> {
  const say = changeWords[lang]
  const [change, settings] = await Promise.all([ports.changes.find(id), ports.teams.settings(team)])
  const isElsewhere = change?.team !== team
  // The base is one: what was applied elsewhere can be undone here, and nothing else is known of it.
  if (!change || !ports.isStaffTeam(team) || (isElsewhere && (deed !== 'undo' || change.status !== 'applied')))
    return { words: say.unknown }
  if (deed === 'look') return { change, settings }
  if (change.status !== expected[deed]) return { words: whoDecided(change, settings.timezone, lang) }
  const { canApprove } = await rightsOf(user, settings, { ...ports, client })
  if (!canApprove) return { words: say.noRight }
  if (deed !== 'undo' && settings.needsTwo && change.proposedBy === user) return { words: say.samePerson }
  return { change, settings }
}

/** Decides, and says it where it must be read; `isSeen` when the message on which one decides shows it. @throws as `decidable` does */
async function settled(
  deed: Deed,
  id: string,
  why: string | undefined,
  decider: Decider,
  ports: ListenerPorts,
): Promise<{ readonly words: string; readonly isSeen: boolean }> {
  const { team, user, client, lang } = decider
  const say = changeWords[lang]
  const found = await decidable(deed, id, decider, ports)
  if ('words' in found) return { ...found, isSeen: false }
  const { settings } = found
  const by = { team, user, at: ports.now }
  const decided =
    deed === 'undo'
      ? await ports.changes.undo(id, by, why)
      : await ports.changes.decide(id, by, { isApproved: deed === 'approve', needsTwo: settings.needsTwo, why })
  const telling = { client, settings, lang, ports }
  switch (decided.outcome) {
    case 'done': {
      if (decided.change.team !== team) return { words: say.decided, isSeen: false }
      const isSeen = await refresh(decided.change, why, telling)
      await tellProposer(decided.change, why, decider, ports)
      return { words: isSeen ? say.decided : say.notUpdated, isSeen }
    }
    case 'same-person':
      return { words: say.samePerson, isSeen: false }
    case 'contradicts':
      return { words: [say.contradicts, ...Object.values(decided.faults).map((fault) => fault[lang])].join('\n'), isSeen: false }
    case 'moved': {
      const { change } = decided
      const isDecided = change !== undefined && change.status !== expected[deed]
      return { words: isDecided ? whoDecided(change, settings.timezone, lang) : say.moved, isSeen: false }
    }
  }
}

/** In a direct message, unless who proposed it has just decided. */
async function tellProposer(
  { proposedBy, status, name }: Change,
  why: string | undefined,
  { user, client, lang }: Decider,
  ports: ListenerPorts,
): Promise<void> {
  if (proposedBy === user || !isPerson(proposedBy)) return
  const say = changeWords[lang]
  const reason = why ? `\n${say.because} ${oneLine(why, 350)}` : ''
  await send([{ text: `${say.yours[status]}\n${oneLine(name, 200)}${reason}` }], [toPerson(client, proposedBy)], {
    ...ports,
    lang,
  })
}

/** Opens the modal that asks why, filled when the base has answered. */
async function askWhy(
  deed: 'refuse' | 'undo',
  id: string,
  decider: Decider & { readonly ways: readonly Way[]; readonly trigger: string },
  ports: ListenerPorts,
): Promise<void> {
  const { client, lang } = decider
  const opened = await openModal(waitingView(lang), { ...decider, log: ports.log })
  if (!opened) return
  const view = await decidable(deed, id, decider, ports).then(
    (found) =>
      'words' in found
        ? noteView(found.words, lang, true)
        : whyView(deed, shownChange(found.change, lang), lang, JSON.stringify({ lang, id })),
    (error: unknown) => {
      ports.log('error', 'change not shown', reasonOf(error))
      return noteView(changeWords[lang].down, lang, true)
    },
  )
  await client.views
    .update({ view_id: opened.id, view })
    .catch((error: unknown) => ports.log('warn', 'modal not updated', reasonOf(error)))
}
