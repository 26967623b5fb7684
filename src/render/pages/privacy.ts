/** What goes where, and what is kept: each line is held by a test (tests/privacy.test.ts, tests/browser) or is a fact of the platform. */
import type { Publisher } from '../../publisher'
import type { Lang } from '../../types'
import type { Article } from '../article'
import { contactWords } from './contact-words'

export const privacy: Readonly<Record<Lang, (publisher: Publisher) => Article>> = {
  fr: (publisher) => ({
    title: 'Vie privée',
    lead: 'En bref : ce que vous écrivez n’est gardé nulle part, sauf la question que vous choisissez de nous confier. Ni compte, ni cookie, ni suivi.',
    sections: [
      {
        title: 'Votre question',
        blocks: [
          'Elle part de votre appareil vers ce site, qui y répond, puis l’oublie. Vos mots n’entrent ni dans une base, ni dans un journal, ni dans une statistique ; aucun autre site ne les reçoit. Mieux vaut tout de même n’y mettre ni votre nom ni votre maladie : le lieu et le besoin suffisent.',
          'Pour comprendre « et à Caen ? », la réponse emporte un jeton signé : le sujet et le lieu sous forme de codes, jamais vos mots. Il ne vaut plus rien au bout de trente minutes.',
          'Pour savoir ce qui manque, nous comptons les questions : combien, par jour et par canal (ce site, Slack…), portent sur chaque sujet, et si elles ont trouvé réponse. Le territoire demandé n’y est noté que lorsque rien n’y a été trouvé. Ces nombres sont gardés un an ; rien n’y dit qui a demandé, ni à quelle heure.',
          'Un lien partagé contient lui aussi des codes (la profession, la commune, parfois votre situation), jamais vos mots. Qui l’ouvre voit ce qui est demandé.',
        ],
      },
      {
        title: 'Dans votre navigateur',
        blocks: [
          [
            'Avant votre première question : rien.',
            'Après elle : la conversation, dans l’onglet seulement. « Recommencer » l’efface, fermer l’onglet aussi.',
            'Sur ce site, après elle aussi : une page de secours avec les numéros d’urgence, pour les moments sans réseau. Elle ne contient rien de vous.',
          ],
        ],
      },
      {
        title: 'Votre position',
        blocks: [
          'Elle n’est demandée que si vous appuyez sur « Autour de moi ». Elle est arrondie à cent mètres sur votre appareil avant de partir, sert à cette réponse et aux suivantes tant que vous ne nommez pas un lieu. Ce point arrondi reste avec la conversation, dans votre onglet seulement. Nous ne le gardons pas. Écrire le nom d’une commune marche toujours.',
        ],
      },
      {
        title: 'Votre avis sur une réponse',
        blocks: [
          'Si vous en donnez un, nous gardons le jour, le canal (ce site, Slack…), le sujet, le territoire demandé, la sorte de réponse, votre avis et sa raison, un an : rien ne dit de qui il vient. Votre question n’y est jointe que si vous le demandez ; l’équipe la lit alors. Elle peut apprendre à l’assistant à en comprendre les mots : ceux-là restent, sans rien qui dise de qui ils viennent.',
        ],
      },
      {
        title: 'Ce que voit la machine',
        blocks: [
          'Votre adresse réseau (IP) sert, en mémoire et pour une minute au plus, à freiner les robots. L’hébergeur peut tenir le journal de connexions de tout site : adresse, heure, page demandée.',
          'Dans Slack, votre message passe par Slack et y reste selon les réglages de votre organisation ; nous n’en gardons pas les mots, sauf si vous joignez votre question à un avis ou la signalez à l’équipe. Les nombres et les avis y portent le nom technique de l’espace de travail, que seule sa propre équipe voit.',
          'Qui installe Proxisoin dans un espace Slack reçoit un cookie technique, le seul de ce site : il ne sert qu’à revenir de Slack et disparaît au bout de dix minutes. Nous gardons le nom de l’espace, l’identifiant Slack de la personne qui l’installe, la date et une clé d’accès chiffrée, jusqu’au retrait de l’application.',
          'Si vous y choisissez une langue ou un lieu habituel, nous les gardons avec votre identifiant Slack, jusqu’à ce que vous les oubliiez dans l’accueil de l’application ; les réglages d’un espace nomment de même ses éditeurs. Le retrait de l’application efface tout cela ; reste le journal des corrections de nos données, avec l’identifiant Slack de qui les a faites.',
        ],
      },
      {
        title: 'Les professionnels de santé',
        blocks: [
          `Les noms et adresses professionnels viennent de l’Annuaire Santé, qui est public. Un professionnel peut demander à ne plus figurer ici : il est retiré, et aucune mise à jour ne le remet. ${contactWords(publisher, 'fr')}`,
        ],
      },
      {
        title: 'Vos droits',
        blocks: [
          `Le responsable du traitement est l’éditeur du site${publisher.name ? `, ${publisher.name}` : ''} ([mentions légales](/mentions-legales)). Vous pouvez demander l’accès aux données qui vous concernent, leur correction, leur effacement, ou vous opposer à leur usage. ${contactWords(publisher, 'fr')}`,
          'Si la réponse ne vous convient pas, vous pouvez [adresser une plainte à la CNIL](https://www.cnil.fr/fr/plaintes).',
        ],
      },
    ],
  }),
  en: (publisher) => ({
    title: 'Privacy',
    lead: 'In short: what you type is kept nowhere, except a question you choose to hand to us. No account, no cookie, no tracking.',
    sections: [
      {
        title: 'Your question',
        blocks: [
          'It goes from your device to this site, which answers it, then forgets it. Your words enter no database, no log and no statistic; no other site receives them. Better all the same not to write your name or your illness: the place and the need are enough.',
          'To understand “and in Caen?”, the answer carries a signed token: the subject and the place as codes, never your words. It is worth nothing after thirty minutes.',
          'To learn what is missing, we count questions: how many a day, by channel (this site, Slack…), are about each subject, and whether they found an answer. The territory asked about is noted only when nothing was found there. These numbers are kept a year; nothing in them tells who asked, nor at what hour.',
          'A shared link holds codes too (the profession, the town, sometimes your situation), never your words. Whoever opens it sees what is asked.',
        ],
      },
      {
        title: 'In your browser',
        blocks: [
          [
            'Before your first question: nothing.',
            'After it: the conversation, in the tab only. “Start again” erases it, and so does closing the tab.',
            'On this site, after it as well: a fallback page with the emergency numbers, for when there is no network. It holds nothing about you.',
          ],
        ],
      },
      {
        title: 'Your position',
        blocks: [
          'It is asked for only if you press “Near me”. It is rounded to a hundred metres on your device before it leaves, serves this answer and the next ones until you name a place. That rounded point stays with the conversation, in your tab only. We do not keep it. Writing the name of a town always works.',
        ],
      },
      {
        title: 'Your opinion on an answer',
        blocks: [
          'If you give one, we keep the day, the channel (this site, Slack…), the subject, the territory asked about, the kind of answer, your opinion and its reason, for a year: nothing tells whom it comes from. Your question is added only if you ask for it; the team then reads it. It may teach the assistant to understand its words: those stay, with nothing that tells whom they come from.',
        ],
      },
      {
        title: 'What the machine sees',
        blocks: [
          'Your network (IP) address serves, in memory and for a minute at most, to slow robots down. The host may keep the connection log of any site: address, time, page asked for.',
          'In Slack, your message goes through Slack and stays there as your organisation has set; we do not keep its words, unless you join your question to an opinion or tell the team of it. Numbers and opinions bear the technical name of the workspace there, which only its own staff see.',
          'Whoever installs Proxisoin in a Slack workspace is given a technical cookie, the only one of this site: it serves to come back from Slack and is gone after ten minutes. We keep the name of the workspace, the Slack identifier of the person who installs, the date and an encrypted access key, until the application is removed.',
          'If you choose a language or a usual place there, we keep them with your Slack identifier, until you forget them in the app’s home; the settings of a workspace name its editors likewise. Removing the application erases all of it; what stays is the log of corrections of our data, with the Slack identifier of who made them.',
        ],
      },
      {
        title: 'Health professionals',
        blocks: [
          `Professional names and addresses come from the Annuaire Santé, which is public. A professional may ask not to be listed here: he or she is removed, and no update brings the entry back. ${contactWords(publisher, 'en')}`,
        ],
      },
      {
        title: 'Your rights',
        blocks: [
          `The data controller is the publisher of this site${publisher.name ? `, ${publisher.name}` : ''} ([legal notice](/mentions-legales)). You may ask for access to data about you, for their correction or erasure, or object to their use. ${contactWords(publisher, 'en')}`,
          'If the reply does not satisfy you, you may [complain to the CNIL](https://www.cnil.fr/en/plaintes), the French data protection authority.',
        ],
      },
    ],
  }),
}
