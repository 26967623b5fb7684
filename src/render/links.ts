/** Links made from data: a link we are not sure of is not made, and the words are shown alone. */

/** A French number (« 03 22 00 00 00 », « +33 3 22… », « 116 117 », « 15 »); two numbers in one field must not become one. */
const dialable = /^(0\d{9}|\+\d{8,15}|1[578]|11\d|3\d{3}|11[68]\d{3})$/

/** `tel:0322000000` for « 03 22 00 00 00 »; undefined when the text is not exactly one number. The 114 takes text messages. */
export function telephoneHref(phone: string): string | undefined {
  const digits = phone.replace(/[\s.\u00a0\u202f-]/g, '')
  return dialable.test(digits) ? `${digits === '114' ? 'sms' : 'tel'}:${digits}` : undefined
}

/** The address when it is http or https: `javascript:` and friends are refused. */
export function webHref(url: string): string | undefined {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined
}

/** A path of ours, at `origin` when we are shown elsewhere; undefined for anything that could lead to another site. */
export const ownHref = (href: string, origin = ''): string | undefined => (/^\/(?![/\\])/.test(href) ? origin + href : undefined)

/** `mailto:` for a plain address; undefined when it could carry anything else (a second recipient, a subject). */
export function mailHref(email: string): string | undefined {
  return /^[\w.+-]+@[\w.-]+$/.test(email) ? `mailto:${email}` : undefined
}

/** Directions to a point (WGS84 decimal degrees) on OpenStreetMap. */
export const routeHref = (lat: number, lon: number): string => `https://www.openstreetmap.org/directions?to=${lat},${lon}`
