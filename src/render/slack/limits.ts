/**
 * Every limit of Slack that our messages meet, in one place. Read on 2026-11-21 in Slack's Block Kit reference
 * (https://docs.slack.dev/reference/block-kit/blocks) unless a line says otherwise; where two values are known, the smaller.
 */
export const slackLimits = {
  /** `text` of a message, in characters: advised maximum (https://docs.slack.dev/reference/methods/chat.postMessage#truncating). */
  text: 4000,
  blocks: 50,
  header: 150,
  /** Any text object: section, context. */
  textObject: 3000,
  contextElements: 10,
  buttonLabel: 75,
  buttonValue: 2000,
  /** Our choice, not Slack's: more buttons than this is a menu nobody reads. */
  buttons: 5,
  tableRows: 100,
  tableColumns: 20,
  /** All the cells of a message together, in characters. */
  tableCharacters: 10_000,
  /** One `table` per message; a second one is refused. */
  tables: 1,
  /**
   * All the blocks of a message together, as UTF-8 bytes of their JSON. Undocumented (`msg_blocks_too_long`): measured between
   * 13,172 and 13,297 characters in slackapi/bolt-js#2509, and refused at 11,341 characters of text alone in #2867, so the
   * containers count too. Counting everything, in bytes, stays below under every reading of these figures.
   */
  blocksBytes: 12_000,
} as const
