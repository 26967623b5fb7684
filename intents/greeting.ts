import { smallTalk } from '../src/answer/small-talk'

export const greeting = smallTalk({
  id: 'greeting',
  title: { fr: 'Saluer', en: 'Say hello' },
  says: { fr: 'Bonjour.', en: 'Hello.' },
  adds: {
    fr: 'Dites-moi ce que vous cherchez : un soignant, des urgences, une aide à l’installation, un chiffre.',
    en: 'Tell me what you are looking for: care, an emergency department, an installation aid, a figure.',
  },
})
