import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phoneNumber } from '../../../db/ingest/clean/phones'

describe('a phone number', () => {
  it.each([
    ['0474397900', '04 74 39 79 00'],
    ['  04.74.39.79.00 ', '04 74 39 79 00'],
    ['04-74-39-79-00', '04 74 39 79 00'],
    ['+33474397900', '04 74 39 79 00'],
    ['+33 (0)4 74 39 79 00', '04 74 39 79 00'],
    ['0033 474397900', '04 74 39 79 00'],
    ['474397900', '04 74 39 79 00'],
    ['474397900.0', '04 74 39 79 00'],
    ['0800123456', '0 800 12 34 56'],
    ['0826307576', '0 826 30 75 76'],
    ['0612345678', '06 12 34 56 78'],
    ['0590805454', '05 90 80 54 54'],
    ['+590590805454', '05 90 80 54 54'],
    ['+262 262 90 50 50', '02 62 90 50 50'],
    ['262905050.0', '02 62 90 50 50'],
    ['0639690123', '06 39 69 01 23'],
    ['+508410000', '+508 41 00 00'],
    ['+687 256666', '+687 25 66 66'],
    ['+32 2 555 55 55', '+32 2 555 55 55'],
    ['3966', '3966'],
    ['39 66', '3966'],
    ['15', '15'],
    ['116117', '116 117'],
  ])('%s is written %s', (raw, phone) => {
    expect(phoneNumber(raw)).toEqual({ kind: 'found', phone })
  })

  it.each([
    ['06 12 34 56 78 (à partir du lundi 18 mai)', '06 12 34 56 78'],
    ['0474397900 poste 12', '04 74 39 79 00'],
    ['0474397900 / 0474397901', '04 74 39 79 00'],
    ['Tél. : 05 90 80 54 54', '05 90 80 54 54'],
  ])('is found in « %s »', (raw, phone) => {
    expect(phoneNumber(raw)).toEqual({ kind: 'found', phone })
  })

  it.each([[null], [undefined], [''], ['   '], ['0'], ['0.0'], ['0000000000'], ['-']])('is absent from %j', (raw) => {
    expect(phoneNumber(raw)).toEqual({ kind: 'absent' })
  })

  it.each([['047439790'], ['1234567890123'], ['non communiqué'], ['99']])('is not made up from %j', (raw) => {
    expect(phoneNumber(raw)).toEqual({ kind: 'unreadable' })
  })

  it('never keeps a figure that was not typed, and reads its own writing', () => {
    const typed = fc.stringMatching(/^0[1-9]([ .]?\d\d){4}$/)
    fc.assert(
      fc.property(typed, (raw) => {
        const read = phoneNumber(raw)
        if (read.kind !== 'found') return
        expect(read.phone.replace(/\D/g, '')).toBe(raw.replace(/\D/g, ''))
        expect(phoneNumber(read.phone)).toEqual(read)
      }),
    )
  })
})
