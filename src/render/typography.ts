/** French typography for the screen: a sign never starts a line, away from its word. */

/**
 * « 15 : un médecin », « 24 h/24 » → the space before `: ; ? ! % € »`, after `«` and within an hour or a distance becomes a no-break
 * one. For display only, never for a value sent back. No look-behind: Safari reads it since 16.4 only.
 */
export const unbroken = (text: string): string =>
  text.replaceAll(/ (?=[:;?!%€»])|« |\d (?=(?:h|km)\b)/g, (joined) => joined.replace(' ', '\u00a0'))
