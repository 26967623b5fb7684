/** French typography for the screen: a sign never starts a line, away from its word, and a number is read in one piece. */

/**
 * « 15 : un médecin », « 24 h/24 », « 116 117 », « 21 novembre 2026 » → the space before `: ; ? ! % € »`, after `«`, before a group
 * of three digits, before `h`, `j` or `km` and between a day and its month becomes a no-break one. For display only, never for a value sent back. No look-behind: Safari reads it since 16.4 only.
 */
export const unbroken = (text: string): string =>
  text.replaceAll(/ (?=[:;?!%€»])|« |\d (?=\d{3}\b|[hj]\b|km|\S+ 20\d\d)/g, (joined) => joined.replace(' ', '\u00a0'))
