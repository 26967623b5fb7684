import { describe, expect, it } from 'vitest'
import { changeField, changeFields } from '../../src/changes/fields'
import { patchesOf } from '../../src/changes/proposal'
import { checkedValue, isPublicPage } from '../../src/changes/value'

describe('a value typed in a form', () => {
  it.each([
    ['place', 'phone', '0322000000', '03 22 00 00 00'],
    ['place', 'phone', '+33 (0)3.22.00.00.00', '03 22 00 00 00'],
    ['place', 'phone', '+262 262 90 50 50', '02 62 90 50 50'],
    ['place', 'phone', '0800 59 59 59', '0 800 59 59 59'],
    ['place', 'phone', '36 46', '3646'],
    ['place', 'phone', '116117', '116 117'],
    ['place', 'phone', '15', '15'],
    ['place', 'phone', '03 22 00 00', undefined],
    ['place', 'phone', '03 22 00 00 00 ou 06 12 34 56 78', undefined],
    ['place', 'phone', '  ', null],
    ['place', 'name', ' Pharmacie \u200b du\nMarché ', 'Pharmacie du Marché'],
    ['place', 'name', '', undefined],
    ['place', 'name', 'a'.repeat(301), undefined],
    ['place', 'hours', 'Mo-Fr 09:00-12:00; PH off', 'Mo-Fr 09:00-12:00; PH off'],
    ['place', 'hours', 'lundi matin', undefined],
    ['place', 'url', 'https://ham.fr/pharmacie', 'https://ham.fr/pharmacie'],
    ['place', 'url', 'javascript:alert(1)', undefined],
    ['place', 'url', 'ham.fr', undefined],
    ['contact', 'email', 'accueil@ham.fr', 'accueil@ham.fr'],
    ['contact', 'email', 'accueil@', undefined],
    ['figure', 'value', '1 250,50', '1250,5'],
    ['figure', 'value', '-3', '-3'],
    ['figure', 'value', '12 %', undefined],
    ['aid', 'validTo', '31/12/2026', '2026-12-31'],
    ['aid', 'validTo', '9/2026', '2026-09'],
    ['aid', 'validTo', '2026-06', '2026-06'],
    ['aid', 'validTo', '2026-02-30', undefined],
    ['aid', 'status', 'ended', 'ended'],
    ['aid', 'status', 'finie', undefined],
  ] as const)('of a %s, %s « %s », is written %s', (kind, id, typed, value) => {
    const field = changeField(kind, id)
    if (!field) throw new Error(`no field ${id}`)
    const checked = checkedValue(field, typed)
    expect(checked.ok ? checked.value : undefined).toBe(value)
  })

  it('has a form of at most six fields, each with its words in two languages', () => {
    for (const fields of Object.values(changeFields)) {
      expect(fields.length).toBeLessThanOrEqual(6)
      expect(fields.every(({ label, longest }) => label.fr !== '' && label.en !== '' && longest <= 3_000)).toBe(true)
    }
  })
})

describe('what was typed in a form', () => {
  const aid = {
    kind: 'aid',
    fields: { status: 'open', validFrom: '2026-01-01', validTo: null, signBy: null, amount: '10 €' },
  } as const
  it('changes only what is another value', () => {
    expect(patchesOf(aid, { status: 'open', amount: ' 10 € ', validTo: '' })).toEqual({ kind: 'same' })
    expect(patchesOf(aid, { amount: '12 €', validTo: '' })).toEqual({
      kind: 'changed',
      patches: [{ field: 'amount', before: '10 €', after: '12 €' }],
    })
  })
  it('says what is wrong next to each field', () => {
    expect(patchesOf(aid, { validTo: 'demain', signBy: '2026-13' })).toMatchObject({
      kind: 'wrong',
      faults: { validTo: {}, signBy: {} },
    })
    expect(patchesOf(aid, { validTo: '2025' })).toMatchObject({
      kind: 'wrong',
      faults: { validTo: { fr: 'La fin vient avant le début.' } },
    })
    expect(patchesOf(aid, { validTo: '2026' })).toMatchObject({ kind: 'changed' })
  })
  it('does not judge what nobody touched', () => {
    const place = { kind: 'place', fields: { name: 'Cabinet', phone: '03 44 / poste 12' } } as const
    expect(patchesOf(place, { name: 'Cabinet du Port', phone: '03 44 / poste 12' })).toMatchObject({
      kind: 'changed',
      patches: [{ field: 'name' }],
    })
  })
})

describe('a page', () => {
  it.each(['https://www.ameli.fr/somme', 'https://ham.fr/a?b=c#d'])('is public: %s', (url) => {
    expect(isPublicPage(url)).toBe(true)
  })
  it.each([
    ...['http://ham.fr/', 'javascript:alert(1)', 'https://ham', 'https://localhost./', 'https://me:secret@ham.fr/'],
    ...['https://127.0.0.1/', 'https://0x7f.1/', 'https://169.254.169.254/latest', 'https://[::1]/', 'https://[::ffff:a00:1]/'],
    ...['https://nas.local/', 'https://wiki.internal/', 'https://ham.fr/<!channel>', 'https://ham.fr/|ameli'],
  ])('is not: %s', (url) => {
    expect(isPublicPage(url)).toBe(false)
  })
  it('of a record may be without https, and is public too', () => {
    const field = { id: 'url', label: { fr: '', en: '' }, kind: 'url', longest: 1000, isRequired: false } as const
    expect(checkedValue(field, 'http://ham.fr/')).toEqual({ ok: true, value: 'http://ham.fr/' })
    for (const url of ['https://10.0.0.1/', 'https://nas.local/', 'https://a:b@ham.fr/'])
      expect(checkedValue(field, url).ok).toBe(false)
  })
})
