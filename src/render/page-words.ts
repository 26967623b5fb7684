/** Every word of the page, by language. */
import type { Lang } from '../types'

type Public = { readonly who: string; readonly what: string; readonly examples: readonly string[] }

export type PageError = 'empty' | 'tooLong' | 'unreadable' | 'badLink' | 'unavailable' | 'internal'

type PageWords = {
  readonly description: string
  readonly skip: string
  readonly skipToAnswer: string
  readonly heading: string
  readonly lead: string
  readonly label: string
  readonly labelAgain: string
  readonly hint: string
  readonly nearMe: string
  readonly ask: string
  readonly restart: string
  readonly examples: string
  readonly publics: readonly Public[]
  readonly errorTitle: string
  readonly errors: Readonly<Record<PageError, string>>
  readonly about: readonly { readonly title: string; readonly text: string }[]
}

export const pageWords: Readonly<Record<Lang, PageWords>> = {
  fr: {
    description: 'Des réponses courtes sur l’accès aux soins en France, chacune avec sa source et sa date.',
    skip: 'Aller à la question',
    skipToAnswer: 'Aller à la réponse',
    heading: 'Trouver un soin, une aide, un contact en santé',
    lead: 'Posez votre question avec vos mots. Chaque réponse donne sa source et sa date.',
    label: 'Votre question',
    labelAgain: 'Autre question ?',
    hint: 'N’écrivez ni votre nom ni votre maladie : le lieu et le besoin suffisent.',
    nearMe: 'Autour de moi',
    ask: 'Demander',
    restart: 'Recommencer',
    examples: 'Des questions pour commencer',
    publics: [
      {
        who: 'Vous cherchez à vous soigner',
        what: 'Un lieu de soins, un médecin de garde, vos droits.',
        examples: [
          'Où sont les urgences les plus proches d’Amiens ?',
          'Je n’ai plus de médecin traitant, que faire ?',
          'Ai-je droit à la complémentaire santé solidaire ?',
        ],
      },
      {
        who: 'Vous vous formez ou vous installez',
        what: 'Les aides, les stages, les personnes à contacter.',
        examples: [
          'Quelles aides pour un généraliste qui s’installe dans l’Orne ?',
          'Comment devenir docteur junior ?',
          'Qu’est-ce que le CESP ?',
        ],
      },
      {
        who: 'Vous êtes maire ou agent d’un service public',
        what: 'Les zonages, les chiffres, les programmes.',
        examples: [
          'Comment créer une maison de santé ?',
          'Combien de zones prioritaires en Occitanie ?',
          'Qui contacter à l’ARS Normandie ?',
        ],
      },
    ],
    errorTitle: 'La question n’est pas partie',
    errors: {
      empty: 'Écrivez d’abord votre question, par exemple : « médecin de garde à Caen ».',
      tooLong: 'Votre question dépasse 500 caractères. Gardez l’essentiel : le besoin et le lieu.',
      unreadable: 'Le formulaire reçu est illisible. Posez votre question ci-dessous.',
      badLink: 'Ce lien ne mène à aucune réponse : il est incomplet, ou trop ancien. Posez votre question ci-dessous.',
      unavailable:
        'Nos données ne répondent pas en ce moment. Votre question est gardée ci-dessous : réessayez dans un instant. En cas d’urgence, appelez le 15 ou le 112.',
      internal: 'Une erreur est survenue de notre côté. Votre question est gardée ci-dessous : réessayez dans un instant.',
    },
    about: [
      {
        title: 'Des sources, des dates',
        text: 'Assurance maladie, agences régionales de santé, Drees, régions, textes officiels : sans source, pas de réponse. [De quand datent les données](/donnees)',
      },
      {
        title: 'Vos mots restent à vous',
        text: 'Ce que vous écrivez n’est pas gardé. Ni compte, ni cookie, ni suivi. [Ce qui se passe avec votre question](/vie-privee)',
      },
      {
        title: 'Pas un médecin',
        text: 'Ni diagnostic, ni traitement, ni dose. Dans le doute, un médecin, un pharmacien ou le [15](tel:15). [Ce que Proxisoin sait faire](/aide)',
      },
    ],
  },
  en: {
    description: 'Short answers about access to care in France, each with its source and date.',
    skip: 'Go to the question',
    skipToAnswer: 'Go to the answer',
    heading: 'Find care, support and contacts in France',
    lead: 'Ask in your own words. Every answer gives its source and its date.',
    label: 'Your question',
    labelAgain: 'Another question?',
    hint: 'Do not write your name or your illness: the place and the need are enough.',
    nearMe: 'Near me',
    ask: 'Ask',
    restart: 'Start again',
    examples: 'Questions to start with',
    publics: [
      {
        who: 'You need care',
        what: 'A place of care, a doctor on call, your rights.',
        examples: [
          'Where is the nearest emergency department to Amiens?',
          'I no longer have a regular doctor, what can I do?',
          'Am I entitled to the C2S?',
        ],
      },
      {
        who: 'You are training or setting up a practice',
        what: 'Financial aids, internships, people to contact.',
        examples: ['Which aids for a GP settling in the Orne?', 'How do I become a docteur junior?', 'What is the CESP?'],
      },
      {
        who: 'You are a mayor or work for a public service',
        what: 'Zonings, figures, programmes.',
        examples: [
          'How do I create a maison de santé?',
          'How many priority zones in Occitanie?',
          'Whom do I contact at the ARS Normandie?',
        ],
      },
    ],
    errorTitle: 'Your question was not sent',
    errors: {
      empty: 'Write your question first, for example: “doctor on call in Caen”.',
      tooLong: 'Your question is longer than 500 characters. Keep the need and the place.',
      unreadable: 'The form we received cannot be read. Ask your question below.',
      badLink: 'This link leads to no answer: it is incomplete, or too old. Ask your question below.',
      unavailable:
        'Our data does not answer at the moment. Your question is kept below: try again in a moment. In an emergency, call 15 or 112.',
      internal: 'Something failed on our side. Your question is kept below: try again in a moment.',
    },
    about: [
      {
        title: 'Sources and dates',
        text: 'Health insurance, regional health agencies, Drees, regions, official texts: no source, no answer. [How old the data are](/donnees)',
      },
      {
        title: 'Your words stay yours',
        text: 'What you type is not kept. No account, no cookie, no tracking. [What happens to your question](/vie-privee)',
      },
      {
        title: 'Not a doctor',
        text: 'No diagnosis, no treatment, no dose. When in doubt, a doctor, a pharmacist or [15](tel:15). [What Proxisoin can do](/aide)',
      },
    ],
  },
}
