import { describe, expect, it } from 'vitest'
import type { Tree } from '../../src/render/tree'
import { aidsView } from '../../src/render/view/aids'
import type { AidItem } from '../../src/types'
import { judgedAid } from '../support/replies'
import { elementsOf, leavesOf, textOf } from '../support/tree'

const viewed = (...items: AidItem[]) => aidsView(items, { lang: 'fr', origin: '', ids: '', scripted: false, fields: [] })
const tagged = (tree: Tree, tag: string) => elementsOf(tree, (one) => one.tag === tag)
/** What is read without unfolding anything. */
const atOnce = (tree: Tree) =>
  leavesOf(tree)
    .filter(({ inside }) => !inside.includes('details') || inside.includes('summary'))
    .map(({ text }) => text)
    .join('')
const other: AidItem = { ...judgedAid, id: 'autre', name: 'Autre aide' }
const refused: AidItem = {
  id: 'cesp',
  name: 'CESP',
  status: 'open',
  verdict: 'no',
  because: [
    { rule: 'profession', met: true, explain: 'ouverte aux médecins' },
    { rule: 'stage', met: false, explain: 'réservée aux étudiants', source: 2 },
  ],
  source: 0,
}

describe('an aid among others', () => {
  const card = viewed(judgedAid, other)

  it.each([
    ['its name', 'Aide à la primo-installation'],
    ['the verdict and its dates', 'dépend ouverte depuis le 1er janvier 2026'],
    ['what it pays', '10\u00a0000\u00a0€'],
    ['the reason that decides', 'À vérifier\u00a0: réservée à une première installation'],
    ['until when to sign', 'À signer au plus tard30\u00a0octobre 2026'],
  ])('shows %s at once', (_, words) => {
    expect(atOnce(card)).toContain(words)
  })

  it.each(['secteur 1 ou Optam', 'cinq ans sur place', 'la CPAM', 'Ham est classée ZIP', 'ouverte aux médecins'])(
    'folds « %s », and loses nothing of it',
    (words) => {
      expect(atOnce(card)).not.toContain(words)
      expect(textOf(card)).toContain(words)
    },
  )

  it('names what each fold holds', () => {
    const names = tagged(card, 'summary').map(textOf)
    expect(names).toEqual(['Conditions et détail, Aide à la primo-installation', 'Conditions et détail, Autre aide'])
  })

  it('is unfolded when it is alone', () => {
    expect(tagged(viewed(judgedAid), 'details').map(({ attributes }) => attributes.open)).toEqual([true])
    expect(tagged(card, 'details').map(({ attributes }) => attributes.open)).toEqual([undefined, undefined])
  })

  it('folds nothing where there is nothing to fold', () => {
    expect(tagged(viewed({ id: 'a', name: 'Aide', status: 'open', source: 0 }, other), 'details')).toHaveLength(1)
  })
})

describe('the aids that are not for someone', () => {
  it('are one folded list, with the reason of each', () => {
    const tree = viewed(refused, { ...refused, id: 'zfu', name: 'ZFU' })
    expect(tagged(tree, 'summary').map(textOf)).toEqual(['2 aides ne vous concernent pas\u00a0: pourquoi'])
    expect(tagged(tree, 'li').map(textOf)).toEqual([
      'CESP1\u00a0: réservée aux étudiants3',
      'ZFU1\u00a0: réservée aux étudiants3',
    ])
  })

  it('stay cards when they tell what another structure would get', () => {
    expect(tagged(viewed({ ...refused, amount: '5 000 €' }), 'li').map(({ attributes }) => attributes.class)).toContain('card')
  })

  it('tell nothing to do', () => {
    expect(tagged(viewed({ ...judgedAid, verdict: 'no' }), 'dl')).toEqual([])
  })
})
