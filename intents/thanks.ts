import { smallTalk } from '../src/answer/small-talk'

export const thanks = smallTalk({
  id: 'thanks',
  title: { fr: 'Remercier', en: 'Say thanks' },
  says: { fr: 'Avec plaisir.', en: 'You are welcome.' },
  adds: {
    fr: 'Posez une autre question quand vous voulez.',
    en: 'Ask another question whenever you like.',
  },
})
