/** Bleeding, wounds, allergy, falls, accidents, drowning, burns, fire. */
import { blood, close, type Lines, says, sudden, words } from './patterns'

export const injuries: Lines = [
  {
    because: 'heavy bleeding',
    all: [
      says`${blood}`,
      says`
        (?:beaucoup|enormement|abondamment|abondants?|plein|pleine|partout|flots?|gicle\w*|a jet|jets?|litres?|flaque|mare|
        pisse\w*|massi\w*|inonde|tas|trop|grave|arterielle?|vomi\w*|crach\w*|tousse|perd\w*|arret\w* (?:pas|plus)|
        s arrete (?:pas|plus)|pas (?:a )?(?:l |le |la |les )?(?:arret\w*|stopp\w*)|impossible (?:a|de) (?:l )?(?:arreter|
        stopper)|stop (?:pas|plus)|continue|hemorragie\w*|heavily|a lot|lots|everywhere|coule\w*|won t stop|will not stop|
        not stopping|can t stop|pouring|spurting|cough\w*|throw\w* up)
      `,
    ],
    unless: says`
      gencives?|regles|hemorroides?|prevention|saignements de nez (?:frequents|souvent)|tension|hemorragie (?:des|de|
      d) (?:medecins|generalistes|soignants|personnel|praticiens|docteurs|infirmieres|patients)|hopital saigne
    `,
    present: true,
  },
  {
    because: 'haemorrhage',
    all: [
      says`
        hemorragie\w*|vomi\w* (?:du |de )?(?:son )?sang|crach\w* (?:du |son )?sang|pisse le sang|perd(?:s|u)? (?:beaucoup de |
        tout son |plein de |du )?sang|vomiting blood|coughing (?:up )?blood|bleeding out|haemorrhag\w*|hemorrhag\w*|
        vomi\w* (?:du |tout )?noir|artere (?:\w+ )?(?:touchee|coupee|ouverte|sectionnee)|(?:coule|pisse|gicle) a flots?
      `,
    ],
    unless: says`gencives?|perdu du sang dans les selles`,
    present: true,
  },
  {
    because: 'deep wound',
    all: [
      says`
        section\w*|arrach\w*|ampute\w*|tranch\w*|coupe\w*|entaill\w*|plaie|poignard\w*|cut|stabbed|coup de couteau|
        coups de couteau|severed|plante\w*|transperc\w*|empal\w*|embroch\w*|scie|tronconneuse|tondeuse
      `,
      says`
        profond\w*|doigts?|artere|veines?|os|tendon|pouce|index|phalange|orteils?|ventre|sang|bout|jambe|couteau|gicle\w*|
        coule\w*|dans (?:le|la|son|sa|mon|ma) (?:pied|main|jambe|cuisse|oeil|ventre|bras|cou|tete)|deep\w*|bone|artery|finger|
        stabbed
      `,
    ],
    unless:
      /\b(?:associee? m a plante|petite coupure|petite plaie|pansements?|infirmi\w*|cicatri\w*|prise de sang|un peu|coupe (?:les|mes|se coupe|le) (?:bras|veines|budget|aides)|superficiel\w*|me coupe|se coupe|ongles?|en tranches)\b(?!.*\bprofond)/,
  },
  {
    because: 'shot or stabbed',
    all: [
      says`
        tire dessus|coups? de feu|balle dans|blesse\w* par balle|poignarde\w*|coups? de couteau|been shot|was shot|stabbed|
        couteau dans (?:le|la|son|sa|mon|ma)|knife in (?:his|her|my|the)
      `,
    ],
    unless: /serie|film|associee? m a plante/,
    present: true,
  },
  {
    because: 'swelling of throat or face',
    all: [
      close(
        words`gorge|langue|levres?|visage|figure|throat|tongue|lips?|face`,
        words`gonfl\w*|enfl\w*|gonf|grossit|grossissent|triple\w*|double\w* de volume|swell\w*|swollen|oedeme`,
        40,
      ),
    ],
    unless: says`
      dents?|dentaire|abces|gencives?|molaire|sagesse|ganglions?|amygdales?|angine|mal de gorge|joue|au reveil|thyroide
    `,
    present: true,
  },
  {
    because: 'severe allergy',
    all: [says`oedeme de quincke|quincke|anaphyla\w*|epipen|choc allergique|adrenaline`],
    unless: says`ordonnance|renouvel\w*|prix|rembours\w*|allergologue|perime\w*|acheter|prescri\w*|renewal|refill|certificat|pai|protocole`,
  },
  {
    because: 'allergy and throat',
    all: [
      says`allergi\w*|pique\w*|guepes?|frelons?|abeilles?|cacahuetes?|arachides?|noix|sting|stung|wasp|bee|peanuts?`,
      says`gorge|souffle|respir\w*|plaques? partout|evanou\w*|malaise|throat|breath\w*|langue|tongue`,
    ],
    unless: says`mal de gorge|pollens?|rhume|desensibilis\w*|allergologue|moustiques?`,
  },
  {
    because: 'fall or blow with loss of feeling',
    all: [
      says`
        pris (?:un|une|la|le) .{0,25}(?:sur|dans) la tete|recu .{0,25}(?:sur|dans|a) la tete|choc (?:a|sur) la tete|tomb\w*|
        chut\w*|accident\w*|renvers\w*|percut\w*|plong\w*|coup (?:sur|a) la tete|cogn\w*|fell|fall|crash\w*|hit|defenestr\w*
      `,
      says`
        (?:sens|sent|bouge\w*|remue\w*|bouger|sentir|marche\w*) (?:\w+ )?(?:plus|pas|rien)|(?:plus|pas|pu) (?:\w+ )?(?:bouger|
        sentir|remuer)|paralys\w*|inconscien\w*|vomi\w*|confus\w*|somnol\w*|endort|reconnait (?:plus|pas)|convuls\w*|
        saigne (?:de l |des )?(?:oreilles?|beaucoup|de la tete)|os (?:qui )?(?:sort|depasse)|releve pas|releve plus|
        can t (?:feel|move)|not moving|vomiting|bleeding|dort tout le temps|deforme\w*|(?:dit|raconte|fait) des (?:choses|
        trucs) (?:bizarres?|incoherent\w*)|se souvient (?:plus|pas)|tient plus debout
      `,
    ],
    unless: says`
      malade|enceinte et vomi|en panne|de sommeil|amoureu\w*|d accord|il y a (?:\d+|un|deux|trois) (?:mois|ans|semaines)|
      souvent|reeducation
    `,
    present: true,
  },
  {
    because: 'lost feeling in legs',
    all: [
      says`
        (?:sens|sent|sentir|bouge|bouger) (?:plus|pas) (?:du tout )?(?:ses|mes|les|sa|ma) (?:jambes?|pieds?|bras|mains?)|
        can t feel (?:his|her|my) (?:legs?|arms?|feet)
      `,
    ],
    unless: says`marathon|sport|ski|course|randonnee|plus leger|depuis (?:\d+|des|plusieurs) (?:semaines|mois|ans)`,
    present: true,
  },
  {
    because: 'road accident with casualties',
    all: [
      says`accident\w*|grave accident|carambolage|renvers\w*|percut\w*|car crash|ecras\w*|collision|crash`,
      says`blesse\w*|coince\w*|voiture|camion|moto|velo|scooter|train|tracteur|trapped|injured|hurt|pieton`,
      says`
        grave|vient de|vient d|viens de|venons|blesse\w*|coince\w*|${sudden}|devant (?:moi|chez)|il y a eu|on a eu|bouge|
        there has been|trapped|injured|vite
      `,
    ],
    unless: says`assurance|constat|reeducation|kine|statistiques|chat|chien|accidents`,
  },
  {
    because: 'electric shock',
    all: [says`electrocut\w*|decharge electrique|electrise\w*|pris le (?:jus|courant)|electric shock|foudroye\w*`],
    unless: says`batterie|domotique`,
  },
  {
    because: 'open fracture',
    all: [
      says`
      fracture ouverte|os (?:qui )?(?:sort|depasse|visible)|(?:voit|voir|vois) l os|bone sticking out|open fracture
    `,
    ],
  },
  {
    because: 'drowning',
    all: [
      says`
        (?:se|s est|est|en train de se|a failli se|manque de se) noye\w*|(?:reste\w*|sous) sous l eau|coule au fond|se noie|
        noyade|(?:sorti\w*|tombe\w*|retrouve\w*|flott\w*|repeche\w*) (?:\w+ ){0,4}(?:de l eau|dans l eau|piscine|riviere|lac|
        etang|mare|puits|canal|fleuve|ruisseau|mer|bassin|baignoire)|drown\w*|fell in(?:to)? the (?:pool|water|river|lake)
      `,
    ],
    unless: says`
      noyee? (?:sous|dans) (?:les|la|le|mes) (?:papiers|paperasse|dossiers|demandes)|se noie dans|prevention|combien|cours de|sauvetage|brevet
    `,
  },
  {
    because: 'severe burn',
    all: [
      says`brul\w*|ebouillant\w*|renvers\w*|burn\w*|scald\w*|bouillant\w*`,
      says`
        huile|eau bouillante|bouillant\w*|visage|grave\w*|2e|3e|2eme|3eme|deuxieme|troisieme|second|third|degre|
        cloques? partout|tout le (?:bras|corps|dos)|toute la (?:main|jambe|peau)|partout|peau qui|flammes?|vetements|acide|
        electri\w*|friteuse|casserole|cafetiere|boiling|face|all over|feu a
      `,
    ],
    unless: says`
      legere?|pas grave|rien de grave|petite brulure|estomac|coup de soleil|pipi|urin\w*|calories|graisse|cicatrice|il y a|1er degre|premier degre|
      regles|feu de cheminee
    `,
  },
  {
    because: 'fire',
    all: [
      says`
        (?:il y a|y a|ya) le feu|au feu|(?:maison|appart\w*|cuisine|immeuble|voiture|chambre) (?:est )?(?:en feu|brule|
        prend feu|a pris feu)|incendie (?:chez|dans|a la|en cours)|house is on fire|on fire
      `,
    ],
    unless: says`feu vert|assurance|sinistre|brule (?:de|d)|compteur|pas le feu|ya pas le feu|y a pas`,
  },
  {
    because: 'smell of gas',
    all: [
      says`
        (?:odeur|fuite|sent|sens) (?:\w+ )?(?:de |le )?gaz|gaz dans (?:l |la |le |mon |ma )?(?:appart\w*|maison|cuisine|
        immeuble|cave)|gas leak|smell gas
      `,
    ],
    unless: /gaz hilarant|gaz intestin/,
  },
  {
    because: 'swelling all over',
    all: [
      says`
        gonfle\w* (?:de )?partout|(?:peux?|peut|arrive) plus (?:a )?avaler (?:ma|sa|la) salive|mal a avaler (?:ma|sa|
        la) salive|swelling (?:up )?all over|reaction (?:allergique|a un medicament) (?:grave|forte|violente|severe)
      `,
    ],
    unless: says`angine|amygdales?|mal de gorge`,
  },
  {
    because: 'stung in the mouth or throat',
    all: [
      close(
        words`pique\w*|piqure|stung|sting`,
        words`(?:dans|in) (?:la|sa|ma|the|his|her|my) (?:bouche|gorge|langue|mouth|throat)`,
      ),
    ],
  },
  {
    because: 'fall from a height',
    all: [
      says`
        (?:tombe\w*|jete\w*|saute\w*|chute\w*) (?:d |de |d une hauteur de |de plus de )(?:\d+|deux|trois|quatre|cinq|six|
        dix) (?:m|metres?|etages?)|(?:tombe\w*|jete\w*|saute\w*|chute\w*|fell|jumped) (?:\w+ ){0,3}(?:etage|balcon|fenetre|
        toit|pont|rails|voies|quai|falaise|echafaudage|arbre|window|balcony|roof|bridge|tracks|train)
      `,
    ],
    unless: says`il y a (?:\d+|un|deux|trois) (?:mois|ans)|reeducation|sequelles`,
    present: true,
  },
  {
    because: 'cut by a tool or glass',
    all: [
      says`
        tronconneuse|scie|hache|meuleuse|disqueuse|tondeuse|couteau|cutter|verre|vitre|machette|chainsaw|saw|knife|glass
      `,
      says`coupe\w*|ouverte?|entaille\w*|plaie|doigts?|main|cuisse|jambe|bras|pied|visage|cut`,
      says`
        pisse|coule\w*|saign\w*|sang|ouverte?|profond\w*|gicle\w*|arret\w* (?:pas|plus)|tronconneuse|meuleuse|disqueuse|blood|
        bleed\w*
      `,
    ],
    unless: says`infirmi\w*|pansements?|lunettes|verres? (?:de|progressifs?|correcteurs?)|couper (?:les|le)`,
  },
  {
    because: 'hurt and on the ground',
    all: [
      says`par terre|au sol|on the (?:ground|floor)|allonge\w* (?:dans|sur) (?:la|le)`,
      says`
        saign\w*|tete|sang|bouge\w* (?:plus|pas)|blesse\w*|cycliste|motard|pieton|crie de douleur|respir\w*|bleed\w*|moving|
        hurt
      `,
    ],
    unless: says`tapis|carrelage|sol sportif`,
    present: true,
  },
  {
    because: 'trapped',
    all: [
      says`
        (?:coincee?|bloquee?|ecrasee?|pris|prise|trapped|stuck) (?:sous|dans|entre|under|in) (?:la|le|un|une|les|des|l|the|
        a) ?(?:\w+ )?(?:tracteur|voiture|camion|arbre|gravats|mur|machine|presse|ascenseur|decombres|avalanche|car|truck|tree|
        rubble)
      `,
    ],
    unless: says`panne|reparateur`,
    present: true,
  },
  { because: 'scalded', all: [says`ebouillant\w*|scalded`], present: true },
  {
    because: 'allergic reaction under way',
    all: [
      says`
        reaction|pique\w*|piqure|frelons?|guepes?|abeilles?|allergi\w*|crevettes?|poisson|arachides?|cacahuetes?|noix|oeufs?|
        lait|antibiotique|penicilline|medicament
      `,
      says`plaques?|gonfl\w*|enfl\w*|pale|urticaire|rouge partout`,
      says`
        mal a (?:parler|respirer|avaler)|respir\w*|pale|malaise|partout|gorge|langue|levres?|vomi\w*|evanou\w*|tout gonfle
      `,
    ],
    unless: says`moustiques?|allergologue|pollens?|mal de gorge|angine`,
  },
]
