import { smallTalk } from '../src/answer/small-talk'

export const goodbye = smallTalk({
  id: 'goodbye',
  title: { fr: 'Dire au revoir', en: 'Say goodbye' },
  says: { fr: 'Au revoir, prenez soin de vous.', en: 'Goodbye, take care.' },
  adds: { fr: 'En cas d’urgence : le 15 ou le 112.', en: 'In an emergency: 15 or 112.' },
})
