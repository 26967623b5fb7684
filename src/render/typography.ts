/** French typography for the screen: a sign never starts a line, away from its word. */

/** « 15 : un médecin » → the space before `: ; ? ! % € »` and after `«` becomes a no-break one. For display only, never for a value sent back. */
export const unbroken = (text: string): string => text.replaceAll(/ (?=[:;?!%€»])|(?<=«) /g, '\u00a0')
