import { describe, expect, it } from 'vitest'
import { emergencyAnswer } from '../../src/answer/emergency'
import { markup } from '../../src/render/markup'
import type { Tree } from '../../src/render/tree'
import { answerView } from '../../src/render/view/answer'
import type { Answer, Lang, NonEmpty, Reply, Section, Source } from '../../src/types'
import { aFoundAnswer, aReply, aSource, askingAnswer, everySection } from '../support/replies'
import { elementsOf, leavesOf, textOf } from '../support/tree'

const toHtml = ({ answer }: Reply, lang: Lang) =>
  markup(answerView(answer, { lang, origin: '', ids: '', scripted: false, fields: [] }))
const rendered = (section: Section) => String(toHtml(aReply(aFoundAnswer([section])), 'fr'))
const everything = String(toHtml(aReply(aFoundAnswer(everySection)), 'fr'))

describe('the answer as HTML', () => {
  it.each([
    ['text', '>15</a>\u00a0: un médecin'],
    ['notice', 'Données de 2023.'],
    ['list', '<h3>À apporter</h3>'],
    ['places', 'à 3,2\u00a0km<span class="unseen"> à vol d’oiseau</span>'],
    ['an address in one piece', '1 rond-point du Professeur Cabrol, 80000 Amiens'],
    ['whom a button calls', 'Appeler 03 00 00 00 00<span class="unseen">, CHU Amiens-Picardie</span>'],
    ['directions', 'href="https://www.openstreetmap.org/directions?to=49.87,2.27"'],
    ['a phone to call', 'href="tel:0300000000"'],
    ['aids', 'terminée le 31\u00a0décembre 2025'],
    ['conditions said in words', '<span class="unseen">À vérifier\u00a0: </span>Le lieu doit être en zone sous-dense.'],
    ['tables, each cell with its column', '<td data-column="Ham" class="verdict-yes">oui<sup'],
    ['contacts', 'href="mailto:ars@exemple.fr"'],
    ['figures', '<caption>zones prioritaires</caption>'],
    ['a figure with its date', '<td>juin 2025<sup'],
    ['charts as tables', 'Évolution\u00a0: maisons de santé'],
    [
      'sources with both dates',
      '<time datetime="2023-12-31">31\u00a0décembre 2023</time>, vérifié le <time datetime="2026-11-21">21\u00a0novembre 2026</time>',
    ],
  ])('shows %s', (_, expected) => {
    expect(everything).toContain(expected)
  })

  it('leaves the question asked to whoever writes its buttons, and links to its other forms only', () => {
    const html = String(toHtml(aReply(askingAnswer([{ kind: 'text', text: 'Une aide.' }])), 'fr'))
    expect(html).not.toContain('Est-ce votre première installation')
    expect(html).toContain(
      '<a class="action" href="/dossier?place=commune:80410" rel="noopener noreferrer">Dossier à imprimer</a>',
    )
    expect(html).not.toContain('evil')
  })

  it('leaves no empty line where little is known of a place', () => {
    const known = { id: 'x', name: 'Cabinet', kind: 'cabinet', address: '1 rue Haute', postcode: '80000', commune: 'Amiens' }
    const contact = { id: 'y', organisation: 'ARS', source: 0 }
    const html = rendered({ kind: 'places', items: [{ ...known, communeCode: '80021', source: 0 }] })
    expect(html + rendered({ kind: 'contacts', items: [contact] })).not.toMatch(/<p[^>]*><\/p>/)
  })

  it('says that a source bears no date', () => {
    const html = String(toHtml(aReply(aFoundAnswer([{ kind: 'text', text: 'a' }], [aSource({ date: 'n.d.' })])), 'fr'))
    expect(html).toContain('date inconnue, vérifié le <time')
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

describe('what an answer is made of', () => {
  const treeOf = (answer: Answer, lang: Lang = 'fr') =>
    answerView(answer, { lang, origin: '', ids: 'turn-1-', scripted: true, fields: [] })
  const tagged = (tree: Tree, tag: string) => elementsOf(tree, (one) => one.tag === tag)

  it('has one second-level heading, and no level skipped', () => {
    const tree = treeOf(aFoundAnswer(everySection))
    expect(tagged(tree, 'h2')).toHaveLength(1)
    expect(elementsOf(tree, ({ tag }) => /^h[1456]$/.test(tag))).toEqual([])
  })

  it('folds the sources beyond five, their ranks unbroken', () => {
    const sources = Array.from({ length: 7 }, (_, rank) => aSource({ title: `Texte ${rank + 1}` }))
    const tree = treeOf(aFoundAnswer([{ kind: 'text', text: 'a', source: 6 }], sources as unknown as NonEmpty<Source>))
    const [shown, folded] = tagged(tree, 'ol')
    expect([shown?.attributes.start, shown?.children.length]).toEqual([1, 5])
    expect([folded?.attributes.start, folded?.children.length]).toEqual([6, 2])
    expect(tagged(tree, 'summary').map(textOf)).toEqual(['2 autres sources'])
    expect(tagged(tree, 'li').map(({ attributes }) => attributes.id)).toContain('turn-1-source-7')
  })

  it('begins what a line is about in bold, once', () => {
    const html = rendered({
      kind: 'list',
      items: [{ text: 'Tiers payant : vous n’avancez rien.\nCoût : 0 €.', lead: 'Tiers payant :' }],
    })
    expect(html).toContain('<li><strong>Tiers payant\u00a0:</strong> vous n’avancez rien.\nCoût\u00a0: 0\u00a0€.</li>')
  })

  it('names the site of an address instead of spelling it', () => {
    const html = rendered({ kind: 'text', text: 'La carte : https://exemple.fr/carte?a=1.' })
    expect(html).toContain('<a href="https://exemple.fr/carte?a=1" rel="noopener noreferrer">exemple.fr</a>.')
  })

  it('puts the numbers of an emergency before its words, the text number written to', () => {
    const tree = treeOf(emergencyAnswer('physical', 'fr'))
    expect(textOf(tree).indexOf('Appeler le 15')).toBeLessThan(textOf(tree).indexOf('Appelez le 15 (Samu)'))
    expect(tagged(tree, 'a').map(({ attributes }) => attributes.href)).toEqual(expect.arrayContaining(['tel:15', 'sms:114']))
  })

  it('tells apart what is open, closed or unknown, in words', () => {
    const [place] = everySection.flatMap((section) => (section.kind === 'places' ? section.items : []))
    const states = (['open', 'closed', 'unknown'] as const).map((openNow) =>
      textOf(treeOf(aFoundAnswer([{ kind: 'places', items: place ? [{ ...place, kind: 'pharmacie', openNow }] : [] }]))),
    )
    for (const [rank, words] of ['Ouvert maintenant', 'Fermé en ce moment', 'Horaires à vérifier'].entries())
      expect(states[rank]).toContain(words)
  })
})

describe('an English answer', () => {
  const english = (section: Section) =>
    leavesOf(answerView(aFoundAnswer([section]), { lang: 'en', origin: '', ids: '', scripted: false, fields: [] }))
  const inFrench = (section: Section) => english(section).flatMap(({ text, lang }) => (lang === 'fr' ? [text] : []))

  it.each([
    ['a part of a text', { text: 'Commitment: 5 ans', quotes: ['5 ans'] }, ['5 ans']],
    ['every time it is said', { text: '5 ans, then 5 ans', quotes: ['5 ans'] }, ['5 ans', '5 ans']],
    ['the longest first', { text: 'pour 5 ans', quotes: ['5 ans', 'pour 5 ans'] }, ['pour 5 ans']],
    ['whole words only', { text: '35 ans', quotes: ['5 ans'] }, []],
    ['nothing without quotes', { text: '5 ans' }, []],
  ] as const)('marks %s', (_, told, french) => {
    expect(inFrench({ kind: 'text', ...told }).filter((text) => /ans/.test(text))).toEqual(french)
  })

  it('marks names, addresses, amounts and sources without being told', () => {
    const sections = everySection.filter(({ kind }) => kind === 'places' || kind === 'aids')
    const said = sections.flatMap(inFrench)
    for (const words of [
      'CHU Amiens-Picardie',
      '1 rond-point du Professeur Cabrol, 80000 Amiens',
      '1\u00a0200\u00a0€ par mois',
      'Statistique annuelle des établissements de santé',
    ])
      expect(said).toContain(words)
  })
})
