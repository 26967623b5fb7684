import { describe, expect, it } from 'vitest'
import { mailHref, ownHref, telephoneHref, webHref } from '../../src/render/links'
import { markup } from '../../src/render/markup'
import { unbroken } from '../../src/render/typography'
import { answerView } from '../../src/render/view/answer'
import type { Lang, Reply, Section } from '../../src/types'
import { aFoundAnswer, aReply, aSource, askingAnswer, everySection, judgedAid } from '../support/replies'

const toHtml = ({ answer }: Reply, lang: Lang) =>
  markup(answerView(answer, { lang, origin: '', ids: '', scripted: false, fields: [] }))
const rendered = (section: Section) => String(toHtml(aReply(aFoundAnswer([section])), 'fr'))
const everything = String(toHtml(aReply(aFoundAnswer(everySection)), 'fr'))

describe('the answer as HTML', () => {
  it.each([
    ['text', 'appelez le 15\u00a0: un médecin'],
    ['notice', 'Données de 2023.'],
    ['list', '<h3>À apporter</h3>'],
    ['places', 'à 3,2 km à vol d’oiseau'],
    ['directions', 'href="https://www.openstreetmap.org/directions?to=49.87,2.27"'],
    ['a phone to call', 'href="tel:0300000000"'],
    ['aids', 'terminée le 31 décembre 2025'],
    ['conditions said in words', '<span class="unseen">À vérifier\u00a0: </span>Le lieu doit être en zone sous-dense.'],
    ['tables, each cell with its column', '<td data-column="Ham" class="verdict-yes">oui<sup'],
    ['contacts', 'href="mailto:ars@exemple.fr"'],
    ['figures', '<caption>zones prioritaires</caption>'],
    ['a figure with its date', '<td>juin 2025<sup'],
    ['charts as tables', 'Évolution\u00a0: maisons de santé'],
    ['sources with both dates', '31 décembre 2023, vérifié le 21 novembre 2026'],
  ])('shows %s', (_, expected) => {
    expect(everything).toContain(expected)
  })

  it('shows the verdict on an aid, folds what is met, and tells what it takes', () => {
    const html = rendered({ kind: 'aids', items: [judgedAid] })
    const [card = '', folded = ''] = html.split('<details')
    expect(card).toContain(
      '<span class="badge badge-depends">dépend</span> <span class="quiet">ouverte depuis le 1er janvier 2026',
    )
    expect(card).toContain('Ham est classée ZIP<sup')
    expect(card).toContain('<dt>À signer au plus tard</dt><dd>30 octobre 2026</dd>')
    expect(folded).toContain('<summary>1 critère rempli</summary>')
    expect(folded).toContain('ouverte aux médecins')
  })

  it('tells nothing to do under a refusal', () => {
    expect(rendered({ kind: 'aids', items: [{ ...judgedAid, verdict: 'no' }] })).not.toContain('<dl')
  })

  it('leaves the question asked to whoever writes its buttons, and links to its other forms only', () => {
    const html = String(toHtml(aReply(askingAnswer([{ kind: 'text', text: 'Une aide.' }])), 'fr'))
    expect(html).not.toContain('Est-ce votre première installation')
    expect(html).toContain(
      '<a class="action" href="/dossier?place=commune:80410" rel="noopener noreferrer">Dossier à imprimer</a>',
    )
    expect(html).not.toContain('evil')
  })

  it('says that a source bears no date', () => {
    const html = String(toHtml(aReply(aFoundAnswer([{ kind: 'text', text: 'a' }], [aSource({ date: 'n.d.' })])), 'fr'))
    expect(html).toContain('date inconnue, vérifié le 21 novembre 2026')
  })

  it('escapes markup and quotes wherever they come', () => {
    const hostile = '"><script>alert(1)</script>'
    const place = {
      id: 'x',
      name: hostile,
      kind: 'urgences',
      address: hostile,
      postcode: '',
      commune: '',
      communeCode: '',
      phone: hostile,
      source: 0,
    }
    const contact = { id: 'x', organisation: hostile, email: hostile, url: `https://exemple.fr/${hostile}`, source: 0 }
    const html = rendered({ kind: 'places', title: hostile, items: [place] }) + rendered({ kind: 'contacts', items: [contact] })
    expect(html).not.toContain('<script>')
    expect(html).toContain('<h3>&quot;&gt;&lt;script&gt;')
    expect(html).toContain('href="https://exemple.fr/&quot;&gt;&lt;script&gt;')
  })

  it('shows the words of a link it refuses, without the link', () => {
    const html = String(
      toHtml(aReply(aFoundAnswer([{ kind: 'text', text: 'a' }], [aSource({ url: 'javascript:alert(1)' })])), 'fr'),
    )
    expect(html).not.toContain('javascript:')
    expect(html).toContain('Statistique annuelle des établissements de santé')
  })
})

describe('a link', () => {
  it.each([
    ['03 22 00 00 00', 'tel:0322000000'],
    ['+33 3 22 00 00 00', 'tel:+33322000000'],
    ['0 800 00 00 00', 'tel:0800000000'],
    ['15', 'tel:15'],
    ['116 117', 'tel:116117'],
    ['3114', 'tel:3114'],
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

it('keeps a French sign on the line of its word', () => {
  expect(unbroken('« Où ? » : 5 % de 3 €')).toBe('«\u00a0Où\u00a0?\u00a0»\u00a0: 5\u00a0% de 3\u00a0€')
})
