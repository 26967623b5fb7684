import { smallTalk } from '../src/answer/small-talk'

export const about = smallTalk({
  id: 'about',
  title: { fr: 'Qui est Proxisoin', en: 'What Proxisoin is' },
  says: { fr: 'Je suis Proxisoin, un programme.', en: 'I am Proxisoin, a program.' },
  adds: {
    fr: 'Ni une personne, ni une intelligence artificielle qui invente : je cherche dans une base de faits publics, et chaque réponse donne sa source et sa date.\nCe que vous écrivez n’est ni enregistré ni transmis : la conversation tient dans un jeton signé qui ne contient aucun de vos mots et s’efface au bout de trente minutes.',
    en: 'Not a person, and nothing that makes things up: I look in a base of public facts, and every answer gives its source and date.\nWhat you type is neither stored nor passed on: the conversation lives in a signed token that holds none of your words and lasts thirty minutes.',
  },
})
