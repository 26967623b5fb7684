/** What an English answer quotes in French: records are kept in the language of their sources. */
import type { Lang, Quoting } from '../types'

/**
 * The parts of an English text that are French, as it says them: without the stop that ends them. Nothing in a French answer.
 *
 *     { text: `Commitment: ${fact}`, ...quoting(lang, fact) }
 */
export function quoting(lang: Lang, ...parts: readonly (string | undefined)[]): Quoting {
  if (lang === 'fr') return {}
  const quotes = [...new Set(parts.flatMap((part) => part?.replace(/[.\s]+$/, '') || []))]
  return quotes.length > 0 ? { quotes } : {}
}
