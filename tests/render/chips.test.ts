import { describe, expect, it } from 'vitest'
import { type Asked, askedAddress, understoodById } from '../../src/asked'
import { askedLabel } from '../../src/asked-label'
import { chipsOf } from '../../src/render/chips'
import { sides } from '../../src/sides'
import type { IntentId, Understanding } from '../../src/types'

const amiens = { kind: 'commune', code: '80021', name: 'Amiens' } as const
const here = { kind: 'position', code: '', name: 'votre position' } as const
const asked = (intent: IntentId, slots: Asked['slots'], more: Partial<Asked> = {}): Asked => ({
  intent,
  slots,
  lang: 'fr',
  ...more,
})

describe('the chips of a question', () => {
  it('take back what was understood one by one, the place first', () => {
    const chips = chipsOf(
      understoodById(asked('find-care', { care: 'dentiste', place: amiens, radiusKm: 30, openNow: true })),
      'fr',
    )
    expect(chips).toEqual([
      { slot: 'place', label: 'Amiens', href: '/?intent=find-care&care=dentiste&radiusKm=30&openNow=true' },
      { slot: 'care', label: 'Chirurgien-dentiste', href: '/?intent=find-care&place=commune:80021&radiusKm=30&openNow=true' },
      { slot: 'radiusKm', label: '30 km', href: '/?intent=find-care&care=dentiste&place=commune:80021&openNow=true' },
      { slot: 'openNow', label: 'Ouvert maintenant', href: '/?intent=find-care&care=dentiste&place=commune:80021&radiusKm=30' },
    ])
  })

  it('are four at most', () => {
    const slots = {
      profession: 'infirmier',
      place: amiens,
      zoning: 'frr',
      stage: 'interne',
      situation: { 'aide-dix-ans': 'no' },
    } as const
    expect(chipsOf(understoodById(asked('find-aids', slots)), 'fr').map(({ slot }) => slot)).toEqual([
      'place',
      'profession',
      'zoning',
      'stage',
    ])
  })

  it('take back a position, which no link can hold', () => {
    const chips = chipsOf(understoodById(asked('find-care', { care: 'dentiste', place: here })), 'fr')
    expect(chips).toEqual([{ slot: 'place', label: 'Autour de vous', href: '/?intent=find-care&care=dentiste' }])
  })

  it('say the arrondissement, and speak English', () => {
    const place = { ...amiens, code: '75056', name: 'Paris', arrondissementCode: '75113' }
    const [first] = chipsOf(understoodById(asked('find-care', { care: 'dentiste', place })), 'en')
    expect(first).toEqual({ slot: 'place', label: 'Paris 13e', href: '/?intent=find-care&care=dentiste&lang=en' })
  })

  it.each(['emergency', 'greeting', 'medical-advice', 'help'] as const)('are none on « %s »', (intent) => {
    expect(chipsOf(understoodById(asked(intent, { place: amiens, profession: 'infirmier' })), 'fr')).toEqual([])
  })

  it('are none where nothing was understood', () => {
    const unknown: Understanding = { kind: 'unknown', candidates: [], because: [] }
    expect(chipsOf(unknown, 'fr')).toEqual([])
  })
})

describe('a question by ids', () => {
  it.each([
    [asked('find-care', { care: 'kinesitherapeute', place: amiens }), 'Masseur-kinésithérapeute à Amiens'],
    [
      asked('find-care', { care: 'dentiste', place: amiens, radiusKm: 30, openNow: true }),
      'Chirurgien-dentiste à Amiens, 30 km, ouvert maintenant',
    ],
    [
      asked('find-aids', { profession: 'infirmier', place: amiens }, { side: 'until' }),
      'Aides : infirmier libéral à Amiens, jusqu’à quand',
    ],
    [asked('no-regular-doctor', { place: amiens }), 'Je n’ai pas de médecin traitant à Amiens'],
    [asked('find-aids', { profession: 'infirmier' }, { lang: 'en' }), 'Aids: nurse'],
    [asked('explain-term', { term: 'cpts' }), undefined],
  ])('%# is called by our own words', (question, label) => {
    expect(askedLabel(question)).toBe(label)
  })

  it('has one address, in whatever order its parts were said', () => {
    const one = askedAddress(asked('find-care', { care: 'dentiste', place: amiens }))
    expect(askedAddress(asked('find-care', { place: amiens, care: 'dentiste' }))).toBe(one)
    expect(one).toBe('/?intent=find-care&care=dentiste&place=commune:80021')
  })

  it('has a name for every side', () => {
    for (const [intent, known] of Object.entries(sides))
      for (const side of known) expect(askedLabel(asked(intent as IntentId, {}, { side }))).toMatch(/, ./)
  })
})
