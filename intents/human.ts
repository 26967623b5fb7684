import { smallTalk } from '../src/answer/small-talk'

export const human = smallTalk({
  id: 'human',
  title: { fr: 'Parler à une personne', en: 'Talk to a person' },
  says: {
    fr: 'Je ne peux pas vous passer quelqu’un, mais voici qui répond.',
    en: 'I cannot put you through, but here is who answers.',
  },
  adds: {
    fr: 'Urgence : le 15 ou le 112 ; le 114 par SMS si vous ne pouvez pas parler.\nDroits, remboursements, médecin traitant : votre caisse d’assurance maladie.\nInstallation d’un professionnel : le portail d’accompagnement (PAPS) ou l’ARS de la région. Donnez-moi la région : je cherche le contact.',
    en: 'Emergency: 15 or 112; text 114 if you cannot speak.\nRights, reimbursements, regular doctor: your health insurance office.\nSettling as a professional: the PAPS portal or the ARS of the region. Tell me the region and I will look for the contact.',
  },
})
