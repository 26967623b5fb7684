import { smallTalk } from '../src/answer/small-talk'

export const thanks = smallTalk({
  id: 'thanks',
  title: { fr: 'Remercier', en: 'Say thanks' },
  says: { fr: 'Avec plaisir.', en: 'You are welcome.' },
  adds: {
    fr: 'Une autre question ? Je garde le lieu dont nous parlions.',
    en: 'Anything else? I remember the place we were talking about.',
  },
})
