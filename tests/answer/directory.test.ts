import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import care from '../../db/seed/vocabulary/care.json'
import { type DirectoryPlace, directoryLink } from '../../src/answer/directory'

const angouleme: DirectoryPlace = { kind: 'commune', code: '16015', name: 'Angoulême', postcode: '16000' }
const search = 'https://www.sante.fr/recherche/trouver'

describe('the public directory', () => {
  it.each<[string, DirectoryPlace | undefined, string]>([
    ['dentiste', angouleme, '/Chirurgie%20dentaire/16000%20Angoul%C3%AAme'],
    ['orthophoniste', { kind: 'departement', code: '62', name: 'Pas-de-Calais' }, '/orthophoniste/departement-62'],
    ['orthophoniste', { kind: 'departement', code: '2A', name: 'Corse-du-Sud' }, '/orthophoniste/departement-2a'],
    ['pharmacie', { kind: 'position', code: '', name: '' }, '/pharmacie/Autour%20de%20moi'],
    ['ehpad', { kind: 'commune', code: '14762', name: 'Vire Normandie' }, '/EHPAD/Vire%20Normandie'],
    ['orl', { kind: 'country', code: 'FR', name: 'France' }, '/ORL'],
    ['orl', undefined, '/ORL'],
  ])('opens on %s near %j', (asked, place, path) => {
    expect(directoryLink(asked, place, 'fr').url).toBe(search + path)
  })

  it('says what it opens on', () => {
    expect(directoryLink('dentiste', angouleme, 'fr').label).toBe('Chercher sur Santé.fr : chirurgien-dentiste à Angoulême')
    expect(directoryLink('dentiste', angouleme, 'en').label).toBe('Search on Santé.fr: dentist in Angoulême')
    expect(directoryLink('dentiste', undefined, 'fr').label).toBe('Chercher sur Santé.fr : chirurgien-dentiste')
  })

  it('has words for every care, and none of our brackets', () => {
    for (const { id } of care)
      expect(decodeURIComponent(directoryLink(id, undefined, 'fr').url)).toMatch(/trouver\/[\p{L}’ -]+$/u)
  })

  it('keeps any name of a town in one step of its address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const url = new URL(directoryLink('orl', { ...angouleme, name }, 'fr').url)
        expect([url.origin, url.search, url.hash]).toEqual(['https://www.sante.fr', '', ''])
        expect(url.pathname.split('/').slice(3).map(decodeURIComponent)).toEqual(['ORL', `16000 ${name}`])
      }),
    )
  })
})
