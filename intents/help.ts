import { smallTalk } from '../src/answer/small-talk'

export const help = smallTalk({
  id: 'help',
  title: { fr: 'Savoir quoi demander', en: 'Know what to ask' },
  says: { fr: 'Voici ce que vous pouvez me demander.', en: 'Here is what you can ask me.' },
  adds: {
    fr: 'Si c’est urgent : le 15 ou le 112, le 114 par SMS ; en détresse, le 3114.\nOù se soigner près d’une commune ; vos droits ; que faire sans médecin traitant ; les aides pour s’installer, avec leurs dates ; les programmes régionaux et leurs chiffres ; qui appeler. Écrivez comme vous parlez.',
    en: 'If it is urgent: 15 or 112, text 114; in distress, 3114.\nWhere to find care near a town; your rights; what to do without a regular doctor; installation aids with their dates; regional programmes and their figures; who to call. Write as you speak.',
  },
})
