/** What staff teach, checked, added, and told to their team. */
import type { LearnedPhrase } from '../../../../db/phrases'
import type { TeamSettings } from '../../../../db/teams'
import type { JournalEntry } from '../../../changes/journal'
import { conversationsFile, learnedConversation } from '../../../learned-conversation'
import { learnedMessage, phraseBlocks, phraseLength, titleOf } from '../../../render/slack/staff/phrase'
import { phraseWords } from '../../../render/slack/staff/phrase-words'
import type { Lang } from '../../../types'
import { languageOf } from '../../../understand/language'
import { normalise, wordsOf } from '../../../understand/normalise'
import { isTeachable, teachable } from '../../../understand/teaching'
import type { ListenerPorts } from '../listeners/ports'
import { reasonOf } from '../log'
import { shareFile } from '../outgoing/file'
import { asPosted, type Client, patiently } from '../outgoing/sending'
import { rightsOf } from './rights'

/** Who teaches, in which workspace. */
export type Teacher = { readonly team: string; readonly user: string; readonly client: Client; readonly lang: Lang }

/** What was typed in the modal. */
export type Typed = { readonly phrase: string; readonly intent: string }

export type Taught =
  | { readonly added: LearnedPhrase; readonly settings: TeamSettings }
  /** In words, next to the input of this `block_id`. */
  | { readonly refused: string; readonly block: string }

/** Adds a phrase, or says why not. Never rejects. */
export async function teach({ phrase, intent }: Typed, teacher: Teacher, ports: ListenerPorts): Promise<Taught> {
  const { team, user, lang } = teacher
  const say = phraseWords[lang]
  const refused = (words: string, block: string = phraseBlocks.phrase): Taught => ({ refused: words, block })
  if (!isTeachable(intent)) return refused(say.choose, phraseBlocks.intent)
  if (phrase.length < phraseLength.min || phrase.length > phraseLength.max) return refused(say.length)
  const checked = teachable({ text: phrase, lang: heardLanguage(phrase), intent }, { ...ports, learned: ports.taught.learned() })
  if (!checked.ok) return refused(say.refusals[checked.reason], checked.reason === 'known' ? phraseBlocks.intent : undefined)
  try {
    const settings = await mayTeach(teacher, ports)
    if (typeof settings === 'string') return refused(settings)
    const at = ports.now.toISOString()
    const added = { id: crypto.randomUUID(), team, phrase, intent, lang: heardLanguage(phrase), addedBy: user, addedAt: at }
    await ports.phrases.add(added, phraseEntry(added, 'phrase-added', { at, team, who: user }))
    return { added, settings }
  } catch (error) {
    ports.log('error', 'phrase not added', reasonOf(error))
    return refused(say.failed)
  }
}

/** The language of words, whoever teaches them. */
export const heardLanguage = (words: string): Lang => languageOf(wordsOf(normalise(words))) ?? 'fr'

/** The settings of a workspace where this person may teach; otherwise why not, in words. @throws when the base is out of reach */
export async function mayTeach({ team, user, client, lang }: Teacher, ports: ListenerPorts): Promise<TeamSettings | string> {
  if (!ports.isStaffTeam(team)) return phraseWords[lang].notStaff
  const settings = await ports.teams.settings(team)
  const { canEdit } = await rightsOf(user, settings, { ...ports, client })
  return canEdit ? settings : phraseWords[lang].noRight
}

/** « ya til un toubib dispo à Ham » → Trouver un soin près d’un lieu */
export const phraseEntry = (
  { id, phrase, intent }: LearnedPhrase,
  action: 'phrase-added' | 'phrase-removed',
  by: Pick<JournalEntry, 'at' | 'team' | 'who'>,
): JournalEntry => ({ ...by, action, about: id, what: `« ${phrase} » → ${titleOf(intent, 'fr')}` })

/** In the channel of the staff, else to the person: the phrase, and in its thread the conversation to keep. Never rejects. */
export async function announce(
  added: LearnedPhrase,
  { staffChannel }: TeamSettings,
  teacher: Teacher,
  ports: ListenerPorts,
): Promise<void> {
  const { client, lang, user } = teacher
  const given = await learnedConversation(added, ports, ports.now).catch((error: unknown) => {
    ports.log('warn', 'phrase told without its answer', reasonOf(error))
    return undefined
  })
  const message = learnedMessage({ ...added, by: user }, given?.answer.title, lang)
  for (const channel of staffChannel ? [staffChannel, user] : [user]) {
    try {
      const posted = await patiently(() => client.chat.postMessage({ channel, ...message, ...asPosted }))
      // A file needs the id of the conversation, which a message to a person tells.
      if (given && posted.channel)
        await shareFile(
          client,
          { name: `tournure-${added.id.slice(0, 8)}.json`, content: conversationsFile([given.conversation]) },
          { channel: posted.channel, thread: posted.ts },
          phraseWords[lang].file,
        )
      return
    } catch (error) {
      ports.log('warn', 'phrase not told there', reasonOf(error))
    }
  }
}
