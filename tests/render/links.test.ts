import { describe, expect, it } from 'vitest'
import { mailHref, ownHref, telephoneHref, webHref } from '../../src/render/links'
import { unbroken } from '../../src/render/typography'

describe('a link', () => {
  it.each([
    ['03 22 00 00 00', 'tel:0322000000'],
    ['+33 3 22 00 00 00', 'tel:+33322000000'],
    ['0 800 00 00 00', 'tel:0800000000'],
    ['15', 'tel:15'],
    ['116 117', 'tel:116117'],
    ['3114', 'tel:3114'],
    ['114', 'sms:114'],
    ['03 22 00 00 00 ou 15', undefined],
    ['15 112', undefined],
    ['15 18', undefined],
    ['03 22 00 00 00 - 03 22 00 00 01', undefined],
  ])('dials %s as %s', (phone, href) => {
    expect(telephoneHref(phone)).toBe(href)
  })

  it.each([
    ['https://exemple.fr/a', 'https://exemple.fr/a'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,a', undefined],
    ['/a', undefined],
  ])('opens %s as %s', (url, href) => {
    expect(webHref(url)).toBe(href)
  })

  it.each([
    ['/dossier?a=1', 'https://nous.exemple/dossier?a=1'],
    ['//evil.example', undefined],
    ['/\\evil.example', undefined],
    ['https://evil.example', undefined],
  ])('leads to %s of ours as %s', (href, address) => {
    expect(ownHref(href, 'https://nous.exemple')).toBe(address)
  })

  it.each([
    ['a@exemple.fr', 'mailto:a@exemple.fr'],
    ['a@exemple.fr?bcc=b@exemple.fr', undefined],
  ])('writes to %s as %s', (email, href) => {
    expect(mailHref(email)).toBe(href)
  })
})

it.each(['24 h/24', 'à 38 km'])('keeps « %s » on one line', (text) => {
  expect(unbroken(text)).toBe(text.replace(/(\d) /, '$1\u00a0'))
})

it('keeps a French sign on the line of its word', () => {
  expect(unbroken('le 116 117, le 21 novembre 2026, 24 h/24 et 7 j/7')).toBe(
    'le 116\u00a0117, le 21\u00a0novembre 2026, 24\u00a0h/24 et 7\u00a0j/7',
  )
  expect(unbroken('« Où ? » : 5 % de 3 €')).toBe('«\u00a0Où\u00a0?\u00a0»\u00a0: 5\u00a0% de 3\u00a0€')
})
