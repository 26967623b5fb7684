/** Every sentence the Slack channel says by itself. Written in Slack's markup: nothing here comes from data or from a person. */
import type { Lang } from '../../types'

/** The numbers hold when everything else has failed: they are compiled in. */
const inDanger = {
  fr: 'Si une vie est en danger, appelez le *15* ou le *112*.',
  en: 'If a life is in danger, call *15* or *112*.',
} as const

/** Questions to begin with; four at most in the agent pane (https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts/). */
export const examples = {
  fr: [
    { title: 'Un soin près de chez moi', message: 'un dentiste à Amiens' },
    { title: 'Une garde ce soir', message: 'pharmacie de garde à Béziers' },
    { title: 'Plus de médecin traitant', message: 'je n’ai plus de médecin traitant' },
    { title: 'Aides à l’installation', message: 'aides pour s’installer en zone ZIP' },
  ],
  en: [
    { title: 'Care near me', message: 'a dentist in Amiens' },
    { title: 'Open tonight', message: 'duty pharmacy in Béziers' },
    { title: 'No regular doctor', message: 'I no longer have a regular doctor' },
    { title: 'Aids to settle', message: 'which aids to settle in a ZIP zone' },
  ],
} as const satisfies Record<Lang, readonly { readonly title: string; readonly message: string }[]>

const commands = (lang: Lang) => examples[lang].map(({ message }) => `\`/soins ${message}\``)

export const slackWords = {
  fr: {
    searching: 'Je cherche…',
    wait: 'Un instant…',
    help: [
      'Je vous aide à trouver des soins près de chez vous, en France. Posez votre question comme elle vous vient :',
      ...commands('fr'),
      'Dans un canal, mentionnez-moi ; dans un fil, mentionnez-moi ou écrivez `!soins` suivi de votre question ; en message direct, écrivez-la simplement.',
      'Questions in English are answered in English: `/soins a dentist in Amiens`.',
      inDanger.fr,
    ].join('\n'),
    staffHelp:
      'Votre équipe tient ces réponses à jour : `/soins corriger` suivi de la question, `/soins boîte` (ce qui n’a pas été trouvé), `/soins journal` (qui a changé quoi), `/soins réglages` (pour qui administre).',
    didYouMean:
      'Vouliez-vous dire `/soins aide` ? Sinon, dites votre question en quelques mots, par exemple `/soins un dentiste à Amiens`.',
    prompts: 'Par exemple',
    tooLong: `Votre question est trop longue pour moi : dites-la en 500 caractères au plus. ${inDanger.fr}`,
    noWords: `Ce message n’a pas de texte que je puisse lire. Posez votre question avec \`/soins\`. ${inDanger.fr}`,
    failed: `Je n’arrive pas à répondre pour le moment. Réessayez dans une minute. ${inDanger.fr}`,
    staleButton: `Je ne retrouve plus la question de ce bouton. Reposez-la avec \`/soins\` ou en me mentionnant. ${inDanger.fr}`,
    file: 'Les chiffres de la réponse, avec leurs sources :',
    noFile: 'Je n’ai pas pu envoyer de fichier ici. Les chiffres et leurs sources restent dans la réponse.',
    sendAgain: 'Rien n’est perdu, mais nos données tardent à répondre. Envoyez de nouveau dans un instant.',
    tooLate: 'Slack n’a pas laissé le temps d’ouvrir la fenêtre. Appuyez de nouveau sur le bouton.',
    noModal: 'La fenêtre ne s’ouvre pas pour le moment. Réessayez dans une minute.',
    elsewhere: 'Je ne peux pas écrire là où vous m’avez demandé. Voici la réponse, pour vous :',
  },
  en: {
    searching: 'Searching…',
    wait: 'One moment…',
    help: [
      'I help you find care near you, in France. Ask in your own words:',
      ...commands('en'),
      'In a channel, mention me; in a thread, mention me or write `!soins` then your question; in a direct message, just write it.',
      inDanger.en,
    ].join('\n'),
    staffHelp:
      'Your team keeps these answers true: `/soins correct` then the question, `/soins inbox` (what was not found), `/soins log` (who changed what), `/soins settings` (for administrators).',
    didYouMean: 'Did you mean `/soins help`? Otherwise, ask in a few words, for example `/soins a dentist in Amiens`.',
    prompts: 'For example',
    tooLong: `Your question is too long for me: say it in 500 characters at most. ${inDanger.en}`,
    noWords: `This message has no text that I can read. Ask your question with \`/soins\`. ${inDanger.en}`,
    failed: `I cannot answer at the moment. Try again in a minute. ${inDanger.en}`,
    staleButton: `I cannot find the question of this button any more. Ask it again with \`/soins\` or by mentioning me. ${inDanger.en}`,
    file: 'The figures of the answer, with their sources:',
    noFile: 'I could not send a file here. The figures and their sources remain in the answer.',
    sendAgain: 'Nothing is lost, but our data is slow to answer. Send it again in a moment.',
    tooLate: 'Slack left no time to open the window. Press the button again.',
    noModal: 'The window does not open at the moment. Try again in a minute.',
    elsewhere: 'I cannot write where you asked me. Here is the answer, for you:',
  },
} as const satisfies Record<Lang, Record<string, string>>
