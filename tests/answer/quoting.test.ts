/** In an English answer, what is in French says so (WCAG 3.1.2): checked on real answers against every record they were made from. */
import { describe, expect, it } from 'vitest'
import type { KnowledgeBase } from '../../db/knowledge'
import { phrases } from '../../intents/phrases'
import { quoting } from '../../src/answer/quoting'
import { ask } from '../../src/ask'
import { answerView } from '../../src/render/view/answer'
import type { Answer, Lang, Quoting } from '../../src/types'
import { seededKnowledge } from '../support/knowledge'
import { realDeps, today } from '../support/product'
import { leavesOf } from '../support/tree'

const knowledge = await seededKnowledge()
const deps = await realDeps()
const english = [
  ...Object.values(phrases).flatMap(({ tests }) => tests.en),
  'emergency department near Vire',
  'what aid for a nurse in Ham',
  'what aid for a general practitioner setting up in Ham',
  'aids for a nurse: Ham or Péronne?',
  'details of the aid CAPII',
  'details of the aid CAIM',
  'is Laon in a FRR zone?',
  'no regular doctor in Amiens',
  'duty doctor in Caen',
  'how many PSLA in Normandie?',
  'which region has the most MSP?',
  'number of general practitioners in France over the years',
  'create a health centre in Orne',
  'dentist in Le Mans',
]

/** The words of records that name a place or a person of the administrative map: proper names are the same in any language (WCAG 3.1.2). */
const properNames: ReadonlySet<string> = new Set(['commune', 'territory', 'en', 'names', 'english', 'id', 'url', 'organisation'])

/** Every text of a record that would be heard as French: two words or more, that are not acronyms. */
function frenchOf(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return /\p{Ll}{2,} .*\p{L}{2,}|\p{L}{2,} .*\p{Ll}{2,}/u.test(value) ? [value.replace(/[.\s]+$/, '')] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (properNames.has(key) ? [] : frenchOf(inner)))
}

async function answered(text: string, lang: Lang): Promise<{ answer: Answer; french: ReadonlySet<string> }> {
  const read: unknown[] = []
  const spying: KnowledgeBase = {
    read: async (queries) => {
      const results = await knowledge.read(queries)
      read.push(results)
      return results
    },
  }
  const { answer } = await ask({ text, channel: 'api', lang, askedAt: today }, { ...deps, knowledge: spying })
  return { answer, french: new Set(frenchOf([...read, answer.sources])) }
}

const shown = (answer: Answer, lang: Lang) =>
  leavesOf(answerView(answer, { lang, origin: '', ids: '', scripted: false, fields: [] }))
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** Each thing that quotes, with the words it may quote from. */
function quotesOf(value: unknown): readonly { readonly quote: string; readonly among: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const { quotes = [], ...others } = value as Quoting & Record<string, unknown>
  const among = JSON.stringify(others)
  return [...quotes.map((quote) => ({ quote, among })), ...Object.values(others).flatMap(quotesOf)]
}

describe('an English answer', () => {
  it.each(english)('marks what is French in « %s »', async (question) => {
    const { answer, french } = await answered(question, 'en')
    const spokenAsEnglish = shown(answer, 'en').filter(({ lang }) => lang === 'en')
    const missed = spokenAsEnglish.flatMap(({ text }) => [...french].filter((words) => plain(text).includes(words)))
    expect(missed).toEqual([])
  })

  it.each(english)('punctuates its own words as English does in « %s »', async (question) => {
    const { answer } = await answered(question, 'en')
    const spokenAsEnglish = shown(answer, 'en').filter(({ lang }) => lang === 'en')
    expect(spokenAsEnglish.filter(({ text }) => /[ \u00a0][:;?!]/.test(text))).toEqual([])
  })

  it.each(english)('quotes only what « %s » says', async (question) => {
    const { answer } = await answered(question, 'en')
    for (const { quote, among } of quotesOf(answer)) expect(among).toContain(JSON.stringify(quote).slice(1, -1))
  })

  it.each([
    ['details of the aid CAPII', true],
    ['emergency department near Vire', false],
  ])('says that details are in French where some are: %s', async (question, isSaid) => {
    const { answer } = await answered(question, 'en')
    const notices = answer.sections.flatMap((section) => (section.kind === 'notice' ? section.text : []))
    expect([answer.kind, notices.some((text) => text.startsWith('Details are quoted in French'))]).toEqual(['found', isSaid])
  })

  it('leaves its own words in English', async () => {
    const { answer } = await answered('details of the aid CAPII', 'en')
    const spokenAsFrench = shown(answer, 'en').filter(({ lang }) => lang === 'fr')
    expect(spokenAsFrench.length).toBeGreaterThan(5)
    for (const { text } of spokenAsFrench) expect(text).not.toMatch(/Commitment|Conditions:|Whom|checked on|to be checked/)
  })
})

it('quotes nothing in a French answer', async () => {
  const { answer } = await answered('aides pour un infirmier à Ham', 'fr')
  expect(quotesOf(answer)).toEqual([])
  expect(shown(answer, 'fr').every(({ lang }) => lang === 'fr')).toBe(true)
})

describe('quoting', () => {
  it.each([
    ['fr', ['5 ans.'], {}],
    ['en', ['5 ans.', undefined, '', '5 ans'], { quotes: ['5 ans'] }],
    ['en', [undefined], {}],
  ] as const)('in %s marks %j', (lang, parts, quotes) => {
    expect(quoting(lang, ...parts)).toEqual(quotes)
  })
})
