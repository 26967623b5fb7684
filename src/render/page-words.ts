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
  readonly ask: string
  readonly restart: string
  readonly examples: string
  readonly publics: readonly Public[]
  readonly errorTitle: string
  readonly errors: Readonly<Record<PageError, string>>
  readonly about: readonly { readonly id: string; readonly title: string; readonly text: string }[]
}

export const pageWords: Readonly<Record<Lang, PageWords>> = {
  fr: {
    description: 'Des réponses courtes sur l’accès aux soins en France, chacune avec sa source et sa date.',
    skip: 'Aller à la question',
    skipToAnswer: 'Aller à la réponse',
    heading: 'Trouver un soin, une aide, un contact en santé',
    lead: 'Posez votre question avec vos mots. Chaque réponse donne sa source et sa date.',
    label: 'Votre question',
    labelAgain: 'Une autre question ?',
    hint: 'N’écrivez ni votre nom ni votre maladie : le lieu et le besoin suffisent.',
    ask: 'Demander',
    restart: 'Recommencer à zéro',
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
        examples: ['Quelles aides pour un généraliste qui s’installe dans l’Orne ?', 'Qu’est-ce que le CESP ?'],
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
        id: 'donnees',
        title: 'D’où viennent les réponses',
        text: 'De sources publiques : Assurance maladie, agences régionales de santé, Drees, régions, textes officiels. Sous chaque réponse : la source, sa date et le jour où nous l’avons relue. Sans source, pas de réponse. Aucun texte n’est inventé par une machine.',
      },
      {
        id: 'vie-privee',
        title: 'Ce que nous gardons',
        text: 'Rien de ce que vous écrivez. Pas de compte, pas de cookie, pas de mesure d’audience. Le fil de la conversation reste dans votre page et s’efface quand vous la fermez.',
      },
      {
        id: 'limites',
        title: 'Ce que Proxisoin ne fait pas',
        text: 'Ni diagnostic, ni traitement, ni dose : pour cela, un médecin ou un pharmacien ; dans le doute, le 15.',
      },
      {
        id: 'accessibilite',
        title: 'Accessibilité',
        text: 'Nous visons la conformité totale au RGAA 4.1. Le service n’a pas encore été audité. La page fonctionne au clavier, sans JavaScript et avec un lecteur d’écran.',
      },
      {
        id: 'contact',
        title: 'Signaler un problème',
        text: 'Une réponse fausse ou périmée, un défaut d’accessibilité, une faille : prévenez l’équipe qui met ce service à votre disposition.',
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
        examples: ['Which aids for a GP settling in the Orne?', 'What is the CESP?'],
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
        id: 'donnees',
        title: 'Where the answers come from',
        text: 'Public sources: health insurance, regional health agencies, Drees, regions, official texts. Under each answer: the source, its date and the day we last read it. No source, no answer. No text is made up by a machine.',
      },
      {
        id: 'vie-privee',
        title: 'What we keep',
        text: 'Nothing you type. No account, no cookie, no audience measurement. The thread of the conversation stays in your page and goes when you close it.',
      },
      {
        id: 'limites',
        title: 'What Proxisoin does not do',
        text: 'No diagnosis, no treatment, no dose: for these, a doctor or a pharmacist; when in doubt, call 15.',
      },
      {
        id: 'accessibilite',
        title: 'Accessibility',
        text: 'We aim at full conformity with RGAA 4.1. The service has not been audited yet. The page works by keyboard, without JavaScript and with a screen reader.',
      },
      {
        id: 'contact',
        title: 'Report a problem',
        text: 'A wrong or outdated answer, an accessibility defect, a vulnerability: tell the team that makes this service available to you.',
      },
    ],
  },
}
