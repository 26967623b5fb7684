/** People, by their Slack ids: the only live mentions we write. */

/** `U…`, or `W…` in an organisation (https://docs.slack.dev/reference/objects/user-object). */
const personId = /^[UW][A-Z0-9]{1,20}$/

/** True of an id that may be written to, and mentioned. */
export const isPerson = (id: string): boolean => personId.test(id)

/** What the journal keeps of settings, with mentions in the place of ids: `Canal : C2 ; Éditeurs : U1, S1`. Other names stay as they are. */
export const namesOfSettings = (words: string): string =>
  words.replace(/(Canal|Éditeurs|Approbateurs) : [^;]*/g, (setting) =>
    setting.replace(/\b([CGSUW])[A-Z0-9]{1,20}\b/g, (id, kind: string) => mentions[kind]?.(id) ?? id),
  )

const person = (id: string) => `<@${id}>`
const channel = (id: string) => `<#${id}>`
const mentions: Readonly<Record<string, (id: string) => string>> = {
  ...{ U: person, W: person, C: channel, G: channel },
  S: (id) => `<!subteam^${id}>`,
}

/** `U012` → `<@U012>`; whatever is not an id becomes the words instead. */
export const mention = (id: string, instead: string): string => (isPerson(id) ? `<@${id}>` : instead)
