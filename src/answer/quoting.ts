/** What an English answer quotes in French: records are kept in the language of their sources. */
import type { Lang, Quoting, Section } from '../types'

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

/** Whether a section of an English answer quotes more than names of places and organisations, which are the same in any language. */
export function quotesDetails(section: Section): boolean {
  if (section.quotes) return true
  switch (section.kind) {
    case 'text':
    case 'notice':
      return false
    case 'list':
      return section.items.some((item) => isQuoting(item))
    case 'places': // their note may name a newspaper
      return section.items.some(({ speciality, sector, structure }) => (speciality ?? sector ?? structure) !== undefined)
    case 'aids':
      return section.items.some(
        ({ amount, conditions, commitment, contact, because = [] }) =>
          (amount ?? conditions ?? commitment ?? contact) !== undefined || because.some((reason) => isQuoting(reason)),
      )
    case 'contacts':
      return section.items.some((item) => isQuoting(item, item.organisation))
    case 'figures':
    case 'chart':
      return section.items.some((item) => isQuoting(item, item.territory.name))
    case 'table':
      return section.rows.some((row) => isQuoting(row) || row.cells.some((cell) => isQuoting(cell)))
  }
}

const isQuoting = (part: Quoting, name?: string): boolean => part.quotes?.some((quote) => quote !== name) ?? false
