import { describe, expect, it } from 'vitest'
import { phrases } from '../../intents/phrases'
import { intentIds } from '../../src/types'
import { languageOf } from '../../src/understand/language'
import { normalise, wordsOf } from '../../src/understand/normalise'

const heard = (text: string) => languageOf(wordsOf(normalise(text)))
/** Our sentences, each slot filled with a name that has no language. */
const every = (lang: 'fr' | 'en') =>
  intentIds.flatMap((intent) =>
    [...phrases[intent].examples[lang], ...phrases[intent].tests[lang]].map((text) => text.replaceAll(/\{\w+\}/g, 'Bergerac')),
  )

describe('the language of a question', () => {
  it.each([
    'any dentist near {place}?',
    'eye doctor Angoulême',
    'how much is the CESP',
    'number of PSLA in Normandy',
    'my daughter has a fever',
    'what does CPTS stand for',
    'I need a kiné in Sens',
    'is Mende a priority area',
  ])('hears English in « %s »', (text) => expect(heard(text)).toBe('en'))

  it.each([
    'dentiste Bergerac',
    'cb de psla en normandie',
    'jcherche un kiné svp',
    'c’est quoi le burn out',
    'un docteur qui parle English à Paris',
    'le médecin fait du home staging',
    'or de question : combien coûte la consultation',
  ])('hears French in « %s »', (text) => expect(heard(text)).toBe('fr'))

  it.each(['help', 'HELP', 'ok', 'stop', 'Us', 'Eu', 'Y', 'SAS', 'MSP', 'Lens', 'Bergerac', 'Saint-Lô', '116 117', ''])(
    'hears no language in « %s »',
    (text) => expect(heard(text)).toBeUndefined(),
  )

  it('takes at most three French sentences of ours in a thousand for English', () => {
    const mistaken = every('fr').filter((text) => heard(text) === 'en')
    expect(mistaken.length / every('fr').length, mistaken.join('\n')).toBeLessThanOrEqual(0.003)
  })

  it('hears French in none of our English sentences, and English in 24 in 25 of those of three words', () => {
    expect(every('en').filter((text) => heard(text) === 'fr')).toEqual([])
    const telling = every('en').filter((text) => wordsOf(normalise(text)).length > 2)
    const missed = telling.filter((text) => heard(text) !== 'en')
    expect(missed.length / telling.length, missed.join('\n')).toBeLessThanOrEqual(0.04)
  })
})
