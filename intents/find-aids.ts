import { aidsAnswer } from '../src/answer/aids/answer'
import { asideAnswer } from '../src/answer/aids/aside'
import { comparisonAnswer } from '../src/answer/aids/comparison'
import { aidsForPerson } from '../src/answer/aids/for-person'
import { sideBySide } from '../src/answer/aids/sides'
import { defineIntent } from '../src/intent'
import { professionLabels } from '../src/labels'
import { sideIn } from '../src/sides'

export const findAids = defineIntent({
  id: 'find-aids',
  title: { fr: 'Les aides pour m’installer ou exercer', en: 'Aids to settle or practise' },
  required: ['profession'],
  optional: ['place', 'stage', 'zoning', 'situation', 'professions', 'territories'],
  missing: { profession: { fr: 'Pour quelle profession ?', en: 'For which profession?' } },
  suggestions: (_, lang) =>
    ['medecin-generaliste', 'infirmier', 'kinesitherapeute', 'sage-femme', 'chirurgien-dentiste'].map((id) => {
      const label = professionLabels(id)[lang]
      return { label, text: label }
    }),
  async resolve(slots, context) {
    const sides = sideBySide(slots, context)
    if (sides) return comparisonAnswer(sides, context)
    const found = await aidsForPerson(slots, context)
    const side = sideIn('find-aids', context.side)
    return (side && asideAnswer(found, side, context)) ?? aidsAnswer(found, context)
  },
})
