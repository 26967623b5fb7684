/** What a body says when it fails: breath, consciousness, convulsions, cries for help. */
import { close, fever, type Lines, no, says, sudden, words } from './patterns'

const relative = words`
  (?:pere|mere|papa|maman|papi|papy|mamie|mami|meme|pepe|mamy|grand pere|grand mere|mari|femme|conjoint|compagnon|compagne|
  copain|copine|ami|amie|pote|fils|fille|bebe|frere|soeur|voisin|voisine|collegue|oncle|tante|enfant|petit|petite|homme|dame|
  monsieur|coloc|il|elle|beau pere|belle mere|patient|nourrisson|gamin|ado|cousin|cousine|neveu|niece|he|she|dad|father|mum|
  mom|mother|husband|wife|son|daughter|baby|friend|grandma|grandpa|roommate|man|woman|someone|neighbour|neighbor|boyfriend|
  girlfriend|partner)
`

export const illness: Lines = [
  {
    because: 'breathing stops or is hard',
    all: [
      says`
        respir\w* (?:(?:presque|quasi|quasiment|meme|vraiment|carrement) )?${no}|${no} (?:\w+ ){0,2}respir\w*|(?:du mal|peine|
        difficultes?|galere|souffre|lutte) (?:a|pour) (?:bien )?respir\w*|respir\w* (?:tres |vraiment |super |trop )?(?:mal|
        difficilement|bizarre\w*|vite|fort|bruyamment|par a coups|avec (?:peine|difficulte))|arret respiratoire|
        detresse respiratoire|difficulte respiratoire|gene respiratoire|gasp\w*|(?:not|stopped|isn t|can t|cannot|cant|
        struggling to|trouble|difficulty|hard to|hardly|barely) breath\w*|breathing (?:stopped|badly|strange\w*|difficult\w*)|
        cherche (?:son|sa|mon) (?:souffle|respiration|air)|manque d air|(?:a|ai) plus d air|suffo(?:que|quer|quent|cation)|
        souffle court ${sudden}|cotes? (?:qui )?se creusent|bruits? (?:bizarres? |etranges? )?(?:en respirant|quand (?:il|
        elle) respire)|(?:repren\w*|retrouv\w*|recuper\w*) (?:son|sa|mon|ma|le) (?:souffle|respiration)|souffle coupe depuis|
        entend\w* (?:plus|pas) (?:\w+ ){0,3}respirer|peut plus respirer
      `,
    ],
    unless: says`
      nez|par le nez|rhume|pollens?|respire bien|respirent bien|quand je (?:cours|monte|dors)|en courant|apnee|
      ronfle (?:la nuit|et)|mieux respirer|air pur|salle d attente|dispositif|commission|chien|chat
    `,
    present: true,
  },
  {
    because: 'choking',
    all: [
      says`
        s etouff\w*|m etouff\w*|etouff\w*|s etrangle|chok\w*|avale\w* (?:\w+ ){0,3}(?:de )?travers|fausse route|(?:coince\w*|
        bloque\w*|stuck) (?:dans|au fond de|in|en travers de) (?:la|sa|ma|le|son|her|his|my|the) (?:gorge|throat)|
        corps etranger (?:dans|gorge)|coincee? (?:un|une|du|des) (?:\w+ ){1,3}(?:dans|au fond de) (?:la|sa|ma) gorge|
        (?:cacahuete|bonbon|noix|raisin|saucisse|os|arete|bille|morceau|jouet|viande|pomme) (?:\w+ )?(?:coincee?|bloquee?)|
        avale\w* (?:une?|des|son|sa|le|la) (?:petite? )?(?:pieces?|billes?|jouets?|noyau|perles?|legos?|aimants?|os|arete|
        bouchon|vis|clou|epingle|aiguille|bague)
      `,
    ],
    unless: says`
      territoire|village|commune|departement|systeme|hopital etouffe|dans l oeil|soignants|paperasse|dettes|charges|chaleur|chaud|affaire|
      scandale|administrati\w*|impots|reforme|formulaires?|finances|projet|s est etouffe (?:l an|il y a)
    `,
    present: true,
  },
  {
    because: 'blue or grey',
    all: [
      says`
        (?:levres?|ongles?|doigts?|visage|bouche|face|langue|peau|bout des doigts|lips?|fingers) (?:\w+ ){0,4}(?:bleue?s?|
        bleut\w*|violettes?|violets?|violace\w*|noire?s?|grise?s?|cyanos\w*|blue|grey|gray|purple)|(?:il|elle|bebe|fils|fille|
        petit|petite|tout|toute|pote|copain|copine|pere|mere|papa|maman|papi|mamie|he|she|baby) (?:est |es |devient |
        devenue? |vire au |vire |etait |s is |is |turning |turned |going )+(?:tout |toute |un peu |all |
        completely )*(?:bleue?|violette?|violet|violace\w*|grise?|gris|cyanos\w*|blue|grey|gray|purple)|(?:tout|
        toute) (?:bleue?|violette?|violet|gris|grise)|(?:turning|turned|going) blue|blue (?:lips|face|fingers)|cyanos\w*
      `,
    ],
    unless: says`yeux|ongle noir|carte|zone|tout est bleu|voiture|maison|chat|chien|partout des bleus|bleus partout`,
    present: true,
  },
  {
    because: 'severe asthma',
    all: [
      says`asthme\w*|asthmatiques?|ventoline|inhalateur|bouffees?|asthma|inhaler|aerosol`,
      says`
        (?:march\w*|fonctionn\w*|agi\w*|suffi\w*|soulage\w*|fait|calme\w*|pass\w*) (?:\w+ )?(?:pas|plus|rien)|(?:pas|plus|
        aucun) (?:d )?(?:effet|de ventoline|de soulagement)|grosse crise|forte crise|severe|crise (?:d asthme )?(?:la|
        en ce moment|terrible|violente|${sudden})|en pleine crise|(?:fait|fais|en) (?:une )?crise|empire|s aggrave|etouff\w*|
        respir\w* (?:mal|plus|pas)|not working|doesn t (?:work|help)|empty|attack
      `,
    ],
    unless: says`controle|renouvel\w*|suivi|en general|parfois|chaque hiver|respire bien`,
  },
  {
    because: 'unconscious',
    all: [
      says`
        inconscien\w*|perdu (?:la )?conn?aissance|perdre connaissance|ouvr\w* (?:plus|pas) les yeux|tombee? raide|(?:tout|
        toute) raide|yeux (?:\w+ ){0,2}(?:en arriere|blancs|revulses)|plus de pouls|pas de pouls|sans pouls|
        pouls (?:\w+ ){0,2}(?:faible|filant|absent)|no pulse|perte de connaissance|perds? conn?aissance|evanou\w*|(?:tombee?|
        est) dans les (?:pommes|vapes)|(?:se |s est |me |l |le |la )?reveill\w* (?:pas|plus)|(?:pas|plus|impossible|
        arrive\w* pas|n arrive) (?:de |a )?(?:le |la |l |se |me )?reveiller|pas conscient\w*|plus conscien\w*|
        s est (?:effondr|ecroul)\w*|s effondre|s ecroule|ecroulee?|effondree?|reagi\w* (?:pas|plus|a rien)|ne (?:se |
        s )?(?:releve|relevent) (?:pas|plus)|sans connaissance|dans le coma|coma (?:diabetique|hypoglycemique)|unconscious|
        passed out|fainted|collapsed|(?:won t|doesn t|not|can t) wake|unresponsive|not respond\w*|knocked out|yeux revulses|
        yeux (?:grand )?ouverts mais
      `,
    ],
    unless: says`
      marche|prix|bourse|chien|chat|toit s est|plafond|inconscience des|(?:site|ordinateur|telephone|systeme|
      appli) (?:ne )?reagi\w*|systeme de sante|gouvernement|souvent|parfois|voyage|reveille pas la nuit|effondree? (?:par|
      en larmes)|demographie
    `,
    present: true,
  },
  {
    because: 'no answer from a person',
    all: [
      says`${relative} (?:\w+ ){0,6}?(?:repond\w*|bouge\w*) (?:pas|plus)|(?:repond\w*|bouge\w*) (?:pas|plus|a rien)`,
      says`
        par terre|au sol|allonge\w*|quand (?:je|on|tu) (?:lui |le |la |l )?(?:parl\w*|secou\w*|appell\w*|touch\w*|pinc\w*)|
        secou\w*|repond (?:plus|pas) (?:du tout |a rien|a mes questions)|a rien|bouge plus|les yeux|vodka|alcool|chute|
        tombee?|froid|lit|respir\w*
      `,
    ],
    unless: says`
      telephone|tel|mail|mails|message|messages|standard|secretariat|cabinet|medecin|docteur|cpam|ars|ameli|rdv|site|sms|
      courrier|ordinateur|bouge plus de (?:chez|la)|dossiers?|carte|ordonnance|formulaire|mutuelle|demande|contrat|subvention|
      attestation|droits?
    `,
    present: true,
  },
  {
    because: 'relative does not answer',
    all: [says`(?:ma|mon|la|le|notre) ${relative} (?:ne )?(?:me |nous )?(?:repond|reagit|bouge) (?:plus|pas)(?: du tout)?`],
    unless: says`telephone|tel|mail|message|sms|appels?|courrier|cabinet|medecin`,
    present: true,
  },
  {
    because: 'collapse',
    all: [
      says`
        (?:fait|faire|fais|vient de faire|en plein|en train de faire) (?:un |des )?(?:gros |grave )?malaises?|
        malaise (?:cardiaque|grave|dans la rue|la maintenant)
      `,
    ],
    unless: says`souvent|regulierement|parfois|de temps en temps|hier|chaque|vagal|vagaux|ai fait|a fait|avait`,
  },
  {
    because: 'hypoglycaemia',
    all: [
      says`hypo|hypoglycemie|diabeti\w*|diabete|insuline|diabetic`,
      says`
        dit n importe quoi|pale|transpir\w*|sueurs?|reveill\w*|incoheren\w*|tremble\w*|repond\w*|confus\w*|inconscien\w*|
        evanou\w*|bizarre|delire|unconscious|trop d insuline
      `,
    ],
    unless: /renouvel|quel (?:medecin|docteur)|suivi/,
  },
  {
    because: 'seizure',
    all: [
      says`
        convuls\w*|crise (?:d )?(?:epilepsie|epilepti\w*|convulsive)|epilep\w* .{0,25}(?:crise|la|maintenant|depuis \d+)|
        (?:tremble|secoue|saccade|gigote)\w* (?:de |dans )?(?:partout|tous les sens|tout (?:le|son) corps)|bave aux levres|
        la bave|yeux (?:\w+ ){0,2}en arriere|yeux revulses|yeux (?:qui )?(?:se )?revuls\w*|se raidit|bave et|et (?:il |
        elle )?bave|seizures?|convulsing|having a fit
      `,
    ],
    unless: says`
      stable|suivi|traitement|souvent|epilep\w* (?:depuis|de) (?:la |l )?(?:toujours|naissance|enfance)|neurologue pour|frequentes?|en general|convulsait|a convulse|permis|ald|
      medicaments? (?:contre|pour)|de froid
    `,
    present: true,
  },
  {
    because: 'cry for help',
    all: [
      says`
        (?:au secours|a l aide|help|vite|urgent|svp|aidez moi|aidez nous|appel\w*|envoy\w*|besoin d|besoin de|call|send|need)
      `,
      says`
        ambulance|samu|pompiers|secours vite|(?:va|vais|en train de) mourir|(?:est|s is|is) (?:en train de )?(?:mourir|dying)|
        meurt\b|mourant|je meurs
      `,
    ],
    unless: says`
      rembours\w*|prix|prise en charge|numero|c est quoi|meurs d|faim|rire|ennui|mourir d|transport|devenir|metier|
      bon de transport|village|commune|hopital|cabinet|recrute\w*|animal|chien|chat|le samu a quoi|non urgent|pas urgent
    `,
    present: true,
  },
  {
    because: 'life in danger, said outright',
    all: [
      says`
        ${relative} (?:va|est en train de|is going to|is|s) (?:mourir|die|dying)|on est en train de la perdre|(?:il|elle|she|
        he) est en train de partir|entre la vie et la mort|urgence vitale|vie en danger|life in danger|dying
      `,
    ],
    unless: says`
      fin de vie|(?:pas|aucune|ni) (?:\w+ ){0,2}urgence vitale|sans urgence vitale|infirmi\w*|domicile|palliati\w*|dying to|
      chien|chat|rire|de peur|definition|mourir d|ennui|quiz|cest quoi|c est quoi|hopital est|village
    `,
  },
  {
    because: 'raving with fever',
    all: [says`delire\w*|hallucin\w*|confuse?|incoheren\w*|reconnait (?:plus|pas)|delirious`, says`${fever}`],
    unless: says`combien`,
  },
  { because: 'extreme fever', all: [says`(?:41|42)(?:,\d)? (?:de |of )?(?:fievre|fever)|fievre (?:a|de) (?:41|42)`] },
  {
    because: 'heart massage',
    all: [
      says`massage cardiaque|arret cardiaque|arret cardio respiratoire|cpr`,
      says`par terre|dans la rue|mon|ma|il|elle|vite|devant|au sol|s est|he|she|now`,
    ],
    unless: says`apprendre|mairie|installer|acheter|obligat\w*|emplacement|ai fait|a fait|eu|formation`,
  },
  {
    because: 'found lifeless',
    all: [
      says`
        inanimee?s?|sans reaction|sans vie|lifeless|en train de (?:s eteindre|partir)|(?:se leve|se releve|
        bouge) plus .{0,40}(?:marmonne|parler|reagi\w*|repond\w*)
      `,
    ],
    unless: says`village|bourg|centre ville|commune`,
    present: true,
  },
  {
    because: 'a fit, told by its gestures',
    all: [
      says`crises?|fit`,
      says`mousse|bave|tape sa tete|cogne la tete|par terre|tremble\w*|raide|secousses?|yeux|foaming|shaking`,
    ],
    unless: says`angoisse|panique|colere|crise (?:sanitaire|des)|neurologue`,
  },
  {
    because: 'choking on food',
    all: [
      close(
        words`etrangle\w*|avale\w*|coince\w*|gorge|choke\w*|choking`,
        words`viande|pain|bonbon|aliment|os|arete|raisin|pomme|cacahuete|noix|jouet|food|grape`,
        40,
      ),
      says`rouge|bleu|tousse|respir\w*|parle|air|fils|fille|bebe|petite?|il|elle|gorge|he|she`,
    ],
    unless: says`orl|dysphagie|orthophoniste`,
  },
]
