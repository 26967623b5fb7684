/** Whatever an answer holds, in every form of every page: Slack takes it, nothing is lost, nothing in it is alive. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pages } from '../../../src/render/slack/answer/message'
import type { Answer, NonEmpty, Section } from '../../../src/types'
import { hostileAnswer } from '../../support/hostile-answer'
import { aFoundAnswer, aReply } from '../../support/replies'
import { refusalOf } from '../../support/slack/block-schema'
import { brokenEntity, stringsOf, withoutCharts } from '../../support/slack/shown'

const origin = 'https://proxisoin.example'
const told = (answer: Answer, stateToken = 's1') => ({ reply: aReply(answer), stateToken, lang: 'fr' as const })

/** The answer with a mark of its own in everything that must be shown: `jeton7x`. */
function marked(answer: Answer): { readonly answer: Answer; readonly marks: readonly string[] } {
  const marks: string[] = []
  const mark = (text: string) => {
    marks.push(`jeton${marks.length}x`)
    return `${marks.at(-1)} ${text}`
  }
  const inSection = (section: Section): Section => {
    switch (section.kind) {
      case 'text':
      case 'notice':
        return { ...section, text: mark(section.text) }
      case 'list':
        return { ...section, items: section.items.map((item) => ({ ...item, text: mark(item.text) })) }
      case 'places':
        return {
          ...section,
          items: section.items.map((item) => ({
            ...item,
            name: mark(item.name),
            address: mark(item.address),
            phone: mark('02'),
          })),
        }
      case 'aids':
        return { ...section, items: section.items.map((item) => ({ ...item, name: mark(item.name) })) }
      case 'contacts':
        return {
          ...section,
          items: section.items.map((item) => ({ ...item, organisation: mark(item.organisation), phone: mark('03') })),
        }
      case 'figures':
      case 'chart':
        return {
          ...section,
          items: section.items.map((item) => ({
            ...item,
            territory: { ...item.territory, name: mark(item.territory.name) },
            note: mark(item.note ?? ''),
          })),
        }
      case 'table':
        return { ...section, rows: section.rows.map((row) => ({ ...row, header: mark(row.header) })) }
    }
  }
  // The sections of an answer stay as many as they were; only their assembly escapes the compiler.
  const sections = answer.sections.map(inSection) as unknown as Answer['sections']
  return { answer: { ...answer, sections } as Answer, marks }
}

/** What must hold of an answer's messages. */
function check(hostile: Answer, state = 's1', isShareable = true): void {
  const { answer, marks } = marked(hostile)
  const all = pages(told(answer, state), { origin, isShareable, isRatable: true, canCorrect: true })
  for (const form of all.flat()) {
    expect(form.blocks ? refusalOf(form.blocks) : undefined).toBeUndefined()
    expect(form.text.trim()).not.toBe('')
    expect(form.text.length).toBeLessThanOrEqual(form.blocks ? 4000 : 40_000)
    expect(form.text).not.toMatch(/[<>]/)
  }
  const [best = [], simplest = []] = [0, -2].map((rank) => all.flatMap((page) => page.at(rank)?.blocks ?? []))
  for (const blocks of [best, simplest]) {
    const said = stringsOf(withoutCharts(blocks)).flatMap((words) => words.match(/jeton\d+x/g) ?? [])
    expect(said.toSorted()).toEqual(marks.toSorted())
  }
  const cited = stringsOf(best).flatMap((words) => /^\[(\d+)\]/.exec(words)?.[1] ?? [])
  expect(answer.sources.filter((_, rank) => !cited.includes(String(rank + 1)))).toEqual([])
  expectNothingAlive(stringsOf(all.flat()), answer)
}

/** No mention, and no link but to its sources and to our own pages. */
function expectNothingAlive(words: readonly string[], { sources }: Answer): void {
  expect(words.filter((word) => brokenEntity.test(word))).toEqual([])
  const ours = [`${origin}/dossier?place=commune:80410&stage=a`, `${origin}/?intent=find-care`]
  const links = [...sources.map(({ url }) => url), 'https://example.org/contact', ...ours].map(
    (url) => `<${url.replaceAll('&', '&amp;')}|`,
  )
  const tokens = words.flatMap((word) => word.match(/<[^>]*>?|>/g) ?? [])
  expect(tokens.filter((token) => !links.some((link) => token.startsWith(link) && token.endsWith('>')))).toEqual([])
}

const found = (...sections: NonEmpty<Section>): Answer => aFoundAnswer(sections)
const figures = (count: number): Section => ({
  kind: 'figures',
  items: Array.from({ length: count }, (_, rank) => ({
    indicator: 'msp',
    label: 'maisons de santé',
    territory: { kind: 'commune', code: String(rank), name: `Commune ${rank}` },
    year: 2025,
    value: rank,
    unit: 'structures',
    source: 0,
  })),
})

describe('whatever the answer holds', () => {
  it.each([
    ['500 rows', found(figures(500))],
    ['60 sections', found(figures(9), ...Array.from({ length: 59 }, () => figures(9)))],
    ...['x', 'mot ', '&', '"', 'ش', '🧑‍⚕️ ', '\u202e', 'ligne\n'].map((piece) => {
      const name = piece.repeat(10_000 / piece.length)
      return [
        `names of 10,000 characters: ${JSON.stringify(piece)}`,
        found({ kind: 'list', title: name, items: [{ text: name }] }, { kind: 'text', text: name, source: 0 }),
      ] as const
    }),
  ] as const)('Slack takes %s', (_, answer) => check(answer))

  it('Slack takes every form of every page, each thing said once and nothing in it alive', () => {
    fc.assert(
      fc.property(hostileAnswer, fc.string({ maxLength: 1500 }), fc.boolean(), (hostile, state, isShareable) => {
        check(hostile, state, isShareable)
      }),
      { numRuns: 300 },
    )
  })
})
