/** Every word of /integrer, by language. Names of attributes, properties and events are those of src/widget. */
import type { Lang } from '../types'

/** Name, what it may be, what it does. */
export type Row = readonly [name: string, values: string, meaning: string]
type Table = { readonly caption: string; readonly rows: readonly Row[] }

type EmbedWords = {
  readonly title: string
  readonly lead: string
  readonly demo: string
  readonly line: string
  readonly lineHow: string
  readonly link: string
  readonly allowed: { readonly any: string; readonly some: string; readonly none: string }
  readonly pinned: string
  readonly pinnedHow: string
  readonly inline: string
  readonly inlineHow: string
  readonly frame: string
  readonly frameHow: string
  readonly frameTitle: string
  readonly look: string
  readonly lookHow: string
  readonly columns: Row
  readonly attributes: Table
  readonly properties: Table
  readonly script: string
  readonly scriptHow: string
  readonly events: Table
  readonly policy: string
  readonly policyHow: string
  readonly privacy: string
  readonly privacyHow: readonly string[]
}

export const embedWords: Readonly<Record<Lang, EmbedWords>> = {
  fr: {
    title: 'Mettre Proxisoin sur votre site',
    lead: 'Une ligne dans vos pages, et vos visiteurs posent leurs questions de santé sans quitter votre site.',
    demo: 'Le bouton au bas de cette page est celui que vos visiteurs verront : essayez-le.',
    line: 'La ligne à copier',
    lineHow:
      'Collez-la juste avant la fin de la page (</body>). Elle suit nos mises à jour. Le lien qu’elle contient est ce que voient les visiteurs dont le navigateur n’exécute pas le script.',
    link: 'Une question de santé ?',
    allowed: {
      any: 'Tous les sites peuvent utiliser ce service.',
      some: 'Ce service répond aux sites dont l’adresse lui a été donnée : demandez à son éditeur d’ajouter la vôtre.',
      none: 'Aucun autre site n’est encore autorisé à utiliser ce service : demandez à son éditeur d’ajouter l’adresse du vôtre.',
    },
    pinned: 'La même ligne, vérifiée par son empreinte',
    pinnedHow:
      'Le navigateur refuse alors tout script qui ne serait pas celui-ci, au caractère près. À recopier à chacune de nos mises à jour : d’ici là, vos visiteurs gardent le lien.',
    inline: 'Dans le texte d’une page',
    inlineHow:
      'L’assistant prend la largeur du bloc qui le contient. Cette règle de style réserve sa hauteur avant même que le script n’arrive : rien ne bouge dans la page.',
    frame: 'Si votre outil de publication refuse les scripts',
    frameHow:
      'Un cadre suffit. Seuls les sites autorisés peuvent l’afficher ; ce que vos visiteurs y font ne peut pas être lu par votre page. Avec un attribut sandbox, gardez allow-scripts, allow-same-origin, allow-forms et allow-popups.',
    frameTitle: 'Proxisoin, assistant d’accès aux soins',
    look: 'Vos couleurs, votre place',
    lookHow:
      'Le contraste des textes est tenu quelle que soit la couleur choisie, en clair comme en sombre. Le style de votre site n’entre pas dans l’assistant, le sien n’en sort pas, et il n’est pas imprimé avec vos pages lorsqu’il flotte.',
    columns: ['Nom', 'Valeurs', 'Effet'],
    attributes: {
      caption: 'Attributs de <proxisoin-chat>',
      rows: [
        ['lang', 'fr, en', 'Langue de l’assistant. Sans lui : français, et la réponse dans la langue de la question.'],
        ['mode', 'panel, inline', 'Bouton flottant (par défaut) ou bloc dans le texte.'],
        ['position', 'bottom-right, bottom-left', 'Coin du bouton flottant.'],
        ['accent', '#0b5f5a, teal, oklch(…)', 'Couleur du bouton et des liens. Ce qui n’est pas une couleur est ignoré.'],
        ['start-question', 'texte', 'Ce que le champ contient à la première ouverture. Jamais envoyé sans la personne.'],
        ['api', 'https://…', 'Adresse du service, si elle n’est pas celle du script.'],
      ],
    },
    properties: {
      caption: 'Propriétés CSS à poser sur proxisoin-chat',
      rows: [
        ['--proxisoin-accent', 'couleur', 'Comme accent, dans votre feuille de style : elle l’emporte sur l’attribut.'],
        ['--proxisoin-font', 'police', 'Police des textes.'],
        ['--proxisoin-radius', '8px', 'Arrondi du bouton et du panneau.'],
        ['--proxisoin-width', '27em', 'Largeur du panneau flottant.'],
        ['--proxisoin-height', '46em', 'Hauteur du panneau flottant, au plus ; du bloc dans le texte, au moins.'],
        ['--proxisoin-offset', '16px', 'Distance aux bords de l’écran.'],
        ['--proxisoin-z-index', '2147483000', 'Rang au-dessus de la page.'],
      ],
    },
    script: 'Depuis vos scripts',
    scriptHow: 'Les événements remontent jusqu’au document. Ils disent ce qui se passe, jamais ce que la personne a écrit.',
    events: {
      caption: 'Méthodes et événements',
      rows: [
        ['open(question)', 'texte, facultatif', 'Ouvre le panneau ; la question est mise dans le champ, sans être envoyée.'],
        ['close(), toggle()', '', 'Ferme, ou bascule.'],
        ['proxisoin:open, proxisoin:close', '', 'Le panneau s’ouvre, se ferme.'],
        ['proxisoin:answer', 'intent, kind, requestId', 'Une réponse est affichée.'],
        ['proxisoin:error', 'status', 'Une question n’a pas abouti.'],
        ['proxisoin:feedback', 'rating', 'La personne a donné son avis.'],
      ],
    },
    policy: 'Politique de sécurité (CSP)',
    policyHow:
      'Deux directives suffisent. Ni style, ni image, ni police, ni code dans la page. Si la vôtre énumère les Trusted Types, ajoutez-y la règle proxisoin.',
    privacy: 'Vie privée',
    privacyHow: [
      'Avant la première question : ni cookie, ni stockage, ni requête autre que ses propres scripts.',
      'Ensuite : des requêtes vers ce service seulement, sans cookie. La conversation reste dans l’onglet du visiteur, qui peut l’effacer.',
      'Aucun autre serveur n’est appelé : ni police, ni carte, ni mesure d’audience. Rien de tout cela ne demande de bandeau de consentement.',
      'Les autres scripts de votre page peuvent lire ce qu’elle montre, la conversation comprise. Si elle mesure ou enregistre ce que font les visiteurs, préférez le cadre.',
    ],
  },
  en: {
    title: 'Put Proxisoin on your site',
    lead: 'One line in your pages, and your visitors ask their questions about care without leaving your site.',
    demo: 'The button at the bottom of this page is the one your visitors will see: try it.',
    line: 'The line to copy',
    lineHow:
      'Paste it just before the end of the page (</body>). It follows our releases. The link inside is what visitors see when their browser does not run the script.',
    link: 'A question about care?',
    allowed: {
      any: 'Any site may use this service.',
      some: 'This service answers the sites whose address it was given: ask its publisher to add yours.',
      none: 'No other site may use this service yet: ask its publisher to add the address of yours.',
    },
    pinned: 'The same line, checked by its digest',
    pinnedHow:
      'The browser then refuses any script that is not this one, to the letter. Copy it again at each of our releases: until then, your visitors keep the link.',
    inline: 'Within the text of a page',
    inlineHow:
      'The assistant takes the width of the block around it. This style rule reserves its height even before the script arrives: nothing moves on the page.',
    frame: 'If your publishing tool refuses scripts',
    frameHow:
      'A frame is enough. Only allowed sites can show it; what your visitors do in it cannot be read by your page. With a sandbox attribute, keep allow-scripts, allow-same-origin, allow-forms and allow-popups.',
    frameTitle: 'Proxisoin, assistant for access to care',
    look: 'Your colours, your place',
    lookHow:
      'The contrast of words holds whatever colour you choose, in light and in dark. Your site’s style does not enter the assistant, its own does not leave it, and it is not printed with your pages when it floats.',
    columns: ['Name', 'Values', 'Effect'],
    attributes: {
      caption: 'Attributes of <proxisoin-chat>',
      rows: [
        ['lang', 'fr, en', 'Language of the assistant. Without it: French, and the answer in the language of the question.'],
        ['mode', 'panel, inline', 'A floating button (by default), or a block in the text.'],
        ['position', 'bottom-right, bottom-left', 'Corner of the floating button.'],
        ['accent', '#0b5f5a, teal, oklch(…)', 'Colour of the button and of links. What is not a colour is ignored.'],
        ['start-question', 'text', 'What the field holds at the first opening. Never sent without the person.'],
        ['api', 'https://…', 'Address of the service, when it is not the script’s.'],
      ],
    },
    properties: {
      caption: 'CSS properties to set on proxisoin-chat',
      rows: [
        ['--proxisoin-accent', 'colour', 'As accent, from your style sheet: it wins over the attribute.'],
        ['--proxisoin-font', 'font', 'Font of the words.'],
        ['--proxisoin-radius', '8px', 'Corners of the button and of the panel.'],
        ['--proxisoin-width', '27em', 'Width of the floating panel.'],
        ['--proxisoin-height', '46em', 'Height of the floating panel, at most; of the block in the text, at least.'],
        ['--proxisoin-offset', '16px', 'Distance to the edges of the screen.'],
        ['--proxisoin-z-index', '2147483000', 'Rank above the page.'],
      ],
    },
    script: 'From your scripts',
    scriptHow: 'Events bubble up to the document. They tell what happens, never what the person wrote.',
    events: {
      caption: 'Methods and events',
      rows: [
        ['open(question)', 'text, optional', 'Opens the panel; the question is put in the field, without being sent.'],
        ['close(), toggle()', '', 'Closes, or switches.'],
        ['proxisoin:open, proxisoin:close', '', 'The panel opens, closes.'],
        ['proxisoin:answer', 'intent, kind, requestId', 'An answer is shown.'],
        ['proxisoin:error', 'status', 'A question did not succeed.'],
        ['proxisoin:feedback', 'rating', 'The person gave an opinion.'],
      ],
    },
    policy: 'Content security policy (CSP)',
    policyHow:
      'Two directives are enough. No style, image, font or code in the page. If yours lists Trusted Types, add the policy proxisoin.',
    privacy: 'Privacy',
    privacyHow: [
      'Before the first question: no cookie, no storage, no request but its own scripts.',
      'Afterwards: requests to this service only, without cookies. The conversation stays in the visitor’s tab, and can be erased there.',
      'No other server is called: no font, map or audience measurement. None of this needs a consent banner.',
      'The other scripts of your page can read what it shows, the conversation included. If it measures or records what visitors do, prefer the frame.',
    ],
  },
}
