/** One pass over a JSON document of any size: some of its values, made as they end, and the rest never made. */
import { type ParsedElementInfo, Tokenizer, TokenParser, TokenType } from '@streamparser/json'

export type JsonReader = {
  /** Takes the next bytes. Throws when they cannot be JSON (TypeError: not UTF-8). */
  readonly write: (bytes: Uint8Array) => void
  /** True once the document's last bracket was read. */
  readonly isWhole: () => boolean
}

/**
 * Calls `onValue` with each value at `paths` (`$.pmej.*`). Objects and arrays under an `unread` key are taken for null: making
 * what nobody looks at costs more than all the rest.
 */
export function jsonReader(
  paths: readonly string[],
  unread: ReadonlySet<string>,
  onValue: (found: ParsedElementInfo) => void,
): JsonReader {
  const tokenizer = new Tokenizer({ stringBufferSize: bufferSize })
  const parser = new TokenParser({ paths: [...paths], keepStack: false })
  parser.onValue = onValue
  let text: unknown
  let isUnread = false
  /** The brackets that will close what is left out: even there, they must match. */
  const closing: TokenType[] = []
  tokenizer.onToken = (parsed) => {
    const { token } = parsed
    const close = closingOf[token]
    if (closing.length > 0) {
      if (close !== undefined) closing.push(close)
      else if (isClosing(token) && closing.pop() !== token) throw new Error('brackets do not match')
      return
    }
    if (close !== undefined && isUnread) {
      closing.push(close)
      parser.write({ token: TokenType.NULL, value: null })
      return
    }
    // A key is the text before a colon.
    isUnread = token === TokenType.COLON && unread.has(text as string)
    text = parsed.value
    parser.write(parsed)
  }
  return { write: (bytes) => tokenizer.write(bytes), isWhole: () => parser.isEnded }
}

const closingOf: Readonly<Partial<Record<TokenType, TokenType>>> = {
  [TokenType.LEFT_BRACE]: TokenType.RIGHT_BRACE,
  [TokenType.LEFT_BRACKET]: TokenType.RIGHT_BRACKET,
}
const isClosing = (token: TokenType) => token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET

/** Bytes of the longest text decoded in one go; longer ones take two. */
const bufferSize = 1 << 16
