import { beforeAll, describe, expect, it } from 'vitest'
import { pressed } from '../../../src/channels/slack/answering/pressed'
import { conversation, conversationByIds } from '../../../src/conversation'
import { buttonValue, following, readButtonValue } from '../../../src/render/slack/button'
import { dialogues } from '../../support/dialogues'
import { realDeps, today } from '../../support/product'
import { everyQuestion } from '../../support/questions'

const secret = 'a-secret-for-the-test-suite'

describe('what a button carries', () => {
  it.each([
    [{ text: 'question <0> & suite', state: 's1' }],
    [{ text: 'et à Ham ?', after: { asked: '/?intent=find-care&place=commune:80021', asking: 'optam', questioned: ['optam'] } }],
    [{ asked: '/?intent=find-care&care=msp', page: 2 }],
  ])('comes back as it left, without a character that Slack escapes: %o', (carried) => {
    const value = buttonValue(carried)
    expect(value).not.toMatch(/[&<>]/)
    expect(readButtonValue(value)).toEqual(carried)
  })

  it.each([
    [undefined],
    [''],
    ['{'],
    ['{"text":" "}'],
    ['{"asked":"https://evil.example/?intent=find-care"}'],
    ['{"asked":"/?intent=find-care","page":0}'],
    ['{"text":"a","then":"b"}'],
  ])('is refused when it is not ours: %s', (value) => {
    expect(readButtonValue(value)).toBeUndefined()
  })

  it('is none when Slack has no room for it', () => {
    expect(buttonValue({ text: 'a'.repeat(1989) })).toHaveLength(2000)
    expect(buttonValue({ text: 'a'.repeat(1990) })).toBeUndefined()
  })
})

describe('a button', () => {
  let deps: Awaited<ReturnType<typeof realDeps>>
  beforeAll(async () => {
    deps = await realDeps()
  })

  const conversations = [
    ...dialogues.map(({ name, turns }) => [name, turns.map(({ says }) => says)] as const),
    ...everyQuestion.map(([name, text]) => [name, [text]] as const),
  ]
  it.each(conversations)('asks in its conversation, half an hour later too: %s', async (_, questions) => {
    const answerQuestion = conversation('slack', deps, secret, today)
    const later = new Date(today.getTime() + 31 * 60_000)
    const ports = {
      answerQuestion: conversation('slack', deps, secret, later),
      answerAsked: conversationByIds('slack', deps, secret, later),
      gazetteer: deps.gazetteer,
    }
    let stateToken = ''
    for (const text of questions) {
      const told = await answerQuestion({ text, stateToken })
      stateToken = told.stateToken
      const after = following(told.reply.turn, stateToken, told.lang)
      if (!after.after) continue // only a token tells this turn: it expires
      expect(JSON.stringify(after).length).toBeLessThan(stateToken.length)
      for (const followUp of told.reply.answer.followUps) {
        const typed = await answerQuestion({ text: followUp.text, stateToken })
        const clicked = await pressed(buttonValue({ text: followUp.text, ...after }), ports)
        expect(clicked?.reply.understood, followUp.text).toEqual(typed.reply.understood)
        expect(clicked?.reply.turn, followUp.text).toEqual(typed.reply.turn)
      }
    }
  })
})
