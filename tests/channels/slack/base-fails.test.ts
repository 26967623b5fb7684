/**
 * Everything staff and people do in Slack, prepared while the base is well, then done while it is out of reach, only read, or slow:
 * the person is told where he or she looks, in words for that work, and nothing is half done.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KnowledgeUnavailable } from '../../../db/knowledge'
import { done, lastIn, marie, modalOf, paul, type Staff, staff, wordsOf } from '../../support/slack/staff'

type Person = ReturnType<Staff['person']>
type Fault = 'out of reach' | 'only read' | 'slow'
const faults: readonly Fault[] = ['out of reach', 'only read', 'slow']

const unhandled: unknown[] = []
const note = (reason: unknown) => unhandled.push(reason)
beforeAll(() => void process.on('unhandledRejection', note))
afterAll(() => void process.off('unhandledRejection', note))

const writing = new Set(
  'add belongs decide erase forget handle isFirst keep prefer propose remove settle shownAt undo write'.split(' '),
)
const refusals: Readonly<Record<Fault, () => Promise<never>>> = {
  'out of reach': () => Promise.reject(new KnowledgeUnavailable(new Error('down'))),
  'only read': () => Promise.reject(Object.assign(new Error('readonly'), { code: 'SQLITE_READONLY' })),
  slow: () => new Promise((_, reject) => setTimeout(reject, 2_600, new Error('too slow'))),
}
/** From now on, for all who use these books. */
function fail({ books, knowledge }: Staff, fault: Fault) {
  const isOut = (name: string) => fault !== 'only read' || writing.has(name)
  for (const book of [knowledge, ...Object.values(books)])
    for (const name of Object.keys(book)) if (isOut(name)) Object.assign(book, { [name]: refusals[fault] })
}

const thumb = (message: ReturnType<typeof lastIn>, which: string) =>
  new RegExp(`"${which}_button":\\{.*?"value":"((?:[^"\\\\]|\\\\.)*)"`).exec(wordsOf(message))?.[1]?.replace(/\\(.)/g, '$1') ?? ''
const grounds = { why: 'Vu', url: 'https://www.ameli.fr/somme', publisher: 'Assurance maladie', date: '2026-11' }

/** To the choice of a record, its fields, and the difference. */
async function choosing(person: Person) {
  await done(person.runs('/soins corriger qui contacter à la CPAM de la Somme'))
  return modalOf(person)
}
const fields = async (person: Person) => (await done(person.submits(await choosing(person), { record: 'contact:cpam' }))).view
async function difference(person: Person) {
  await done(person.submits((await fields(person)) ?? modalOf(person), { ...grounds, 'field:phone': '03 22 00 11 22' }))
  return modalOf(person)
}
/** Marie's correction, where Paul decides; applied at once when it is Paul's. */
async function change(world: Staff, by: Person) {
  await done(by.submits(await difference(by)))
  return lastIn(world.person(paul), 'C2')
}
async function inbox(person: Person) {
  await done(person.runs('/soins boîte', { channel: 'C2' }))
  return lastIn(person, 'C2')
}
async function answer(person: Person) {
  await done(person.runs('/soins un kiné à Amiens'))
  return lastIn(person, 'C1')
}
async function home(person: Person) {
  await done(person.opensHome())
  const view = person.home()
  if (!view) throw new Error('no home')
  return view
}
async function asked({ books }: Staff) {
  const line = { day: '2026-11-20', team: 'T1', channel: 'slack', intent: 'find-care', place: 'commune:80410' } as const
  await books.feedback.write({ ...line, kind: 'not-found', rating: 'down', reason: undefined, question: 'où consulter à Ham' })
}

/** What is made ready, then the gesture. Read-only, what only reads does not fail. */
type Door = readonly [
  string,
  'reads' | 'writes',
  (world: Staff, m: Person, p: Person) => Promise<() => ReturnType<Person['clicks']>>,
]
const doors: readonly Door[] = [
  ['App Home', 'reads', async (_, m) => () => m.opensHome()],
  [
    'the next page of the journal',
    'reads',
    async (world, m) => {
      for (let rank = 0; rank < 12; rank += 1) await world.choose({ staffChannel: 'C2', editors: ['U2'], digest: undefined })
      await done(m.runs('/soins journal'))
      const message = lastIn(m, 'C1')
      return () => m.clicks(message, 'journal-more')
    },
  ],
  [
    'the journal as a file',
    'reads',
    async (_, m) => {
      await done(m.runs('/soins journal'))
      const message = lastIn(m, 'C1')
      return () => m.clicks(message, 'journal-csv')
    },
  ],
  [
    'choosing a record',
    'reads',
    async (_, m) =>
      (
        (view) => () =>
          m.submits(view, { record: 'contact:cpam' })
      )(await choosing(m)),
  ],
  [
    'its fields',
    'reads',
    async (_, m) => {
      const view = (await fields(m)) ?? modalOf(m)
      return () => m.submits(view, { ...grounds, 'field:phone': '03 22 00 11 22' })
    },
  ],
  [
    'its difference',
    'writes',
    async (_, m) =>
      (
        (view) => () =>
          m.submits(view)
      )(await difference(m)),
  ],
  [
    'approving',
    'writes',
    async (world, m, p) =>
      (
        (message) => () =>
          p.clicks(message, 'change-approve')
      )(await change(world, m)),
  ],
  [
    'looking at',
    'reads',
    async (world, m, p) =>
      (
        (message) => () =>
          p.clicks(message, 'change-refuse')
      )(await change(world, m)),
  ],
  [
    'refusing',
    'writes',
    async (world, m, p) => {
      await done(p.clicks(await change(world, m), 'change-refuse'))
      return () => p.submits(modalOf(p), { why: 'Non' })
    },
  ],
  [
    'undoing',
    'writes',
    async (world, _, p) => {
      await done(p.clicks(await change(world, p), 'change-undo'))
      return () => p.submits(modalOf(p), { why: 'Non' })
    },
  ],
  [
    'the inbox again',
    'reads',
    async (_, __, p) =>
      (
        (view) => () =>
          p.clicks(view, 'home-inbox')
      )(await home(p)),
  ],
  [
    'putting away',
    'writes',
    async (_, __, p) =>
      (
        (message) => () =>
          p.clicks(message, 'inbox-handle')
      )(await inbox(p)),
  ],
  [
    'opening a phrase',
    'reads',
    async (_, __, p) =>
      (
        (message) => () =>
          p.clicks(message, 'inbox-phrase')
      )(await inbox(p)),
  ],
  [
    'a phrase',
    'writes',
    async (_, __, p) => {
      await done(p.clicks(await inbox(p), 'inbox-phrase'))
      const view = modalOf(p)
      return () => p.submits(view, { phrase: 'où consulter sans attendre trois mois', intent: 'find-care' })
    },
  ],
  [
    '« Utile »',
    'writes',
    async (_, m) =>
      (
        (message) => () =>
          m.clicks(message, 'rate', { value: thumb(message, 'positive') })
      )(await answer(m)),
  ],
  [
    '« Pas utile », and why',
    'writes',
    async (_, m) => {
      const message = await answer(m)
      await done(m.clicks(message, 'rate', { value: thumb(message, 'negative') }))
      const view = modalOf(m)
      return () => m.submits(view, { reason: 'wrong' })
    },
  ],
  [
    'forgetting what one chose',
    'writes',
    async (world, m) => {
      await world.books.teams.prefer('T1', 'U1', { lang: 'fr', place: 'commune:80021' })
      const view = await home(m)
      return () => m.clicks(view, 'forget-preferences')
    },
  ],
  [
    'a usual place',
    'writes',
    async (_, m) => {
      await done(m.clicks(await home(m), 'choose-place'))
      const view = modalOf(m)
      return () => m.submits(view, { place: 'Amiens' })
    },
  ],
]
/** Where a slow base is waited for under the person's eyes: the others are the same code, and half a minute. */
const waited = new Set([
  'its fields',
  'its difference',
  'approving',
  'refusing',
  'a phrase',
  '« Pas utile », and why',
  'a usual place',
])
const isTried = (fault: Fault, [name, kind]: Door) =>
  fault === 'slow' ? waited.has(name) : fault === 'out of reach' || kind === 'writes'
const cases = faults.flatMap((fault) => doors.filter((door) => isTried(fault, door)).map((door) => [fault, ...door] as const))

const told = /(?:[Nn]otre base|[Ll]a base de connaissances|[Nn]os données) ne répond(?:ent)? pas|Je ne peux pas garder votre avis/
const danger = /appelez le \*15\*/

/** Where something could have been half done. */
async function written({ db }: Staff): Promise<unknown> {
  const tables = ['journal', 'changes', 'learned_phrases', 'feedback', 'team_people', 'team_settings']
  const rows = await Promise.all(tables.map((table) => db.$client.execute(`select * from ${table}`)))
  return rows.map(({ rows }) => rows.map((row) => ({ ...row })))
}

describe.each(cases)('while the base is %s, %s', (fault, _, __, prepare) => {
  it('tells so, and does nothing', async () => {
    const world = await staff()
    await world.choose({ staffChannel: 'C2', editors: ['U2'], approvers: ['U2'] })
    await asked(world)
    const [m, p] = [world.person(marie), world.person(paul)]
    const gesture = await prepare(world, m, p)
    const before = await written(world)
    world.slack.clear()
    fail(world, fault)
    const { isAcknowledged, milliseconds, response } = await done(gesture())
    expect([isAcknowledged, milliseconds < 2_500]).toEqual([true, true])
    const shown = [m, p].flatMap((person) => [person.modal(), person.home()]).map((view) => JSON.stringify(view?.payload ?? ''))
    const said = JSON.stringify(world.slack.calls.map(({ method, params }) => [method, params]))
    const seen = `${await response.clone().text()}${shown.join('')}${said}${[m, p].map((one) => one.sees('C1') + one.sees('C2')).join('')}`
    expect(seen).toMatch(told)
    expect(said).not.toMatch(danger)
    expect(await written(world)).toEqual(before)
    await world.slack.close()
  }, 30_000)
})

describe('a base that fails half-way', () => {
  const half = async () => {
    const world = await staff()
    await world.choose({ staffChannel: 'C2', editors: ['U2'], approvers: ['U2'] })
    return { world, m: world.person(marie), p: world.person(paul) }
  }

  it('does not have a correction shown twice, nor said not to be proposed', async () => {
    const { world, m } = await half()
    const view = await difference(m)
    Object.assign(world.books.changes, { shownAt: refusals['only read'] })
    await done(m.submits(view))
    expect(wordsOf(modalOf(m))).toContain('C’est proposé.')
    expect(world.slack.messages().map(({ params }) => params.channel)).toEqual(['C2'])
    await world.slack.close()
  })

  it('does not have a group that was put away said not to be', async () => {
    const { world, p } = await half()
    await asked(world)
    const message = await inbox(p)
    Object.assign(world.knowledge, { read: refusals['out of reach'] })
    await done(p.clicks(message, 'inbox-handle'))
    expect(p.sees('C2')).toContain('C’est classé.')
    await world.slack.close()
  })
})

it('Slack does not tell who somebody is: no right is given, and it is said so', async () => {
  const world = await staff()
  const anna = world.person({ id: 'U3' })
  world.slack.refuse('users.info', 'missing_scope')
  await done(anna.runs('/soins réglages'))
  expect(wordsOf(modalOf(anna))).toContain('Slack ne nous dit pas en ce moment si vous administrez cet espace')
  await world.slack.close()
})

it('leaves nothing unhandled', () => expect(unhandled).toEqual([]))
