import { expect, it } from 'vitest'
import { createDeliveries } from '../../../../src/channels/slack/door/deliveries'

const start = new Date('2026-11-21T12:00:00Z')
const after = (milliseconds: number) => new Date(start.getTime() + milliseconds)
const day = 24 * 60 * 60_000

it('knows an event it has seen for 24 hours, and no longer', () => {
  const deliveries = createDeliveries()
  expect(deliveries.isFirst('Ev1', start)).toBe(true)
  expect(deliveries.isFirst('Ev1', after(day - 1))).toBe(false)
  expect(deliveries.isFirst('Ev2', after(day - 1))).toBe(true)
  expect(deliveries.isFirst('Ev1', after(day))).toBe(true)
})

it('answers again an event whose work never started', () => {
  const deliveries = createDeliveries()
  deliveries.isFirst('Ev1', start)
  deliveries.forget('Ev1')
  expect(deliveries.isFirst('Ev1', start)).toBe(true)
})

it('keeps ten thousand ids at most, the oldest going first', () => {
  const deliveries = createDeliveries()
  for (let index = 0; index <= 10_000; index += 1) deliveries.isFirst(`Ev${index}`, start)
  expect(deliveries.isFirst('Ev10000', start)).toBe(false)
  expect(deliveries.isFirst('Ev1', start)).toBe(false)
  expect(deliveries.isFirst('Ev0', start)).toBe(true)
})
