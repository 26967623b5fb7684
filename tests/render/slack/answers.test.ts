/** What the product answers, in Slack: every page in every form is taken, and says what the web says. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { createKnowledge } from '../../../db/knowledge'
import { readSeeds } from '../../../db/seed/read'
import { type Asked, askableIntents } from '../../../src/asked'
import { type AnswerAsked, conversation, conversationByIds, type TurnOutput } from '../../../src/conversation'
import type { Deps } from '../../../src/deps'
import { pages } from '../../../src/render/slack/answer/message'
import { levels, type SlotName, type Slots } from '../../../src/slots'
import type { Answer, Lang, Place } from '../../../src/types'
import { acceptedBy } from '../../../src/understand/brought'
import { dialogues } from '../../support/dialogues'
import { seededDb } from '../../support/knowledge'
import { loadedDialogues } from '../../support/loaded-dialogues'
import { loadedDb } from '../../support/loaded-knowledge'
import { type AskReply, conversationWith, realApp, realDeps, today } from '../../support/product'
import { everyQuestion } from '../../support/questions'
import { aidQuestions, programmeQuestions } from '../../support/seed-questions'
import { refusalOf } from '../../support/slack/block-schema'
import { factsOf, legible } from '../../support/slack/facts'
import { stringsOf, withoutCharts } from '../../support/slack/shown'

const secret = 'a-secret-for-the-test-suite'
const origin = 'https://proxisoin.example'

/** What is wrong with the messages of a turn: refusals, and facts of `answer` that no page says. */
function wrongsOf(told: TurnOutput, answer: AskReply['answer'] | Answer): readonly string[] {
  const all = pages(told, { origin, isShareable: true, isRatable: true, canCorrect: true })
  const refused = all
    .flat()
    .flatMap(({ text, blocks }) => [
      ...(text.trim() === '' ? ['no text'] : []),
      ...(blocks ? (refusalOf(blocks)?.messages ?? []) : []),
    ])
  const facts = factsOf(answer as Answer, told.lang)
  const lost = [0, -2].flatMap((rank) => {
    const blocks = all.flatMap((page) => page.at(rank)?.blocks ?? [])
    const said = legible(stringsOf(withoutCharts(blocks)).join(' '))
    return facts.filter((fact) => !said.includes(fact))
  })
  return [...refused, ...lost]
}

describe('every answer to a question by ids', () => {
  let deps: Deps
  let answerAsked: AnswerAsked
  const given: TurnOutput[] = []
  beforeAll(async () => {
    const db = await loadedDb('all')
    deps = await realDeps(createKnowledge(db), db)
    answerAsked = conversationByIds('slack', deps, secret, today)
  })

  it.each(askableIntents)('%s', async (intent) => {
    const wrongs: string[] = []
    for (const [rank, slots] of questionsOf(intent, deps).entries()) {
      const lang: Lang = rank % 4 === 0 ? 'en' : 'fr'
      const told = await answerAsked({ intent, slots, lang })
      given.push(told)
      for (const wrong of wrongsOf(told, told.reply.answer)) wrongs.push(`${JSON.stringify(slots)} ${lang}: ${wrong}`)
    }
    expect(wrongs).toEqual([])
  })

  it('is taken too when its parts stand beside those of others', () => {
    const wrongs: string[] = []
    const found = given.flatMap((told) => (told.reply.answer.kind === 'found' ? [{ told, answer: told.reply.answer }] : []))
    for (let rank = 0; rank < mixed; rank += 1) {
      const first = found[rank % found.length]
      if (!first) throw new Error('nothing was found')
      // Steps without a common measure bring ever other neighbours together.
      const others = [31, 101].flatMap((step) => found[(rank * step) % found.length]?.answer.sections ?? [])
      const answer: Answer = { ...first.answer, sections: [...first.answer.sections, ...others] }
      const reply = { ...first.told.reply, answer }
      const all = pages({ ...first.told, reply }, { origin, isShareable: true, isRatable: true, canCorrect: true }).flat()
      for (const { blocks } of all) wrongs.push(...(blocks ? (refusalOf(blocks)?.messages ?? []) : []))
    }
    expect(wrongs).toEqual([])
  }, 120_000)
})

/** With the answers they are made of, ten thousand and more. */
const mixed = 6000

/** Every value of every slot of the intent, each beside others drawn in turn. */
function questionsOf(intent: Asked['intent'], { gazetteer }: Deps): readonly Slots[] {
  const places = placesAsked.flatMap(([kind, code]): Place[] => {
    const place = gazetteer.place(kind, code)
    return place ? [place] : []
  })
  const territories = places.map((place, rank) => [place, places[rank + 1] ?? place])
  const values: Readonly<Record<SlotName, readonly unknown[]>> = { ...valuesOf(), place: places, territories }
  const names = acceptedBy(intent)
  return names.length === 0
    ? [{}]
    : names.flatMap((name) =>
        values[name].flatMap((value, rank) =>
          [0, 1, 2].map((turn) => {
            const others = names.map((other, index) => [other, drawn(values[other], rank * 3 + turn + index, turn)] as const)
            const slots = Object.fromEntries([...others, [name, value] as const].filter(([, one]) => one !== undefined))
            return slots as Slots // each value is one of its slot's
          }),
        ),
      )
}

/** One value of two questions in three, for most slots are most often left unsaid. */
const drawn = <Value>(values: readonly Value[], rank: number, turn: number): Value | undefined =>
  turn === 0 ? undefined : rank % 3 === turn ? undefined : values[rank % values.length]

const placesAsked = [
  ['commune', '80021'],
  ['commune', '80410'],
  ['commune', '14762'],
  ['commune', '59350'],
  ['commune', '2A004'],
  ['departement', '02'],
  ['departement', '61'],
  ['departement', '80'],
  ['region', '28'],
  ['region', '32'],
  ['region', '76'],
  ['country', 'FR'],
] as const

const idsOf = (name: string): readonly string[] =>
  (JSON.parse(readFileSync(`db/seed/vocabulary/${name}.json`, 'utf8')) as { id: string }[]).map(({ id }) => id)

function valuesOf() {
  const { aids, programmes, terms } = readSeeds()
  const situations = idsOf('situation')
  return {
    ...{ care: idsOf('care'), profession: idsOf('profession'), stage: idsOf('stage'), organisation: idsOf('organisation') },
    ...{ topic: idsOf('topic'), zoning: idsOf('zoning'), structure: idsOf('structure'), indicator: idsOf('indicator') },
    aid: aids.map(({ id }) => id),
    programme: programmes.map(({ id }) => id),
    term: terms.map(({ id }) => id),
    professions: [['infirmier', 'kinesitherapeute']],
    situation: situations.flatMap((id) => (['yes', 'no', 'unsure'] as const).map((reply) => ({ [id]: reply }))),
    radiusKm: [5, 100],
    openNow: [true],
    year: [2019, 2022, 2025],
    perCapita: [true],
    level: levels,
    order: ['most', 'least'],
  } as const
}

describe('every conversation', () => {
  const { aids, programmes } = readSeeds()
  const conversations = [
    ...dialogues.map(({ name, turns }) => [name, turns.map(({ says }) => says)] as const),
    ...everyQuestion.map(([name, text]) => [name, [text]] as const),
    ...aids.map((aid) => [aid.id, aidQuestions(aid)] as const),
    ...programmes.map((programme) => [programme.id, programmeQuestions(programme)] as const),
  ]
  describe.each([
    ['the starter base', conversations, seededDb],
    [
      'open data loaded',
      loadedDialogues.map(([name, turns]) => [name, turns.map(({ says }) => says)] as const),
      () => loadedDb('all'),
    ],
  ] as const)('with %s', (_, asked, openDb) => {
    let app: Awaited<ReturnType<typeof realApp>>
    let deps: Deps
    beforeAll(async () => {
      const db = await openDb()
      deps = await realDeps(createKnowledge(db), db)
      app = await realApp({ knowledge: deps.knowledge, db })
    }, 120_000)

    it.each(asked)('states in Slack what the web states: %s', async (_, questions) => {
      const onTheWeb = conversationWith(app)
      const inSlack = conversation('slack', deps, secret, today)
      let stateToken: string | undefined
      for (const text of questions) {
        const told = await inSlack({ text, stateToken })
        stateToken = told.stateToken
        const { answer } = await onTheWeb(text)
        expect(wrongsOf(told, answer), text).toEqual([])
      }
    })
  })
})
