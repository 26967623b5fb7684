import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Alert } from '../../../src/digest/alerts'
import type { Digest } from '../../../src/digest/digest'
import { alertForms } from '../../../src/render/slack/staff/alert'
import { digestForms } from '../../../src/render/slack/staff/digest'
import { intentIds } from '../../../src/types'
import { refusalOf } from '../../support/slack/block-schema'
import { brokenEntity, stringsOf } from '../../support/slack/shown'

const source = {
  source: 'finess',
  publisher: 'Ministère',
  title: 'FINESS',
  url: 'https://example.org/finess',
  asOf: '2026-09-02',
  staleFrom: '2026-11-20',
}
const aDigest: Digest = {
  ...{ from: '2026-11-16', to: '2026-11-22', today: '2026-11-23', isStaff: true },
  asked: {
    ...{ count: 128, before: 102 },
    intents: [
      { intent: 'find-care', count: 120, before: 102 },
      { count: 8, before: 0 },
    ],
  },
  notFound: { count: 5, places: [{ intent: 'on-call-care', place: 'commune:34032', count: 4 }] },
  notUnderstood: 8,
  inbox: [{ key: 'not-understood:', kind: 'not-understood', count: 8, lastDay: '2026-11-22', places: [], questions: [] }],
  sources: [source],
  failed: [{ source: 'frr', number: 3, failures: 2, at: '2026-11-21T10:00:00.000Z', reason: 'frr.csv: the file is empty' }],
  deadlines: [{ day: '2026-12-31', name: 'Contrat X', publisher: 'ARS', url: 'https://example.org/x', checkedOn: '2026-11-02' }],
  ...{ pending: 2, overtaken: 1 },
}
const plain = (key: string) => (key === 'commune:34032' ? 'Béziers' : key)
const sectionsOf = (digest: Digest) => digestForms(digest, plain)[0].text.split('\n\n')

describe('the digest', () => {
  it('tells numbers first, then short lists with their sources and dates, then how to stop', () => {
    expect(sectionsOf(aDigest)).toEqual([
      'La semaine du 16 au 22 novembre 2026',
      '*128 questions* (102 la semaine d’avant) · *5* sans résultat · *8* non comprises',
      '*Ce qui a été demandé*\n• Trouver un soin près d’un lieu : *120* (102 avant)\n• Non compris : *8*',
      expect.stringMatching(/^\*Ce qui n’a pas été trouvé\*\n• .+, Béziers : \*4\*$/),
      '*Ce qui attend quelqu’un*\n• 8 questions et avis dans la boîte\n• 2 corrections attendent une décision\n• 1 correction que contredisent des données plus récentes : `/soins journal`',
      '*Chargements qui ont échoué*\n• *frr*, le 21 novembre 2026 : frr.csv: the file is empty',
      '*Données à actualiser*\n• <https://example.org/finess|Ministère, FINESS> : données du 2 septembre 2026, à actualiser depuis le 20 novembre 2026',
      '*Ce qui prend fin dans les 60 jours*\n• *31 décembre 2026* : Contrat X (<https://example.org/x|ARS>, page relue le 2 novembre 2026)',
      expect.stringContaining('/soins réglages'),
    ])
  })

  it('of an empty week is one line, and the dates of the data where nobody can load them', () => {
    const quiet: Digest = {
      ...aDigest,
      ...{ asked: { count: 0, before: 9, intents: [] }, notFound: { count: 0, places: [] }, notUnderstood: 0, inbox: [] },
      ...{ sources: [], failed: [], deadlines: [], pending: 0, overtaken: 0 },
    }
    expect(sectionsOf(quiet)).toHaveLength(3)
    const elsewhere = sectionsOf({ ...quiet, isStaff: false, sources: [{ ...source, staleFrom: '2027-01-01' }] })
    expect(elsewhere[2]).toContain('De quand datent les données')
    expect(elsewhere[2]).not.toContain('à actualiser')
    expect(JSON.stringify(digestForms(quiet, plain)[0].blocks)).not.toContain('Voir la boîte')
  })

  it('tells no number of nothing, and agrees with one', () => {
    const nothingMissing = { ...aDigest, notFound: { count: 0, places: [] }, notUnderstood: 1 }
    expect(sectionsOf(nothingMissing)[1]).toBe('*128 questions* (102 la semaine d’avant) · *1* non comprise')
  })
})

const hostile = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '<!channel>',
    '<@U123>',
    '<https://evil.example|votre banque>',
    '&amp;',
    '*gras*',
    '\ud800',
    '@here',
    '\n',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .tuple(fc.constantFrom('&', 'é ', '<', '👩', 'mot\n'), fc.integer({ min: 1, max: 4000 }))
    .map(([piece, times]) => piece.repeat(times)),
)
const url = fc.oneof(hostile, fc.constantFrom('https://example.org/a?b=1&c=2', 'javascript:alert(1)'))
const day = fc.constantFrom('2026-06-01', '2025-06', 'n.d.')
const anySource = fc.record({ source: hostile, publisher: hostile, title: hostile, url, asOf: day, staleFrom: day })
const anyFailure = fc.record({
  source: hostile,
  number: fc.nat(),
  failures: fc.nat(),
  at: fc.constant('2026-11-21T10:00:00.000Z'),
  reason: hostile,
})
const intent = fc.constantFrom(...intentIds)
const anyDigest: fc.Arbitrary<Digest> = fc.record({
  ...{ from: day, to: day, today: day, isStaff: fc.boolean(), notUnderstood: fc.nat(), pending: fc.nat(), overtaken: fc.nat() },
  asked: fc.record({
    count: fc.nat(),
    before: fc.nat(),
    intents: fc.array(fc.record({ intent, count: fc.nat(), before: fc.nat() }), { maxLength: 30 }),
  }),
  notFound: fc.record({
    count: fc.nat(),
    places: fc.array(fc.record({ intent, place: hostile, count: fc.nat() }), { maxLength: 30 }),
  }),
  inbox: fc.constant(aDigest.inbox),
  sources: fc.array(anySource, { maxLength: 30 }),
  failed: fc.array(anyFailure, { maxLength: 30 }),
  deadlines: fc.array(fc.record({ day, name: hostile, publisher: hostile, url, checkedOn: day }), { maxLength: 30 }),
})
const anyAlert: fc.Arbitrary<Alert> = fc.oneof(
  anySource.map((stale) => ({ kind: 'stale' as const, key: 'k', source: stale })),
  anyFailure.map((failure) => ({ kind: 'failed' as const, key: 'k', failure })),
  fc.constant({
    kind: 'opinions' as const,
    key: 'k',
    opinions: [{ id: 1, intent: 'find-care' as const, reason: 'wrong' as const }],
  }),
)

it('whatever the base holds, Slack takes the digest and the alerts, and nothing in them is alive', () => {
  fc.assert(
    fc.property(anyDigest, fc.array(anyAlert, { maxLength: 40 }), (digest, alerts) => {
      for (const forms of [digestForms(digest, (key) => key), alertForms(alerts)])
        for (const { text, blocks } of forms) {
          expect(blocks && refusalOf(blocks)).toBeUndefined()
          expect(text.trim()).not.toBe('')
          expect(text.length).toBeLessThanOrEqual(4000)
          for (const shown of [text, ...stringsOf(blocks)]) {
            expect(shown).not.toMatch(/<[!@#]|<(?!https:\/\/)/)
            expect(shown).not.toMatch(brokenEntity)
          }
        }
    }),
    { numRuns: 200 },
  )
})
