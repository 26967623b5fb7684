import { describe, expect, it } from 'vitest'
import { emergencyAnswer } from '../../src/answer/emergency'
import { element } from '../../src/render/tree'
import { answerView } from '../../src/render/view/answer'
import { contactView } from '../../src/render/view/contacts'
import { named, spoken } from '../../src/render/view/inline'
import { questionButtons } from '../../src/render/view/turn'
import { elementsOf, textOf } from '../support/tree'

const viewing = { lang: 'fr', origin: '', ids: '', scripted: true, fields: [] } as const
const linksOf = (text: string, quotes: readonly string[] = []) =>
  elementsOf(element('p', {}, spoken(text, { quotes })), ({ tag }) => tag === 'a').map(({ attributes }) => attributes.href)

describe('a number to call within a text', () => {
  it.each<[string, readonly string[]]>([
    ['Appelez le 15 (Samu) ou le 112 tout de suite.', ['tel:15', 'tel:112']],
    ['Si la vie est en danger : 15 ou 112, tout de suite.', ['tel:15', 'tel:112']],
    ['Appelez le 15, ou le 116 117 là où il existe', ['tel:15', 'tel:116117']],
    ['Envoyez un SMS au 114 ; en détresse, le 3114.', ['sms:114', 'tel:3114']],
    ['Ensuite, le 3919 écoute. En danger, le 17.', ['tel:3919', 'tel:17']],
    ['Appelez le 119, et le 17 en danger immédiat', ['tel:119', 'tel:17']],
    ['Votre CPAM : le 3646.', ['tel:3646']],
    ['Appelez le 15 avant de venir', ['tel:15']],
    ['Call 15: a doctor will advise you. In immediate danger: 15.', ['tel:15', 'tel:15']],
    ['Call 15 (Samu) now, or 112; text 114 if you cannot speak.', ['tel:15', 'tel:112', 'sms:114']],
    ['Then 3919 listens.', ['tel:3919']],
  ])('is a link: %s', (text, hrefs) => {
    expect(linksOf(text)).toEqual(hrefs)
    expect(textOf(element('p', {}, spoken(text, {}))).replaceAll('\u00a0', ' ')).toBe(text)
  })

  it.each([
    'à 15 km',
    '112 places',
    'depuis le 15 mai 2025',
    'le 18 septembre dernier',
    'au 15 rue de la Paix',
    '15 Maisons France Santé',
    'le 17/11, le 15,5',
    'moins de 16 ans, ou 18 ans',
    'Prix : 3114 €, 3919 %',
    '02 31 15 17 18',
    'le tchat sur 3018.fr',
    'il a remplacé le 3977.',
    'la 115e place',
    '15 ou 18 places.',
  ])('is nothing else: %s', (text) => {
    expect(linksOf(text)).toEqual([])
  })

  it('is one within what an English answer quotes', () => {
    expect(linksOf('Its note: appelez le 15.', ['appelez le 15'])).toEqual(['tel:15'])
  })

  it('is no link within a link or a button', () => {
    expect(element('p', {}, named('Appelez le 15.', {})).children).toEqual(['Appelez le 15.'])
    const buttons = questionButtons([{ label: 'Appelez le 15', text: 'le 15' }], '', viewing)
    const card = contactView(
      { id: 'x', organisation: '3114 – Suicide', phone: '3114', url: 'https://3114.fr', source: 0 },
      viewing,
    )
    const views = [buttons, card, answerView(emergencyAnswer('mental', 'fr'), viewing)]
    const holders = views.flatMap((view) => elementsOf(view, ({ tag }) => tag === 'a' || tag === 'button'))
    expect(holders.length).toBeGreaterThan(3)
    for (const holder of holders) expect(elementsOf(holder, ({ tag }) => tag === 'a').filter((one) => one !== holder)).toEqual([])
  })
})
