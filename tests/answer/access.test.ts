import { describe, expect, it } from 'vitest'
import type { AccessRegimeRecord, CarePlaceRecord } from '../../db/knowledge'
import { readSeeds } from '../../db/seed/read'
import { accessNote } from '../../src/answer/access'
import { placeItem } from '../../src/answer/items'
import { parseOpeningHours } from '../../src/opening-hours/parse'
import { toText } from '../../src/render/text'
import type { Answer, Question, Source } from '../../src/types'

const source = {
  publisher: 'ARS d’essai',
  title: 'Urgences',
  url: 'https://ars.example.org',
  date: '2026-11-16',
  checkedOn: '2026-11-22',
}
const regime = (given: Partial<AccessRegimeRecord> = {}): AccessRegimeRecord => ({
  id: 'essai',
  scope: 'departement:14',
  regime: 'regulated',
  reliability: 'verified',
  source,
  ...given,
})
const site = { kind: 'urgences', departement: '14', finess: '140000001' }
const now = new Date('2026-11-22T10:00Z')
const note = (given: Partial<AccessRegimeRecord>, lang: 'fr' | 'en' = 'fr') => accessNote(site, [regime(given)], now, lang)?.text

describe('the access to an emergency department', () => {
  it.each([
    ['regulated', {}, 'Accès régulé : appelez le 15 avant de venir (ARS d’essai, 16 novembre 2026)'],
    [
      'suspended at night',
      { regime: 'suspended', hours: '20:00-08:00' },
      'Accueil suspendu (20 h–8 h) : ne venez pas, appelez le 15 (ARS d’essai, 16 novembre 2026)',
    ],
    ['open', { regime: 'open' }, 'Accès libre (ARS d’essai, 16 novembre 2026)'],
    [
      'regulated until later',
      { validTo: '2026-12' },
      'Accès régulé : appelez le 15 avant de venir (ARS d’essai, 16 novembre 2026)',
    ],
  ] as const)('is said as it is today: %s', (_, given, expected) => expect(note(given)).toBe(expected))

  it.each([
    [
      'told to be old',
      { reliability: 'outdated' },
      'Le 16 novembre 2026, accès régulé : à vérifier, appelez le 15 avant de venir (ARS d’essai)',
    ],
    [
      'ended',
      { validTo: '2026-11-21' },
      'Le 16 novembre 2026, accès régulé : à vérifier, appelez le 15 avant de venir (ARS d’essai)',
    ],
    [
      'published long ago',
      { source: { ...source, date: '2026-08' } },
      'En août 2026, accès régulé : à vérifier, appelez le 15 avant de venir (ARS d’essai)',
    ],
    [
      'without a date',
      { source: { ...source, date: 'n.d.' } },
      'Information ancienne : accès régulé ; à vérifier, appelez le 15 avant de venir (ARS d’essai)',
    ],
  ] as const)('is never said as today’s when it is old: %s', (_, given, expected) => expect(note(given)).toBe(expected))

  it.each([
    ['an old « open »', { regime: 'open', reliability: 'outdated' }],
    ['what has not begun', { validFrom: '2026-12-01' }],
    ['another département’s', { scope: 'departement:50' }],
  ] as const)('is not said from %s', (_, given) => expect(note(given)).toBeUndefined())

  it('is not said of another kind of place', () => {
    expect(accessNote({ ...site, kind: 'pharmacie' }, [regime()], now, 'fr')).toBeUndefined()
  })

  it('is the site’s own before its département’s', () => {
    const own = regime({ scope: '140000001', regime: 'open' })
    expect(accessNote(site, [regime(), own], now, 'fr')?.regime).toBe(own)
  })

  it('is what holds today before what is old, the site’s own included', () => {
    const ended = regime({ id: 'a', scope: '140000001', regime: 'open', validTo: '2026-11-01' })
    const again = regime({ id: 'b', scope: '140000001', regime: 'suspended' })
    expect(accessNote(site, [ended, again], now, 'fr')?.regime).toBe(again)
    const ofAll = regime({ id: 'c' })
    expect(accessNote(site, [ended, ofAll], now, 'fr')?.regime).toBe(ofAll)
    const longAgo = regime({ id: 'd', reliability: 'outdated' })
    expect(accessNote(site, [ended, longAgo], now, 'fr')?.regime).toBe(longAgo)
  })

  it('begins at midnight in Paris', () => {
    const tomorrow = regime({ validFrom: '2026-11-23' })
    expect(accessNote(site, [tomorrow], new Date('2026-11-22T22:59Z'), 'fr')).toBeUndefined()
    expect(accessNote(site, [tomorrow], new Date('2026-11-22T23:00Z'), 'fr')?.regime).toBe(tomorrow)
  })

  it('is said in English too', () => {
    expect(note({ regime: 'suspended', hours: '20:00-08:00' }, 'en')).toBe(
      'No patients received (20:00–8:00): do not go there, call 15 (ARS d’essai, 16 November 2026)',
    )
  })

  it('is old in every record we hold without a fresh source', () => {
    const { accessRegimes, sources } = readSeeds()
    const dates = new Map(sources.map(({ id, date }) => [id, date]))
    const current = accessRegimes.filter(({ reliability }) => reliability !== 'outdated')
    expect(current.filter((record) => (dates.get(record.source) ?? '') < '2026-09')).toEqual([])
    expect(accessRegimes.length).toBeGreaterThan(0)
  })
})

describe('a place in an answer', () => {
  const place: CarePlaceRecord = {
    ...site,
    id: 'urgences-140000001',
    name: 'CH d’essai',
    address: '1 rue du Port',
    postcode: '14000',
    communeCode: '14118',
    commune: 'Caen',
    region: '28',
    lat: 49.18,
    lon: -0.37,
    precision: 'address',
    asOf: '2026-11-22',
    reliability: 'verified',
    source: { ...source, title: 'Liste' },
  }
  // 16:00 in Caen on an ordinary Monday.
  const question: Question = { text: 'urgences', channel: 'api', lang: 'fr', askedAt: new Date('2026-11-23T15:00Z') }
  const shown = (record: CarePlaceRecord) => {
    const cited: Source[] = []
    const item = placeItem(record, ({ source: one }) => cited.push(one) - 1, { lang: 'fr', question }, { regimes: [regime()] })
    return { item, titles: cited.map(({ title }) => title) }
  }

  it('says its hours and whether it is open when the question is asked', () => {
    const hours = parseOpeningHours('Mo 09:00-19:00; PH off', { timezone: 'Europe/Paris' })
    const { item } = shown({ ...place, hours })
    expect(item).toMatchObject({ openNow: 'open', hours: 'Ouvert jusqu’à 19 h. Lun 9 h–19 h' })
    const answer: Answer = {
      kind: 'clarify',
      title: '',
      sections: [{ kind: 'places', items: [item] }],
      sources: [],
      followUps: [],
    }
    expect(toText(answer, 'fr')).toContain('– Ouvert jusqu’à 19 h. Lun 9 h–19 h –')
  })

  it('is not said to be open or closed without hours', () => {
    const { item } = shown(place)
    expect(item.openNow).toBe('unknown')
    expect(item).not.toHaveProperty('hours')
  })

  it('says its access and cites who said it, after its own source', () => {
    const { item, titles } = shown(place)
    expect(item).toMatchObject({ source: 0, note: expect.stringMatching(/^Accès régulé : appelez le 15/) })
    expect(titles).toEqual(['Liste', 'Urgences'])
  })
})
