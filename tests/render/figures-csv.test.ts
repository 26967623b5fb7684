import { describe, expect, it } from 'vitest'
import { figuresFile } from '../../src/render/figures-csv'
import type { FigureItem, Lang } from '../../src/types'
import { aFigure, aFoundAnswer, aSource } from '../support/replies'

const file = (items: readonly FigureItem[], lang: Lang = 'fr') =>
  figuresFile(
    aFoundAnswer(
      [
        { kind: 'figures', items },
        { kind: 'chart', shape: 'bar', items },
      ],
      [aSource({ title: 'SAE ; 2023' })],
    ),
    lang,
  )

describe('the figures of an answer as a file', () => {
  it('are one row each, as a French spreadsheet opens them', () => {
    const content = file([aFigure('Somme', 1234.54, { asOf: '2025-06' }), aFigure('Oise', -2)])?.content
    const said = ';vérifié le'
    expect(content).toBe(
      [
        `\ufeffterritoire;code;indicateur;valeur;unité;date;note;source;adresse${said}`,
        'Somme;80;maisons de santé;1234,54;structures;2025-06;;"Drees, SAE ; 2023";https://drees.solidarites-sante.gouv.fr/sae;2026-11-21',
        'Oise;80;maisons de santé;-2;structures;2025;;"Drees, SAE ; 2023";https://drees.solidarites-sante.gouv.fr/sae;2026-11-21',
        '',
      ].join('\r\n'),
    )
  })

  it('are as an English one opens them in English', () => {
    expect(file([aFigure('Somme', 12.5)], 'en')).toMatchObject({
      name: 'proxisoin-figures.csv',
      content: expect.stringContaining('Somme,80,maisons de santé,12.5,structures,2025,,"Drees, SAE ; 2023"'),
    })
  })

  it.each(['=1+1', '+33', '-1', '@SUM(A1)', '\t=1'])('run no formula: %s', (name) => {
    expect(file([aFigure(name, 1)])?.content).toContain(`\r\n'${name};80;`)
  })

  it('keep quotes and line breaks in their cell', () => {
    expect(file([aFigure('dit "Le Val"\nhaut', 1)])?.content).toContain('\r\n"dit ""Le Val""\nhaut";80;')
  })

  it('are no file when there is none', () => {
    expect(figuresFile(aFoundAnswer([{ kind: 'text', text: 'rien' }]), 'fr')).toBeUndefined()
  })
})
