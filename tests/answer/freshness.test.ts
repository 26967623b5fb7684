import { describe, expect, it } from 'vitest'
import { staleNotice } from '../../src/answer/freshness'

const load = (asOf: string, staleFrom: string) => ({ source: 'finess', asOf, staleFrom, loadedAt: `${asOf}T08:00:00Z`, rows: 1 })
const asked = new Date('2026-11-21T12:00:00+01:00')

describe('old data', () => {
  it.each([
    ['until the day they are', [load('2026-03-02', '2026-11-22')], undefined],
    ['from that day on', [load('2026-03-02', '2026-11-21')], 'Données du 2 mars 2026 : elles datent de 8 mois, à vérifier.'],
    [
      'by the oldest of them',
      [load('2026-03-02', '2026-04-01'), load('2023-12-31', '2025-01-01')],
      'Données du 31 décembre 2023 : elles datent de 2 ans, à vérifier.',
    ],
    ['in days', [load('2026-11-01', '2026-11-10')], 'Données du 1er novembre 2026 : elles datent de 20 jours, à vérifier.'],
    ['when nothing was loaded', [], undefined],
  ])('are not called old %s, or are', (_, loads, words) => {
    expect(staleNotice(loads, asked, 'fr')?.replace(/\u00a0/g, ' ')).toBe(words)
  })

  it('are told in English too', () => {
    const words = 'Data of 2 March 2026: 8 months old, to be checked.'
    expect(staleNotice([load('2026-03-02', '2026-04-01')], asked, 'en')).toBe(words)
  })
})
