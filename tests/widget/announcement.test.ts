import { describe, expect, it } from 'vitest'
import { announcement } from '../../src/widget/panel/announcement'
import type { Shown } from '../../src/widget/panel/reply'
import { everySection } from '../support/replies'

const shown = (answer: Partial<Shown['answer']>): Shown => ({
  lang: 'fr',
  chips: [],
  answer: { kind: 'found', title: 'Urgences près de Vire', text: '', sections: [], sources: [], followUps: [], ...answer },
})
const yes = { label: 'Oui', text: 'Oui' }

describe('what is said of an answer', () => {
  it.each<[string, Partial<Shown['answer']>, string]>([
    ['its title alone', {}, 'Urgences près de Vire.'],
    [
      'the first sentence after it',
      { sections: [{ kind: 'text', text: 'Appelez avant de venir. Certains services ferment la nuit.' }] },
      'Urgences près de Vire. Appelez avant de venir.',
    ],
    [
      'an amount whole, a question mark kept',
      { title: 'Quel montant ?', sections: [{ kind: 'text', text: 'De 1 200 à 1.500 € bruts' }] },
      'Quel montant ? De 1 200 à 1.500 € bruts.',
    ],
    [
      'how many replies are offered',
      { kind: 'clarify', title: 'Laquelle ?', followUps: [yes, { label: 'Non', text: 'Non' }] },
      'Laquelle ? 2 réponses proposées.',
    ],
    [
      'the question it ends with',
      { asks: 'x', sections: [{ kind: 'text', text: 'Est-ce votre première installation ?' }], followUps: [yes] },
      'Urgences près de Vire. Est-ce votre première installation ? 1 réponse proposée.',
    ],
    [
      'all of whom to call, in danger',
      { kind: 'emergency', title: 'Appelez le 15', sections: [{ kind: 'text', text: 'Appelez le 15. Sinon le 112.' }] },
      'Appelez le 15. Appelez le 15. Sinon le 112.',
    ],
  ])('%s', (_, answer, said) => {
    expect(announcement(shown(answer), true)).toBe(said)
  })

  it('leaves the title to the focus that goes there', () => {
    expect(announcement(shown({ sections: [{ kind: 'text', text: 'Un. Deux.' }] }), false)).toBe('Un.')
  })

  it('counts the results, in the answer’s language', () => {
    const said = announcement({ ...shown({ sections: everySection }), lang: 'en' }, false)
    expect(said).toMatch(/\d+ places?, \d+ aids?, \d+ contacts?, \d+ figures?/)
  })
})
