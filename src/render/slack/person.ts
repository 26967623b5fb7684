/** People, by their Slack ids: the only live mentions we write. */

/** `U…`, or `W…` in an organisation (https://docs.slack.dev/reference/objects/user-object). */
const personId = /^[UW][A-Z0-9]{1,20}$/

/** True of an id that may be written to, and mentioned. */
export const isPerson = (id: string): boolean => personId.test(id)

/** `U012` → `<@U012>`; whatever is not an id becomes the words instead. */
export const mention = (id: string, instead: string): string => (isPerson(id) ? `<@${id}>` : instead)
