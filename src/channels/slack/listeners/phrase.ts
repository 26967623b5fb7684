/** Tying somebody’s words to an intent, and untying them. */
import type { App, BlockAction, types } from '@slack/bolt'
import { questionById } from '../../../../db/inbox'
import { type LearnedPhrase, phrasesInUse } from '../../../../db/phrases'
import { tidy } from '../../../changes/value'
import {
  phraseBlocks,
  phraseNote,
  phraseUndoAction,
  phraseView,
  readPhraseMetadata,
  readPhraseValue,
  removedMessage,
  teachingView,
} from '../../../render/slack/staff/phrase'
import { phraseWords } from '../../../render/slack/staff/phrase-words'
import type { Lang } from '../../../types'
import { understand } from '../../../understand'
import { reasonOf } from '../log'
import { carriedBy, ownTeamOf, waysFromButton, waysToPerson } from '../outgoing/clicked'
import { openModal } from '../outgoing/modal'
import { patiently, send } from '../outgoing/sending'
import { typedIn } from '../staff/draft'
import { type FormOutcome, listenToForm } from '../staff/form-answer'
import { announce, heardLanguage, mayTeach, phraseEntry, type Taught, type Teacher, teach } from '../staff/teach'
import type { ListenerPorts } from './ports'
import type { SubCommandCall } from './sub-commands'

export function listenToPhrases(app: App, ports: ListenerPorts): void {
  listenToForm(app, phraseView, ports, ({ submission, team, user, client }) => {
    const metadata = readPhraseMetadata(submission.private_metadata)
    const lang = metadata?.lang ?? 'fr'
    const teacher: Teacher = { team, user, client, lang }
    const typed = (block: string) => tidy(typedIn(submission, block) ?? '')
    const teaching = teach({ phrase: typed(phraseBlocks.phrase), intent: typed(phraseBlocks.intent) }, teacher, ports)
    return {
      lang,
      how: 'update',
      waiting: phraseNote(phraseWords[lang].wait, lang),
      outcome: teaching.then((taught) => outcomeOf(taught, lang)),
      after: async () => {
        const taught = await teaching
        if ('refused' in taught) return
        await announce(taught.added, taught.settings, teacher, ports)
        if (metadata) await settle(metadata.question, teacher, ports)
      },
    }
  })

  app.action<BlockAction>(phraseUndoAction, async ({ action, ack, body, client }) => {
    await ack()
    const value = readPhraseValue(carriedBy(action))
    const lang = value?.lang ?? 'fr'
    const teacher: Teacher = { team: ownTeamOf(body), user: body.user.id, client, lang }
    const removed = value ? await takenBack(value.id, teacher, ports) : phraseWords[lang].alreadyRemoved
    if (typeof removed === 'string') return send([{ text: removed }], waysToPerson(body, client), { ...ports, lang })
    const message = removedMessage({ ...removed, by: teacher.user }, lang)
    const { channel, message: told } = body
    await patiently(() => client.chat.update({ channel: channel?.id ?? '', ts: told?.ts ?? '', ...message })).catch(
      async (error: unknown) => {
        ports.log('warn', 'message of a phrase not changed', reasonOf(error))
        await send([message], waysFromButton(body, client), { ...ports, lang })
      },
    )
  })
}

const outcomeOf = (taught: Taught, lang: Lang): FormOutcome =>
  'refused' in taught
    ? { errors: { [taught.block]: taught.refused }, instead: phraseNote(taught.refused, lang) }
    : { view: phraseNote(phraseWords[lang].done, lang), words: phraseWords[lang].done }

/** The line of the inbox is looked at: what was done about it is in the journal. Never rejects. */
const settle = (question: number, { team }: Teacher, { inbox, now, log }: ListenerPorts): Promise<void> =>
  inbox
    .settle(question, { team, isStaff: true }, now)
    .catch((error: unknown) => log('warn', 'line of the inbox not put away', reasonOf(error)))

/** The phrase that was removed; otherwise why not, in words. Never rejects. */
async function takenBack(id: string, teacher: Teacher, ports: ListenerPorts): Promise<LearnedPhrase | string> {
  const { team, user, lang } = teacher
  try {
    const settings = await mayTeach(teacher, ports)
    if (typeof settings === 'string') return settings
    const { phrases } = await ports.knowledge.read({ phrases: phrasesInUse() })
    const phrase = phrases.find((one) => one.id === id && one.team === team)
    const by = { at: ports.now.toISOString(), team, who: user }
    const isRemoved = phrase && (await ports.phrases.remove(id, phraseEntry(phrase, 'phrase-removed', by)))
    return isRemoved ? phrase : phraseWords[lang].alreadyRemoved
  } catch (error) {
    ports.log('error', 'phrase not removed', reasonOf(error))
    return phraseWords[lang].unavailable
  }
}

/** Opens the modal on the words of a line of the inbox (its id in `feedback`). */
export async function openPhrase(
  question: number,
  { team, user, trigger, ways, client, lang }: Omit<SubCommandCall, 'rest' | 'channel'>,
  ports: ListenerPorts,
): Promise<void> {
  const opened = await openModal(phraseNote(phraseWords[lang].wait, lang), { client, trigger, ways, log: ports.log, lang })
  if (!opened) return
  const view = await viewOf(question, { team, user, client, lang }, ports).catch((error: unknown) => {
    ports.log('error', 'words of the inbox not read', reasonOf(error))
    return phraseNote(phraseWords[lang].unavailable, lang)
  })
  await client.views
    .update({ view_id: opened.id, hash: opened.hash, view })
    .catch((error: unknown) => ports.log('warn', 'modal not updated', reasonOf(error)))
}

async function viewOf(question: number, teacher: Teacher, ports: ListenerPorts): Promise<types.ModalView> {
  const { team, lang } = teacher
  const [settings, { asked }] = await Promise.all([
    mayTeach(teacher, ports),
    ports.knowledge.read({ asked: questionById(question, { team, isStaff: ports.isStaffTeam(team) }) }),
  ])
  if (typeof settings === 'string') return phraseNote(settings, lang)
  if (!asked) return phraseNote(phraseWords[lang].gone, lang)
  const { text } = asked
  const today = understand(
    { text, channel: 'slack', lang: heardLanguage(text), askedAt: ports.now },
    ports.index,
    ports.gazetteer,
    ports.taught.learned(),
  )
  return teachingView(text, today, { lang, question })
}
