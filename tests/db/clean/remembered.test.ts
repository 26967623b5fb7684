import { expect, it, vi } from 'vitest'
import { remembered } from '../../../db/ingest/clean/remembered'

it('does the work of a text once', () => {
  const work = vi.fn((text: string) => text.toLowerCase())
  const lower = remembered(work)
  expect([lower('RUE'), lower('RUE'), lower('QUAI')]).toEqual(['rue', 'rue', 'quai'])
  expect(work).toHaveBeenCalledTimes(2)
})

it('forgets sooner than it fills the memory', () => {
  const work = vi.fn((text: string) => text)
  const same = remembered(work)
  for (let rank = 0; rank <= 20_000; rank++) same(`street ${rank}`)
  expect(same('street 0')).toBe('street 0')
  expect(work).toHaveBeenCalledTimes(20_002)
})
