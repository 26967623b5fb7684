/** Sections that have something to show, or are not there: an answer never has an empty list. */
import type { ContactRecord, FigureRecord } from '../../db/knowledge'
import type { AidItem, Lang, ListItem, Section } from '../types'
import type { Cite } from './found'
import { contactItem, figureItem } from './items'

const titled = (title: string | undefined) => (title === undefined ? {} : { title })

export const listSection = (items: readonly ListItem[], title?: string): readonly Section[] =>
  items.length > 0 ? [{ kind: 'list', items, ...titled(title) }] : []

export const aidSection = (items: readonly AidItem[], title?: string): readonly Section[] =>
  items.length > 0 ? [{ kind: 'aids', items, ...titled(title) }] : []

export const contactSection = (records: readonly ContactRecord[], cite: Cite, lang: Lang, title?: string): readonly Section[] =>
  records.length > 0
    ? [{ kind: 'contacts', items: records.map((record) => contactItem(record, cite, lang)), ...titled(title) }]
    : []

export const figureSection = (records: readonly FigureRecord[], cite: Cite, lang: Lang): readonly Section[] =>
  records.length > 0 ? [{ kind: 'figures', items: records.map((record) => figureItem(record, cite, lang)) }] : []
