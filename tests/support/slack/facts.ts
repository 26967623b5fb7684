/** What an answer states, as words that must be read wherever it is told. */
import { dateLabel, figureDate, numberLabel } from '../../../src/formats'
import { isRefused } from '../../../src/render/aid-words'
import { saidOnce } from '../../../src/render/figures'
import type { Answer, Lang, Section } from '../../../src/types'
import { plain } from '../dialogues'

/** Names, numbers, telephones, dates and sources; each as it is written in this language. */
export const factsOf = (answer: Pick<Answer, 'title' | 'sections' | 'sources' | 'followUps'>, lang: Lang): readonly string[] =>
  [
    answer.title,
    ...answer.sections.flatMap((section) => [section.title, ...sectionFacts(section, lang)]),
    ...answer.sources.flatMap(({ title, date, checkedOn }) => [title, dateLabel(date, lang), dateLabel(checkedOn, lang)]),
    ...answer.followUps.map(({ label }) => label),
  ].flatMap((fact) => (fact ? legible(fact) : []))

function sectionFacts(section: Section, lang: Lang): readonly (string | undefined)[] {
  switch (section.kind) {
    case 'text':
    case 'notice':
      return section.text.split('\n')
    case 'list':
      return section.items.flatMap(({ text }) => text.split('\n'))
    case 'places':
      return section.items.flatMap((item) => [item.name, item.phone, item.address, `${item.postcode} ${item.commune}`, item.note])
    case 'aids':
      return section.items.flatMap((item) => [item.name, ...(isRefused(item) ? [] : [item.amount, item.conditions, item.note])])
    case 'contacts':
      return section.items.flatMap((item) => [item.organisation, item.phone, item.email, item.address, item.note])
    case 'figures':
    case 'chart': {
      const { unit } = saidOnce(section, lang)
      return section.items.flatMap((item) => [
        item.territory.name,
        numberLabel(item.value, lang),
        unit ?? item.unit, // « 0 pharmacie » and « 2 pharmacies » are both under « Pharmacies »
        figureDate(item, lang),
        item.note,
      ])
    }
    case 'table':
      return [
        ...section.columns.slice(1),
        ...section.rows.flatMap(({ header, cells }) => [header, ...cells.map(({ text }) => text)]),
      ]
  }
}

/** As it is read: neither entities, nor the marks of bold, nor spaces that look alike; capitals where a line begins are no difference. */
export const legible = (text: string): string =>
  plain(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replaceAll('*', '')).trim().toLowerCase()
