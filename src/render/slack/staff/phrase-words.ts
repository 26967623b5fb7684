/** Every word about phrases that staff teach. Nothing here comes from data. */
import type { Lang } from '../../../types'
import type { TeachingRefusal } from '../../../understand/teaching'

export type PhraseWords = {
  readonly title: string
  readonly wait: string
  readonly close: string
  readonly add: string
  readonly phrase: string
  readonly phraseHint: string
  readonly intent: string
  readonly choose: string
  readonly today: string
  readonly notUnderstood: string
  readonly between: string
  readonly live: string
  readonly learned: string
  readonly answers: string
  readonly addedBy: string
  readonly removed: string
  readonly removedBy: string
  readonly somebody: string
  readonly undo: string
  readonly file: string
  readonly done: string
  readonly gone: string
  readonly alreadyRemoved: string
  readonly notStaff: string
  readonly noRight: string
  readonly length: string
  readonly stale: string
  readonly failed: string
  readonly unavailable: string
  readonly refusals: Readonly<Record<TeachingRefusal, string>>
}

export const phraseWords: Readonly<Record<Lang, PhraseWords>> = {
  fr: {
    title: 'Ajouter une tournure',
    wait: 'Un instant…',
    close: 'Fermer',
    add: 'Ajouter',
    phrase: 'Les mots, tels que les gens les disent',
    phraseHint:
      'Retirez les noms de personnes et tout ce qui ferait reconnaître quelqu’un. Un lieu peut rester : il vaut pour tous.',
    intent: 'Ce que la personne demandait',
    choose: 'Choisir',
    today: 'Aujourd’hui, ces mots donnent :',
    notUnderstood: 'rien, ils ne sont pas compris',
    between: 'une hésitation entre',
    live: 'Dans la minute, qui dira ces mots aura cette réponse, partout. Une urgence passe toujours avant.',
    learned: 'Tournure ajoutée :',
    answers: 'Réponse donnée maintenant :',
    addedBy: 'Ajoutée par',
    removed: 'Tournure retirée :',
    removedBy: 'Retirée par',
    somebody: 'quelqu’un',
    undo: 'Annuler',
    file: 'Pour qui développe Proxisoin : le dialogue à garder dans le dépôt (tests/conversations).',
    done: 'C’est ajouté. Votre équipe en est informée, et peut l’annuler.',
    gone: 'Ces mots ne sont plus là : quelqu’un les a peut-être effacés.',
    alreadyRemoved: 'Cette tournure est déjà retirée.',
    notStaff: 'Seule l’équipe qui tient les données à jour peut ajouter des tournures.',
    noRight: 'Vous n’êtes pas parmi les éditeurs de votre espace : demandez à l’un d’eux, ou à qui le règle (`/soins réglages`).',
    length: 'Écrivez de 3 à 200 caractères.',
    stale: 'Cette fenêtre n’est plus à jour. Rouvrez-la depuis la boîte.',
    failed: 'Rien n’a été ajouté : notre base ne répond pas en ce moment. Réessayez dans une minute.',
    unavailable: 'Notre base ne répond pas en ce moment. Réessayez dans une minute.',
    refusals: {
      danger: 'Ces mots disent un danger : ils doivent garder leur réponse d’urgence.',
      personal: 'Retirez le numéro de téléphone, l’adresse ou le lien.',
      title: 'C’est déjà le texte d’un bouton.',
      'small-talk': 'C’est une politesse : rien n’y est demandé.',
      vague: 'C’est trop court ou trop général : il faut au moins deux mots qui disent ce qui est demandé, en plus du lieu.',
      known: 'C’est déjà ce que ces mots donnent.',
      clear:
        'Ces mots sont déjà bien compris : tous ceux qui les emploient perdraient leur réponse. Si elle est fausse, corrigez la fiche.',
    },
  },
  en: {
    title: 'Add a phrase',
    wait: 'One moment…',
    close: 'Close',
    add: 'Add',
    phrase: 'The words, as people say them',
    phraseHint: 'Remove names of persons and all that would tell who somebody is. A place may stay: it stands for any other.',
    intent: 'What the person asked for',
    choose: 'Choose',
    today: 'Today, these words give:',
    notUnderstood: 'nothing, they are not understood',
    between: 'a hesitation between',
    live: 'Within a minute, whoever says these words gets this answer, everywhere. An emergency always comes first.',
    learned: 'Phrase added:',
    answers: 'Answer given now:',
    addedBy: 'Added by',
    removed: 'Phrase removed:',
    removedBy: 'Removed by',
    somebody: 'somebody',
    undo: 'Undo',
    file: 'For who develops Proxisoin: the conversation to keep in the repository (tests/conversations).',
    done: 'It is learned. Your team is told, and can undo it.',
    gone: 'These words are no longer here: somebody may have erased them.',
    alreadyRemoved: 'This phrase is already removed.',
    notStaff: 'Only the team that keeps the data true can teach phrases.',
    noRight: 'You are not among the editors of your workspace: ask one of them, or whoever sets it up (`/soins settings`).',
    length: 'Write 3 to 200 characters.',
    stale: 'This window is out of date. Open it again from the inbox.',
    failed: 'Nothing was learned: our base does not answer at the moment. Try again in a minute.',
    unavailable: 'Our base does not answer at the moment. Try again in a minute.',
    refusals: {
      danger: 'These words tell a danger: they must keep their emergency answer.',
      personal: 'Remove the phone number, the address or the link.',
      title: 'It is the text of a button already.',
      'small-talk': 'It is a courtesy: nothing is asked.',
      vague: 'It is too short or too general: at least two words must say what is asked, besides the place.',
      known: 'It is what these words give already.',
      clear:
        'These words are well understood already: all who use them would lose their answer. If it is wrong, correct the record.',
    },
  },
}
