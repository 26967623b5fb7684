/** Builders of answers: a found answer can only be made from records that carry their source. */
import { capitalised, dateLabel } from '../formats'
import type { Answer, Cited, FollowUp, Lang, NonEmpty, Reliability, Section, Source } from '../types'

/** Gives the index of a record's source in the answer, adding it when new. */
export type Cite = (record: Cited) => number

/** The array when it has at least one element, else undefined: the door to every `found` answer. */
export const nonEmpty = <T>(items: readonly T[]): NonEmpty<T> | undefined =>
  items.length > 0 ? (items as NonEmpty<T>) : undefined

/** A list of sources that grows as records are cited; the same source is listed once. `before`: those of the answer it adds to. */
export function citations(before: readonly Source[] = []): { readonly cite: Cite; readonly cited: readonly Source[] } {
  const cited: Source[] = [...before]
  const cite: Cite = ({ source }) => {
    const known = cited.findIndex(({ url, title, date }) => url === source.url && title === source.title && date === source.date)
    return known >= 0 ? known : cited.push(source) - 1
  }
  return { cite, cited }
}

/** An answer with its sources in the order they are first cited; when nothing is cited by index, the first record's source stands. */
export function found(parts: {
  readonly title: string
  readonly quotes?: readonly string[] | undefined
  readonly from: NonEmpty<Cited>
  readonly sections: (cite: Cite) => readonly Section[]
  readonly followUps?: readonly FollowUp[]
}): Answer {
  const { cite, cited } = citations()
  const sections = nonEmpty(parts.sections(cite))
  if (!sections) throw new Error(`nothing to say under « ${parts.title} »`)
  const [first = parts.from[0].source, ...rest] = cited
  const { quotes, followUps = [] } = parts
  const title = { title: capitalised(parts.title), ...(quotes ? { quotes } : {}) }
  return { kind: 'found', ...title, sections, sources: [first, ...rest], followUps }
}

/** The desk of users’ complaints is for who complains, and for where nothing else is known. */
export function withoutComplaints<Contact extends { readonly id: string }>(records: readonly Contact[]): readonly Contact[] {
  const others = records.filter(({ id }) => !id.endsWith('-reclamations'))
  return others.length > 0 ? others : records
}

/** Says plainly that we do not know, and where to go from here. */
export function notFound(title: string, sections: readonly Section[], followUps: NonEmpty<FollowUp>): Answer {
  return { kind: 'not-found', title: capitalised(title), sections, sources: [], followUps }
}

export const text = (body: string, source?: number): Section =>
  source === undefined ? { kind: 'text', text: body } : { kind: 'text', text: body, source }
export const notice = (body: string): Section => ({ kind: 'notice', text: body })

type Trusted = Cited & { readonly reliability: Reliability; readonly year?: number | undefined }

/**
 * What must be said of a fact that is not freshly verified; undefined for one that is.
 *
 *     « information de 2018, à vérifier »  ·  « déduit, non confirmé »
 */
export function caution(fact: Trusted, lang: Lang): string | undefined {
  switch (fact.reliability) {
    case 'verified':
    case 'secondary':
      return undefined
    case 'outdated': {
      const when = fact.year ?? (/^\d{4}/.test(fact.source.date) ? dateLabel(fact.source.date, lang) : undefined)
      if (lang === 'en') return when ? `old information (${when}), to be checked` : 'old information, to be checked'
      return when ? `information ancienne (${when}), à vérifier` : 'information ancienne, à vérifier'
    }
    case 'inferred':
      return lang === 'en' ? 'inferred, not confirmed' : 'déduit, non confirmé'
  }
}

/** The sentence with its caution in brackets, when there is one. */
export function withCaution(sentence: string, fact: Trusted, lang: Lang): string {
  const warning = caution(fact, lang)
  return warning ? `${sentence} (${warning})` : sentence
}

/** What is checked before what is old; otherwise the order given. */
export const freshFirst = <Fact extends Trusted>(facts: readonly Fact[]): readonly Fact[] =>
  [...facts].sort((one, other) => Number(one.reliability === 'outdated') - Number(other.reliability === 'outdated'))
