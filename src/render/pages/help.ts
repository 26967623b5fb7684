/** What can be asked, by need, each with questions that really answer (tests/channels/pages.test.ts asks them all). */
import type { Lang } from '../../types'
import type { Article } from '../article'
import { exampleButtons } from '../examples'

type Ability = { readonly title: string; readonly what: string; readonly examples: readonly string[] }

type HelpWords = {
  readonly title: string
  readonly lead: string
  readonly abilities: readonly Ability[]
  readonly others: Article['sections']
}

const words: Readonly<Record<Lang, HelpWords>> = {
  fr: {
    title: 'Aide',
    lead: 'Écrivez comme vous parlez. Une faute de frappe, un sigle, une vieille commune : Proxisoin s’y retrouve. Voici ce qu’il sait faire ; chaque exemple se demande d’un appui.',
    abilities: [
      {
        title: 'Trouver un soin près de chez vous',
        what: 'Un service d’urgences, un médecin, une pharmacie : l’adresse, la distance, le téléphone, et les horaires quand une source les donne.',
        examples: ['Où sont les urgences les plus proches d’Amiens ?', 'Un médecin de garde ce soir à Caen'],
      },
      {
        title: 'Sortir d’une impasse',
        what: 'Plus de médecin traitant, des refus, un départ à la retraite : à qui s’adresser, dans quel ordre.',
        examples: ['Je n’ai plus de médecin traitant, que faire ?'],
      },
      {
        title: 'Connaître vos droits, comprendre un mot',
        what: 'Ce qui est remboursé, les aides pour payer, le sens d’un sigle.',
        examples: ['La téléconsultation est-elle remboursée ?', 'Que veut dire CPTS ?'],
      },
      {
        title: 'Vous former, vous installer',
        what: 'Les aides d’un lieu pour une profession, leurs conditions et leur date ; un dossier à imprimer.',
        examples: ['Quelles aides pour un généraliste qui s’installe dans l’Orne ?', 'Qu’est-ce que le CESP ?'],
      },
      {
        title: 'Connaître un territoire',
        what: 'Son zonage, ses chiffres, leur évolution.',
        examples: ['Combien de zones prioritaires en Occitanie ?', 'Combien de services d’urgences en Normandie ?'],
      },
      {
        title: 'Monter un projet',
        what: 'Créer une maison de santé, comprendre un programme, trouver le bon interlocuteur.',
        examples: ['Comment créer une maison de santé ?', 'Qui contacter à l’ARS Normandie ?'],
      },
    ],
    others: [
      {
        title: 'Continuer la conversation',
        blocks: [
          'Après une réponse, continuez simplement : « et à Caen ? », « plus loin », « c’est remboursé ? ». Ce qui a été compris est affiché ; retirez-le d’un appui s’il est faux.',
        ],
      },
      {
        title: 'Ce que Proxisoin ne fait pas',
        blocks: [
          [
            'Ni diagnostic, ni traitement, ni dose : pour cela, un médecin ou un pharmacien ; dans le doute, le [15](tel:15).',
            'Il ne prend pas de rendez-vous et ne transmet rien à personne.',
            'Il n’invente rien : sans source, il dit qu’il ne sait pas et indique qui saurait.',
            'Aucun texte n’est écrit par une intelligence artificielle générative : les réponses viennent de [sources publiques](/donnees), toujours citées.',
          ],
        ],
      },
    ],
  },
  en: {
    title: 'Help',
    lead: 'Write as you speak. A slip, an acronym, the former name of a town: Proxisoin finds its way. This is what it can do; each example is one tap away.',
    abilities: [
      {
        title: 'Find care near you',
        what: 'An emergency department, a doctor, a pharmacy: the address, the distance, the telephone, and the hours when a source gives them.',
        examples: ['Where is the nearest emergency department to Amiens?', 'A doctor on call tonight in Caen'],
      },
      {
        title: 'Find a way out',
        what: 'No regular doctor any more, refusals, a retirement: whom to turn to, in which order.',
        examples: ['I no longer have a regular doctor, what can I do?'],
      },
      {
        title: 'Know your rights, understand a word',
        what: 'What is reimbursed, help with the cost, the meaning of an acronym.',
        examples: ['Is a video consultation reimbursed?', 'What is a CPTS?'],
      },
      {
        title: 'Train, set up a practice',
        what: 'The aids of a place for a profession, their conditions and dates; a file to print.',
        examples: ['Which aids for a GP settling in the Orne?', 'What is the CESP?'],
      },
      {
        title: 'Know a territory',
        what: 'Its zonings, its figures, how they move.',
        examples: ['How many priority zones in Occitanie?', 'How many emergency departments in Normandy?'],
      },
      {
        title: 'Start a project',
        what: 'Create a health centre, understand a programme, find the right person.',
        examples: ['How do I create a maison de santé?', 'Whom do I contact at the ARS Normandie?'],
      },
    ],
    others: [
      {
        title: 'Go on with the conversation',
        blocks: [
          'After an answer, simply go on: “and in Caen?”, “further away”, “is it reimbursed?”. What was understood is shown; take it back with one tap if it is wrong.',
        ],
      },
      {
        title: 'What Proxisoin does not do',
        blocks: [
          [
            'No diagnosis, no treatment, no dose: for these, a doctor or a pharmacist; when in doubt, call [15](tel:15).',
            'It books no appointment and passes nothing on to anyone.',
            'It makes nothing up: without a source, it says that it does not know, and who would.',
            'No text is written by generative artificial intelligence: the answers come from [public sources](/donnees), always named.',
          ],
        ],
      },
    ],
  },
}

export function help(lang: Lang): Article {
  const { title, lead, abilities, others } = words[lang]
  const shown = abilities.map(({ title, what, examples }) => ({
    title,
    blocks: [what, exampleButtons(examples, title, lang)],
  }))
  return { title, lead, sections: [...shown, ...others] }
}
