/** Blows, threats, rape, fear of someone. */
import { type Lines, says, words } from './patterns'

const aggressor = words`
  (?:mari|conjoint|conjointe|compagnon|compagne|copain|copine|mec|ex|femme|pere|mere|beau pere|belle mere|ami|petit ami|
  petite amie|partenaire|frere|fils|fille|voisin|patron|coloc|homme|type|inconnu|oncle|cousin|il|elle|on|ils|quelqu un|
  concubin|mon homme|husband|boyfriend|girlfriend|partner|wife|ex|he|she|father|mother|brother|stepdad|man|someone)
`
const hits = words`
  (?:frappe\w*|tape\w*|bat|battu\w*|battre|cogne\w*|gifle\w*|etrangle\w*|tabasse\w*|menace\w*|viole\w*|agress\w*|sequestr\w*|
  enferme\w*|brutalis\w*|violente\w*|poignard\w*|fout des coups|bouscule\w*|casse la gueule|crache dessus|insulte et|humilie|
  pousse\w* (?:dans|contre|par terre|violemment)|jete\w* (?:contre|par terre|dehors)|mis (?:un |son |des )?(?:poings?|coups?|
  baffes?|gifles?))
`

export const violence: Lines = [
  {
    because: 'hit or threatened by someone',
    all: [
      says`
        ${aggressor} (?:\w+ ){0,5}?(?:me|m|ma|nous|lui|la|l|se fait|te) (?:a |avait |ont |fait |encore |toujours |deja |
        re ?)*${hits}|(?:me|m) (?:fait|fais|suis fait|suis faite) ${hits}|(?:se|s est|est) fait(?:e)? (?:encore |
        souvent )?(?:frapper|taper|battre|cogner|tabasser|violer|agresser|etrangler|menacer|maltraiter|violenter)|
        ${aggressor} (?:\w+ ){0,3}(?:frappe|tape|bat|cogne|tabasse|violente) (?:sa|son|ma|mon) (?:femme|compagne|copine|
        conjointe|mari|mere|soeur|pere|fille|frere)|(?:est|suis|etait|etais|ete) (?:\w+ )?(?:battue?|frappee?|violee?|
        agressee?|tabassee?|menacee?|maltraitee?|sequestree?|violentee?|etranglee?)(?: |$)(?:par |chez |a la maison |tous |
        dans |hier |ce |cette |et |depuis |regulierement |sexuellement|en |$)
      `,
    ],
    unless: says`
      menac\w* (?:de|d) (?!mort|tout|me |m |nous |la |le |se |tuer|frapper|publier)|tape dessus a|me (?:bat|battent) (?:au|aux|a la|toujours au)|coeur (?:me |qui )?bat|(?:ca|sa) me (?:frappe|tape)|se bat|
      tape dans l oeil|me tape (?:\d+|tout|le trajet|des|la route|une heure)|mon chien|mon chat|moustique|ballon|menace(?:e|
      s)? de (?:fermer|fermeture|licenci\w*|partir|demissionner|arreter|disparition)|maison (?:est )?menacee|
      cabinet (?:est )?menace|avec les (?:charges|impots|normes)|maternite|service (?:est )?menace|frappe a la porte|taper (?:sur|mon|le|un|son|l)|assurance
    `,
    present: true,
  },
  {
    because: 'threatened with death',
    all: [
      says`
        (?:veut|va|vont|menace\w* de|essaye de|essaie de|a essaye de|a voulu|peur qu il|peur que (?:mon|ma|son|\w+ )+|
        peur qu elle|threat\w* to|going to|wants to|tried to|will) (?:\w+ ){0,4}(?:me tuer|nous tuer|la tuer|le tuer|me tue|
        nous tue|la tue|m etrangler|me poignarder|m egorger|me bruler|me faire la peau|kill me|kill us|hurt me|kill her)|
        me tuera|menaces? de mort|death threats?|peur pour (?:ma|sa) (?:vie|securite)|peur (?:de mourir|qu il me tue) (?:sous|
        a cause)|(?:danger|peur) (?:chez moi|a la maison|avec lui|avec elle)|fear for my life|scared (?:of|
        for) (?:my (?:husband|partner|boyfriend|ex|life|wife)|him)|afraid of (?:my (?:husband|partner|boyfriend|ex)|him)|
        peur de (?:lui|mon (?:mari|conjoint|compagnon|ex|mec|copain|pere|frere|fils)|ma (?:compagne|femme|mere))|peur (?:de|
        que je) (?:rentr\w*|rentrer) (?:chez moi|a la maison)
      `,
    ],
    unless: says`
      cette reforme|la reforme|chaleur|ca va me tuer|impots|travail me|kill me (?:with|laughing)|me tuera|l ars veut|
      va nous tuer|decevoir|deranger|perdre|mon fils ait|pour mon pere|contaminer|dentiste
    `,
    present: true,
  },
  {
    because: 'rape or sexual assault',
    all: [
      says`
        viole(?:e|es|s|r)?|violer|agress\w* sexuel\w*|abus sexuels?|abuse\w* sexuel\w*|abuse de (?:moi|ma|mon|elle)|abusee?|
        attouchements?|(?:me|la|le|l|m) (?:force\w*|oblige\w*|contrain\w*) (?:a |de )?(?:coucher|faire l amour|des rapports|
        avoir des rapports|baiser|des choses|le sucer)|rapports? forces?|(?:ete|etais|suis fait) forcee? (?:par|a|de)|(?:m|me|
        lui) (?:a )?(?:fait|faisait|fais) des (?:trucs|choses|attouchements)|raped|rape|sexually (?:assaulted|abused)|
        molest\w*|(?:drogue|mis (?:quelque chose|un truc|du ghb|de la drogue)) (?:\w+ ){0,3}(?:mon|dans mon|son|
        dans son) verre|spiked
      `,
      says`(?:je|j|m|me|ma|moi|on|il|elle|mon|son|sa|i|my|was|she|he|soeur|fille|copine|amie|homme|mec)`,
    ],
    unless: says`
      statist\w*|combien|loi|film|secret medical|viole (?:la|le|les) (?:loi|reglement|droits?|secret|rgpd|regles)|violette|
      stage|formation|formes?|taux|genoux?|coudes?|fromage
    `,
    present: true,
  },
  {
    because: 'victim of violence',
    all: [
      says`
        (?:victimes? de|subi\w*|subis|vis|vit|fuir|fui\w*|quitter|temoin de) (?:\w+ ){0,3}(?:violences?|coups|maltraitance\w*|
        agressions?|viols?|harcelement sexuel|sequestration|mariage force|excision|femme battue)|femme battue|homme battu|
        battered|domestic (?:violence|abuse)|abusive (?:relationship|partner|husband|boyfriend)|conjoint violent|(?:homme|
        partenaire|quelqu un de) violent|femme violente|mari violent|compagnon violent|copain violent|mec violent|ex violent|
        pere violent|(?:est|devient|devenu) (?:tres |de plus en plus |vraiment )?violente?(?: avec (?:moi|nous|elle|
        les enfants|ma|sa))|(?:leve|levee?|lever) (?:la|sa) main sur (?:moi|elle|les enfants|nous|ma|mon)|
        coups? (?:a la maison|tous les (?:jours|soirs)|de (?:poing|pied|ceinture)|et blessures)|(?:donne|mis|met|mets|mi|recu|
        recois|prends|prend|prise?) (?:\w+ ){0,2}(?:des coups|une droite|une gifle|une baffe|une claque|un coup de poing|
        coups de pied|poing dans (?:la|ma)|son poing|une raclee|une trempe|sur la gueule)|(?:beats?|hits?|hitting|beating|
        punch\w*|hurts?|strangl\w*|abus\w*|attack\w*) (?:me|us|her)|mariage force|excis\w* (?:ma|ma fille|sa fille)|
        mutilation sexuelle
      `,
    ],
    unless: says`
      chiffres?|certificat|accueil\w*|statist\w*|aide aux victimes numero|nombre|combien|taux|coup de poing (?:budgetaire|sur la table)|
      coup de pied dans|professionnels|coups? de pied au (?:foot)|douleur|it hurts me|tempete|orage|vent
    `,
  },
  {
    because: 'locked in, followed, watched',
    all: [
      says`
        ${aggressor} (?:\w+ ){0,4}(?:m enferme|me sequestre|me retient (?:chez|de force|contre|prisonn\w*)|m empeche de sortir|me poursuit|me suit (?:partout|
        dans la rue|et)|me harcele|me surveille|me traque|me prend (?:mon telephone|mes papiers)|won t let me leave|
        follows me|is following me|locks me|stalk\w*)
      `,
    ],
    unless: says`
      medecin|docteur|patron|mails?|sms|travail|collegues?|banque|infirmi\w*|pour mon (?:diabete|traitement)|me suit pour|
      me suit depuis|cardiologue|psy
    `,
    present: true,
  },
  {
    because: 'assaulted',
    all: [
      says`
        (?:ai|viens d|vient d|ete|fait|suis) (?:ete |etre |me faire |fait |faite )?(?:agressee?|agresser|attaquee?|braque\w*|
        poignarde\w*|tabasse\w*)|attacked (?:me|her|him|in)|(?:attend\w*|arrive|devant|derriere|debarque) .{0,30}(?:couteau|
        arme|fusil|batte)|me cache .{0,40}(?:mari|conjoint|copain|mec|ex|pere|il|compagnon|fou|violent)|(?:mari|conjoint|
        copain|mec|ex|compagnon|il) (?:est |devient )(?:completement |devenu )?(?:fou furieux|fou de rage|hors de lui|
        incontrolable)|s en prendre (?:a|aux) (?:moi|nous|enfants|mes|ma|mon)|hiding .{0,30}(?:husband|boyfriend|partner|he|
        ex)|(?:couteau|arme|fusil|machette|hache) (?:.{0,30})(?:menace\w*|devant|main|gorge|veut|me|tuer|knife)|(?:menace\w*|
        poursui\w*) (?:.{0,20})(?:couteau|arme|fusil|knife|gun)
      `,
    ],
    unless: says`agressee? par un chien|banque|urssaf|cuisine|coupe|arme a double|agresse verbalement|opera\w*|virus|rhume`,
  },
  {
    because: 'forced, touched, followed or waited for',
    all: [
      says`
        (?:m|me) (?:a |ont |avait )?forcee?|m a (?:touchee?|caressee?|embrassee? de force|coincee?|plaquee?|suivie)|qu (?:il|
        elle) me (?:tue|frappe|retrouve|tape|fasse du mal)|casse tout|tout casse|jette (?:tout|les objets)|(?:va|vais|veut|
        vont) me (?:buter|crever|defoncer|tuer|egorger|planter|massacrer|demolir)|(?:tape|frappe|cogne) (?:a|dans|sur|dessus|
        contre) .{0,25}(?:porte|murs?)|force my door|hit me|hits me|hitting me|scared to go home
      `,
      says`il|elle|mec|homme|type|mari|copain|conjoint|ex|on|quelqu un|voisin|collegue|peur|he|she|me|moi`,
    ],
    unless: says`
      force a (?:prendre|changer|signer|declarer)|m a (?:beaucoup )?touchee? (?:par|cette|ce|votre)|force a (?:payer|attendre|avancer)|forcee? de (?:partir|fermer|
      demenager|constater)|medecin m a (?:suivie|forcee?)|suivie? par|suivie? (?:depuis|pour|en|a)|medecin|docteur|cpam|secu|
      ars|reforme|hit me with
    `,
  },
]
