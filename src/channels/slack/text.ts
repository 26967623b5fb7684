/** What a person typed in Slack → plain words: Slack sends mentions and links as `<…>` and escapes `&`, `<`, `>`. */

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
