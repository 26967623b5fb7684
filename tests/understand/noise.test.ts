/** What comes with a question and is no word of it changes nothing; what it hides of a danger is still heard. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArtefacts } from '../../src/build'
import { createUnderstanding, understand } from '../../src/understand'
import { withoutNoise } from '../../src/understand/noise'
import { createGazetteer } from '../../src/understand/places'

const artefacts = readArtefacts()
const index = createUnderstanding(artefacts)
const gazetteer = createGazetteer(artefacts.gazetteer)
const askedAt = new Date('2026-11-21T10:00:00Z')

const understoodOf = (text: string) => understand({ text, lang: 'fr', channel: 'web', askedAt }, index, gazetteer)

/** What a question is for and where, and whether it alarms. */
function meaningOf(text: string) {
  const understood = understoodOf(text)
  if (understood.kind !== 'matched') return { intent: null }
  const { intent, slots, danger } = understood
  return { intent, danger, place: slots.place?.code, care: slots.care }
}

const questions = [
  'médecin Vire',
  'un kiné à Nevers',
  'je cherche une pharmacie de garde à Albi',
  'quelles aides pour une infirmière à Guéret ?',
  'combien de pharmacies dans le Lot',
  'c’est quoi une CPTS',
  'je n’ai plus de médecin traitant à Tulle',
  'any dentist near Albi?',
] as const

const alarms = ['mon fils ne respire plus', 'je veux mourir', 'mon mari me frappe', 'elle a avalé de la javel'] as const

/** Before or after a question. */
const besides = [
  '<br/>',
  '<span class="x" style="color:red">',
  '</p>',
  '<!-- copié -->',
  '<script>alert(1)</script>',
  'https://www.exemple.fr/page/de?test=1&autre=oui#fin',
  'www.exemple.fr',
  'exemple.gouv.fr/annuaire/recherche',
  'camille.durand@exemple.fr',
  '06 12 34 56 78',
  '+33612345678',
  '&nbsp;',
  '&#160;',
  '🙏🏽',
  '👩‍⚕️🏥',
  '1️⃣',
  '!!!!!!',
  '??!?',
  '***',
  '# ',
  '> ',
  '"""',
  '« »',
  '\u200b\ufeff',
  '\u00a0',
  'a'.repeat(200),
] as const

/** The whole question, written otherwise. */
const rewritings: readonly ((text: string) => string)[] = [
  (text) => text.normalize('NFD'),
  (text) => text.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '\u200b'),
  (text) => text.replaceAll('r', 'r\u00ad'),
  (text) => text.replaceAll(' ', ' \u202f '),
  (text) => text.replaceAll(/\p{L}+/gu, '**$&**'),
  (text) => `<p>${text.replace(/\p{L}{4,}/u, '<b>$&</b>')}</p>`,
  (text) => `« ${text} »`,
  (text) => text.toUpperCase(),
]

const noisy = (all: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...all),
      fc.array(fc.constantFrom(...besides), { maxLength: 2 }),
      fc.array(fc.constantFrom(...besides), { maxLength: 2 }),
      fc.option(fc.constantFrom(...rewritings.slice(0, -1)), { nil: undefined }),
    )
    .map(([said, before, after, rewritten]) => ({ said, heard: [...before, rewritten?.(said) ?? said, ...after].join(' ') }))

describe('noise around a question', () => {
  it('changes neither what is asked nor where', () => {
    fc.assert(
      fc.property(noisy(questions), ({ said, heard }) => {
        expect(meaningOf(heard), heard).toEqual(meaningOf(said))
      }),
      { numRuns: 300 },
    )
  })

  it('keeps no danger from being heard', () => {
    fc.assert(
      fc.property(noisy(alarms), ({ said, heard }) => {
        expect(meaningOf(heard), heard).toEqual(meaningOf(said))
      }),
      { numRuns: 300 },
    )
  })

  it('is nothing but noise alone', () => {
    for (const noise of besides) expect(understoodOf(noise).kind, noise).toBe('unknown')
  })
})

it.each(['ma mère alzheimer a disparu', 'mon père alzheimer est introuvable'])(
  '« %s » alarms by its words, however often they are said of an illness',
  (text) => {
    expect(meaningOf(text)).toMatchObject({ intent: 'emergency', danger: 'physical' })
  },
)

it.each(['SOS', '🆘🆘', 'sos !!!'])('« %s » calls for help: nobody asks about the village of Sos in one word', (text) => {
  expect(meaningOf(text)).toMatchObject({ intent: 'emergency', danger: 'physical' })
  expect(meaningOf('pharmacie à Sos')).toMatchObject({ intent: 'find-care', place: '47302' })
})

it('« MÉDECIN VIRE » is asked in capitals', () => {
  expect(meaningOf('MÉDECIN VIRE')).toEqual(meaningOf('médecin Vire'))
})

it.each([
  '<je veux mourir>',
  '<a title="je veux mourir">médecin Vire</a>',
  'médecin Vire <!-- je veux mourir -->',
  'https://exemple.fr/je-veux-mourir',
  'je.veux.mourir@exemple.fr',
  'je veux mou\u200brir',
  'je veux mouriiiiir',
])('« %s » alarms: danger is listened for in what is taken out', (text) => {
  expect(meaningOf(text)).toMatchObject({ intent: 'emergency', danger: 'mental' })
})

it.each([
  'kiné à moins de 20 km, < 5 km si possible > 2 km',
  'l’aide de 10 000 € en ZIP',
  'combien en 2019 2020 2021 2022',
  '14500 ou 61100 ?',
  'Châlons s/Marne, kiné/ortho',
  'ameli.fr téléphone',
  'Paris XIIIe',
])('« %s » holds no noise', (text) => {
  expect(withoutNoise(text)).toBe(text)
})
