/** What people may say of an answer in Slack, and where: thumbs, buttons in their stead, a report to the team. */
import { describe, expect, it } from 'vitest'
import { forms, type SlackOptions } from '../../../src/render/slack/answer/message'
import { byteLength } from '../../../src/render/slack/limits'
import { type Rated, ratingBlocks, readOpinion } from '../../../src/render/slack/people/rating'
import type { Answer, Lang, Reply } from '../../../src/types'
import { aFoundAnswer, aReply } from '../../support/replies'
import { refusalOf } from '../../support/slack/block-schema'

const found = aFoundAnswer([{ kind: 'text', text: 'Deux cabinets répondent.', source: 0 }])
const notFound: Answer = {
  kind: 'not-found',
  title: 'Je ne trouve pas.',
  sections: [],
  sources: [],
  followUps: [{ label: 'Ailleurs', text: 'ailleurs' }],
}
const alarm: Answer = { kind: 'emergency', title: 'Le 15', sections: [{ kind: 'text', text: '15' }], sources: [], followUps: [] }
const talk: Answer = { kind: 'chat', title: 'Bonjour', sections: [{ kind: 'text', text: 'Bonjour' }], sources: [], followUps: [] }
const unknown: Reply = { understood: { kind: 'unknown', candidates: [], because: [] }, answer: notFound }

type Element = {
  readonly type: string
  readonly action_id: string
  readonly value?: string
  readonly positive_button?: { readonly value: string }
  readonly negative_button?: { readonly value: string }
}
/** Each form: the controls under its answer. */
const controls = (reply: Reply, options: SlackOptions = {}, lang: Lang = 'fr') =>
  forms({ reply, stateToken: '', lang }, { isRatable: true, ...options }).map(({ blocks = [] }) => {
    expect(blocks.length === 0 ? undefined : refusalOf(blocks)).toBeUndefined()
    return blocks.flatMap((block) => ('elements' in block ? (block.elements as Element[]) : []))
  })
const idsOf = (elements: readonly Element[] | undefined) => (elements ?? []).map(({ action_id: id }) => id).filter(Boolean)

describe('an opinion', () => {
  it('is asked by thumbs first, then by buttons with all the rest of the answer', () => {
    const [best, next, alone] = controls(aReply(found))
    expect(idsOf(best)).toEqual(['ask:0', 'rate'])
    expect(idsOf(next)).toEqual(['ask:0', 'rate:up', 'rate:down'])
    expect(idsOf(alone)).toEqual([])
  })

  it.each<[string, Reply, readonly string[]]>([
    ['what was found', aReply(found), ['ask:0', 'rate']],
    ['what was not, which may be reported', aReply(notFound), ['report', 'ask:0', 'rate']],
    ['what was not understood, which may only be reported', unknown, ['report', 'ask:0']],
    ['small talk: none', aReply(talk), []],
    ['an alarm: none', aReply(alarm), []],
    ['an answer with a caution: none', { ...unknown, understood: { ...unknown.understood, worry: 'mental' } }, ['ask:0']],
  ])('of %s', (_, reply, expected) => {
    expect(idsOf(controls(reply)[0])).toEqual(expected)
  })

  it('is not asked where nobody said so', () => {
    expect(idsOf(controls(aReply(found), { isRatable: false })[0])).toEqual(['ask:0'])
  })

  it('carries ids only, those of the arrondissement rather than of the city', () => {
    const place = { kind: 'commune', code: '75056', name: 'Paris', arrondissementCode: '75113' } as const
    const reply = { ...aReply(found), understood: { ...aReply(found).understood, slots: { place } } as Reply['understood'] }
    const thumbs = controls(reply, {}, 'en')[0]?.at(-1)
    const of = { kind: 'found', intent: 'find-care', place: 'commune:75113', lang: 'en' }
    expect(readOpinion(thumbs?.positive_button?.value)).toEqual({ ...of, rating: 'up' })
    expect(readOpinion(thumbs?.negative_button?.value)).toEqual({ ...of, rating: 'down' })
  })

  it.each([
    undefined,
    '',
    '{',
    '{"kind":"found","lang":"fr"}',
    '{"kind":"emergency","lang":"fr","rating":"up"}',
    '{"kind":"found","intent":"nothing","lang":"fr","rating":"up"}',
    '{"kind":"found","place":"<!channel>","lang":"fr","rating":"up"}',
    '{"kind":"found","lang":"fr","rating":"up","more":1}',
  ])('is not read when it is not ours: %s', (value) => {
    expect(readOpinion(value)).toBeUndefined()
  })

  it('takes more room as thumbs than as buttons: what is measured holds for both', () => {
    for (const lang of ['fr', 'en'] as const) {
      const rated: Rated = { kind: 'found', intent: 'find-care', place: 'commune:80021', lang }
      expect(byteLength(ratingBlocks(rated, 'thumbs'))).toBeGreaterThan(byteLength(ratingBlocks(rated, 'buttons')))
    }
  })
})

describe('« Corriger une fiche »', () => {
  const places: Answer = {
    ...found,
    kind: 'found',
    sections: [{ kind: 'contacts', items: [{ id: 'c1', organisation: 'ARS', source: 0 }] }],
    sources: [{ publisher: 'ARS', title: 'Annuaire', url: 'https://example.org', date: '2026', checkedOn: '2026-11-21' }],
  }
  it.each<[string, Answer, boolean, readonly string[]]>([
    ['is offered to staff under records', places, true, ['correct', 'ask:0']],
    ['is offered to nobody else', places, false, ['ask:0']],
    ['is not offered under words alone', found, true, ['ask:0']],
    ['is not offered under what found nothing', notFound, true, ['ask:0']],
  ])('%s', (_, answer, canCorrect, expected) => {
    expect(idsOf(controls(aReply(answer), { isRatable: false, canCorrect })[0])).toEqual(expected)
  })
})
