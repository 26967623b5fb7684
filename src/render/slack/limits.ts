/**
 * Every limit of Slack that our messages meet, in one place. Read on 2026-11-21 in Slack's Block Kit reference
 * (https://docs.slack.dev/reference/block-kit/blocks) unless a line says otherwise; where two values are known, the smaller.
 */
export const slackLimits = {
  /** `text` of a message, in characters: advised maximum (https://docs.slack.dev/reference/methods/chat.postMessage#truncating). */
  text: 4000,
  /** What Slack cuts a `text` at: the most that a message without blocks can say. */
  textAlone: 40_000,
  blocks: 50,
  header: 150,
  /** Any text object: section, context. */
  textObject: 3000,
  contextElements: 10,
  buttonLabel: 75,
  buttonValue: 2000,
  /** Our choice, not Slack's 25: as many as an answer ever offers. */
  buttons: 10,
  /** Rows of a `table` and of a `data_table`, the header's among them; the latter takes 101, or 201 since. */
  tableRows: 100,
  tableColumns: 20,
  /** All the cells of a message together, in characters. */
  tableCharacters: 10_000,
  /** One `table` per message; a second one is refused. `data_table` may come again. */
  tables: 1,
  /** Rows of a `data_table` that are seen at once, from 1 to 100; 5 unless told. Our choice. */
  tablePage: 20,
  /** `data_visualization`: the most in a message, measured (vercel/chat, packages/adapter-slack/src/blocks/limits.ts). */
  charts: 2,
  chartTitle: 50,
  /** Names of points, of categories and of series. */
  chartLabel: 20,
  chartPoints: 20,
  chartAxis: 50,
  /**
   * All the blocks of a message together, as UTF-8 bytes of their JSON. Undocumented (`msg_blocks_too_long`): measured between
   * 13,172 and 13,297 characters in slackapi/bolt-js#2509, and refused at 11,341 characters of text alone in #2867, so the
   * containers count too. Counting everything, in bytes, stays below under every reading of these figures.
   */
  blocksBytes: 12_000,
} as const

/** How much room a value takes in a message, in bytes: `slackLimits.blocksBytes` is counted so. */
export const byteLength = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length

/** The first elements that fit together in so many bytes. */
export function within<Element>(elements: readonly Element[], bytes: number): Element[] {
  let room = bytes
  return elements.filter((element) => {
    room -= byteLength(element)
    return room >= 0
  })
}
