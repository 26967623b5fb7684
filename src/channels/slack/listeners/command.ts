/** `/soins`: help, or a question answered for the person alone, who may share it. Not usable in threads: see message.ts for `!soins`. */
import type { App } from '@slack/bolt'
import { answered } from '../answering/message'
import { langOf, plainText } from '../door/text'
import { byResponseUrl, send, toPerson, type Way, whispered } from '../outgoing/sending'
import { type Person, preferencesOf, usualOf } from '../people/preferences'
import { slackWords } from '../words'
import type { ListenerPorts } from './ports'
import { subCommandOf } from './sub-commands'

export const commandName = '/soins'

export function listenToCommand(app: App, ports: ListenerPorts): void {
  app.command(commandName, async ({ command, ack, client }) => {
    const text = plainText(command.text ?? '')
    await ack(firstWords(text))
    const { response_url: url, channel_id: channel, user_id: user, team_id: team, trigger_id: trigger } = command
    const ways = [byResponseUrl(url, 'ephemeral'), whispered(client, channel, user), toPerson(client, user)]
    const help = helpOf(text)
    if (help) return help === 'help' ? helpMore({ team, user }, ways, ports) : undefined
    const sub = subCommandOf(text)
    if (sub) {
      const { lang = sub.lang } = await preferencesOf({ team, user }, ports)
      return sub.run({ rest: sub.rest, team, user, channel, trigger, ways, client, lang }, ports)
    }
    const usual = await usualOf({ team, user }, true, ports)
    const { forms, lang } = await answered({ text }, ports, { team, usual, isShareable: true })
    await send(forms, ways, { ...ports, lang })
  })
}

/** What a command is told at once, for the person alone: its text is enough to know. */
export function firstWords(text: string): { readonly response_type: 'ephemeral'; readonly text: string } {
  const help = helpOf(text)
  const sub = subCommandOf(text)
  const searching = sub ? slackWords[sub.lang].wait : slackWords[langOf(text)].searching
  return { response_type: 'ephemeral', text: help ? slackWords.fr[help] : searching }
}

/** What the first words could not know: the language this person chose, and whether the workspace keeps the base true. */
async function helpMore(person: Person, ways: readonly Way[], ports: ListenerPorts): Promise<void> {
  const { lang = 'fr' } = await preferencesOf(person, ports)
  const { help, staffHelp } = slackWords[lang]
  const more = [...(lang === 'fr' ? [] : [help]), ...(ports.isStaffTeam(person.team) ? [staffHelp] : [])]
  if (more.length > 0) await send([{ text: more.join('\n') }], ways, { ...ports, lang })
}

const helpWords: ReadonlySet<string> = new Set(['', '?', 'help', 'aide'])
/** One letter away from « aide », and a question. */
const questions: ReadonlySet<string> = new Set(['aides'])

/** What of help a text asks for, or nearly does; undefined for all else. Slack's guide: an unknown word is put right, not refused. */
function helpOf(text: string): 'help' | 'didYouMean' | undefined {
  const word = text.toLowerCase()
  if (helpWords.has(word)) return 'help'
  const bare = word.replace(/^[-/!]+/, '')
  const isNear = [...helpWords].some((known) => known.length > 1 && isOneSlip(bare, known))
  return isNear && !questions.has(word) ? 'didYouMean' : undefined
}

/** True of words apart by one slip of the fingers at most: a letter missing, added or changed, or two swapped. */
function isOneSlip(one: string, other: string): boolean {
  const shortest = Math.min(one.length, other.length)
  let start = 0
  while (start < shortest && one[start] === other[start]) start += 1
  let end = 0
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  const differing = (word: string) => word.slice(start, word.length - end)
  const [left, right] = [differing(one), differing(other)]
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && left === [...right].reverse().join(''))
}
