/** People of every kind, over the real aids: what the properties of eligibility are checked on. */
import fc from 'fast-check'
import type { AidRecord } from '../../db/knowledge'
import type { ZoningRecord } from '../../db/queries'
import { readSeeds } from '../../db/seed/read'
import { aidRecord } from '../../db/seed/rows'
import { personOf } from '../../src/answer/aids/person'
import { readArtefacts } from '../../src/build'
import type { Person } from '../../src/eligibility/person'
import type { Situation, Slots } from '../../src/slots'
import type { Place } from '../../src/types'
import { createGazetteer } from '../../src/understand/places'

export const seeds = readSeeds()
export const aids: readonly AidRecord[] = seeds.aids.map((aid) => aidRecord(aid, seeds))
export const gazetteer = createGazetteer(readArtefacts().gazetteer)

/** Real communes of the four régions and of Paris, and what contains them. */
export const places: readonly Place[] = [
  ...[
    ['commune', '80410'],
    ['commune', '14762'],
    ['commune', '61001'],
    ['commune', '50129'],
    ['commune', '31555'],
    ['departement', '80'],
    ['departement', '61'],
    ['region', '28'],
    ['region', '76'],
  ].flatMap(([kind, code]) => gazetteer.place(kind as Place['kind'], code ?? '') ?? []),
  { kind: 'commune', code: '75056', name: 'Paris', arrondissementCode: '75113' },
]

const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)
export const professions = ids(seeds.vocabulary.profession)
export const stages = ids(seeds.vocabulary.stage)
export const situationIds = ids(seeds.situations)
const saidZonings = ['zip', 'zac', 'hors-zone', 'frr', 'qpv', 'zone-prioritaire', 'tres-sous-dotee', 'sous-dotee', 'zfu']

const source = { publisher: 'ARS', title: 'Arrêté', url: 'https://example.org', date: '2026-01-01', checkedOn: '2026-11-21' }
type Classing = Pick<ZoningRecord, 'zoning' | 'class' | 'family'>
const ofArs = (zoning: string): Classing => ({ zoning, class: zoning === 'hors-zone' ? 'none' : zoning, family: 'zonage' })
const classings: readonly Classing[] = [
  ...['zip', 'zac', 'zar', 'qpv', 'tres-sous-dotee', 'sous-dotee', 'intermediaire', 'sur-dotee', 'hors-zone'].map(ofArs),
  ...['none', 'frr', 'frr-plus', 'beneficiaire'].map((zone) => ({ zoning: 'frr', class: zone, family: 'frr' })),
]

/** A record as a loader makes them: tax zonings are everyone's, a quartier is never the whole town. */
const zoningOf = (communeCode: string): fc.Arbitrary<ZoningRecord> =>
  fc
    .record({
      classing: fc.constantFrom(...classings),
      profession: fc.constantFrom('medecin', 'infirmier', 'kinesitherapeute', 'sage-femme', 'chirurgien-dentiste'),
      partly: fc.boolean(),
      dated: fc.boolean(),
      reliability: fc.constantFrom('verified' as const, 'verified' as const, 'inferred' as const),
    })
    .map(({ classing, profession, partly, dated, reliability }) => ({
      ...{ communeCode, ...classing, reliability, source },
      profession: classing.family === 'frr' ? '' : profession,
      partly: partly || classing.zoning === 'qpv',
      ...(dated ? { since: '2025-03-01', decree: 'arrêté du 12 décembre 2025' } : {}),
    }))

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

export type Told = { readonly slots: Slots; readonly zonings: readonly ZoningRecord[] }

/** What someone told, or did not, and how the place is classed. */
export const told: fc.Arbitrary<Told> = fc
  .record({
    profession: maybe(fc.constantFrom(...professions)),
    stage: maybe(fc.constantFrom(...stages)),
    zoning: maybe(fc.constantFrom(...saidZonings)),
    place: maybe(fc.constantFrom(...places)),
    structure: maybe(fc.constantFrom('msp', 'psla', 'cpts')),
    situation: fc.dictionary(fc.constantFrom(...situationIds), fc.constantFrom('yes' as const, 'no' as const, 'unsure' as const)),
  })
  .chain(({ situation, ...slots }) =>
    fc
      .array(zoningOf(slots.place?.arrondissementCode ?? slots.place?.code ?? ''), {
        maxLength: slots.place?.kind === 'commune' ? 3 : 0,
      })
      .map((zonings) => ({ slots: { ...slots, situation: { ...situation } satisfies Situation }, zonings })),
  )

export const personFrom = ({ slots, zonings }: Told): Person => personOf(slots, zonings, { gazetteer })

const day = 24 * 3600 * 1000
const first = Date.parse('2023-01-01T11:00:00Z')
/** Any noon of five years, the days on which the rules change more often. */
export const dates: fc.Arbitrary<Date> = fc.oneof(
  fc.integer({ min: 0, max: 5 * 365 }).map((days) => new Date(first + days * day)),
  fc.constantFrom(
    ...['2025-12-31', '2026-01-01', '2026-10-30', '2026-10-31', '2026-11-02'].map((on) => new Date(`${on}T12:00:00+01:00`)),
  ),
)
