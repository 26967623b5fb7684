/** Wanting to die and hurting oneself, said outright or not. */
import { type Lines, says } from './patterns'

export const mind: Lines = [
  {
    because: 'wants to die',
    all: [
      says`
        (?:veux|veut|veulent|voudrais?|voulai\w*|vouloir|voulu|envies?|besoin|souhaite\w*|prefer\w*|pense\w* a|decide de|
        pret\w* a|reve de|aimerais?|songe a|parle de|compte|pense) (?:juste |trop |vraiment |tellement |plus que |de |d |
        a )*(?:mourir|crever|disparaitre|en finir|m en finir|partir pour de bon|plus (?:etre la|exister|vivre)|
        ne plus (?:etre la|exister|vivre|me reveiller|jamais me reveiller)|etre morte?|mettre fin|
        rejoindre (?:.{0,30})(?:ciel|paradis|la haut|tombe|mort\w*)|qu on en finisse|quitter ce monde|plus etre de ce monde|
        creve)|(?:want|wants|wanted|going|ready|plan\w*|wish i could|rather) (?:to )?(?:just )?(?:die|be dead|end it|
        end my life|end it all|kill (?:my|her|him)self|disappear forever)|(?:partir|aller) rejoindre (?:.{0,30})(?:ciel|
        paradis|la haut|mort\w*)|think\w* (?:about|of) (?:ending it|ending my life|dying|suicide|killing)|wish i (?:was|
        were) (?:dead|never born)|suicidal|kill (?:my|her|him)self|killing (?:my|her|him)self|end(?:ing)? (?:it all|my life|
        his life|her life)
      `,
    ],
    unless: says`
      en finir avec (?!la vie|ma vie|cette vie|moi|tout|mes jours|sa vie|cette souffrance|mes souffrances)|de rire|d ennui|
      de honte|mourir (?:chez|a la maison|dans la dignite|moins)|mettre fin (?:a|au|aux) (?!mes|ses|tes|sa|ma|tout|ca|
      cette vie|mon existence|la vie|leurs)|disparaitre (?:les|mes|ces|cette|la tache|l acne)|crever (?:l abces|un pneu|
      de chaud)|tu (?:veux|as envie)|plus vivre (?:ici|a la campagne|en ville|seule?|chez)|faire disparaitre|dying to
    `,
    present: true,
  },
  {
    because: 'suicide, said by name',
    all: [
      says`
        suicid\w*|me tuer|se tuer|m tuer|me pendre|se pendre|s pendre|me buter|me flinguer|se flinguer|m immoler|
        m ouvrir les veines|(?:me|se) (?:couper|trancher|taillader|tailler|ouvrir) les veines|me foutre en l air|
        se foutre en l air|me foutre par la fenetre|me supprimer|se supprimer|passer a l acte|pas(?:se|ser)? sous un train|
        (?:fait|faire|faite|fais) une? (?:ts|tentative)|tentative de suicide|autolyse|ts medicamenteuse|kill myself|
        hang myself|hanging himself|hanging herself|overdose myself
      `,
    ],
    unless: says`
      proches? de|endeuill\w*|deuil|tue\w* (?:a la tache|au travail|a repeter)|se tuer a (?:la|le|expliquer)|suicide assiste|
      suicidaires? (?:economi\w*|politi\w*)|ancien suicidant|suicide des|suicide chez|suicides|suicide en|suicide dans
    `,
  },
  {
    because: 'suicidal plan',
    all: [
      says`
        (?:je vais|vais|veux|veut|va|envie de|pense a|compte|menace de|about to|going to|wants? to|prete? a|
        songe a) (?:\w+ ){0,2}(?:me jeter|se jeter|sauter|jump)|(?:me|se|s est|m) (?:jete\w*|jeter) (?:\w+ ){0,2}(?:sous|du|
        d un|par|dans|sur les rails)|sauter (?:du|d un|par|dans|de) (?:pont|la fenetre|fenetre|balcon|toit|le vide|immeuble|
        falaise|l immeuble)|sur le (?:pont|toit|rebord|balcon) (?:.{0,20})(?:saut\w*|jeter|jump)|(?:prepare|sorti|aligne|
        compte|stocke|mis de cote) (?:tous |toutes )?(?:une |la |ma |mes |les |des )?(?:medicaments?|cachets?|comprimes?|
        medocs?|pilules?|boites?)|au bord (?:du vide|de la falaise|du pont|des rails|du quai|de la fenetre|du toit)|
        regarde les (?:rails|trains|voies)|(?:veux|veut|voudrais|voulais|envie) (?:juste |seulement |vraiment )?que (?:ca|
        tout|tout ca) s arrete|vois (?:plus|pas) d (?:autre )?(?:issue|solution|avenir)|(?:pas|plus) (?:envie de |
        de )?(?:voir|etre la) demain|serai plus la demain|ouvert (?:les|mes|ses) (?:veines|bras|poignets?)|(?:prepare|achete|
        sorti|pris|trouve|ai) (?:une |la |ma |mes |les |des )?(?:corde|lames?|lame de rasoir|fusil|arme|medicaments? pour|
        cachets? pour)|(?:lettres?|mots?|messages?|sms|textos?|mails?) d adieux?|(?:dire|dit|ecrit|ecris|fait|fais) (?:mes |
        ses |des |leur )?adieux?|goodbye (?:letter|note)|suicide note|pills ready|cachets? (?:sont )?(?:pret\w*|devant moi|
        sur la table)|(?:cachets?|medicaments?|comprimes?|pilules?|medocs?|alcool|boite) .{0,25}pour (?:en finir|mourir|
        dormir (?:pour toujours|et ne)|partir|plus me reveiller)|en finir (?:ce soir|cette nuit|maintenant|aujourd hui|
        avec la vie|avec tout|pour de bon|une bonne fois)|(?:faire|fais|va faire|fasse) une (?:grosse |enorme )?(?:connerie|
        betise)|mettre fin a (?:mes jours|ses jours|ma vie|sa vie|tout|tout ca|mon existence)|ma derniere (?:nuit|journee|
        soiree)|demain je (?:serai|serais) plus la
      `,
    ],
    unless: says`
      sauter de joie|arme de|betise de ma|saut (?:en|a)|parachute|medicaments? (?:pour|contre) (?:le|la|mon|ma)|pharmacie|
      cabinet|sauter (?:un repas|le repas|une vaccination)|sur l occasion|dans le train de|se jeter a l eau pour|
      corde a sauter
    `,
    present: true,
  },
  {
    because: 'better off without me',
    all: [
      says`
        (?:mieux|heureu\w*|tranquilles?|soulag\w*|plus simple|plus facile|plus leger|debarrass\w*|better off|
        happier) (?:.{0,20})(?:sans moi|si (?:je|j) (?:n )?(?:etais?|existais?|disparaiss\w*|mourr?ais?|meurs?|partais?|
        suis) ?(?:\w+ ){0,2}|without me|if i (?:was|were|wasn t|died|disappeared)|morte?\b)|si (?:je|j) (?:n )?(?:etais?|suis|
        existais?) (?:plus|pas) (?:la|ne|nee)|si je (?:disparais\w*|disparaissais|mourr?ais|creve|crevais|meurs)|
        je (?:ne )?manquerai\w* a personne|sans moi (?:ce|ca|tout|ils|elle|il) (?:serait|irait|seraient|iraient|sera|ira)|
        (?:poids|boulet|fardeau|charge|burden) (?:pour|sur|to) (?:tout le monde|ma famille|mes (?:proches|parents|enfants)|
        les autres|tous|eux|elle|lui|ma femme|mon mari|everyone|my family|everybody)|je sers (?:a|plus a) rien|
        j aurais (?:prefere|du) (?:ne )?(?:pas |jamais )?(?:naitre|etre nee?)|i m a burden
      `,
    ],
    unless: says`voiture|travail|medecin (?:sans moi)|reunion|partir sans moi`,
    present: true,
  },
  {
    because: 'no will to live',
    all: [
      says`
        (?:plus|pas|aucune?|perdu|no) (?:du tout |vraiment |trop )?(?:l |la |le |de |d |any |the )*(?:envie|gout|force|
        courage|raison|volonte|will|reason|desire|point) (?:\w+ )?(?:de |a |d |to |in |of )*(?:vivre|la vie|continuer a vivre|
        rester en vie|etre la|living|live|me lever ni)|(?:veux|veut|peux|peut|supporte) plus (?:de |la )?(?:vivre|vie|
        continuer comme ca|cette vie)|(?:en|n en) (?:peux|peut|pe|peu) (?:vraiment )?plus (?:de (?:vivre|la vie|cette vie|
        tout ca|souffrir)|.{0,20}(?:mourir|en finir))|(?:vie|vivre|existence|continuer) (?:ne |n )?(?:\w+ )?(?:sert|rime|vaut|
        a) (?:plus |pas )?(?:a )?(?:rien|aucun sens|la peine|le coup|plus de sens|pas de sens|plus de valeur)|
        a quoi bon (?:vivre|continuer|rester|me battre|tout ca|se lever)|vaut? (?:plus )?(?:pas )?(?:vraiment )?(?:le coup|
        la peine) de (?:continuer|vivre|rester)|vo le coup de (?:continuer|vivre)|(?:can t|cannot|can not|
        don t want to) (?:go on|live|keep going|be here|be alive|
        wake up)(?: living| anymore| any more| like this| any longer)*|no (?:point|reason) (?:in |to )?(?:living|live|
        going on)|m endormir (?:et|pour) (?:ne |n )?(?:plus|pas|jamais|toujours)|ne (?:plus|jamais) (?:jamais |
        plus )?(?:me )?reveiller|plus (?:jamais )?(?:me |envie de me )reveiller|never wake up|idees? (?:tres )?(?:noires?|
        suicidaires?|de mort|morbides?)|pensees? (?:tres )?(?:noires?|suicidaires?|de mort|morbides?)|dark thoughts|
        suicidal thoughts|au bout (?:du rouleau|de ma vie)|je craque completement et|tout arreter (?:la vie|pour toujours|
        definitivement)|envie de rien a part mourir|autant (?:mourir|crever|disparaitre|en finir)
      `,
    ],
    unless: says`
      a la campagne|en ville|ici sans medecin|vivre (?:ici|dans|a) |je n ai plus envie de vivre (?:ici|a)|
      (?:hopital|maternite|service|system\w*|commune|cabinet) (?:est )?au bout du rouleau|au bout du rouleau (?:administr\w*|pour trouver|avec (?:la|les|vos|ma|mon))|la peine de continuer (?:le|mes|ce)
    `,
    present: true,
  },
  {
    because: 'self-harm',
    all: [
      says`
        scarifi\w*|scarification|automutil\w*|auto mutil\w*|(?:me|se|s) mutil\w*|(?:me|se) (?:coupe|coupent|taillade|lacere|
        brule|tape la tete|griffe jusqu) (?:\w+ ){0,2}(?:bras|poignets?|veines|cuisses|jambes|avant bras|peau|expres|
        pour (?:aller|me|se|oublier|sentir)|volontairement)|(?:je )?me fais (?:du )?mal(?: expres)?|(?:il|elle|fils|fille|
        ado) se fait (?:du )?mal (?:volontairement|expres|aux bras|avec)|me faire (?:du )?mal|se faire du mal|peur (?:d|
        de) (?:aller trop loin|ce que je (?:pourrais|vais|peux) (?:me )?faire|me faire (?:du )?mal)|self harm\w*|
        cut(?:ting)? (?:my|her|him)self|hurt(?:ing)? (?:my|her|him)self|harm(?:ing)? (?:my|her|him)self
      `,
    ],
    unless: says`
      me fais mal (?:au|a la|aux|en)|mal a (?!en|me|moi)\w+(?:er|re|ir)|fait mal (?:au|a la|aux|en)|au foot|au sport|en tombant|cuisine|rasage|
      peur de me faire mal (?:au|en|chez)|vaccin|dentiste|ongles
    `,
  },
  {
    because: 'despair of one’s life',
    all: [
      says`(?:je|j) (?:ne )?(?:souffre|supporte|tiens|craque|suis)`,
      says`
        (?:envie de mourir|trop mal pour vivre|plus aucun espoir|sans issue|plus la force de|personne ne (?:remarquera\w*|
        verrait?|verra|regrettera\w*) |adieu)
      `,
    ],
    unless: says`adieux? (?:au|a la|les) (?:cabinet|medecin|desert|village)`,
  },
  {
    because: 'nobody would notice',
    all: [
      says`
        personne (?:ne |n )?(?:remarquera\w*|verra\w*|verrait|pleurera\w*|regrettera\w*|s en apercevra\w*)|
        nobody would (?:notice|care|miss)|no one would (?:notice|miss|care)
      `,
      says`si|sans moi|mort\w*|if|when|quand`,
    ],
  },
  {
    because: 'about to do it',
    all: [
      says`je vais le faire|c est decide|ma decision est prise|j ai tout prepare`,
      says`ce soir|fini|adieu|mourir|partir|cette nuit|vie|plus mal`,
    ],
    unless: says`installation|cabinet|demenag\w*|dossier|rendez vous|rdv`,
  },
  {
    because: 'a life about to end, told sideways',
    all: [
      says`
        (?:il|elle|copain|copine|mari|femme|ami|amie|fils|fille|frere|soeur) (?:va )?se tue(?:r|ra)?|(?:je |j )?(?:vais?|vai|
        veux|vx|pourrais|va) me tuer?|pens\w* (?:\w+ ){0,3}a (?:la|ma) mort|pens\w* (?:\w+ ){0,3}a mourir|(?:lettre|
        mot) pour (?:ma|mon|mes|toi) .{0,40}(?:fini|apres|adieu)|apres (?:ca )?(?:c est|ce sera) (?:fini|termine)|
        envie de (?:\w+ ){1,5}(?:sauter|mourir|disparaitre|en finir)|tout le monde (?:serait|sera) (?:bien |plus |
        enfin )?(?:mieux|soulage|tranquille|content|heureux|debarrasse)|je (?:ne )?sers? (?:vraiment )?a rien|
        (?:ne )?meriter? (?:pas|plus) de vivre|merite (?:pas|plus) de vivre|(?:compte|charge|sorti|pris|cherche|
        cache) (?:plus )?(?:son|le|mon|un) (?:fusil|pistolet|flingue|carabine)|going to jump|want to jump|thinking about death
      `,
    ],
    unless: says`
      tue (?:a la tache|au travail|a expliquer)|chasse|chasseur|permis|sauter (?:de joie|un repas|le pas)|peur de la mort
    `,
    present: true,
  },
  {
    because: 'burns or hurts oneself',
    all: [
      says`
        me (?:brule|coupe|pique|frappe|griffe|tape|mords) .{0,30}(?:cigarettes?|briquet|lame|rasoir|ciseaux|compas|
        quand ca va pas|pour (?:aller mieux|oublier|ressentir)|murs?)
      `,
    ],
    unless: says`en cuisinant|accident|par accident|barbe|cheveux`,
  },
]
