import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isExpired, type Memory, noMemory, recall, remember } from '../../src/widget/panel/memory'
import { aStorage } from '../support/storage'

const key = 'proxisoin https://service.example chat'
const memory: Memory = {
  turns: [
    {
      ...{ question: 'kiné à Amiens', lang: 'fr', chips: [], state: 'signed.token' },
      answer: { kind: 'chat', title: 'Bonjour', text: 'Bonjour', sections: [], sources: [], followUps: [] },
    },
  ],
  waiting: [
    { id: 2, label: 'et un dentiste ?', asks: { kind: 'text', text: 'et un dentiste ?', position: { lat: 49.9, lon: 2.3 } } },
  ],
  state: 'signed.token',
  stateAt: 1000,
}

describe('what the tab remembers', () => {
  let storage: ReturnType<typeof aStorage>
  beforeEach(() => {
    storage = aStorage()
    vi.stubGlobal('sessionStorage', storage)
  })
  afterEach(() => vi.unstubAllGlobals())

  it('comes back as it was', () => {
    remember(key, memory)
    expect(recall(key)).toMatchObject(memory)
  })

  it('is nothing before a question, and nothing once erased', () => {
    remember(key, { ...noMemory, state: 'signed.token', lang: 'en' })
    expect(storage.length).toBe(0)
    remember(key, memory)
    remember(key, noMemory)
    expect(storage.length).toBe(0)
  })

  it('keeps the last twenty turns', () => {
    const [turn] = memory.turns
    if (!turn) throw new Error('the sample has a turn')
    remember(key, { ...memory, turns: Array.from({ length: 25 }, (_, rank) => ({ ...turn, question: String(rank) })) })
    expect(recall(key).turns.map(({ question }) => question)).toEqual(Array.from({ length: 20 }, (_, rank) => String(rank + 5)))
  })

  it.each<[string, (written: Record<string, unknown>) => unknown]>([
    ['of another version', (written) => ({ ...written, version: 0 })],
    ['with a turn without answer', (written) => ({ ...written, turns: [{ question: 'a', state: '' }] })],
    ['with a question that asks nothing', (written) => ({ ...written, waiting: [{ id: 1, label: 'a' }] })],
    [
      'that would ask another site',
      (written) => ({ ...written, waiting: [{ id: 1, label: 'a', asks: { kind: 'ids', path: '//evil.example' } }] }),
    ],
    ['without its state', (written) => ({ ...written, state: 3 })],
    ['in a language we do not speak', (written) => ({ ...written, lang: 'de' })],
  ])('is ignored %s', (_, changed) => {
    remember(key, memory)
    const written: unknown = JSON.parse(storage.getItem(key) ?? '{}')
    storage.setItem(key, JSON.stringify(changed({ ...(written as object) })))
    expect(recall(key)).toBe(noMemory)
  })

  it('is ignored when it is anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        storage.setItem(key, text)
        expect(recall(key)).toBe(noMemory)
      }),
    )
  })

  it('is nothing where it does not fit: what stood before would come back as if it were now', () => {
    vi.stubGlobal('sessionStorage', aStorage(JSON.stringify(memory).length + 100))
    remember(key, memory)
    expect(recall(key)).toMatchObject(memory)
    remember(key, { ...memory, turns: [...memory.turns, ...memory.turns] })
    expect(recall(key)).toBe(noMemory)
  })

  it('does without a storage the browser refuses', () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal('sessionStorage', { getItem: denied, setItem: denied, removeItem: denied })
    expect(recall(key)).toBe(noMemory)
    expect(() => remember(key, memory)).not.toThrow()
  })
})

describe('a conversation', () => {
  it.each([
    ['lasts half an hour', 29 * 60_000, false],
    ['is over then, a little before the server thinks so', 29.6 * 60_000, true],
    ['is over when the clock went back', -1, true],
  ])('%s', (_, age, expired) => {
    expect(isExpired({ ...memory, stateAt: 5_000_000 }, 5_000_000 + age)).toBe(expired)
  })

  it('that never began does not expire', () => {
    expect(isExpired(noMemory, Date.now())).toBe(false)
  })
})
