/** The audit log, a page at a time, for the person who asks alone; and whole, as a file. */
import type { App, BlockAction } from '@slack/bolt'
import { journalLines } from '../../../../db/journal'
import { changeWords } from '../../../render/slack/staff/change-words'
import {
  type JournalPage,
  journalCsvAction,
  journalFile,
  journalMessage,
  journalMoreAction,
  readMoreValue,
} from '../../../render/slack/staff/journal'
import { journalWords } from '../../../render/slack/staff/journal-words'
import type { Lang } from '../../../types'
import { said } from '../answering/message'
import { reasonOf } from '../log'
import { carriedBy, langIn, ownTeamOf, placeOfButton, waysToPerson } from '../outgoing/clicked'
import { sendFile } from '../outgoing/send-file'
import { type Client, send, type Way } from '../outgoing/sending'
import { rightsOf } from '../staff/rights'
import type { ListenerPorts } from './ports'
import type { SubCommandCall } from './sub-commands'

const linesAPage = 10
/** Lines of the file: years of work. */
const linesOfFile = 5000

type Reader = {
  readonly team: string
  readonly user: string
  readonly client: Client
  readonly lang: Lang
  readonly ways: readonly Way[]
}

export function listenToJournal(app: App, ports: ListenerPorts): void {
  app.action<BlockAction>(journalMoreAction, async ({ action, body, ack, client }) => {
    await ack()
    const { before, lang = 'fr' } = readMoreValue(carriedBy(action)) ?? {}
    await showPage({ ...readerOf(body, client), lang }, ports, before)
  })
  app.action<BlockAction>(journalCsvAction, async ({ action, body, ack, client }) => {
    await ack()
    const reader = { ...readerOf(body, client), lang: langIn(carriedBy(action)) }
    const { team, user, lang, ways } = reader
    const file = await readLines(reader, ports, linesOfFile).then(
      (lines) => journalFile(lines, team, lang),
      (error: unknown) => {
        ports.log('error', 'journal not read', reasonOf(error))
        return undefined
      },
    )
    if (!file) return send([{ text: changeWords[lang].down }], ways, { ...ports, lang })
    const isSent = await sendFile(client, { file, place: placeOfButton(body), user, words: journalWords[lang].file }, ports)
    if (!isSent) await send(said('noFile', lang), ways, { ...ports, lang })
  })
}

const readerOf = (body: BlockAction, client: Client) => ({
  team: ownTeamOf(body),
  user: body.user.id,
  client,
  ways: waysToPerson(body, client),
})

/** `/soins journal`. */
export const showJournal = (call: SubCommandCall, ports: ListenerPorts): Promise<void> => showPage(call, ports)

/** The lines before one of them, or the newest. Never rejects but as `send` does. */
async function showPage(reader: Reader, ports: ListenerPorts, before?: number): Promise<void> {
  const { lang, ways } = reader
  const page = await readPage(reader, ports, before).catch((error: unknown) => {
    ports.log('error', 'journal not read', reasonOf(error))
    return undefined
  })
  const message = page ? journalMessage(page, lang) : { text: changeWords[lang].down }
  await send([message, { text: message.text }], ways, { ...ports, lang })
}

async function readPage(reader: Reader, ports: ListenerPorts, before?: number): Promise<JournalPage> {
  const { team, user, client } = reader
  const isStaff = ports.isStaffTeam(team)
  const [read, settings, waiting] = await Promise.all([
    readLines(reader, ports, linesAPage + 1, before),
    ports.teams.settings(team),
    isStaff && before === undefined ? ports.changes.pending(team) : [],
  ])
  const lines = read.slice(0, linesAPage)
  const applied = lines.filter(({ action }) => action === 'applied').map(({ about }) => about)
  const mayUndo = isStaff && applied.length > 0 && (await rightsOf(user, settings, { ...ports, client })).canApprove
  const changes = mayUndo ? await Promise.all([...new Set(applied)].map((id) => ports.changes.find(id))) : []
  const undoable = new Set(changes.flatMap((change) => (change?.status === 'applied' ? [change.id] : [])))
  return { lines, hasMore: read.length > linesAPage, waiting, undoable, team, timezone: settings.timezone }
}

async function readLines({ team }: Pick<Reader, 'team'>, ports: ListenerPorts, most: number, before?: number) {
  const isStaff = ports.isStaffTeam(team)
  return (await ports.knowledge.read({ lines: journalLines({ team, isStaff }, most, before) })).lines
}
