import { unknownAnswer } from '../src/answer/fallback'
import { defineIntent } from '../src/intent'

/** Learnt so that the model can recognise what is not ours; it is always reported as nothing understood. */
export const outOfScope = defineIntent({
  id: 'out-of-scope',
  title: { fr: 'Autre chose', en: 'Something else' },
  required: [],
  optional: [],
  missing: {},
  resolve: async (_, { lang }) => unknownAnswer(lang),
})
