/** A child hurt, abused or left alone, told by the child or by someone who worries. */
import { close, type Lines, says, words } from './patterns'

const someChild = words`
  (?:enfants?|gamine?s?|gosses?|fillettes?|garcon|petite?s?|fille|fils|bebe|eleves?|neveu|niece|mineure?|petit frere|
  petite soeur|camarade|copine de classe|copain de classe|collegienne?s?|ado|jeune fille|jumeaux|kids?|children|child|baby|
  toddler|girl|boy|son|daughter|pupil|student)
`
const others = words`
  (?:voisine?s?|d a cote|d en face|du dessus|du dessous|d en bas|du quartier|de l immeuble|de ma classe|a l ecole|de l ecole|
  au college|neveu|niece|eleves?|chez (?:les|des|mes|nos) (?:voisins?|gens)|copine? de (?:classe|ma fille|mon fils)|camarade|
  ami de mon fils|amie de ma fille|assistante maternelle|nounou|creche|foyer|neighbours?|neighbors?|next door|at school|
  classmate|friend)
`
const childHarm = words`
  (?:bleus|coups?|hurl\w*|cri\w* (?:dessus|tous|toute|de douleur|la nuit|beaucoup)|crient|cris|pleur\w*|enferme\w*|
  maltrait\w*|frapp\w*|bat|battu\w*|battent|tap\w*|affam\w*|(?:ne )?mang\w* (?:pas|plus|jamais|rien)|faim|(?:tout le temps|
  toujours|souvent) (?:tout |toute )?seule?s?|dorment? dehors|trainent? dehors|livre\w* a (?:lui|eux|elle)|
  seule?s? (?:\w+ )?(?:la nuit|toute la|des heures|des journees|le soir|a la maison|dehors|chez)|neglig\w*|delaiss\w*|
  abandonn\w*|abus\w*|attouche\w*|viol\w*|marques?|brulures?|secou\w*|ceinture|attache\w*|sale et|prive\w* de|dort dehors|
  bruis\w*|beat\w*|hit|screams?|starv\w*|left alone|alone for|neglect\w*|locked|molest\w*|terrifi\w*|traces?|
  peur de (?:rentrer|son|sa|ses))
`

export const children: Lines = [
  {
    because: 'child hurt by a parent',
    all: [
      says`
        (?:pere|mere|papa|maman|beau pere|belle mere|beaux parents|parents?|tuteur|oncle|grand pere|tonton|frere|grand frere|
        cousin|nounou|prof|entraineur|moniteur|stepdad|stepfather|stepmother|dad|daddy|mum|mom|father|mother|uncle|coach|
        teacher) (?:\w+ ){0,4}?(?:me|m|nous) (?:a |ont |fait |font |encore |toujours )*(?:frapp\w*|tap\w*|bat|battent|battu|
        cogn\w*|touch\w*|viol\w*|enferm\w*|secou\w*|gifl\w*|tabass\w*|mal|des choses|du mal|attach\w*|prive\w*|punit|
        etrangl\w*|caress\w*|force\w*)|(?:my )?(?:stepdad|stepfather|stepmother|dad|father|mother|mum|mom|uncle|parents|
        brother|coach|teacher) (?:\w+ )?(?:hits?|beats?|touch\w*|hurts?|locks?|rapes?|molest\w*|abus\w*) me|(?:vient|
        viens) dans ma chambre|(?:frappee?|battue?|tapee?) par (?:mes parents|maman|papa|mon pere|ma mere|mon beau pere)|
        mes parents (?:\w+ ){0,2}(?:frappent|tapent|battent|enferment|font du mal)|j ai (?:8|9|1[0-7]|huit|neuf|dix|onze|
        douze|treize|quatorze|quinze|seize|dix sept) ans .{0,60}(?:frapp\w*|tap\w*|bat|touch\w*|viol\w*|peur|coups?)|
        des choses sexuelles|touch\w* (?:\w+ ){0,2}(?:zizi|sexe|zezette|parties intimes|fesses|seins|la culotte)|(?:zizi|
        zezette|parties intimes) .{0,20}touch\w*
      `,
    ],
    unless: says`
      ca me touche|me bat (?:au|aux)|me touche beaucoup|ballon|peur (?:du (?:dentiste|docteur|vaccin|noir)|des (?:piqures?|
      prises?))
    `,
    present: true,
  },
  {
    because: 'child hurt, seen by others',
    all: [says`${someChild}`, says`${others}`, says`${childHarm}`],
    unless: says`
      certificat|assurance|statist\w*|combien|nombre de|chiffres|formation|pediatre|orthophoniste|varicelle|poux|gastro|
      grippe|piqure|vaccin\w*|boutons?
    `,
  },
  {
    because: 'someone hurts a child',
    all: [
      says`
        (?:frappe|tape|bat|secoue|maltraite|cogne|enferme|viole|touche|brutalise|insulte|attache|affame|etrangle|gifle|
        hurle sur|crie sur|frappent|battent|tapent|maltraitent|beats?|hits?|abus\w*|hurts?|shakes?|shook|a secoue|a frappe|
        a tape|a battu|a viole|a touche) (?:sur |encore |souvent |toujours |tous )?(?:ses|son|sa|les|le|la|l|leurs?|notre|nos|
        mes|mon|ma|un|une|his|her|their|our|my|the) (?:petite? |propres? )?(?:enfants?|fils|filles?|bebe|gosses?|gamine?s?|
        petite?s?|kids?|children|child|baby|son|daughter|neveu|niece)\b|maltrait\w* (?:.{0,20})(?:enfants?|bebe|fillette|
        gamine?|petite)|(?:enfants?|fils|fille|fillette|garcon|bebe|gosses?|gamine?s?|petite?s?|neveu|niece|eleves?|kids?|
        child|children|baby|camarade) (?:\w+ ){0,5}(?:maltrait\w*|battu\w*|frappe\w* par|violee?|viole|abuse\w*|secoue\w*|
        neglige\w*|delaisse\w*|being (?:beaten|abused|hit|hurt)|attouchements?|laisse\w* seule?s?|seuls? toute|martyris\w*|
        en danger|malnutri\w*|touche\w* par|se fait (?:frapper|taper|violer|battre|toucher))|bebe secoue|(?:oncle|pere|
        beau pere|papa|grand pere|entraineur|prof|tonton|voisin|cousin|mere|mari|ex|copain) (?:\w+ ){0,3}(?:la|le|les|
        l) (?:touche|frappe|tape|bat|viole|a touchee?|a violee?|maltraite|enferme)\b|enfance en danger|enfants? en danger|
        mineure?s? en danger|inceste|child (?:abuse|in danger)|pedophil\w*|grooming
      `,
    ],
    unless: says`
      ballon|tambour|frappe a|(?:1[89]|[2-9]\d) ans|adulte|reseau|ou se former|combien|statist\w*|chiffres|formation|nombre|
      taux|la touche (?:finale|personnelle)|la bat (?:aux|au|a)|ca me touche|maladie|virus|grippe|tape (?:au|sur le)|
      secoue la tete|s est battue?|se bat|se battent|bagarre\w*|se former|protection de l enfance c est|varicelle|epidemie|
      bronchiolite|vient au monde
    `,
    present: true,
  },
  {
    because: 'report a child in danger',
    all: [
      close(
        words`signal\w*|alert\w*|denonc\w*|prevenir|report|inform\w* preoccupante`,
        words`maltrait\w*|enfants?|gamin\w*|bebe|mineure?|child|fillette`,
        60,
      ),
      says`maltrait\w*|danger|battu\w*|coups?|abus\w*|neglig\w*|bleus|peur|viol\w*|frapp\w*|hurl\w*|seule?s?`,
    ],
    unless: says`maladie|absence|combien|formation|procedure pour les professionnels|enfant malade`,
  },
  {
    because: 'unwell child left alone',
    all: [
      says`
        ${someChild} (?:\w+ ){0,6}(?:tout seuls?|toute seule|seule?s?) (?:\w+ ){0,3}(?:toute la (?:nuit|journee)|la nuit|
        depuis (?:hier|des heures|deux jours|plusieurs)|des (?:heures|jours)|dans la voiture|enferme\w*|au soleil)|
        home alone all
      `,
    ],
    unless: /\bmarche\w* tout seul|dort tout seul|mange tout seul/,
  },
  {
    because: 'strange gestures towards a child',
    all: [
      says`
        (?:bisous?|caresses?|calins?|choses|jeux|trucs|secrets?) (?:\w+ )?(?:bizarres?|genant\w*|sexuel\w*|degoutant\w*|
        interdits?)|(?:papa|maman|pere|mere|beau pere|belle mere|parents|oncle|tonton|voisin) (?:\w+ ){0,3}(?:me|m|
        nous) (?:fait|font|faisait) (?:du |tres |trop )?(?:mal|peur)|(?:laisse\w*|laissent) (?:sans manger|sans boire|dehors|
        enferme\w*)|enfermee? (?:a|dans) (?:la|le|sa|son|une?) ?(?:cave|placard|garage|chambre|cagibi)
      `,
      says`ans|enfant|cousine?|neveu|niece|fille|fils|petite?|frere|soeur|demi|parents|papa|maman|pere|mere|me|moi|eleve`,
    ],
    unless: says`chien|chat|clefs?|cles?|porte claquee`,
    present: true,
  },
]
