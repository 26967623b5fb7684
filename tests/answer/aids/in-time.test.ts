/** The clock is the question's: what is offered changes on the right day, at midnight in Paris, and nothing ended is ever offered. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { endOf } from '../../../db/seed/dates'
import { readSeeds } from '../../../db/seed/read'
import { intentById } from '../../../intents'
import type { Deps } from '../../../src/deps'
import type { Slots } from '../../../src/slots'
import type { AidItem, Answer, IntentId } from '../../../src/types'
import { conversationWith, realApp, realDeps, today } from '../../support/product'

const { aids, vocabulary } = readSeeds()

/** Days on which something begins or ends; the third is already the new year in Paris, not yet at Greenwich. */
const days = {
  lastDayOf2025: '2025-12-31T12:00:00+01:00',
  lastMinuteOf2025: '2025-12-31T22:59:59Z',
  firstMinutesOf2026: '2025-12-31T23:30:00Z',
  lastDayToSign: '2026-10-30T23:59:59+01:00',
  dayAfterSigning: '2026-10-31T00:00:00+01:00',
  firstOfNovember: '2026-11-01T00:30:00+01:00',
  secondOfNovember: '2026-11-02T12:00:00+01:00',
  today: today.toISOString(),
} as const
type Day = keyof typeof days

const itemsOf = (sections: Answer['sections'] | { kind: string; items?: unknown[] }[]): readonly AidItem[] =>
  sections.flatMap((section) => (section.kind === 'aids' ? (section as { items: AidItem[] }).items : []))

async function replyOn(day: Day, text: string) {
  const app = await realApp({ now: () => new Date(days[day]) })
  const { answer } = await conversationWith(app)(text)
  return { title: answer.title, text: answer.text, items: itemsOf(answer.sections) }
}

describe('a general practitioner who settles in a ZIP for the first time', () => {
  const offeredOn = async (day: Day) => {
    const { items } = await replyOn(day, 'Je suis généraliste, première installation en ZIP, quelles aides ?')
    return items.filter(({ verdict }) => verdict !== 'no')
  }
  const statusesOn = async (day: Day) => Object.fromEntries((await offeredOn(day)).map(({ id, status }) => [id, status]))

  it.each(['lastDayOf2025', 'lastMinuteOf2025'] as const)(
    'may still sign the CAIM on %s, and reads what comes next',
    async (day) => {
      const offered = await statusesOn(day)
      expect(offered).toMatchObject({ caim: 'open', 'primo-installation': 'announced' })
      expect(offered).not.toHaveProperty('majoration-fmt', 'open')
    },
  )

  it.each(['firstMinutesOf2026', 'lastDayToSign', 'firstOfNovember', 'secondOfNovember', 'today'] as const)(
    'is offered what replaced it on %s, and never 50 000 €',
    async (day) => {
      const offered = await offeredOn(day)
      expect(Object.fromEntries(offered.map(({ id, status }) => [id, status]))).toMatchObject({
        'primo-installation': 'open',
        'majoration-fmt': 'open',
        'cabinet-secondaire-zip': 'open',
      })
      expect(offered.map(({ id }) => id)).not.toContain('caim')
      expect(offered.find(({ id }) => id === 'primo-installation')?.amount).toMatch(/10\s000\s€/)
      expect(JSON.stringify(offered)).not.toMatch(fiftyThousand)
    },
  )
})

const fiftyThousand = /50\s?000\s?€/

describe.each(['CAIM', 'COTRAM', 'COSCOM', 'CSTM'])('the %s, asked by name', (acronym) => {
  const id = acronym.toLowerCase()

  it.each(['lastDayOf2025', 'lastMinuteOf2025'] as const)('is open on %s', async (day) => {
    const { items } = await replyOn(day, `Détail : ${acronym}`)
    expect(items[0]).toMatchObject({ id, status: 'open', validTo: '2025-12-31' })
  })

  it.each(['firstMinutesOf2026', 'lastDayToSign', 'today'] as const)(
    'has ended on %s: since when, what replaced it, what becomes of running contracts',
    async (day) => {
      const { title, text, items } = await replyOn(day, `Détail : ${acronym}`)
      expect(title).toMatch(/n’existe plus.*31 décembre 2025/)
      expect(items[0]).toMatchObject({ id, status: 'ended' })
      expect(items.slice(1).length).toBeGreaterThan(0)
      expect(items.slice(1).filter(({ status }) => status === 'ended')).toEqual([])
      expect(text).toMatch(/terme/)
    },
  )
})

describe('the CRAI of Hauts-de-France, asked by name', () => {
  it.each([
    ['lastDayOf2025', 'transitional'],
    ['firstMinutesOf2026', 'transitional'],
    ['lastDayToSign', 'transitional'],
    ['dayAfterSigning', 'ended'],
    ['today', 'ended'],
  ] as const)('on %s is %s', async (day, status) => {
    const { items, title } = await replyOn(day, 'Détail : CRAI')
    expect(items[0]).toMatchObject({ id: 'crai-hauts-de-france', status })
    expect(/n’existe plus/.test(title)).toBe(status === 'ended')
  })
})

describe('a fourth-year resident (docteur junior)', () => {
  it.each([
    ['lastDayToSign', 'announced'],
    ['dayAfterSigning', 'announced'],
    ['firstOfNovember', 'announced'],
    ['secondOfNovember', 'open'],
  ] as const)('on %s finds the scheme %s', async (day, status) => {
    for (const asked of ['docteur junior : quelles aides ?', 'docteur junior de médecine générale : quelles aides ?']) {
      const { items } = await replyOn(day, asked)
      expect(items.find(({ id }) => id === 'docteur-junior')?.status, asked).toBe(status)
    }
  })
})

describe('nothing ended is offered', () => {
  let deps: Deps
  beforeAll(async () => {
    deps = await realDeps()
  })

  const parisDay = (now: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(now)
  const isOver = (dated: Parameters<typeof endOf>[0] & { status: string }, day: string) => {
    const end = endOf(dated)
    return end === undefined ? dated.status === 'ended' : end < day
  }

  /** The faults of an answer of the intent, seen with no help of the engine: ended aids offered, ended amounts, 50 000 € to a doctor. */
  async function faultsOf(intent: IntentId, slots: Slots, askedAt: Date): Promise<readonly string[]> {
    const question = { text: '', channel: 'api', lang: 'fr', askedAt } as const
    const { sections } = await intentById(intent).answer(slots, { question, lang: 'fr', ...deps })
    const day = parisDay(askedAt)
    const offered = itemsOf(sections).filter(({ verdict }) => verdict === 'yes' || verdict === 'depends')
    return offered.flatMap(({ id, status, amount = '' }) => {
      const aid = aids.find((one) => one.id === id)
      const standing = aid?.provisions.filter((row) => row.kind === 'offer' && !isOver(row, day)) ?? []
      const over = aid?.provisions.filter(
        (row) => isOver(row, day) && row.amount && !standing.some((one) => one.amount === row.amount),
      )
      const told = over?.some((row) => amount.includes(`${row.amount}`))
      const forDoctor =
        intent === 'find-aids' && slots.profession?.startsWith('medecin') && day >= '2026-01-01' && fiftyThousand.test(amount)
      return !aid || status === 'ended' || isOver(aid, day) || standing.length === 0 || told || forDoctor
        ? [`${day} ${JSON.stringify(slots)}: ${id} ${status} ${amount}`]
        : []
    })
  }

  const [professions, stages, zonings] = ([vocabulary.profession, vocabulary.stage, vocabulary.zoning] as const).map((entries) =>
    entries.map(({ id }) => id),
  ) as [string[], string[], string[]]
  const turningDays = [days.lastDayOf2025, days.firstMinutesOf2026, days.dayAfterSigning, days.secondOfNovember]

  it.each(turningDays)('to any profession at any stage on %s, zone after zone', async (day) => {
    const all = professions.flatMap((profession) => stages.map((stage) => ({ profession, stage })))
    const found = await Promise.all(
      all.map((slots, rank) => faultsOf('find-aids', { ...slots, zoning: zonings[rank % zonings.length] }, new Date(day))),
    )
    expect(found.flat()).toEqual([])
  })

  it('to anyone, anywhere, on any day, whatever the intent that lists aids', async () => {
    const optional = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
    const slots = fc.record({
      ...{ profession: fc.constantFrom(...professions), stage: optional(stages), zoning: optional(zonings) },
      structure: optional(vocabulary.structure.map(({ id }) => id)),
      place: fc.constantFrom(
        undefined,
        { kind: 'region' as const, code: '28', name: 'Normandie' },
        { kind: 'departement' as const, code: '80', name: 'Somme' },
        { kind: 'commune' as const, code: '80410', name: 'Ham' },
      ),
    })
    const day = fc.oneof(
      fc.constantFrom(...Object.values(days)).map((text) => new Date(text)),
      fc.date({ min: new Date('2018-01-01'), max: new Date('2032-01-01'), noInvalidDate: true }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('find-aids', 'training', 'start-structure'),
        slots,
        day,
        async (intent, known, askedAt) => {
          expect(await faultsOf(intent, known, askedAt)).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })
})
