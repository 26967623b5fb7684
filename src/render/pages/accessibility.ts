/**
 * The accessibility statement (law 2005-102, article 47; decree 2019-768, article 4). Without an audit in force the legal state is
 * « non conforme » (RGAA, legal obligations), whatever was tested: the state and the tests are told apart.
 */
import type { Publisher } from '../../publisher'
import type { Lang } from '../../types'
import type { Article } from '../article'
import { contactWords } from './contact-words'

export const accessibility: Readonly<Record<Lang, (publisher: Publisher) => Article>> = {
  fr: (publisher) => ({
    title: 'Déclaration d’accessibilité',
    lead: 'Nous voulons que chacun obtienne la même réponse : au clavier, avec un lecteur d’écran, en grand, sans JavaScript, sur un vieux téléphone.',
    sections: [
      {
        title: 'État de conformité',
        blocks: [
          `${publisher.name ?? 'L’éditeur de ce site'} s’engage à rendre Proxisoin accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration vaut pour ce site et pour le composant « proxisoin-chat » que d’autres sites affichent.`,
          'Proxisoin est non conforme au RGAA 4.1 : aucun audit en cours de validité ne mesure encore le respect de ses 106 critères. C’est l’état que la loi prévoit dans ce cas, quels que soient nos propres essais.',
        ],
      },
      {
        title: 'Ce que nous essayons nous-mêmes',
        blocks: [
          'Ces essais sont automatiques : ils tournent dans un vrai navigateur (Chromium) à chaque changement du code, et un défaut les fait échouer. Ils ne remplacent ni un audit ni l’avis de personnes concernées.',
          [
            'Toutes les pages et tous les états du composant avec axe-core : largeurs de 320, 768 et 1 280 pixels, thème clair et thème sombre.',
            'Tout faire au clavier : ordre, focus visible, touche Échap, retour du focus, aucun piège.',
            'Ce qu’un lecteur d’écran annonce : chaque réponse une fois, et elle seule.',
            'La page sans JavaScript : les mêmes conversations, les mêmes réponses.',
            'L’agrandissement à 400 %, l’espacement du texte, les couleurs imposées par le système, les animations réduites.',
          ],
        ],
      },
      {
        title: 'Ce qui n’est pas encore accessible',
        blocks: [
          [
            'Aucun essai à la main n’a encore été mené avec NVDA, JAWS, VoiceOver ou TalkBack, ni avec des personnes handicapées.',
            'Les réponses en anglais citent des textes français, signalés comme tels mais non traduits.',
            'La page de l’[API](/api/docs) n’existe qu’en anglais.',
            'Il n’y a ni version en langue des signes, ni version en « facile à lire et à comprendre ».',
            'Les sites et les cartes vers lesquels mènent les liens (sources, itinéraires) ne dépendent pas de nous.',
          ],
        ],
      },
      {
        title: 'Signaler un obstacle',
        blocks: [
          `Quelque chose vous bloque ? Dites-le : la réponse vous sera donnée sous une autre forme. ${contactWords(publisher, 'fr')}`,
        ],
      },
      {
        title: 'Si rien ne change',
        blocks: [
          'Vous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à un service, et la réponse ne vous convient pas ? Vous pouvez saisir le Défenseur des droits, gratuitement :',
          [
            'par son [formulaire en ligne](https://formulaire.defenseurdesdroits.fr/) ;',
            'par téléphone, au [09 69 39 00 00](tel:0969390000) ;',
            'auprès de [son délégué près de chez vous](https://www.defenseurdesdroits.fr/carte-des-delegues) ;',
            'par courrier, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
          ],
        ],
      },
      {
        title: 'Schéma pluriannuel et plan d’action',
        blocks: [
          'Le cap, de 2026 à 2028 : la conformité totale au RGAA 4.1, mesurée par un audit extérieur. Fait en 2026 : les essais automatiques ci-dessus et cette déclaration. Ensuite, dans l’ordre :',
          [
            'des essais à la main avec des lecteurs d’écran, et avec des personnes handicapées ;',
            'un premier audit, la correction des écarts, la mise à jour de cette déclaration ;',
            'un second audit.',
          ],
        ],
      },
      {
        title: 'Établissement de cette déclaration',
        blocks: [
          'Établie le 22 novembre 2026. Technologies : HTML, CSS, SVG, JavaScript et WAI-ARIA. Elle est revue à chaque changement important, et au plus tard trois ans après cette date.',
        ],
      },
    ],
  }),
  en: (publisher) => ({
    title: 'Accessibility statement',
    lead: 'We want everyone to get the same answer: by keyboard, with a screen reader, enlarged, without JavaScript, on an old phone.',
    sections: [
      {
        title: 'State of compliance',
        blocks: [
          `${publisher.name ?? 'The publisher of this site'} undertakes to make Proxisoin accessible, under article 47 of French law 2005-102 of 11 February 2005. This statement covers this site and the “proxisoin-chat” component that other sites show.`,
          'Proxisoin is not compliant with RGAA 4.1, the French accessibility standard: no audit in force measures its 106 criteria yet. This is the state that the law provides for in that case, whatever our own tests say.',
        ],
      },
      {
        title: 'What we test ourselves',
        blocks: [
          'These tests are automatic: they run in a real browser (Chromium) with every change of the code, and a defect fails them. They replace neither an audit nor the opinion of the people concerned.',
          [
            'Every page and every state of the component with axe-core: 320, 768 and 1,280 pixels wide, light and dark theme.',
            'Everything by keyboard: order, visible focus, Escape, return of the focus, no trap.',
            'What a screen reader announces: each answer once, and nothing else.',
            'The page without JavaScript: the same conversations, the same answers.',
            'Zoom at 400%, text spacing, colours forced by the system, reduced motion.',
          ],
        ],
      },
      {
        title: 'What is not accessible yet',
        blocks: [
          [
            'No test by hand has been made yet with NVDA, JAWS, VoiceOver or TalkBack, nor with disabled people.',
            'Answers in English quote French texts, marked as French but not translated.',
            'There is no version in sign language, nor in easy-to-read language.',
            'The sites and maps that links lead to (sources, directions) are not ours.',
          ],
        ],
      },
      {
        title: 'Report an obstacle',
        blocks: [
          `Is something in your way? Say so: you will be given the answer in another form. ${contactWords(publisher, 'en')}`,
        ],
      },
      {
        title: 'If nothing changes',
        blocks: [
          'You reported a defect that keeps you from a content or a service, and the reply does not satisfy you? You may turn to the Défenseur des droits (the French ombudsman), free of charge:',
          [
            'by its [online form](https://formulaire.defenseurdesdroits.fr/) (in French);',
            'by telephone, on [09 69 39 00 00](tel:0969390000);',
            'through [its delegate near you](https://www.defenseurdesdroits.fr/carte-des-delegues);',
            'by post, without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
          ],
        ],
      },
      {
        title: 'Multi-year scheme and action plan',
        blocks: [
          'The course from 2026 to 2028: full compliance with RGAA 4.1, measured by an outside audit. Done in 2026: the automatic tests above and this statement. Next, in this order:',
          [
            'tests by hand with screen readers, and with disabled people;',
            'a first audit, its corrections, an update of this statement;',
            'a second audit.',
          ],
        ],
      },
      {
        title: 'About this statement',
        blocks: [
          'Drawn up on 22 November 2026. Technologies: HTML, CSS, SVG, JavaScript and WAI-ARIA. It is reviewed with every important change, and three years after this date at the latest.',
        ],
      },
    ],
  }),
}
