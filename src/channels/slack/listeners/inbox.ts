/**
 * The inbox: what people could not find, or say is wrong, in groups, and what can be done about each. Asked for in the staff channel it
 * is shown to all there, for the work is shared; elsewhere to the person alone.
 */
import type { App, BlockAction } from '@slack/bolt'
import type { TeamSettings } from '../../../../db/teams'
import type { JournalEntry } from '../../../changes/journal'
import { mention } from '../../../render/slack/person'
import {
  type BoardLine,
  boardForms,
  groupKey,
  groupName,
  inboxActions,
  inboxForms,
  readHandle,
  readMore,
  readPhrase,
} from '../../../render/slack/staff/inbox'
import { inboxWords } from '../../../render/slack/staff/inbox-words'
import type { Lang } from '../../../types'
import { said } from '../answering/message'
import { reasonOf } from '../log'
import { carriedBy, langIn, ownTeamOf, placeOfButton, waysFromButton, waysToPerson, wayToReplace } from '../outgoing/clicked'
import { type Client, inPlace, patiently, send, type Way } from '../outgoing/sending'
import { inboxOf, ofTeam } from '../staff/inbox'
import { rightsOf } from '../staff/rights'
import { openPhrase } from './phrase'
import type { ListenerPorts } from './ports'
import type { SubCommandCall } from './sub-commands'

export function listenToInbox(app: App, ports: ListenerPorts): void {
  app.action<BlockAction>(inboxActions.open, async ({ action, body, ack, client }) => {
    await ack()
    const lang = langIn(carriedBy(action))
    const place = placeOfButton(body)
    const waysFor = (staffChannel: string | undefined) =>
      (place && place.channel === staffChannel ? waysFromButton : waysToPerson)(body, client)
    await show({ team: ownTeamOf(body), lang, page: 1 }, waysFor, ports)
  })

  app.action<BlockAction>(inboxActions.more, async ({ action, body, ack, client }) => {
    await ack()
    const more = readMore(carriedBy(action))
    if (!more) return lost(waysToPerson(body, client), ports)
    const team = ownTeamOf(body)
    await show({ team, ...more }, () => (team ? waysFromButton : waysToPerson)(body, client), ports)
  })

  app.action<BlockAction>(inboxActions.phrase, async ({ action, body, ack, client }) => {
    await ack()
    const ways = waysToPerson(body, client)
    const asked = readPhrase(carriedBy(action))
    if (!asked) return lost(ways, ports)
    const call = { team: ownTeamOf(body), user: body.user.id, trigger: body.trigger_id, ways, client, lang: asked.lang }
    await openPhrase(asked.question, call, ports)
  })

  app.action<BlockAction>(inboxActions.handle, async ({ action, body, ack, client }) => {
    await ack()
    const ways = waysToPerson(body, client)
    const asked = readHandle(carriedBy(action))
    if (!asked) return lost(ways, ports)
    const press = { team: ownTeamOf(body), user: body.user.id, client, ways, instead: wayToReplace(body, client), ...asked }
    await handle(press, ports).catch((error: unknown) => {
      ports.log('error', 'inbox not written', reasonOf(error))
      return send([{ text: inboxWords[asked.lang].down }], ways, { ...ports, lang: asked.lang })
    })
  })
}

/** `/soins boîte`. */
export async function showInbox({ team, channel, ways, client, lang }: SubCommandCall, ports: ListenerPorts): Promise<void> {
  const inChannel = [inPlace(client, { channel, thread: undefined }), ...ways]
  await show({ team, lang, page: 1 }, (staffChannel) => (channel === staffChannel ? inChannel : ways), ports)
}

type Asked = { readonly team: string; readonly lang: Lang; readonly page: number }

/** `waysFor`: where it is shown, once we know which channel is the staff's. */
async function show(
  { team, lang, page }: Asked,
  waysFor: (staffChannel: string | undefined) => readonly Way[],
  ports: ListenerPorts,
): Promise<void> {
  const read = await Promise.all([ports.teams.settings(team), inboxOf(team, lang, ports)]).catch((error: unknown) => {
    ports.log('error', 'inbox not read', reasonOf(error))
    return undefined
  })
  if (!read) return send([{ text: inboxWords[lang].down }], waysFor(undefined), { ...ports, lang })
  const [{ staffChannel }, inbox] = read
  const forms = staffChannel === undefined ? ([{ text: inboxWords[lang].noChannel }] as const) : inboxForms(inbox, page)
  await send(forms, waysFor(staffChannel), { ...ports, lang })
}

type Press = {
  readonly team: string
  readonly user: string
  readonly client: Client
  readonly board: readonly BoardLine[]
  /** Rank on the board. */
  readonly line: number
  readonly lang: Lang
  readonly ways: readonly Way[]
  /** Puts a message in the place of the one pressed. */
  readonly instead: Way
}

/** Puts a group away, for those who may; the message says who did. @throws when the base is out of reach */
async function handle({ team, user, client, board, line, lang, ways, instead }: Press, ports: ListenerPorts): Promise<void> {
  const pressed = board[line]
  if (!pressed) return lost(ways, ports)
  const tell = (text: string) => send([{ text }], ways, { ...ports, lang })
  const words = inboxWords[lang]
  const settings = await ports.teams.settings(team)
  const { canEdit } = await rightsOf(user, settings, { ...ports, client })
  if (!canEdit) return tell(words.onlyFor(editorsOf(settings) || words.administrators))
  const entry: JournalEntry = {
    at: ports.now.toISOString(),
    team,
    who: user,
    action: 'handled',
    about: '',
    what: groupName(pressed, 'fr'),
  }
  const isMine = await ports.inbox.handle(groupKey(pressed), ofTeam(team, ports), entry)
  const shown = board.map((one) => (one === pressed && isMine ? { ...one, by: user } : one))
  try {
    const forms = boardForms(await inboxOf(team, lang, ports), shown)
    await patiently(() => instead(forms[0]))
  } catch (error) {
    ports.log('warn', 'inbox not updated', reasonOf(error))
    await tell(words.handledNow)
  }
}

/** « <@U1>, <!subteam^S1> »: ids are written only when they are ids; empty when nobody was named. */
const editorsOf = ({ editors }: TeamSettings): string =>
  editors
    .map((id) => (/^S[A-Z0-9]{1,20}$/.test(id) ? `<!subteam^${id}>` : mention(id, '')))
    .filter((name) => name !== '')
    .join(', ')

const lost = (ways: readonly Way[], ports: ListenerPorts) => send(said('staleButton', 'fr'), ways, { ...ports, lang: 'fr' })
