/**
 * Slack's markup, made safe: what comes from data or from a person never becomes a mention, a link or a broken entity.
 * Only `&`, `<` and `>` are escaped (https://docs.slack.dev/messaging/formatting-message-text#escaping).
 */

/** Longest address we turn into a link; a longer one is shown as it is. */
const longestLink = 1000
const longestLabel = 300
/** A line that may be split between two messages is not in bold: its marks would part. */
const longestBold = 500

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** `Soins & <!channel>` → `Soins &amp; &lt;!channel&gt;`. Control and invisible characters, which could disguise a text, are dropped. */
export const escaped = (text: string): string => visible(text).replace(/[&<>]/g, (character) => entities[character] ?? character)

/** True when Slack would show nothing: it refuses such a text. */
export const isBlank = (text: string): boolean => visible(text).trim() === ''

/** Bold, line by line because Slack's bold does not cross a line break: `15\n112` → `*15*\n*112*`. */
export function bold(text: string): string {
  const lines = escaped(text).replaceAll('*', '').split('\n')
  return lines.map((line) => (line.trim() === '' ? '' : line.length > longestBold ? line : `*${line.trim()}*`)).join('\n')
}

/** `<https://…|label>` for a plain https address, the label alone for anything else. */
export function link(url: string, label: string): string {
  const words = oneLine(label, longestLabel)
  const address = url.replaceAll('&', '&amp;')
  const isSafe = /^https:\/\/[^\s<>|"`]+$/.test(url) && address.length <= longestLink && visible(url) === url
  return isSafe && words !== '' ? `<${address}|${words.replaceAll('|', '¦')}>` : words
}

/** One line of at most `max` characters once escaped, cut at a whole character with `…`; for headers and labels. */
export function oneLine(text: string, max: number): string {
  const line = visible(text).replaceAll(/\s+/g, ' ').trim()
  const whole = escaped(line)
  return whole.length <= max ? whole : `${firstPiece(line, max - 1)}…`
}

/** Beginning of a text of at most `max` characters once escaped; cut text ends with `…` on its own line. */
export function cutText(text: string, max: number): string {
  const whole = escaped(text)
  if (whole.length <= max) return whole
  const [first = ''] = markupPieces(whole, max - 2)
  return `${first}\n…`
}

/**
 * Splits markup into pieces of at most `max` characters, at a line break or a space when there is one,
 * never inside a link, an entity or a character made of two code units. Pieces joined together lose nothing but white space.
 */
export const splitMarkup = (markup: string, max: number): string[] => [...markupPieces(markup, max)]

/** One at a time: the first is often enough. */
function* markupPieces(markup: string, max: number): Generator<string> {
  let piece = ''
  for (const [token] of markup.matchAll(/<[^>]*>|&\w+;|\n{1,9}|[^\S\n]{1,9}|[^\s<&]{1,200}|./gsu)) {
    if (piece.length + token.length > max) {
      if (piece.trimEnd() !== '') yield piece.trimEnd()
      piece = ''
    }
    piece += piece === '' ? token.trimStart() : token
  }
  if (piece.trimEnd() !== '') yield piece.trimEnd()
}

/** Longest beginning of `line` whose escaped form has at most `max` characters. */
function firstPiece(line: string, max: number): string {
  let piece = ''
  for (const character of line) {
    const next = piece + escaped(character)
    if (next.length > max) break
    piece = next
  }
  return piece.trimEnd()
}

/** Drops what a reader cannot see: controls but line breaks, lone surrogates, zero-width and direction marks. */
const visible = (text: string) =>
  text
    .replaceAll(/[\u2028\u2029]|\r\n?/g, '\n')
    .replaceAll(/[\t\v\f]/g, ' ')
    .replaceAll(/(?!\n)[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
