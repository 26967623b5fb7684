import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyQueue,
  type Head,
  type Question,
  type Queue,
  type QueueEvent,
  queueAfter,
  resumed,
  toSend,
} from '../../src/widget/panel/queue'

const inWords = (text: string): Question => ({ label: text, asks: { kind: 'text', text } })
const asked = (text: string): QueueEvent => ({ kind: 'asked', question: inWords(text) })
const failed = (id: number, head: Head): QueueEvent => ({ kind: 'failed', id, head })
const through = (...events: readonly QueueEvent[]): Queue => events.reduce(queueAfter, emptyQueue)
const labels = ({ waiting }: Queue) => waiting.map(({ label }) => label)

describe('the questions that wait', () => {
  it('are sent one at a time, in order', () => {
    const two = through(asked('a'), asked('b'))
    expect(toSend(two)?.label).toBe('a')
    const sending = queueAfter(two, { kind: 'sent' })
    expect(toSend(sending)).toBeUndefined()
    expect(toSend(queueAfter(sending, { kind: 'answered', id: 1 }))?.label).toBe('b')
  })

  it('are not asked twice while they wait, in words or by ids', () => {
    const chip: QueueEvent = {
      kind: 'asked',
      question: { label: 'Sans le lieu', asks: { kind: 'ids', path: '/?intent=find-care' } },
    }
    expect(labels(through(asked('a'), asked('a'), chip, chip, asked('b')))).toEqual(['a', 'Sans le lieu', 'b'])
    const answered = through(asked('a'), { kind: 'sent' }, { kind: 'answered', id: 1 }, asked('a'))
    expect(labels(answered)).toEqual(['a'])
  })

  it('are another question with a position', () => {
    const here: QueueEvent = {
      kind: 'asked',
      question: { label: 'a', asks: { kind: 'text', text: 'a', position: { lat: 49, lon: 2 } } },
    }
    expect(labels(through(asked('a'), here))).toEqual(['a', 'a'])
  })

  it.each<[string, Head, QueueEvent, boolean]>([
    ['lost network, found again', { kind: 'offline' }, { kind: 'online' }, true],
    ['lost network, one insists', { kind: 'offline' }, { kind: 'retried' }, true],
    ['failure, retried', { kind: 'failed', failure: 'late' }, { kind: 'retried' }, true],
    ['failure, and the network comes back', { kind: 'failed', failure: 'late' }, { kind: 'online' }, false],
    ['too many, retried too soon', { kind: 'limited', seconds: 9 }, { kind: 'retried' }, false],
    ['too many, the delay is over', { kind: 'limited', seconds: 9 }, { kind: 'due', id: 1 }, false],
  ])('%s: goes again? %#', (_, head, event, goes) => {
    const queue = through(asked('a'), { kind: 'sent' }, failed(1, head), event)
    expect(toSend(queue) !== undefined).toBe(goes)
    expect(labels(queue)).toEqual(['a'])
  })

  it('can be retried once the delay of a refusal is over', () => {
    const due = through(asked('a'), { kind: 'sent' }, failed(1, { kind: 'limited', seconds: 9 }), { kind: 'due', id: 1 })
    expect(due.head).toEqual({ kind: 'failed', failure: 'due' })
    expect(toSend(queueAfter(due, { kind: 'retried' }))?.label).toBe('a')
  })

  it('ignore what is said of a question that is gone', () => {
    const restarted = through(asked('a'), { kind: 'sent' }, { kind: 'emptied' }, asked('b'), { kind: 'sent' })
    expect(queueAfter(restarted, { kind: 'answered', id: 1 })).toBe(restarted)
    expect(queueAfter(restarted, failed(1, { kind: 'offline' }))).toBe(restarted)
  })
})

/** What a person, a network and a browser may do, in any order. */
type Happening = 'ask' | 'send' | 'reply' | 'fail' | 'loseNetwork' | 'findNetwork' | 'wait' | 'retry' | 'reload'
const happenings: readonly Happening[] = ['ask', 'send', 'reply', 'fail', 'loseNetwork', 'findNetwork', 'wait', 'retry', 'reload']
const heads: readonly Head[] = [{ kind: 'offline' }, { kind: 'limited', seconds: 3 }, { kind: 'failed', failure: 'unreachable' }]

describe('whatever happens', () => {
  it('no question is lost, sent after its answer, or answered out of order', () => {
    const story = fc.array(fc.tuple(fc.constantFrom(...happenings), fc.nat()), { maxLength: 120 })
    fc.assert(
      fc.property(story, (steps) => {
        let queue = emptyQueue
        const askedSoFar: string[] = []
        const answered: string[] = []
        for (const [happening, number] of steps) {
          const [first] = queue.waiting
          const id = first?.id ?? 0
          if (happening === 'ask') {
            const text = `question ${askedSoFar.length}`
            askedSoFar.push(text)
            queue = queueAfter(queue, asked(text))
          } else if (happening === 'send') {
            const question = toSend(queue)
            if (question) expect(answered).not.toContain(question.label)
            queue = queueAfter(queue, { kind: 'sent' })
          } else if (happening === 'reply') {
            const before = queue
            queue = queueAfter(queue, { kind: 'answered', id: number % 3 === 0 ? id - 1 : id }) // sometimes a late reply to another
            if (queue !== before) answered.push(before.waiting[0]?.label ?? '')
          } else if (happening === 'fail')
            queue = queueAfter(queue, failed(id, heads[number % heads.length] ?? { kind: 'offline' }))
          else if (happening === 'loseNetwork') queue = queueAfter(queue, { kind: 'offline' })
          else if (happening === 'findNetwork') queue = queueAfter(queue, { kind: 'online' })
          else if (happening === 'wait') queue = queueAfter(queueAfter(queue, { kind: 'slow', id }), { kind: 'due', id })
          else if (happening === 'retry') queue = queueAfter(queue, { kind: 'retried' })
          else queue = resumed(queue.waiting)
          expect([...answered, ...labels(queue)]).toEqual(askedSoFar)
        }
        // Left alone with a network, everything ends up answered.
        for (let turns = 0; queue.waiting.length > 0 && turns <= askedSoFar.length; turns += 1) {
          const id = queue.waiting[0]?.id ?? 0
          for (const event of [{ kind: 'due', id }, { kind: 'retried' }, { kind: 'sent' }, { kind: 'answered', id }] as const)
            queue = queueAfter(queue, event)
        }
        expect(queue.waiting).toEqual([])
      }),
    )
  })
})
