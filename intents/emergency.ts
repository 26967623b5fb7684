import { emergencyAnswer } from '../src/answer/emergency'
import { defineIntent } from '../src/intent'

/** Reads nothing: an emergency is answered even when the knowledge base is out of reach. */
export const emergency = defineIntent({
  id: 'emergency',
  title: { fr: 'C’est une urgence', en: 'It is an emergency' },
  required: [],
  optional: [],
  missing: {},
  resolve: async (_, { lang }) => emergencyAnswer('physical', lang),
})
