import { describe, expect, it } from 'vitest'
import { hoursLabel } from '../../src/opening-hours/label'
import { timezoneOf } from '../../src/opening-hours/local-time'
import { parseOpeningHours } from '../../src/opening-hours/parse'

const label = (text: string, at: string, lang: 'fr' | 'en' = 'fr') =>
  hoursLabel(parseOpeningHours(text, { timezone: timezoneOf('14') }), new Date(at), '14', lang)
const week = 'Mo-Fr 09:00-12:00,14:00-19:00; Sa 09:30-12:00; Su off; PH off'
const said = 'Lun–ven 9 h–12 h, 14 h–19 h ; sam 9 h 30–12 h ; dim fermé'

describe('opening hours in words', () => {
  it.each([
    ['open', week, '2026-11-23T14:00Z', `Ouvert jusqu’à 19 h. ${said}`],
    ['closed until later today', week, '2026-11-23T12:00Z', `Fermé, ouvre à 14 h. ${said}`],
    ['closed until tomorrow', week, '2026-11-23T19:00Z', `Fermé, ouvre demain à 9 h. ${said}`],
    ['closed until a day of the week', week, '2026-11-21T14:00Z', `Fermé, ouvre lundi à 9 h. ${said}`],
    ['closed until after a holiday', week, '2026-11-11T09:00Z', `Fermé, ouvre demain à 9 h. ${said}`],
    [
      'closed for long',
      `${week}; 2026-11-02..2026-11-30 off "congés"`,
      '2026-11-05T09:00Z',
      `Fermé (congés), ouvre le 1er décembre à 9 h. ${said}`,
    ],
    ['unknown today', 'Mo 09:00-12:00', '2026-11-24T09:00Z', 'Horaires du jour inconnus : téléphonez. Lun 9 h–12 h'],
    ['no telling when it opens', 'Mo 09:00-12:00; PH off', '2026-11-23T14:00Z', 'Fermé. Lun 9 h–12 h'],
    ['all day, every day', '24/7', '2026-11-24T09:00Z', 'Ouvert. 24 h/24, 7 j/7'],
    ['until midnight', 'Mo-Tu 09:00-24:00; PH off', '2026-11-23T20:00Z', 'Ouvert jusqu’à minuit. Lun–mar 9 h–minuit'],
    ['a night', 'Mo-Su 20:00-08:00; PH off', '2026-11-23T21:00Z', 'Ouvert jusqu’à 8 h. Lun–dim 20 h–8 h'],
    [
      'a whole day and more',
      'Sa-Su 00:00-24:00; Mo 00:00-08:00; PH off',
      '2026-11-21T09:00Z',
      'Ouvert jusqu’à lundi 8 h. Lun 0 h–8 h ; sam–dim 24 h/24',
    ],
    ['other hours than usual', `${week}; 2026-11-23..2026-11-27 10:00-11:00`, '2026-11-23T09:30Z', 'Ouvert jusqu’à 11 h'],
    ['nothing known today or ever', '2026-12-24 off', '2026-11-23T09:30Z', 'Horaires inconnus : téléphonez'],
  ])('say what is certain: %s', (_, text, at, expected) => expect(label(text, at)).toBe(expected))

  it('are said in English too', () => {
    expect(label(week, '2026-11-21T14:00Z', 'en')).toBe(
      'Closed, opens Monday at 9:00. Mon–Fri 9:00–12:00, 14:00–19:00; Sat 9:30–12:00; Sun closed',
    )
  })

  it('are said to be unknown without a record', () => {
    expect(hoursLabel(undefined, new Date('2026-11-23T09:00Z'), '14', 'fr')).toBe('Horaires inconnus : téléphonez')
  })
})
