import { describe, expect, it } from 'vitest'
import { readState, signState } from '../src/state'
import type { Turn } from '../src/types'

const secret = 'a-secret-of-sixteen-characters'
const now = new Date('2026-11-21T12:00:00Z')
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const turn: Turn = {
  intent: 'find-care',
  slots: { care: 'urgences', place: { kind: 'commune', code: '14762', name: 'Vire Normandie' } },
  asked: 'place',
  lang: 'en',
}

describe('the state token', () => {
  it('carries a turn from one question to the next', async () => {
    expect(await readState(await signState(turn, secret, now), secret, minutesLater(29))).toEqual(turn)
  })

  it('expires after thirty minutes', async () => {
    expect(await readState(await signState(turn, secret, now), secret, minutesLater(31))).toBeUndefined()
  })

  it('is ignored when another secret signed it', async () => {
    expect(await readState(await signState(turn, `${secret}!`, now), secret, now)).toBeUndefined()
  })

  it('is ignored when one character of its payload changed', async () => {
    const token = await signState(turn, secret, now)
    expect(await readState((token[0] === 'a' ? 'b' : 'a') + token.slice(1), secret, now)).toBeUndefined()
  })

  it.each(['', '.', 'a.b', 'x', '..', 'a.b.c', 'é.è', `${'a'.repeat(5000)}.b`, '%%%.%%%', 'AA.AA'])(
    'is ignored when it is not a token: %s',
    async (token) => {
      expect(await readState(token, secret, now)).toBeUndefined()
    },
  )
})
