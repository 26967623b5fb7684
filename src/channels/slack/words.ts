/** Every sentence the Slack channel says by itself. Written in Slack's markup: nothing here comes from data or from a person. */

/** The numbers hold when everything else has failed: they are compiled in. */
const inDanger = 'Si une vie est en danger, appelez le *15* ou le *112*.'

export const slackWords = {
  searching: 'Je cherche…',
  help: [
    'Je vous aide à trouver des soins près de chez vous, en France. Posez votre question comme elle vous vient :',
    '`/soins un dentiste à Amiens`',
    '`/soins pharmacie de garde à Béziers`',
    '`/soins je n’ai plus de médecin traitant`',
    '`/soins aides pour s’installer en zone ZIP`',
    'Dans un canal ou un fil, mentionnez-moi ; en message direct, écrivez simplement votre question.',
    inDanger,
  ].join('\n'),
  tooLong: `Votre question est trop longue pour moi : dites-la en 500 caractères au plus. ${inDanger}`,
  failed: `Je n’arrive pas à répondre pour le moment. Réessayez dans une minute. ${inDanger}`,
  staleButton: `Je ne retrouve plus la question de ce bouton. Reposez-la avec \`/soins\` ou en me mentionnant. ${inDanger}`,
} as const
