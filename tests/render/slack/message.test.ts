import { describe, expect, it } from 'vitest'
import { forms, pages, type SlackOptions } from '../../../src/render/slack/answer/message'
import { readButtonValue } from '../../../src/render/slack/button'
import type { Answer, FigureItem, Lang, NonEmpty, Section } from '../../../src/types'
import { aFigure, aReply, askingAnswer, everySection, judgedAid } from '../../support/replies'
import { kinesInAmiens } from '../../support/slack/app'
import { refusalOf } from '../../support/slack/block-schema'

const told = (answer: Answer, stateToken = 's1', lang: Lang = 'fr') => ({ reply: aReply(answer), stateToken, lang })
const blocksOf = (answer: Answer, stateToken = 's1', options: SlackOptions = {}, lang: Lang = 'fr') =>
  forms(told(answer, stateToken, lang), options)[0].blocks ?? []
const render = (answer: Answer, stateToken = 's1') => ({ blocks: blocksOf(answer, stateToken) })
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
          '*Cabinet du Beffroi* [1]',
          'à 2,3 km',
          '3 rue des Sergents, 80000 Amiens',
          'Tél. : 03 00 00 00 00',
          'Fermé, ouvre à 14 h. Lun–ven 14 h–18 h',
          'Sur rendez-vous',
          '',
          '*Cabinet sans rien* [1]',
          '80000 Amiens',
          'Horaires à vérifier',
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
      ['section', '*ARS* [1]\nInstallation · Somme\nTél. : 03 00 00 00 00\na@example.org\n<https://example.org/|Voir le site>'],
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
    const [{ blocks = [], text }] = forms(told(askingAnswer([{ kind: 'text', text: 'Une aide.' }])), { origin })
    expect(shown(blocks).flatMap((block) => /<.*dossier.*>/.exec(String(block))?.[0] ?? [])).toEqual(links)
    expect(text).not.toContain('/dossier')
  })

  it('starts an emergency with the numbers to call, in big', () => {
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
      ['header', '15 : SAMU'],
      ['section', '[1]'],
      ['section', '*Restez avec la personne.*'],
    ])
  })

  it('carries the question and the conversation in at most ten buttons', () => {
    const followUps = Array.from({ length: 12 }, (_, index) => ({ label: `Choix ${index} & suite`, text: `question <${index}>` }))
    const [actions] = render({ ...kinesInAmiens, followUps }).blocks.slice(-1)
    expect(shown([actions])).toEqual([['actions', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((index) => `Choix ${index} &amp; suite`)]])
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
    const blocks = blocksOf(found({ kind: 'notice', text: 'Provisional' }), '', {}, 'en')
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
  const ranking = (items: readonly FigureItem[]): NonEmpty<Section> => [
    { kind: 'figures', items },
    { kind: 'chart', shape: 'bar', items },
  ]
  const regions = [
    aFigure('Hauts-de-France', 1234),
    aFigure('Provence-Alpes-Côte d’Azur', 12.54),
    aFigure('Normandie', 0, { note: 'provisoire' }),
  ]
  const typesOf = (blocks: readonly { type: string }[] = []) => blocks.map(({ type }) => type)

  it('are a chart and a table that sorts, then less and less, and words alone at last', () => {
    const all = forms(told(found(...ranking(regions))))
    expect(all.map(({ blocks }) => typesOf(blocks).slice(1, -2))).toEqual([
      ['data_visualization', 'data_table'],
      ['data_table'],
      ['table'],
      ['section'],
      [],
    ])
    expect(all.flatMap(({ blocks }) => (blocks ? (refusalOf(blocks) ?? []) : []))).toEqual([])
    expect(new Set(all.map(({ text }) => text)).size).toBe(1)
  })

  it('say once what all lines share, and number and words of each as on the web', () => {
    const [, chart, table] = blocksOf(found(...ranking(regions)))
    expect(chart).toEqual({
      type: 'data_visualization',
      title: 'Maisons de santé, 2025',
      chart: {
        type: 'bar',
        series: [
          {
            name: 'Structures',
            data: [
              { label: 'Hauts-de-France', value: 1234 },
              { label: 'Provence-Alpes-Côte…', value: 12.5 },
              { label: 'Normandie', value: 0 },
            ],
          },
        ],
        axis_config: { categories: ['Hauts-de-France', 'Provence-Alpes-Côte…', 'Normandie'], y_label: 'structures' },
      },
    })
    const text = (words: string) => ({ type: 'raw_text', text: words })
    expect(table).toEqual({
      type: 'data_table',
      caption: 'maisons de santé, structures, 2025 [1]',
      page_size: 3,
      rows: [
        [text('Territoire'), text('Structures'), text('Note')],
        [text('Hauts-de-France'), { type: 'raw_number', value: 1234, text: '1\u202f234' }, text('–')],
        [text('Provence-Alpes-Côte d’Azur'), { type: 'raw_number', value: 12.54, text: '12,5' }, text('–')],
        [text('Normandie'), { type: 'raw_number', value: 0, text: '0' }, text('provisoire')],
      ],
    })
  })

  it('names two places that are cut alike by their codes', () => {
    const named = (name: string, code: string) => aFigure(name, 1, { territory: { kind: 'commune', code, name } })
    const [, chart] = blocksOf(
      found(...ranking([named('Saint-Martin', '14625'), named('Saint-Martin', '62758'), named('Caen', '14118')])),
    )
    expect(chart).toMatchObject({
      chart: { axis_config: { categories: ['Saint-Martin (14625)', 'Saint-Martin (62758)', 'Caen'] } },
    })
  })

  it.each([
    ['years at equal distances', [2019, 2020, 2021], 'line'],
    ['years that are not', [2010, 2019, 2021], 'bar'],
  ])('over %s are a chart that does not mislead', (_, years, type) => {
    const items = years.map((year) => aFigure('Somme', year - 2000, { year }))
    const [, chart] = blocksOf(found({ kind: 'chart', shape: 'line', items }))
    expect(chart).toMatchObject({ chart: { type, axis_config: { categories: years.map(String) } } })
  })

  it.each([
    ['things that differ', [aFigure('Somme', 1), aFigure('Oise', 2, { label: 'projets' })]],
    ['a number that is none', [aFigure('Somme', 1), aFigure('Oise', Number.NaN)]],
    ['more points than Slack draws', Array.from({ length: 21 }, (_, index) => aFigure(`T${index}`, index))],
  ])('are not drawn with %s', (_, items) => {
    const [best] = forms(told(found(...ranking(items))))
    expect(typesOf(best.blocks)).not.toContain('data_visualization')
    expect(typesOf(best.blocks)).toContain('data_table')
  })

  it('tell where each comes from when their sources differ', () => {
    const items = [aFigure('Somme', 1), aFigure('Oise', 2, { year: 2024, source: 1 })]
    const [, table] = blocksOf({
      ...found({ kind: 'figures', items }),
      sources: [kinesInAmiens.sources[0], kinesInAmiens.sources[0]],
    })
    expect(shown([table])).toEqual([
      [
        'data_table',
        [
          ['Territoire', 'Structures', 'Date'],
          ['Somme', '1', '2025 [1]'],
          ['Oise', '2', '2024 [2]'],
        ],
      ],
    ])
  })

  it('alone is a line', () => {
    expect(shown(blocksOf(found({ kind: 'figures', items: [aFigure('Somme', 1234)] })))[1]).toEqual([
      'section',
      '• Somme : 1\u202f234 structures – maisons de santé – 2025 [1]',
    ])
  })

  it('are a list when one is too long for a cell', () => {
    const { blocks } = render(
      found({ kind: 'figures', items: [aFigure('Somme', 1), aFigure('Oise', 1, { note: 'x'.repeat(301) })] }),
    )
    expect(refusalOf(blocks)).toBeUndefined()
    expect(typesOf(blocks)).toEqual(['header', 'section', 'context', 'actions'])
  })

  it('can be had as a file, where the question has an address', () => {
    const [actions] = blocksOf(found(...ranking(regions))).slice(-1)
    expect(actions).toEqual({
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: 'csv',
          text: { type: 'plain_text', text: 'CSV', emoji: false },
          value: '{"asked":"/?intent=find-care"}',
          accessibility_label: 'Recevoir ces chiffres en CSV',
        },
      ],
    })
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
  const rows = [
    ['Aide', 'Ham', 'Péronne'],
    ['Aide 0', 'oui [1]', '–'],
  ]

  it('is a native table with a cell for each column, none of them empty', () => {
    const all = forms(told(found(compared(1)))).map(({ blocks = [] }) => shown(blocks).slice(1, -1))
    expect(all).toEqual([
      [['data_table', rows]],
      [
        ['section', '*Ham et Péronne*'],
        ['table', rows],
      ],
      [['section', '*Ham et Péronne*\n*Aide 0*\n• Ham : oui [1]']],
      [],
    ])
  })

  it('is paragraphs that name their columns when a cell is too long', () => {
    const { blocks } = render(found(compared(1, 'x'.repeat(300))))
    expect(refusalOf(blocks)).toBeUndefined()
    expect(shown(blocks)[1]).toEqual(['section', `*Ham et Péronne*\n*Aide 0*\n• Ham : oui${'x'.repeat(300)} [1]`])
  })
})

describe('a long answer', () => {
  const paragraph = (index: number): Section => ({ kind: 'text', text: `Paragraphe ${index}. ${'mot '.repeat(80)}`, source: 0 })
  const long = {
    ...found(paragraph(0), ...Array.from({ length: 79 }, (_, index) => paragraph(index + 1))),
    followUps: kinesInAmiens.followUps,
  }

  it('goes on over pages, each led to by a button of the one before', () => {
    const all = pages(told(long)).map(([{ blocks = [] }]) => blocks)
    expect(all.map((blocks) => refusalOf(blocks))).toEqual(all.map(() => undefined))
    expect(all.length).toBeGreaterThan(2)
    expect(shown(all.map(([header]) => header)).map((line) => (line as [string, string])[1])).toEqual(
      all.map((_, index) => `Kinésithérapeutes à Amiens${index > 0 ? ` (${index + 1}/${all.length})` : ''}`),
    )
    const said = all.flatMap((blocks) => JSON.stringify(blocks).match(/Paragraphe \d+/g) ?? [])
    expect(said).toEqual(Array.from({ length: 80 }, (_, index) => `Paragraphe ${index}`))
    const more = all.map((blocks) => JSON.stringify(blocks).match(/Suite \(\d+\/\d+\)/)?.[0])
    expect(more).toEqual(all.map((_, index) => (index + 1 < all.length ? `Suite (${index + 2}/${all.length})` : undefined)))
  })

  it('shows the page that is asked, and the last when there are fewer', () => {
    const all = pages(told(long))
    expect(forms(told(long), {}, 2)).toEqual(all[1])
    expect(forms(told(long), {}, 99)).toEqual(all.at(-1))
  })

  it('asks its follow-ups and offers to be shared once, under its first page', () => {
    const all = pages(told(long), { isShareable: true }).map(([{ blocks = [] }]) => JSON.stringify(blocks))
    expect(all.map((words) => [words.includes('ask:0'), words.includes('"share"')])).toEqual(
      all.map((_, index) => [index === 0, index === 0]),
    )
  })

  it('is cut and says so when nobody could ask for its next page', () => {
    const reply = { ...aReply(long), understood: { kind: 'unknown', candidates: [], because: [] } } as const
    const all = pages({ reply, stateToken: '', lang: 'fr' })
    expect(all).toHaveLength(1)
    const blocks = all[0]?.[0].blocks
    expect(JSON.stringify(blocks)).toContain('La suite ne tient pas dans un message Slack.')
    expect(refusalOf(blocks)).toBeUndefined()
  })

  it('splits a long text between two words', () => {
    const words = Array.from({ length: 1000 }, (_, index) => `mot${index}`)
    const sections = blocksOf(found({ kind: 'text', text: words.join(' ') })).filter(({ type }) => type === 'section')
    expect(sections.length).toBeGreaterThan(1)
    expect(
      shown(sections)
        .map((line) => (line as [string, string])[1])
        .join(' '),
    ).toBe(words.join(' '))
  })

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
})
