/** What the host page says on `<proxisoin-chat>`, read the same way by the launcher and by the panel. */
import type { Lang } from '../types'

/** `panel` floats with its launcher, `inline` is a block in the text, `page` dresses the page's own form. */
export type Mode = 'panel' | 'inline' | 'page'

/** `en-GB` is English. Without it, answers are in the language of the question, and our words in French. */
export const langOf = (host: Element): Lang | undefined => {
  const lang = host.getAttribute('lang')?.slice(0, 2).toLowerCase()
  return lang === 'fr' || lang === 'en' ? lang : undefined
}

export const modeOf = (host: Element): Mode => {
  const mode = host.getAttribute('mode')
  return mode === 'page' || mode === 'inline' ? mode : 'panel'
}

/** Origin of the service: the attribute `api` when it is a web address, or where this script comes from. */
export function apiOf(host: Element): string {
  try {
    const { origin } = new URL(host.getAttribute('api') ?? '')
    if (origin.startsWith('http')) return origin
  } catch {
    // absent, or no address
  }
  return new URL(import.meta.url).origin
}

/** What the field holds at the first opening. Never sent by itself. */
export const startQuestionOf = (host: Element): string => host.getAttribute('start-question') ?? ''
