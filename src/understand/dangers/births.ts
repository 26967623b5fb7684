/** Pregnancy and birth in danger, babies in danger, meningitis. */
import { blood, child, fever, type Lines, says, words } from './patterns'

const tinyBaby = words`
  (?:nouveau ne|newborn|(?:(?:[1-9]|1\d|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:jours|semaines?)|(?:1|2|3|un|
  deux|trois) mois) |(?:[1-9]|1\d|one|two|three|four|five|six) (?:days?|weeks?)(?: old)?|(?:1|2|3|one|two|
  three) months?(?: old)?)
`
const pregnant = words`
  (?:enceinte|grossesse|attends un (?:bebe|enfant)|attend un (?:bebe|enfant)|pregnant|pregnancy|(?:semaines?|
  mois) d amenorrhee|\d+ ?sa|\d+ semaines de grossesse)
`

export const births: Lines = [
  {
    because: 'bleeding in pregnancy',
    all: [says`${pregnant}`, says`${blood}|hemorragie\w*|pertes? (?:rouges?|marron|brunes?)|pertes de`],
    unless: says`rembours\w*|laboratoire|labo|analyses?|sang(?:uin)? pour|gencives?|nez`,
  },
  {
    because: 'pregnancy in danger',
    all: [
      says`${pregnant}|(?:6|7|8|9|six|sept|huit|neuf) mois de grossesse`,
      says`
        (?:sens|sent|bouge\w*|bouger) (?:plus|pas)|plus (?:\w+ ){0,3}bouge\w*|bouge (?:plus|pas|moins)|
        vois? (?:des )?(?:mouches|flou|trouble|double|etoiles)|vue (?:trouble|brouillee)|barre (?:a|dans) l estomac|
        convuls\w*|tombe\w*(?! enceinte)|chute|coup (?:dans|au) (?:le )?ventre|(?:tres|gros|grosse|forte?s?|violente?s?|terrible) (?:mal|
        douleurs?|maux|contractions)|contractions|evanou\w*|malaise|crise|trembl\w*|not moving|stopped moving|severe (?:pain|
        headache)|can t feel
      `,
    ],
    unless: says`fausses contractions|dents?|preparation|quel medecin pour le suivi|mal au dos|mal de dos|mal aux pieds`,
  },
  {
    because: 'waters broken',
    all: [
      says`
        pertes? des eaux|fissure de la poche|perdu (?:les|des|mes|ses) (?:eaux|zo)|perd(?:s)? les eaux|poche des eaux|
        rupture de la poche|waters? (?:has |have )?(?:just )?(?:broke|broken|breaking)
      `,
    ],
    unless: says`cours|comment reconnaitre|preparation|fuite d eau|savoir si`,
    present: true,
  },
  {
    because: 'birth under way',
    all: [
      says`
        bebe (?:qui )?(?:arrive|sort|est en train)|(?:voit|vois|sens|sent|voir) (?:la|sa) tete|(?:accouche|accouchement|
        accoucher) (?:\w+ ){0,3}(?:voiture|maison|seule|maintenant|la|toute seule|sur la route|dans la rue|imminent)|
        en train d accoucher|va accoucher (?:la|maintenant|dans|tout)|envie de pousser|
        contractions (?:\w+ ){0,3}(?:toutes les|rapproch\w*|tres fortes|regulieres|prematur\w*)|baby is coming|
        giving birth (?:now|in|alone)|in labour|in labor|crowning|contractions every
      `,
    ],
    unless: says`
      peut on accoucher|accoucher a la maison est|projet|maison de naissance|preparation|douleur de tete|choisir|droit|
      accoucher la maison|sage femme pour
    `,
    present: true,
  },
  {
    because: 'baby in danger',
    all: [
      says`${child}|mois|semaines`,
      says`
        tout mou|toute molle|mou|molle|veut (?:plus|pas) (?:\w+ )?(?:teter|boire|manger|du sein|du biberon)|(?:tout|
        toute) pale|amorphe|letharg\w*|apathique|geint|gemit|fontanelle|refuse (?:de boire|de teter|le sein|le biberon|tout)|
        (?:boit|tete|mange|pleure) plus|(?:reveille|reagit|respire|bouge) (?:pas|plus)|marbre\w*|teint gris|somnolente?|
        floppy|limp|won t (?:feed|drink|wake)|letharg\w*|dort (?:tout le temps|sans arret) (?:et|sans)|(?:sans|ni) (?:teter|
        boire|biberon)
      `,
    ],
    unless: says`depuis des (?:mois|semaines|annees)|matelas|lit trop|jouet|chien|chat|sol|gateau|la nuit|mange plus (?:de|beaucoup)|oreiller|il tient pas`,
  },
  {
    because: 'fever in a tiny baby',
    all: [says`${tinyBaby}`, says`${fever}`, says`${child}|bb|petite?|a|old`],
    unless: says`depuis (?:\d+|une|deux|trois|quatre|cinq|six|dix) (?:jours|semaines?|mois)|il y a`,
  },
  {
    because: 'signs of meningitis',
    all: [
      says`nuque|raideur|cou raide|stiff neck|purpura|meningite|taches?|boutons|points|rash|lumiere`,
      says`${fever}|vomi\w*|mal (?:de|a la) tete|maux de tete|lumiere|headache|vomiting|delire|confus\w*`,
      says`nuque|raide\w*|bloquee?|stiff|purpura|lumiere|light|viol\w*|pourpre|s effac\w*|disparai\w*|purple|meningite`,
    ],
    unless: says`vaccin\w*|torticolis|varicelle|prevention`,
  },
  {
    because: 'purpura',
    all: [
      says`
        purpura fulminans|taches (?:rouges?|violettes?|violacees?) (?:\w+ ){0,5}(?:s effacent|effacent|partent|
        disparaissent) pas
      `,
    ],
  },
]
