/** What a person typed in Slack → plain words: Slack sends mentions and links as `<…>` and escapes `&`, `<`, `>`. */
import type { Lang } from '../../../types'
import { languageOf } from '../../../understand/language'
import { normalise, wordsOf } from '../../../understand/normalise'

const tokens: readonly (readonly [RegExp, string])[] = [
  [/<[@!][^>]*>/g, ' '], // <@U012>, <!here>, <!subteam^S012|@equipe>: addressed to somebody, not part of the question
  [/<#\w+\|([^>]*)>/g, '$1'],
  [/<#\w+>/g, ' '],
  [/<[^>|]+\|([^>]*)>/g, '$1'],
  [/<([^>]+)>/g, '$1'],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&amp;/g, '&'], // last: an escaped `&amp;lt;` was typed `&lt;`
]

/** `<@U0BOT> un kiné à <http://amiens.fr|amiens.fr> ?` → `un kiné à amiens.fr ?` */
export const plainText = (markup: string): string =>
  tokens
    .reduce((text, [token, words]) => text.replace(token, words), markup)
    .replace(/\s+/g, ' ')
    .trim()

/** True when the message calls somebody by name: `<@U012>`, `<!here>`, `<!subteam^S012>`. */
export const callsSomebody = (markup: string): boolean => /<[@!]/.test(markup)

/**
 * The question after `!soins`, which stands for the command where there is none: in a thread. Undefined without it.
 *
 *     !soins un kiné à Amiens  →  'un kiné à Amiens'
 */
export function afterBang(text: string): string | undefined {
  const [, question] = /^!soins(?=\s|$)(.*)$/i.exec(text) ?? []
  return question?.trim()
}

/** The language our own words are said in: that of the question, the person's own or French when it does not tell. */
export const langOf = (text: string, usual: Lang = 'fr'): Lang => languageOf(wordsOf(normalise(text))) ?? usual
