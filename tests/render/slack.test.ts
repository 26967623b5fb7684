import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readButtonValue } from '../../src/render/slack/button'
import { toBlocks } from '../../src/render/slack/message'
import type { Answer, FigureItem, NonEmpty, Section } from '../../src/types'
import { hostileAnswer } from '../support/hostile-answer'
import { aReply, askingAnswer, everySection, judgedAid } from '../support/replies'
import { kinesInAmiens } from '../support/slack/app'
import { refusalOf } from '../support/slack/block-schema'

const render = (answer: Answer, state = 's1') => toBlocks(aReply(answer), state, 'fr')
const found = (...sections: NonEmpty<Section>) => ({ ...kinesInAmiens, sections, followUps: [] })
/** What one block shows, as a line; a table as its rows. */
const shown = (blocks: readonly unknown[]): unknown[] =>
  blocks.map((block) => {
    const { type, text, elements, rows } = block as {
      type: string
      text?: { text: string }
      elements?: { text: { text: string } | string }[]
      rows?: { text: string }[][]
    }
    return [
      type,
      text?.text ??
        rows?.map((row) => row.map((cell) => cell.text)) ??
        elements?.map((element) => (typeof element.text === 'string' ? element.text : element.text.text)),
    ]
  })

const figure = (name: string, value: number, more: Partial<FigureItem> = {}): FigureItem => ({
  indicator: 'msp',
  label: 'maisons de santé',
  territory: { kind: 'departement', code: '80', name },
  year: 2025,
  value,
  unit: 'structures',
  source: 0,
  ...more,
})

describe('an answer in Slack', () => {
  it('shows places with their phone and distance, then where they come from', () => {
    const places: Section = {
      kind: 'places',
      title: 'Près de vous',
      items: [
        {
          id: 'p1',
          name: 'Cabinet du Beffroi',
          kind: 'cabinet',
          address: '3 rue des Sergents',
          postcode: '80000',
          commune: 'Amiens',
          communeCode: '80021',
          phone: '03 00 00 00 00',
          distanceKm: 2.34,
          hours: 'Fermé, ouvre à 14 h. Lun–ven 14 h–18 h',
          openNow: 'closed',
          note: 'Sur rendez-vous',
          source: 0,
        },
        {
          id: 'p2',
          name: 'Cabinet sans rien',
          kind: 'cabinet',
          address: '',
          postcode: '80000',
          commune: 'Amiens',
          communeCode: '80021',
          openNow: 'unknown',
          source: 0,
        },
      ],
    }
    expect(shown(render(found(places)).blocks)).toEqual([
      ['header', 'Kinésithérapeutes à Amiens'],
      [
        'section',
        [
          '*Près de vous*',
          '*Cabinet du Beffroi* (2,3 km) [1]',
          '3 rue des Sergents, 80000 Amiens',
          'Tél. : 03 00 00 00 00',
          'Fermé, ouvre à 14 h. Lun–ven 14 h–18 h',
          'Sur rendez-vous',
          '*Cabinet sans rien* [1]',
          '80000 Amiens',
        ].join('\n'),
      ],
      [
        'context',
        [
          '[1] <https://example.org/annuaire?a=1&amp;b=2|Agence régionale de santé, Annuaire> (1er juin 2026, vérifié le 21 novembre 2026)',
        ],
      ],
    ])
  })

  it('shows aids with their status and why, contacts with their address, lists and notices', () => {
    const sections: NonEmpty<Section> = [
      {
        kind: 'aids',
        items: [
          {
            id: 'a1',
            name: 'Prime d’installation',
            acronym: 'PI',
            amount: '10 000 €',
            status: 'ended',
            validTo: '2025-12-31',
            source: 0,
            because: [
              { rule: 'r', met: true, explain: 'Vous êtes en ZIP' },
              { rule: 'r', met: false, explain: 'Close' },
              { rule: 'r', met: 'unknown', explain: 'Temps plein ?' },
            ],
          },
        ],
      },
      {
        kind: 'contacts',
        items: [
          {
            id: 'c1',
            organisation: 'ARS',
            role: 'Installation',
            territory: 'Somme',
            phone: '03 00 00 00 00',
            email: 'a@example.org',
            url: 'https://example.org/',
            source: 0,
          },
        ],
      },
      { kind: 'list', items: [{ text: 'Un', source: 0 }, { text: 'Deux' }] },
      { kind: 'notice', text: 'Chiffres provisoires' },
    ]
    expect(shown(render(found(...sections)).blocks).slice(1, -1)).toEqual([
      [
        'section',
        '*Prime d’installation (PI)* – terminée le 31 décembre 2025 [1]\n10 000 €\n✗ Close\n? Temps plein ?\n✓ Vous êtes en ZIP',
      ],
      ['section', '*ARS* [1]\nInstallation, Somme\nTél. : 03 00 00 00 00\na@example.org\n<https://example.org/|Voir la page>'],
      ['section', '• Un [1]\n• Deux'],
      ['section', '*À noter :* Chiffres provisoires'],
    ])
  })

  it('shows the verdict on an aid, what decides before what is met, and what it takes', () => {
    const [, aid] = render(askingAnswer([{ kind: 'aids', items: [judgedAid] }])).blocks
    expect(shown([aid])).toEqual([
      [
        'section',
        [
          '*Aide à la primo-installation* – dépend · ouverte depuis le 1er janvier 2026 [1]',
          '10 000 €',
          '? réservée à une première installation',
          '✓ Ham est classée ZIP [2]',
          'À signer au plus tard : 30 octobre 2026',
          'Conditions : secteur 1 ou Optam',
          'Engagement : cinq ans sur place',
          'À qui s’adresser : la CPAM',
          '✓ ouverte aux médecins',
        ].join('\n'),
      ],
    ])
  })

  it('ends with the question it asks, right above the buttons that reply', () => {
    const { blocks } = render(askingAnswer([{ kind: 'text', text: 'Une aide.', source: 0 }]))
    expect(shown(blocks).slice(1)).toEqual([
      ['section', 'Une aide. [1]'],
      ['context', [expect.stringContaining('[1]'), expect.stringContaining('[2]')]],
      ['section', '*Est-ce votre première installation ?*'],
      ['actions', ['Oui']],
    ])
  })

  it.each([
    ['https://proxisoin.example', ['<https://proxisoin.example/dossier?place=commune:80410|Dossier à imprimer>']],
    ['http://localhost:8787', []],
    [undefined, []],
  ])('links to its other forms where our address is known and safe: %s', (origin, links) => {
    const { blocks, text } = toBlocks(aReply(askingAnswer([{ kind: 'text', text: 'Une aide.' }])), '', 'fr', { origin })
    expect(shown(blocks).flatMap((block) => /<.*dossier.*>/.exec(String(block))?.[0] ?? [])).toEqual(links)
    expect(text).not.toContain('/dossier')
  })

  it('starts an emergency with the numbers to call, in bold', () => {
    const emergency: Answer = {
      kind: 'emergency',
      title: 'Appelez le 15',
      sections: [
        { kind: 'text', text: 'Restez avec la personne.' },
        { kind: 'contacts', items: [{ id: 'samu', organisation: 'SAMU', phone: '15', source: 0 }] },
      ],
      sources: kinesInAmiens.sources,
      followUps: [],
    }
    expect(shown(render(emergency).blocks).slice(0, -1)).toEqual([
      ['header', 'Appelez le 15'],
      ['section', '*15 : SAMU* [1]'],
      ['section', '*Restez avec la personne.*'],
    ])
  })

  it('carries the question and the conversation in at most five buttons', () => {
    const followUps = Array.from({ length: 7 }, (_, index) => ({ label: `Choix ${index} & suite`, text: `question <${index}>` }))
    const [actions] = render({ ...kinesInAmiens, followUps }).blocks.slice(-1)
    expect(shown([actions])).toEqual([['actions', [0, 1, 2, 3, 4].map((index) => `Choix ${index} &amp; suite`)]])
    const [first] = (actions as unknown as { elements: { action_id: string; value: string }[] }).elements
    expect(first?.action_id).toBe('ask:0')
    expect(first?.value).not.toMatch(/[&<>]/)
    expect(readButtonValue(first?.value)).toEqual({ text: 'question <0>', state: 's1' })
  })

  it('drops the conversation from a button that cannot hold it, rather than the button', () => {
    const [actions] = render(kinesInAmiens, 's'.repeat(2000)).blocks.slice(-1)
    expect(readButtonValue((actions as unknown as { elements: { value: string }[] }).elements[0]?.value)).toEqual({
      text: 'kiné dans la Somme',
    })
  })

  it('speaks English when asked', () => {
    const { blocks } = toBlocks(aReply(found({ kind: 'notice', text: 'Provisional' })), '', 'en')
    expect(shown(blocks).slice(1)).toEqual([
      ['section', '*Note:* Provisional'],
      [
        'context',
        [
          '[1] <https://example.org/annuaire?a=1&amp;b=2|Agence régionale de santé, Annuaire> (1 June 2026, checked on 21 November 2026)',
        ],
      ],
    ])
  })
})

describe('figures', () => {
  const figures = (items: readonly FigureItem[]): Section => ({ kind: 'figures', title: 'Maisons de santé', items })

  it('are a table, where nothing is empty', () => {
    const [, title, table] = render(
      found(figures([figure('Somme', 1234), figure('', 12.5, { label: ' ', note: 'provisoire' })])),
    ).blocks
    expect(shown([title, table])).toEqual([
      ['section', '*Maisons de santé*'],
      [
        'table',
        [
          ['Territoire', 'Indicateur', 'Valeur', 'Date', 'Note'],
          ['Somme', 'maisons de santé', '1\u202f234 structures', '2025 [1]', '–'],
          ['–', '–', '12,5 structures', '2025 [1]', 'provisoire'],
        ],
      ],
    ])
  })

  it('are a list from the second table on, as Slack takes one', () => {
    const { blocks } = render(found(figures([figure('Somme', 1)]), { kind: 'chart', shape: 'bar', items: [figure('Oise', 2)] }))
    expect(shown(blocks).map((line) => (line as [string])[0])).toEqual(['header', 'section', 'table', 'section', 'context'])
    expect(shown(blocks)[3]).toEqual(['section', '• Oise : 2 structures – maisons de santé – 2025 [1]'])
  })

  it.each([
    ['more than 99', Array.from({ length: 100 }, (_, index) => figure(`T${index}`, index))],
    ['one too long for a cell', [figure('Somme', 1, { note: 'x'.repeat(301) })]],
  ])('are a list when there are %s', (_, items) => {
    const { blocks } = render(found(figures(items)))
    expect(refusalOf(blocks)).toBeUndefined()
    expect(blocks.map(({ type }) => type)).not.toContain('table')
  })
})

describe('a comparison', () => {
  const compared = (rows: number, reason = ''): Section => ({
    kind: 'table',
    title: 'Ham et Péronne',
    columns: ['Aide', 'Ham', 'Péronne'],
    rows: Array.from({ length: rows }, (_, index) => ({
      header: `Aide ${index}`,
      cells: [{ text: `oui${reason}`, verdict: 'yes', source: 0 }],
    })),
  })

  it('is a native table with a cell for each column, none of them empty', () => {
    const { blocks } = render(found(compared(1)))
    expect(refusalOf(blocks)).toBeUndefined()
    expect(shown(blocks).slice(1, -1)).toEqual([
      ['section', '*Ham et Péronne*'],
      [
        'table',
        [
          ['Aide', 'Ham', 'Péronne'],
          ['Aide 0', 'oui [1]', '–'],
        ],
      ],
    ])
  })

  it('is paragraphs that name their columns when a cell is too long', () => {
    const { blocks } = render(found(compared(1, 'x'.repeat(300))))
    expect(refusalOf(blocks)).toBeUndefined()
    expect(shown(blocks)[1]).toEqual(['section', `*Ham et Péronne*\n*Aide 0*\n• Ham : oui${'x'.repeat(300)} [1]`])
  })
})

describe('whatever the answer holds', () => {
  it('every kind of section is shown, in order, and taken by Slack', () => {
    const { blocks } = render(found(...everySection))
    expect(refusalOf(blocks)).toBeUndefined()
    const words = JSON.stringify(shown(blocks))
    const inOrder = [
      'appelez le 15',
      'Données de 2023',
      'carte Vitale',
      'CHU Amiens',
      'CESP',
      'ARS Normandie',
      'Occitanie',
      'Nouvelle-Aquitaine',
    ]
    expect(inOrder.map((word) => words.indexOf(word))).toEqual(
      inOrder.map((word) => words.indexOf(word)).toSorted((one, other) => one - other),
    )
    expect(inOrder.filter((word) => !words.includes(word))).toEqual([])
  })

  it('a long one is cut at a whole block and says so, with its sources and buttons', () => {
    const sections = Array.from(
      { length: 80 },
      (_, index): Section => ({ kind: 'text', text: `Paragraphe ${index}. ${'mot '.repeat(80)}`, source: 0 }),
    )
    const [first, ...rest] = sections
    const { blocks } = render({ ...found(first ?? { kind: 'text', text: '' }, ...rest), followUps: kinesInAmiens.followUps })
    expect(refusalOf(blocks)).toBeUndefined()
    expect(blocks.slice(-2).map(({ type }) => type)).toEqual(['context', 'actions'])
    expect(shown(blocks).at(-3)).toEqual([
      'section',
      'La suite ne tient pas dans un message Slack. Précisez votre question pour une réponse plus courte.',
    ])
    expect(blocks.length).toBeGreaterThan(20)
  })

  it('a long text is split, not cut, between two words', () => {
    const words = Array.from({ length: 1000 }, (_, index) => `mot${index}`)
    const sections = render(found({ kind: 'text', text: words.join(' ') })).blocks.filter(({ type }) => type === 'section')
    expect(sections.length).toBeGreaterThan(1)
    expect(
      shown(sections)
        .map((line) => (line as [string, string])[1])
        .join(' '),
    ).toBe(words.join(' '))
  })

  it('a character that needs escaping is never cut in the middle', () => {
    const { blocks } = render(found({ kind: 'text', text: `mot${'&'.repeat(1500)}` }))
    expect(stringsOf(blocks).join('').match(/&amp;/g)).toHaveLength(1501) // one more in the address of the source
    expect(stringsOf(blocks).filter((words) => brokenEntity.test(words))).toEqual([])
  })

  it('Slack takes every message, with words in it, and finds no mention and no link but to our sources', () => {
    fc.assert(
      fc.property(hostileAnswer, fc.string({ maxLength: 1500 }), (answer, state) => {
        const { text, blocks } = toBlocks(aReply(answer), state, 'fr', {
          shareable: { text: 'question' },
          origin: 'https://proxisoin.example',
        })
        expect(refusalOf(blocks)).toBeUndefined()
        expect(text.trim()).not.toBe('')
        expect(text.length).toBeLessThanOrEqual(4000)
        expect(text).not.toMatch(/[<>]/)
        expect(stringsOf(blocks).filter((words) => brokenEntity.test(words))).toEqual([])
        const tokens = stringsOf(blocks).flatMap((words) => words.match(/<[^>]*>?|>/g) ?? [])
        const ours = 'https://proxisoin.example/dossier?place=commune:80410&stage=a'
        const links = [...answer.sources.map(({ url }) => url), 'https://example.org/contact', ours].map(
          (url) => `<${url.replaceAll('&', '&amp;')}|`,
        )
        expect(tokens.filter((token) => !links.some((link) => token.startsWith(link) && token.endsWith('>')))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

const brokenEntity = /&(?!(amp|lt|gt);)/

/** Every text Slack would read: not the values of buttons, which nobody sees. */
const stringsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (key === 'value' ? [] : stringsOf(part)))
}
