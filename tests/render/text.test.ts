import { describe, expect, it } from 'vitest'
import { toText } from '../../src/render/text'
import type { NonEmpty, Section } from '../../src/types'
import { askingAnswer, judgedAid } from '../support/replies'

const lines = (...sections: NonEmpty<Section>) => toText(askingAnswer(sections), 'fr').split('\n')

describe('the answer as plain text', () => {
  it('tells the verdict on an aid, its reasons and what it takes, a line each', () => {
    expect(lines({ kind: 'aids', items: [judgedAid] }).slice(2, 10)).toEqual([
      '• Aide à la primo-installation – 10 000 € – dépend – ouverte depuis le 1er janvier 2026 [1]',
      '   ? réservée à une première installation',
      '   ✓ Ham est classée ZIP [2]',
      '   ✓ ouverte aux médecins',
      '   À signer au plus tard : 30 octobre 2026',
      '   Conditions : secteur 1 ou Optam',
      '   Engagement : cinq ans sur place',
      '   À qui s’adresser : la CPAM',
    ])
  })

  it('names the column of each cell of a table', () => {
    const columns = ['Aide', 'Ham', 'Péronne']
    const rows = [{ header: 'CACCMK', cells: [{ text: 'oui', source: 0 }, { text: 'dépend' }] }]
    expect(lines({ kind: 'table', columns, rows }).slice(2, 5)).toEqual(['• CACCMK', '   Ham : oui [1]', '   Péronne : dépend'])
  })

  it('ends with the question it asks and its replies, after its other forms and the sources', () => {
    const all = lines({ kind: 'text', text: 'Une aide.' })
    expect(all.slice(-3)).toEqual(['', 'Est-ce votre première installation ?', '→ Oui'])
    expect(all.indexOf('→ Dossier à imprimer : /dossier?place=commune:80410')).toBeLessThan(all.indexOf('Sources'))
  })
})
