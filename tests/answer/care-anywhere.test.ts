/** Whoever asks for any care anywhere gets something to go by, whatever is loaded. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTerritories } from '../../db/ingest/communes'
import { createKnowledge, type KnowledgeBase } from '../../db/knowledge'
import { neighboursOf, searchedAs } from '../../db/place-kinds'
import care from '../../db/seed/vocabulary/care.json' with { type: 'json' }
import { findCare } from '../../intents/find-care'
import { noRegularDoctor } from '../../intents/no-regular-doctor'
import { onCallCare } from '../../intents/on-call-care'
import type { Intent } from '../../src/intent'
import type { Slots } from '../../src/slots'
import type { Answer, Place, PlaceItem, Position, Section } from '../../src/types'
import { loadedDb } from '../support/loaded-knowledge'
import { realDeps, today } from '../support/product'

const bases = ['nothing', 'finess', 'all'] as const
type Base = (typeof bases)[number]

const depsOf = {} as Record<Base, Awaited<ReturnType<typeof realDeps>>>
beforeAll(async () => {
  depsOf.nothing = await realDeps()
  depsOf.finess = await realDeps(createKnowledge(await loadedDb('finess')))
  depsOf.all = await realDeps(createKnowledge(await loadedDb('all')))
}, 120_000)

type Asked = { readonly slots: Slots; readonly position?: Position }

/** What the intent answers, and how many times it went to the base. */
async function answered(intent: Intent, { slots, position }: Asked, base: Base): Promise<{ answer: Answer; reads: number }> {
  const { gazetteer, knowledge } = depsOf[base]
  let reads = 0
  const counting: KnowledgeBase = {
    read: (queries) => {
      reads += 1
      return knowledge.read(queries)
    },
  }
  const question = { text: '', channel: 'api', lang: 'fr', askedAt: today, ...(position && { position }) } as const
  return { answer: await intent.answer(slots, { question, lang: 'fr', knowledge: counting, gazetteer }), reads }
}

const territories = readTerritories()
const placeOf = (kind: Place['kind'], all: readonly { readonly code: string; readonly name: string }[]) =>
  fc.constantFrom(...all).map(({ code, name }): Asked => ({ slots: { place: { kind, code, name } } }))
const positionIn = (south: number, north: number, west: number, east: number) =>
  fc
    .tuple(fc.double({ min: south, max: north, noNaN: true }), fc.double({ min: west, max: east, noNaN: true }))
    .map(([lat, lon]): Asked => ({ slots: { place: { kind: 'position', code: '', name: '' } }, position: { lat, lon } }))
/** Anywhere: overseas is a third of the départements drawn apart, and positions are drawn there, at sea and abroad too. */
const anywhere = fc.oneof(
  placeOf('commune', territories.communes),
  placeOf(
    'commune',
    territories.communes.filter(({ code }) => /^9[78]/.test(code)),
  ),
  placeOf('departement', territories.departements),
  placeOf('region', territories.regions),
  placeOf('epci', territories.epcis),
  fc.constant<Asked>({ slots: { place: { kind: 'country', code: 'FR', name: 'France' } } }),
  positionIn(41, 51, -5, 9),
  positionIn(-22, -20, 55, 56),
  positionIn(-90, 90, -180, 180),
)
const question = fc.record({
  asked: anywhere,
  care: fc.constantFrom(...care.map(({ id }) => id)),
  radiusKm: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
  openNow: fc.option(fc.constant(true), { nil: undefined }),
})

const placesIn = (sections: readonly Section[]): readonly { readonly title?: string; readonly items: readonly PlaceItem[] }[] =>
  sections.filter((section) => section.kind === 'places')
const helps = (section: Section) =>
  (section.kind === 'places' || section.kind === 'contacts' || section.kind === 'list') && section.items.length > 0
const titleOf = ({ title }: { readonly title?: string }) => title ?? ''

function expectUseful(answer: Answer): void {
  if (answer.kind === 'not-found') expect(answer.followUps).not.toEqual([])
  else {
    expect(answer.kind).toBe('found')
    expect(answer.sections.some(helps), answer.title).toBe(true)
  }
  expect(answer.title).not.toMatch(/ : 0\b|undefined|null|NaN/)
}

describe.each(bases)('with %s loaded', (base) => {
  it('any care anywhere has an answer, in order of distance, of its own kind or said to be of another', async () => {
    await fc.assert(
      fc.asyncProperty(question, async ({ asked, ...slots }) => {
        const { answer, reads } = await answered(findCare, { ...asked, slots: { ...asked.slots, ...slots } }, base)
        expectUseful(answer)
        expect(reads).toBe(1)
        const own = searchedAs(slots.care)
        for (const section of placesIn(answer.sections)) {
          const others = section.items.filter(({ kind }) => !own.includes(kind))
          if (others.length > 0) {
            expect(titleOf(section)).toMatch(/^Peuvent aussi aider/)
            expect(neighboursOf(slots.care)).toEqual(expect.arrayContaining(others.map(({ kind }) => kind)))
          }
          for (const [rank, item] of section.items.entries()) {
            const next = section.items[rank + 1]
            // Those known to be open come first, when asked for. A place known by its town is shown to the kilometre.
            if (next?.distanceKm !== undefined && next.openNow === item.openNow)
              expect(item.distanceKm ?? 0).toBeLessThanOrEqual(next.distanceKm + 0.55)
          }
          for (const { openNow, hours } of section.items) if (hours === undefined) expect(openNow).toBe('unknown')
        }
      }),
      { numRuns: 120 },
    )
  })

  it.each([
    ['care now', onCallCare],
    ['no regular doctor', noRegularDoctor],
  ] as const)('%s has an answer anywhere', async (_, intent) => {
    await fc.assert(
      fc.asyncProperty(question, async ({ asked, care: wanted }) => {
        const { answer, reads } = await answered(intent, { ...asked, slots: { ...asked.slots, care: wanted } }, base)
        expectUseful(answer)
        expect(reads).toBe(1)
      }),
      { numRuns: 40 },
    )
  })
})
