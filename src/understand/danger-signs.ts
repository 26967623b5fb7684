/**
 * The table of dangers: what people write when someone's life or safety is at stake. Read on plain words (plain-words.ts).
 * A false alarm costs a tap; a missed one may cost a life: lines lean towards alarm, blockers (danger-blockers.ts) hold them back.
 */
import type { DangerKind } from '../types'

/** One line of the table: every pattern of `all` must be there, `unless` must not. */
export type DangerSign = {
  readonly kind: DangerKind
  readonly because: string
  readonly all: readonly RegExp[]
  readonly unless?: RegExp
  /** True when the words say a present fact by themselves, so that a date or a past illness in the sentence does not weaken them. */
  readonly present?: true
}

/** Both ideas within a few words of each other, in either order. */
const close = (one: string, other: string, characters = 45): RegExp =>
  new RegExp(`\\b(?:${one})\\b.{0,${characters}}?\\b(?:${other})\\b|\\b(?:${other})\\b.{0,${characters}}?\\b(?:${one})\\b`)
const says = (words: string): RegExp => new RegExp(`\\b(?:${words})\\b`)

const no = '(?:plus|pas|plu|jamais|aucun\\w*|not|no longer|never|isn t|won t|doesn t|don t|can t|cannot|cant|stopped)'
const sudden =
  '(?:d un coup|d un seul coup|tout a coup|soudain\\w*|subitement|brusquement|brutalement|depuis (?:ce matin|tout a l heure|tantot|cette nuit|(?:\\d+|une|deux|trois|cinq|dix|quinze|vingt|trente|quelques) (?:min\\w*|mn|h|heures?|secondes?)|une? (?:demi|petite) heure)|il y a (?:\\d+|cinq|dix|quinze|vingt|trente) ?(?:min\\w*|mn)|a l instant|vient de|viens de|la maintenant|maintenant|suddenly|all of a sudden|just now|since this morning|for \\d+ min\\w*)'
const relative =
  '(?:pere|mere|papa|maman|papi|papy|mamie|mami|meme|pepe|mamy|grand pere|grand mere|mari|femme|conjoint|compagnon|compagne|copain|copine|ami|amie|pote|fils|fille|bebe|frere|soeur|voisin|voisine|collegue|oncle|tante|enfant|petit|petite|homme|dame|monsieur|coloc|il|elle|beau pere|belle mere|patient|nourrisson|gamin|ado|cousin|cousine|neveu|niece|he|she|dad|father|mum|mom|mother|husband|wife|son|daughter|baby|friend|grandma|grandpa|roommate|man|woman|someone|neighbour|neighbor|boyfriend|girlfriend|partner)'
const child =
  '(?:bebe|nourrisson|nouveau ne|fils|fille|petit|petite|enfants?|gamine?s?|gosses?|ado|baby|newborn|infant|toddler|son|daughter|child|kid)'
const tinyBaby =
  '(?:nouveau ne|newborn|(?:(?:[1-9]|1\\d|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:jours|semaines?)|(?:1|2|3|un|deux|trois) mois) |(?:[1-9]|1\\d|one|two|three|four|five|six) (?:days?|weeks?)(?: old)?|(?:1|2|3|one|two|three) months?(?: old)?)'
const fever = '(?:fievre|febrile|temperature|(?:38|39|40|41|42)(?:,\\d| de fievre| \\d)?|brulante?|fever)'
const pregnant =
  '(?:enceinte|grossesse|attends un (?:bebe|enfant)|attend un (?:bebe|enfant)|pregnant|pregnancy|(?:semaines?|mois) d amenorrhee|\\d+ ?sa|\\d+ semaines de grossesse)'
const face = '(?:visages?|bouche|levres?|sourire|figure|face|joue|mouth|smile|lips?)'
const limb =
  '(?:bras|jambes?|mains?|pieds?|jambe|membres?|cote (?:droit|gauche)|moitie du (?:corps|visage)|corps|arms?|legs?|hands?|(?:left|right) side)'
const blood = '(?:sang|saign\\w*|hemorragie\\w*|blood|bleed\\w*)'

const physical: readonly Omit<DangerSign, 'kind'>[] = [
  {
    because: 'stroke: face',
    all: [
      close(
        face,
        'travers|tordue?s?|deformee?s?|qui (?:tombe|pend|descend)|tombante?|tombe|pend|affaisse\\w*|paralys\\w*|asymetrique|engourdi\\w*|tiree? d un cote|droop\\w*|numb|crooked|twisted|one side of|qui tire|tire|dort|figee?|bouge plus',
        30,
      ),
    ],
    unless: /\b(?:dentiste|anesthesie|paralysie faciale (?:depuis|chronique))\b/,
    present: true,
  },
  {
    because: 'stroke: arm or leg',
    all: [
      close(
        limb,
        `(?:bouge\\w*|leve\\w*|lever|soulev\\w*|repond\\w*|sens|sent|sentir|obei\\w*|remue\\w*|tient|serrer|lift|move|feel|raise) (?:\\w+ ){0,2}${no}|(?:${no}) (?:\\w+ ){0,3}(?:bouge\\w*|leve\\w*|lever|soulev\\w*|sens|sent|sentir|remuer|lift|move|feel|raise)|paralys\\w*|inerte|tout mou|toute molle|sans force|morte?|lache tout|laisse tomber tout|fait tomber tout|numb|paralyzed|weak`,
        30,
      ),
    ],
    unless:
      /\b(?:tendinite|epaule|platre|arthrose|sciatique|kine|kines|reeducation|physio|operation|operee?|sport|marathon|ski|depuis (?:\d+|une|deux|trois|quatre|plusieurs|quelques|des) (?:jours|semaines?|mois|ans|annees)|for (?:weeks|months|years)|il sent plus mauvais)\b/,
    present: true,
  },
  {
    because: 'stroke: sudden numbness',
    all: [
      close(limb, 'engourdi\\w*|fourmi\\w*|lourde?s?|insensible', 25),
      says(`${sudden}|parle|parler|visage|bouche|vois|voit|vue|tete`),
    ],
    unless: /\b(?:jambes lourdes|canal carpien)\b/,
  },
  {
    because: 'stroke: speech',
    all: [
      says(
        `trouve plus (?:ses|mes|les) mots|parle (?:tres |vraiment |tout |trop )?(?:bizarre\\w*|n importe comment|drole\\w*|charabia|de travers|comme (?:s il|si elle|un ivrogne|un bourre|bourree?)\\w*|tout de travers)|melange\\w* (?:les|ses|tous les) mots|perdu la parole|perte de (?:la )?parole|parole perdue|arrive plus (?:du tout )?(?:a|a bien) parl\\w*|(?:peut|peux) plus (?:du tout )?parler|sait plus (?:parler|parle)|mots? (?:incomprehensibles?|sans sens|qui ne veulent rien dire)|(?:comprend|comprends|comprennent) (?:pas|plus|rien) (?:du tout )?(?:a )?(?:ce que|ce qu|quand|ses mots) (?:\\w+ ){0,4}?(?:dis|dit|dise|raconte|demande|parle|lui)|dit n importe quoi ${sudden}|parle ${no} ${sudden}|articule plus|bafouille|mache ses mots|bouche pateuse|propos incoherents|incoherente?s?|slurr\\w*|can t speak|speech is|talking nonsense|makes no sense|confuse ${sudden}`,
      ),
    ],
    unless:
      /\b(?:orthophoniste|langue etrangere|parler (?:a|avec) (?:un|une|quelqu|mon|ma|des|l|la|le)|ars|ameli|cpam|contrat|notaire|maire|humain|medecin parle|docteur parle|anglais|begai\w*|ans (?:et )?(?:il |elle )?(?:ne )?parle|speech therapist)\b/,
  },
  {
    because: 'stroke: sight',
    all: [
      says(
        `(?:vois|voit|voyait|vue) (?:plus rien|double|tout noir|plus|plus du tout|trouble) (?:.{0,30} )?${sudden}|${sudden} (?:.{0,30} )?(?:vois|voit) (?:plus|double|rien)|perdu la vue|perte (?:brutale|soudaine|subite) de (?:la )?(?:vue|vision)|sudden loss of (?:vision|sight)|can t see ${sudden}`,
      ),
    ],
  },
  {
    because: 'stroke: thunderclap headache',
    all: [
      says('(?:pire|plus (?:fort|violent|gros|intense)\\w*|explose|explosif|violent|coup de tonnerre|worst|thunderclap)'),
      says('(?:mal (?:de|a la) tete|maux de tete|cephalee|migraine|headache|tete)'),
      says(`${sudden}|de ma vie|of my life|explose|vomi\\w*`),
    ],
  },
  {
    because: 'stroke, said by name',
    all: [
      close(
        'avc|attaque cerebrale|stroke|accident vasculaire|rupture d anevrisme',
        `fait un|faire un|fais un|en train de|crois|croit|pense|peur|est ce|c est peut etre|peut etre|on dirait|suspicion|vient de|signes? (?:d un )?|having|think|might`,
        35,
      ),
    ],
    unless:
      /\b(?:a (?:deja )?fait un|ai (?:deja )?fait un|eu un|avait fait|quels sont|que faire apres|peur de (?:re)?faire|prevention)\b(?!.*\b(?:vient|maintenant|crois)\b)/,
  },
  {
    because: 'chest pain',
    all: [
      close(
        'poitrine|thorax|thoraciques?|torse|sternum|cage thoracique|chest(?! x| xray)',
        'serre\\w*|serrer|oppress\\w*|ecras\\w*|etau|douleurs?|douloureu\\w*|mal|brul\\w*|pince\\w*|pinc|comprim\\w*|poids|poing|poignard|barre|lourde?|bloque\\w*|pression|coup de couteau|point|pain|tight\\w*|crush\\w*|pressure|hurts?|heavy|squeez\\w*|ache|aching|elephant|assise?|blanche?|pale|se tient|transpir\\w*|sueurs?|essouffl\\w*|sitting',
      ),
    ],
    unless:
      /\b(?:mammo\w*|regles|allait\w*|seins?|soutien gorge|augmentation|implants?|torticolis|pas (?:de |mal|aucune )(?:douleurs?|a la poitrine)|quand je tousse|en toussant|courbatures?|musculation|no chest pain)\b/,
  },
  {
    because: 'chest tightness',
    all: [
      says('(?:ca|sa|cela) (?:me |lui )?(?:serre|oppresse|ecrase|comprime)'),
      says('poitrine|thorax|bras|machoire|coeur|transpir\\w*|sueurs?|respir\\w*'),
    ],
    unless: /serre le coeur|fend le coeur|serre la main/,
  },
  {
    because: 'heart: arm and jaw',
    all: [
      close('bras(?: gauche)?|left arm', 'machoire|omoplate|poitrine|coeur|sueurs?|jaw|chest|malaise|oppress\\w*', 60),
      says('mal|douleurs?|serre\\w*|engourdi\\w*|fourmi\\w*|pain|hurts?|lourd'),
    ],
  },
  {
    because: 'heart: jaw and sweat',
    all: [close('machoire|jaw', 'sueurs?|transpir\\w*|essouffle\\w*|oppress\\w*|sweat\\w*|malaise|bras', 60)],
  },
  {
    because: 'heart attack, said by name',
    all: [
      says('infarctus|crise cardiaque|arret cardiaque|arret cardio \\w+|attaque cardiaque|heart attack|cardiac arrest'),
      says(
        `fait (?:une?|un)|fais (?:une?|un)|faire (?:une?|un)|en train|crois|croit|pense|peut etre|peur|on dirait|est ce|vient de|suspicion|having|think|${sudden}|en arret|au secours|vite`,
      ),
    ],
    unless:
      /\b(?:(?:ai|a) (?:deja )?(?:fait|eu)|avait (?:fait|eu)|apres|reeducation|peur de (?:re)?faire|eviter|prevenir|prevention)\b/,
  },
  {
    because: 'heart stops or races with faintness',
    all: [
      says('coeur|heart'),
      says('s arrete|arrete de battre|bat (?:tres|trop) (?:vite|fort)|s emballe|bat n importe comment|lache|racing|stopped'),
      says(
        'malaises?|evanou\\w*|tombe|poitrine|respir\\w*|vertiges?|transpir\\w*|sueurs?|faint\\w*|dizzy|chest|breath\\w*|battre',
      ),
    ],
    unless: /coeur de metier/,
  },
  {
    because: 'breathing stops or is hard',
    all: [
      says(
        `respir\\w* (?:(?:presque|quasi|quasiment|meme|vraiment|carrement) )?${no}|${no} (?:\\w+ ){0,2}respir\\w*|(?:du mal|peine|difficultes?|galere|souffre|lutte) (?:a|pour) (?:bien )?respir\\w*|respir\\w* (?:tres |vraiment |super |trop )?(?:mal|difficilement|bizarre\\w*|vite|fort|bruyamment|par a coups|avec (?:peine|difficulte))|arret respiratoire|detresse respiratoire|difficulte respiratoire|gene respiratoire|gasp\\w*|(?:not|stopped|isn t|can t|cannot|cant|struggling to|trouble|difficulty|hard to|hardly|barely) breath\\w*|breathing (?:stopped|badly|strange\\w*|difficult\\w*)|cherche (?:son|sa|mon) (?:souffle|respiration|air)|manque d air|(?:a|ai) plus d air|suffo(?:que|quer|quent|cation)|souffle court ${sudden}|cotes? (?:qui )?se creusent|bruits? (?:bizarres? |etranges? )?(?:en respirant|quand (?:il|elle) respire)|(?:repren\\w*|retrouv\\w*|recuper\\w*) (?:son|sa|mon|ma|le) (?:souffle|respiration)|souffle coupe depuis|entend\\w* (?:plus|pas) (?:\\w+ ){0,3}respirer|peut plus respirer`,
      ),
    ],
    unless:
      /\b(?:nez|par le nez|rhume|pollens?|respire bien|respirent bien|quand je (?:cours|monte|dors)|en courant|apnee|ronfle (?:la nuit|et)|mieux respirer|air pur|dispositif|commission|chien|chat)\b/,
    present: true,
  },
  {
    because: 'choking',
    all: [
      says(
        's etouff\\w*|m etouff\\w*|etouff\\w*|s etrangle|chok\\w*|avale\\w* (?:\\w+ ){0,3}(?:de )?travers|fausse route|(?:coince\\w*|bloque\\w*|stuck) (?:dans|au fond de|in|en travers de) (?:la|sa|ma|le|son|her|his|my|the) (?:gorge|throat)|corps etranger (?:dans|gorge)',
      ),
    ],
    unless:
      /\b(?:territoire|village|commune|departement|systeme|hopital etouffe|soignants|paperasse|dettes|charges|chaleur|chaud|affaire|scandale|administrati\w*|impots|reforme|formulaires?|finances|projet|s est etouffe (?:l an|il y a))\b/,
    present: true,
  },
  {
    because: 'blue or grey',
    all: [
      says(
        '(?:levres?|ongles?|doigts?|visage|bouche|face|langue|peau|bout des doigts|lips?|fingers) (?:\\w+ ){0,4}(?:bleue?s?|bleut\\w*|violettes?|violets?|violace\\w*|noire?s?|grise?s?|cyanos\\w*|blue|grey|gray|purple)|(?:il|elle|bebe|fils|fille|petit|petite|tout|toute|pote|copain|copine|pere|mere|papa|maman|papi|mamie|he|she|baby) (?:est |es |devient |devenue? |vire au |vire |etait |s is |is |turning |turned |going )+(?:tout |toute |un peu |all |completely )*(?:bleue?|violette?|violet|violace\\w*|grise?|gris|cyanos\\w*|blue|grey|gray|purple)|(?:tout|toute) (?:bleue?|violette?|violet|gris|grise)|(?:turning|turned|going) blue|cyanos\\w*',
      ),
    ],
    unless: /\b(?:yeux|carte|zone|tout est bleu|voiture|maison|chat|chien|partout des bleus|bleus partout)\b/,
    present: true,
  },
  {
    because: 'severe asthma',
    all: [
      says('asthme\\w*|asthmatiques?|ventoline|inhalateur|bouffees?|asthma|inhaler|aerosol'),
      says(
        `(?:march\\w*|fonctionn\\w*|agi\\w*|suffi\\w*|soulage\\w*|fait|calme\\w*|pass\\w*) (?:\\w+ )?(?:pas|plus|rien)|(?:pas|plus|aucun) (?:d )?(?:effet|de ventoline|de soulagement)|grosse crise|forte crise|severe|crise (?:d asthme )?(?:la|en ce moment|terrible|violente|${sudden})|en pleine crise|(?:fait|fais|en) (?:une )?crise|empire|s aggrave|etouff\\w*|respir\\w* (?:mal|plus|pas)|not working|doesn t (?:work|help)|empty|attack`,
      ),
    ],
    unless: /\b(?:controle|renouvel\w*|suivi|en general|parfois|chaque hiver|respire bien)\b/,
  },
  {
    because: 'unconscious',
    all: [
      says(
        `inconscien\\w*|perdu (?:la )?conn?aissance|perdre connaissance|ouvr\\w* (?:plus|pas) les yeux|tombee? raide|(?:tout|toute) raide|yeux (?:\\w+ ){0,2}(?:en arriere|blancs|revulses)|plus de pouls|pas de pouls|sans pouls|pouls (?:\\w+ ){0,2}(?:faible|filant|absent)|no pulse|perte de connaissance|perds? conn?aissance|evanou\\w*|(?:tombee?|est) dans les (?:pommes|vapes)|(?:se |s est |me |l |le |la )?reveill\\w* (?:pas|plus)|(?:pas|plus|impossible|arrive\\w* pas|n arrive) (?:de |a )?(?:le |la |l |se |me )?reveiller|pas conscient\\w*|plus conscien\\w*|s est (?:effondr|ecroul)\\w*|s effondre|s ecroule|ecroulee?|effondree?|reagi\\w* (?:pas|plus|a rien)|ne (?:se |s )?(?:releve|relevent) (?:pas|plus)|sans connaissance|dans le coma|coma (?:diabetique|hypoglycemique)|unconscious|passed out|fainted|collapsed|(?:won t|doesn t|not|can t) wake|unresponsive|not respond\\w*|knocked out|yeux revulses|yeux (?:grand )?ouverts mais`,
      ),
    ],
    unless:
      /\b(?:marche|prix|bourse|chien|chat|toit s est|plafond|inconscience des|site|ordinateur|telephone|systeme|gouvernement|souvent|parfois|voyage|reveille pas la nuit|effondree? (?:par|en larmes)|demographie)\b/,
    present: true,
  },
  {
    because: 'no answer from a person',
    all: [
      says(`${relative} (?:\\w+ ){0,6}?(?:repond\\w*|bouge\\w*) (?:pas|plus)|(?:repond\\w*|bouge\\w*) (?:pas|plus|a rien)`),
      says(
        'par terre|au sol|allonge\\w*|quand (?:je|on|tu) (?:lui |le |la |l )?(?:parl\\w*|secou\\w*|appell\\w*|touch\\w*|pinc\\w*)|secou\\w*|repond (?:plus|pas) (?:du tout |a rien|a mes questions)|a rien|bouge plus|les yeux|vodka|alcool|chute|tombee?|froid|lit|respir\\w*',
      ),
    ],
    unless:
      /\b(?:telephone|tel|mail|mails|message|messages|standard|secretariat|cabinet|medecin|docteur|cpam|ars|ameli|rdv|site|sms|courrier|ordinateur|bouge plus de (?:chez|la))\b/,
    present: true,
  },
  {
    because: 'relative does not answer',
    all: [says(`(?:ma|mon|la|le|notre) ${relative} (?:ne )?(?:me |nous )?(?:repond|reagit|bouge) (?:plus|pas)(?: du tout)?`)],
    unless: /\b(?:telephone|tel|mail|message|sms|appels?|courrier|cabinet|medecin)\b/,
    present: true,
  },
  {
    because: 'collapse',
    all: [
      says(
        '(?:fait|faire|fais|vient de faire|en plein|en train de faire) (?:un |des )?(?:gros |grave )?malaises?|malaise (?:cardiaque|grave|dans la rue|la maintenant)',
      ),
    ],
    unless: /\b(?:souvent|regulierement|parfois|de temps en temps|hier|chaque|vagal|vagaux|ai fait|a fait|avait)\b/,
  },
  {
    because: 'hypoglycaemia',
    all: [
      says('hypo|hypoglycemie|diabeti\\w*|diabete|insuline|diabetic'),
      says(
        'reveill\\w*|incoheren\\w*|tremble\\w*|repond\\w*|confus\\w*|inconscien\\w*|evanou\\w*|bizarre|delire|unconscious|trop d insuline',
      ),
    ],
    unless: /renouvel|quel (?:medecin|docteur)|suivi/,
  },
  {
    because: 'seizure',
    all: [
      says(
        'convuls\\w*|crise (?:d )?(?:epilepsie|epilepti\\w*|convulsive)|epilep\\w* .{0,25}(?:crise|la|maintenant|depuis \\d+)|(?:tremble|secoue|saccade|gigote)\\w* (?:de |dans )?(?:partout|tous les sens|tout (?:le|son) corps)|bave aux levres|la bave|yeux (?:\\w+ ){0,2}en arriere|yeux revulses|yeux (?:qui )?(?:se )?revuls\\w*|se raidit|bave et|et (?:il |elle )?bave|seizures?|convulsing|having a fit',
      ),
    ],
    unless:
      /\b(?:stable|suivi|traitement|souvent|neurologue pour|frequentes?|en general|convulsait|a convulse|permis|ald|medicaments? (?:contre|pour)|de froid)\b/,
    present: true,
  },
  {
    because: 'heavy bleeding',
    all: [
      says(blood),
      says(
        '(?:beaucoup|enormement|abondamment|abondants?|plein|pleine|partout|flots?|gicle\\w*|a jet|jets?|litres?|flaque|mare|pisse\\w*|massi\\w*|inonde|tas|trop|grave|arterielle?|vomi\\w*|crach\\w*|tousse|perd\\w*|arret\\w* (?:pas|plus)|s arrete (?:pas|plus)|pas (?:a )?(?:l |le |la |les )?(?:arret\\w*|stopp\\w*)|impossible (?:a|de) (?:l )?(?:arreter|stopper)|stop (?:pas|plus)|continue|hemorragie\\w*|heavily|a lot|lots|everywhere|coule\\w*|won t stop|will not stop|not stopping|can t stop|pouring|spurting|cough\\w*|throw\\w* up)',
      ),
    ],
    unless:
      /\b(?:gencives?|regles|hemorroides?|prevention|saignements de nez (?:frequents|souvent)|tension|hemorragie (?:des|de|d) (?:medecins|generalistes|soignants|personnel|praticiens|docteurs|infirmieres|patients)|hopital saigne)\b/,
    present: true,
  },
  {
    because: 'haemorrhage',
    all: [
      says(
        'hemorragie\\w*|vomi\\w* (?:du |de )?(?:son )?sang|crach\\w* (?:du |son )?sang|pisse le sang|perd(?:s|u)? (?:beaucoup de |tout son |plein de |du )?sang|vomiting blood|coughing (?:up )?blood|bleeding out|haemorrhag\\w*|hemorrhag\\w*',
      ),
    ],
    unless: /\b(?:gencives?|perdu du sang dans les selles)\b/,
  },
  {
    because: 'deep wound',
    all: [
      says(
        'section\\w*|arrach\\w*|ampute\\w*|tranch\\w*|coupe\\w*|entaill\\w*|plaie|poignard\\w*|cut|stabbed|coup de couteau|coups de couteau|severed|plante\\w*|transperc\\w*|empal\\w*|embroch\\w*|scie|tronconneuse|tondeuse',
      ),
      says(
        'profond\\w*|doigts?|artere|veines?|os|tendon|ventre|sang|bout|jambe|couteau|gicle\\w*|coule\\w*|dans (?:le|la|son|sa|mon|ma) (?:pied|main|jambe|cuisse|oeil|ventre|bras|cou|tete)|deep\\w*|bone|artery|finger|stabbed',
      ),
    ],
    unless:
      /\b(?:petite coupure|petite plaie|pansements?|infirmi\w*|cicatri\w*|prise de sang|un peu|coupe (?:les|mes|se coupe|le) (?:bras|veines|budget|aides)|superficiel\w*|me coupe|se coupe|ongles?|en tranches)\b(?!.*\bprofond)/,
  },
  {
    because: 'shot or stabbed',
    all: [
      says(
        'tire dessus|coups? de feu|balle dans|blesse\\w* par balle|poignarde\\w*|coups? de couteau|been shot|was shot|stabbed',
      ),
    ],
    unless: /serie|film/,
    present: true,
  },
  {
    because: 'swelling of throat or face',
    all: [
      close(
        'gorge|langue|levres?|visage|figure|throat|tongue|lips?|face',
        'gonfl\\w*|enfl\\w*|gonf|swell\\w*|swollen|oedeme',
        40,
      ),
    ],
    unless:
      /\b(?:dents?|dentaire|abces|gencives?|molaire|sagesse|ganglions?|amygdales?|angine|mal de gorge|joue|au reveil|thyroide)\b/,
    present: true,
  },
  {
    because: 'severe allergy',
    all: [says('oedeme de quincke|quincke|anaphyla\\w*|epipen|choc allergique|adrenaline')],
    unless: /\b(?:ordonnance|renouvel\w*|prix|rembours\w*|allergologue|perime\w*|acheter)\b/,
  },
  {
    because: 'allergy and throat',
    all: [
      says('allergi\\w*|pique\\w*|guepes?|frelons?|abeilles?|cacahuetes?|arachides?|noix|sting|stung|wasp|bee|peanuts?'),
      says('gorge|souffle|respir\\w*|plaques? partout|evanou\\w*|malaise|throat|breath\\w*|langue|tongue'),
    ],
    unless: /\b(?:mal de gorge|pollens?|rhume|desensibilis\w*|allergologue|moustiques?)\b/,
  },
  {
    because: 'fall or blow with loss of feeling',
    all: [
      says(
        'tomb\\w*|chut\\w*|accident\\w*|renvers\\w*|percut\\w*|plong\\w*|coup (?:sur|a) la tete|cogn\\w*|fell|fall|crash\\w*|hit|defenestr\\w*',
      ),
      says(
        `(?:sens|sent|bouge\\w*|remue\\w*|bouger|sentir|marche\\w*) (?:\\w+ )?(?:plus|pas|rien)|(?:plus|pas|pu) (?:\\w+ )?(?:bouger|sentir|remuer)|paralys\\w*|inconscien\\w*|vomi\\w*|confus\\w*|somnol\\w*|endort|reconnait (?:plus|pas)|convuls\\w*|saigne (?:de l |des )?(?:oreilles?|beaucoup|de la tete)|os (?:qui )?(?:sort|depasse)|releve pas|releve plus|can t (?:feel|move)|not moving|vomiting|bleeding|dort tout le temps|deforme\\w*|(?:dit|raconte|fait) des (?:choses|trucs) (?:bizarres?|incoherent\\w*)|se souvient (?:plus|pas)|tient plus debout`,
      ),
    ],
    unless:
      /\b(?:malade|enceinte et vomi|en panne|de sommeil|amoureu\w*|d accord|il y a (?:\d+|un|deux|trois) (?:mois|ans|semaines)|souvent|reeducation)\b/,
    present: true,
  },
  {
    because: 'lost feeling in legs',
    all: [
      says(
        `(?:sens|sent|sentir|bouge|bouger) (?:plus|pas) (?:du tout )?(?:ses|mes|les|sa|ma) (?:jambes?|pieds?|bras|mains?)|can t feel (?:his|her|my) (?:legs?|arms?|feet)`,
      ),
    ],
    unless: /\b(?:marathon|sport|ski|course|randonnee|plus leger|depuis (?:\d+|des|plusieurs) (?:semaines|mois|ans))\b/,
    present: true,
  },
  {
    because: 'road accident with casualties',
    all: [
      says('accident\\w*|carambolage|renvers\\w*|percut\\w*|car crash|ecras\\w*|collision|crash'),
      says(`blesse\\w*|coince\\w*|voiture|camion|moto|velo|scooter|train|tracteur|trapped|injured|hurt|pieton`),
      says(
        `vient de|vient d|viens de|venons|blesse\\w*|coince\\w*|${sudden}|devant (?:moi|chez)|il y a eu|on a eu|bouge|there has been|trapped|injured|vite`,
      ),
    ],
    unless: /\b(?:assurance|constat|reeducation|kine|statistiques|chat|chien|accidents)\b/,
  },
  {
    because: 'electric shock',
    all: [says('electrocut\\w*|decharge electrique|electrise\\w*|pris le (?:jus|courant)|electric shock|foudroye\\w*')],
    unless: /\b(?:batterie|domotique)\b/,
  },
  {
    because: 'open fracture',
    all: [says('fracture ouverte|os (?:qui )?(?:sort|depasse|visible)|(?:voit|voir|vois) l os|bone sticking out|open fracture')],
  },
  {
    because: 'drowning',
    all: [
      says(
        '(?:se|s est|est|en train de se|a failli se|manque de se) noye\\w*|se noie|noyade|(?:sorti\\w*|tombe\\w*|retrouve\\w*|flott\\w*|repeche\\w*) (?:\\w+ ){0,4}(?:de l eau|dans l eau|piscine|riviere|lac|etang|mare|puits|canal|fleuve|ruisseau|mer|bassin|baignoire)|drown\\w*|fell in(?:to)? the (?:pool|water|river|lake)',
      ),
    ],
    unless:
      /\b(?:noyee? (?:sous|dans) (?:les|la|le|mes) (?:papiers|paperasse|dossiers|demandes)|se noie dans|prevention|combien)\b/,
  },
  {
    because: 'severe burn',
    all: [
      says('brul\\w*|ebouillant\\w*|renvers\\w*|burn\\w*|scald\\w*|bouillant\\w*'),
      says(
        'huile|eau bouillante|bouillant\\w*|visage|grave\\w*|2e|3e|2eme|3eme|deuxieme|troisieme|second|third|degre|cloques? partout|tout le (?:bras|corps|dos)|toute la (?:main|jambe|peau)|partout|peau qui|flammes?|vetements|acide|electri\\w*|friteuse|casserole|cafetiere|boiling|face|all over|feu a',
      ),
    ],
    unless:
      /\b(?:legere?|petite brulure|estomac|coup de soleil|pipi|urin\w*|calories|graisse|cicatrice|il y a|1er degre|premier degre|regles|feu de cheminee)\b/,
  },
  {
    because: 'fire',
    all: [
      says(
        '(?:il y a|y a|ya) le feu|au feu|(?:maison|appart\\w*|cuisine|immeuble|voiture|chambre) (?:est )?(?:en feu|brule|prend feu|a pris feu)|incendie (?:chez|dans|a la|en cours)|house is on fire|on fire',
      ),
    ],
    unless: /\b(?:feu vert|assurance|sinistre|brule (?:de|d)|compteur|pas le feu|ya pas le feu|y a pas)\b/,
  },
  {
    because: 'smell of gas',
    all: [
      says(
        '(?:odeur|fuite|sent|sens) (?:\\w+ )?(?:de |le )?gaz|gaz dans (?:l |la |le |mon |ma )?(?:appart\\w*|maison|cuisine|immeuble|cave)|gas leak|smell gas',
      ),
    ],
    unless: /gaz hilarant|gaz intestin/,
  },
  {
    because: 'bleeding in pregnancy',
    all: [says(pregnant), says(`${blood}|hemorragie\\w*|pertes? (?:rouges?|marron|brunes?)|pertes de`)],
    unless: /\b(?:rembours\w*|laboratoire|labo|analyses?|sang(?:uin)? pour|gencives?|nez)\b/,
  },
  {
    because: 'pregnancy in danger',
    all: [
      says(`${pregnant}|(?:6|7|8|9|six|sept|huit|neuf) mois de grossesse`),
      says(
        '(?:sens|sent|bouge\\w*|bouger) (?:plus|pas)|plus (?:\\w+ ){0,3}bouge\\w*|bouge (?:plus|pas|moins)|vois? (?:des )?(?:mouches|flou|trouble|double|etoiles)|vue (?:trouble|brouillee)|barre (?:a|dans) l estomac|convuls\\w*|tombe\\w*|chute|coup (?:dans|au) (?:le )?ventre|(?:tres|gros|grosse|forte?s?|violente?s?|terrible) (?:mal|douleurs?|maux|contractions)|contractions|evanou\\w*|malaise|crise|trembl\\w*|not moving|stopped moving|severe (?:pain|headache)|can t feel',
      ),
    ],
    unless: /\b(?:fausses contractions|dents?|preparation|quel medecin pour le suivi|mal au dos|mal de dos|mal aux pieds)\b/,
  },
  {
    because: 'waters broken',
    all: [
      says(
        'perdu (?:les|des|mes|ses) (?:eaux|zo)|perd(?:s)? les eaux|poche des eaux|rupture de la poche|waters? (?:has |have )?(?:just )?(?:broke|broken|breaking)',
      ),
    ],
    unless: /\b(?:cours|comment reconnaitre|preparation|fuite d eau|savoir si)\b/,
    present: true,
  },
  {
    because: 'birth under way',
    all: [
      says(
        'bebe (?:qui )?(?:arrive|sort|est en train)|(?:voit|vois|sens|sent|voir) (?:la|sa) tete|(?:accouche|accouchement|accoucher) (?:\\w+ ){0,3}(?:voiture|maison|seule|maintenant|la|toute seule|sur la route|dans la rue|imminent)|en train d accoucher|va accoucher (?:la|maintenant|dans|tout)|envie de pousser|contractions (?:\\w+ ){0,3}(?:toutes les|rapproch\\w*|tres fortes|regulieres|prematur\\w*)|baby is coming|giving birth (?:now|in|alone)|in labour|in labor|crowning|contractions every',
      ),
    ],
    unless:
      /\b(?:peut on accoucher|accoucher a la maison est|projet|maison de naissance|preparation|douleur de tete|choisir|droit|accoucher la maison|sage femme pour)\b/,
    present: true,
  },
  {
    because: 'baby in danger',
    all: [
      says(`${child}|mois|semaines`),
      says(
        `tout mou|toute molle|mou|molle|amorphe|letharg\\w*|apathique|geint|gemit|fontanelle|refuse (?:de boire|de teter|le sein|le biberon|tout)|(?:boit|tete|mange|pleure) plus|(?:reveille|reagit|respire|bouge) (?:pas|plus)|marbre\\w*|teint gris|somnolente?|floppy|limp|won t (?:feed|drink|wake)|letharg\\w*|dort (?:tout le temps|sans arret) et`,
      ),
    ],
    unless: /\b(?:matelas|lit trop|jouet|chien|chat|sol|gateau|la nuit|mange plus de|oreiller|il tient pas)\b/,
  },
  {
    because: 'fever in a tiny baby',
    all: [says(tinyBaby), says(fever), says(`${child}|bb|petite?|a|old`)],
    unless: /\b(?:depuis (?:\d+|une|deux|trois|quatre|cinq|six|dix) (?:jours|semaines?|mois)|il y a)\b/,
  },
  {
    because: 'signs of meningitis',
    all: [
      says('nuque|raideur|cou raide|stiff neck|purpura|meningite|taches?|boutons|points|rash|lumiere'),
      says(`${fever}|vomi\\w*|mal (?:de|a la) tete|maux de tete|lumiere|headache|vomiting|delire|confus\\w*`),
      says('nuque|raide\\w*|bloquee?|stiff|purpura|lumiere|light|viol\\w*|pourpre|s effac\\w*|disparai\\w*|purple|meningite'),
    ],
    unless: /\b(?:vaccin\w*|torticolis|varicelle|prevention)\b/,
  },
  {
    because: 'purpura',
    all: [
      says(
        'purpura fulminans|taches (?:rouges?|violettes?|violacees?) (?:\\w+ ){0,5}(?:s effacent|effacent|partent|disparaissent) pas',
      ),
    ],
  },
  {
    because: 'cry for help',
    all: [
      says(
        '(?:au secours|a l aide|help|vite|urgent|svp|aidez moi|aidez nous|appel\\w*|envoy\\w*|besoin d|besoin de|call|send|need)',
      ),
      says(
        'ambulance|samu|pompiers|secours vite|(?:va|vais|en train de) mourir|(?:est|s is|is) (?:en train de )?(?:mourir|dying)|meurt\\b|mourant|je meurs',
      ),
    ],
    unless:
      /\b(?:rembours\w*|prix|prise en charge|numero|c est quoi|meurs d|faim|rire|ennui|mourir d|transport|devenir|metier|bon de transport|village|commune|hopital|cabinet|recrute\w*|animal|chien|chat|le samu a quoi|non urgent|pas urgent)\b/,
    present: true,
  },
  {
    because: 'life in danger, said outright',
    all: [
      says(
        `${relative} (?:va|est en train de|is going to|is|s) (?:mourir|die|dying)|on est en train de la perdre|(?:il|elle|she|he) est en train de partir|entre la vie et la mort|urgence vitale|vie en danger|life in danger|dying`,
      ),
    ],
    unless:
      /\b(?:fin de vie|(?:pas|aucune|ni) (?:\w+ ){0,2}urgence vitale|sans urgence vitale|infirmi\w*|domicile|palliati\w*|dying to|chien|chat|rire|de peur|definition|mourir d|ennui|quiz|cest quoi|c est quoi|hopital est|village)\b/,
  },
]

const poisoningProduct =
  '(?:javel|eau de javel|destop|deboucheur|deboucher|lessive|capsules?|dosettes?|pods?|detergents?|produits? (?:(?:de|du|pour) (?:la |le |l )?(?:machine|lave|piscine|voiture|menage|nettoyage|vaisselle|toilettes|wc|sol|vitres?|entretien)|menagers?|toxiques?|d entretien|vaisselle|chimiques?|nettoyants?|wc|pour (?:deboucher|laver|nettoyer))|detartrant|white spirit|essence|petrole|gasoil|antigel|mort aux rats|raticide|insecticide|desherbant|glyphosate|pesticide|baies?|piles?|aimants?|muguet|laurier|acide|soude|ammoniaque|alcool (?:a bruler|menager)|acetone|dissolvant|liquide (?:vaisselle|lave glace)|parfum|gel hydro\\w*|cigarettes?|megot|mercure|thermometre|huiles? essentielles?|engrais|anti ?puces|vernis|peinture|bleach|detergent|washing|laundry|batter(?:y|ies)|antifreeze|poison\\w*|cleaning|rat poison|petrol)'
const medicine =
  '(?:comprimes?|cachets?|medicaments?|medocs?|medoc|pilules?|doliprane|paracetamol|efferalgan|aspirine|ibuprofene|somniferes?|anxiolytiques?|xanax|lexomil|antidepresseurs?|insuline|morphine|tramadol|methadone|subutex|gelules?|plaquettes?|boites?|pills?|tablets?|meds|painkillers?|medication|medicine)'
const drug =
  '(?:drogues?|ecstasy|ecsta|taz|mdma|md|heroine|hero|cocaine|coke|crack|ghb|ketamine|keta|lsd|champis|speed|fentanyl|trucs?|alcool|vodka|whisky|rhum|drugs?|alcohol|heroin|joints?|cannabis|shit|proto|ballons?|protoxyde)'
const badSigns = `(?:reveill\\w* (?:pas|plus)|bleue?|ronfle\\w*|respir\\w*|repond\\w* (?:pas|plus|a rien)|vomi\\w*|inconscien\\w*|froid|froide|bouge\\w* (?:pas|plus)|convuls\\w*|bave|tremble\\w*|delire|bizarre|coma|evanou\\w*|malaise|blue|unconscious|won t wake|not waking|passed out|vomiting|pas bien du tout|tres mal|coeur (?:\\w+ )?(?:bat|s emballe|a \\d+)|tout pale|toute pale|blanc comme|sueurs?|hallucin\\w*)`

const poisoning: readonly Omit<DangerSign, 'kind'>[] = [
  {
    because: 'swallowed a product',
    all: [
      close(
        'aval\\w*|bu|boit|boire|mang\\w*|ingere\\w*|ingurgit\\w*|suce|goute\\w*|croque\\w*|inhal\\w*|respire\\w*|lech\\w*|bois|but|mis (?:dans|a) (?:la|sa) bouche|swallow\\w*|drank|drunk|drink|ate|eaten',
        poisoningProduct,
        40,
      ),
    ],
    unless: /\b(?:mange bien|chien|chat|recette|confiture|pharmacie pour|est ce dangereux de respirer|essence de vie|goji)\b/,
    present: true,
  },
  {
    because: 'product in the eyes',
    all: [close('projection|projete\\w*|eclabouss\\w*|splash\\w*|recu|giclee?', 'yeux|oeil|eyes?', 40), says(poisoningProduct)],
  },
  {
    because: 'swallowed medicines',
    all: [
      close(
        'aval\\w*|gobe\\w*|mang\\w*|ingere\\w*|swallow\\w*|ate|vide (?:toute |entierement )?(?:sa|la|ma|une|le|tout)',
        medicine,
        30,
      ),
    ],
    unless:
      /\b(?:mal a avaler|dernier|ordonnance|renouvel\w*|difficile a avaler|avaler (?:un|les|mes|des|ses|le) (?:comprimes?|cachets?|medicaments?|gelules?)|sans avaler|a jeun|vide grenier|poubelle|chien|chat|armoire|boite aux|boites? vides?)\b/,
    present: true,
  },
  {
    because: 'too many medicines',
    all: [
      says(
        `(?:trop|toute?s? (?:la|une|sa|ma|les|ses|mes)|plein|beaucoup|enormement|une? (?:boite|plaquette)s?(?: entieres?| complete)?|boites? entieres?|too many|a lot of|lots of|handful of|bunch of|whole|overdose\\w*|(?:1\\d|[2-9]\\d|dix|quinze|vingt|trente|quarante) ) ?(?:\\w+ ){0,3}${medicine}|${medicine} .{0,25}(?:trop|d un coup|toute la boite|overdose)`,
      ),
      says('pris\\w*|prend|avale\\w*|pri|took|taken|swallow\\w*|bu|mange\\w*'),
    ],
    unless:
      /\b(?:trop (?:cher|chers|chere|cheres|long)|par jour|depuis (?:des|\d+) (?:ans|mois)|stocks?|mal remboursee?s?|trop de temps|medicaments? trop)\b/,
  },
  {
    because: 'overdose, said by name',
    all: [says('overdos\\w*|surdos\\w*|over dose|od\\b')],
    unless: /\b(?:combien|statist\w*|taux|prevention|naloxone pour|kits?|risques? d|mortelles|chiffres?|antecedents?|vitamine)\b/,
  },
  {
    because: 'drunk or drugged with bad signs',
    all: [
      says(
        `${drug}|trop bu|bu trop|bourree?|ivre|saoule?|soule?|defonce\\w*|melang\\w*|trop pris|pris trop|took too much|drunk|high`,
      ),
      says(badSigns),
      says(
        `bu|pris|pri|prend|melang\\w*|trop|ivre|bourree?|saoule?|soule?|bouteille|verre|soiree|took|drank|drunk|defonce\\w*|fume\\w*|sniff\\w*|inject\\w*|shoot\\w*`,
      ),
    ],
    unless: /\b(?:apnee|chaque soir|tous les soirs|csapa pour|arreter)\b/,
    present: true,
  },
  {
    because: 'alcohol coma',
    all: [says('coma ethylique|alcohol poisoning')],
    unless: /\b(?:prevention|risques?|combien|jeunes et)\b/,
  },
  {
    because: 'poisonous food',
    all: [
      close(
        'mang\\w*|aval\\w*|cueilli\\w*|ramass\\w*|ate|eaten|picked',
        'champignons?|plante|baies?|fruits? (?:rouges?|inconnus?)|mushrooms?|berries|berry|coquillages?|fugu|conserve',
        45,
      ),
      says(
        'malades?|vomi\\w*|vomissements?|mal (?:au|de) ventre|diarrhees?|vertiges?|bizarre|hallucin\\w*|sais pas|inconnue?s?|doute|toxiques?|veneneu\\w*|amanite|sick|vomit\\w*|throw\\w* up|threw up|stomach|jardin|jaune|boutonne\\w*|tremble\\w*|paralys\\w*',
      ),
    ],
    unless: /\b(?:verifier|controler|cueillette en foret ou|chien|chat|recette)\b/,
  },
  {
    because: 'carbon monoxide',
    all: [
      says(
        'monoxyde|poele|chaudiere|chauffe eau|chauffages?|brasero|barbecue|bbq|groupe electrogene|cheminee|insert|rechaud|radiateur (?:a gaz|a petrole)|petrole|braises?|boiler|heater|stove|generator|fireplace|garage|moteur',
      ),
      says(
        'mal (?:de|a la) (?:tete|crane)|mal (?:au|a la) (?:tete|crane)|maux de tete|nause\\w*|vomi\\w*|vertiges?|malaises?|etourdi\\w*|tete (?:qui )?tourne|evanou\\w*|migraines?|somnol\\w*|envie de vomir|gerber|headaches?|dizzy|sick|nausea|fainted|inconscien\\w*|endorm\\w*|tous malades|tout le monde (?:est )?(?:malade|pas bien)',
      ),
    ],
    unless: /\b(?:aides? pour|installer un|depuis des annees)\b/,
    present: true,
  },
  {
    because: 'carbon monoxide alarm',
    all: [
      close(
        'monoxyde|detecteur|carbon monoxide|co detector',
        'sonne\\w*|alarme|bip\\w*|intoxi\\w*|beep\\w*|going off|poisoning|declench\\w*',
        40,
      ),
    ],
    unless: /\b(?:obligatoire|campagne|prevention|acheter|installer|prix)\b/,
  },
  {
    because: 'carbon monoxide, said by name',
    all: [says('intoxi\\w* au (?:monoxyde|co|gaz|chauffage)|intoxication au|monoxide poisoning')],
    unless: /\b(?:combien|campagne|prevention|sequelles|taux|nombre|apres)\b/,
  },
  {
    because: 'poisoning, said by name',
    all: [says('empoisonn\\w*|s est intoxiqu\\w*|intoxique\\w* (?:avec|par|au)|been poisoned')],
    unless: /\b(?:vie|relation|atmosphere|alimentaire|dossier|chien|chat)\b/,
  },
  {
    because: 'venom',
    all: [
      close('mordu\\w*|pique\\w*|morsure|bitten|bite|mord', 'viperes?|serpents?|scorpions?|snake|adder|viper|vive|meduse', 35),
    ],
  },
]

const mental: readonly Omit<DangerSign, 'kind'>[] = [
  {
    because: 'wants to die',
    all: [
      says(
        `(?:veux|veut|voudrais?|voulais?|envies?|besoin|souhaite\\w*|prefer\\w*|pense\\w* a|decide de|pret\\w* a|reve de|aimerais?|songe a|parle de|compte|pense) (?:juste |trop |vraiment |tellement |plus que |de |d |a )*(?:mourir|crever|disparaitre|en finir|m en finir|partir pour de bon|plus (?:etre la|exister|vivre)|ne plus (?:etre la|exister|vivre|me reveiller|jamais me reveiller)|etre morte?|mettre fin|rejoindre (?:.{0,30})(?:ciel|paradis|la haut|tombe|mort\\w*)|qu on en finisse|quitter ce monde)|(?:want|wants|wanted|going|ready|plan\\w*|wish i could|rather) (?:to )?(?:just )?(?:die|be dead|end it|end my life|end it all|kill (?:my|her|him)self|disappear forever)|(?:partir|aller) rejoindre (?:.{0,30})(?:ciel|paradis|la haut|mort\\w*)|think\\w* (?:about|of) (?:ending it|ending my life|dying|suicide|killing)|wish i (?:was|were) (?:dead|never born)|suicidal|kill (?:my|her|him)self|killing (?:my|her|him)self|end(?:ing)? (?:it all|my life|his life|her life)`,
      ),
    ],
    unless:
      /\b(?:en finir avec (?!la vie|ma vie|cette vie|moi|tout|mes jours|sa vie|cette souffrance|mes souffrances)|de rire|d ennui|de honte|mourir (?:chez|a la maison|dans la dignite|moins)|mettre fin (?:a|au|aux) (?!mes|ses|tes|sa|ma|tout|ca|cette vie|mon existence|la vie|leurs)|disparaitre (?:les|mes|ces|cette|la tache|l acne)|crever (?:l abces|un pneu|de chaud)|plus vivre (?:ici|a la campagne|en ville|seule?|chez)|faire disparaitre|dying to)\b/,
    present: true,
  },
  {
    because: 'suicide, said by name',
    all: [
      says(
        'suicid\\w*|me tuer|se tuer|m tuer|me pendre|se pendre|s pendre|me buter|me flinguer|se flinguer|m immoler|m ouvrir les veines|(?:me|se) (?:couper|trancher|taillader|tailler|ouvrir) les veines|me foutre en l air|se foutre en l air|me foutre par la fenetre|me supprimer|se supprimer|passer a l acte|pas(?:se|ser)? sous un train|(?:fait|faire|faite|fais) une? (?:ts|tentative)|tentative de suicide|autolyse|ts medicamenteuse|kill myself|hang myself|hanging himself|hanging herself|overdose myself',
      ),
    ],
    unless:
      /\b(?:tue\w* (?:a la tache|au travail|a repeter)|se tuer a (?:la|le|expliquer)|suicide assiste|suicidaires? (?:economi\w*|politi\w*)|ancien suicidant|suicide des|suicide chez|suicides|suicide en|suicide dans)\b/,
  },
  {
    because: 'suicidal plan',
    all: [
      says(
        `(?:je vais|vais|veux|veut|va|envie de|pense a|compte|menace de|about to|going to|wants? to|prete? a|songe a) (?:\\w+ ){0,2}(?:me jeter|se jeter|sauter|jump)|(?:me|se|s est|m) (?:jete\\w*|jeter) (?:\\w+ ){0,2}(?:sous|du|d un|par|dans|sur les rails)|sauter (?:du|d un|par|dans|de) (?:pont|la fenetre|fenetre|balcon|toit|le vide|immeuble|falaise|l immeuble)|sur le (?:pont|toit|rebord|balcon) (?:.{0,20})(?:saut\\w*|jeter|jump)|(?:prepare|sorti|aligne|compte|stocke|mis de cote) (?:tous |toutes )?(?:une |la |ma |mes |les |des )?(?:medicaments?|cachets?|comprimes?|medocs?|pilules?|boites?)|au bord (?:du vide|de la falaise|du pont|des rails|du quai|de la fenetre|du toit)|regarde les (?:rails|trains|voies)|(?:veux|veut|voudrais) que (?:ca|tout|tout ca) s arrete|vois (?:plus|pas) d (?:autre )?(?:issue|solution|avenir)|(?:pas|plus) (?:envie de |de )?(?:voir|etre la) demain|serai plus la demain|ouvert (?:les|mes|ses) (?:veines|bras|poignets?)|(?:prepare|achete|sorti|pris|trouve|ai) (?:une |la |ma |mes |les |des )?(?:corde|lames?|lame de rasoir|fusil|arme|medicaments? pour|cachets? pour)|(?:lettres?|mots?|messages?|sms|textos?|mails?) d adieux?|(?:dire|dit|ecrit|ecris|fait|fais) (?:mes |ses |des |leur )?adieux?|goodbye (?:letter|note)|suicide note|pills ready|cachets? (?:sont )?(?:pret\\w*|devant moi|sur la table)|(?:cachets?|medicaments?|comprimes?|pilules?|medocs?|alcool|boite) .{0,25}pour (?:en finir|mourir|dormir (?:pour toujours|et ne)|partir|plus me reveiller)|en finir (?:ce soir|cette nuit|maintenant|aujourd hui|avec la vie|avec tout|pour de bon|une bonne fois)|(?:faire|fais|va faire|fasse) une (?:grosse |enorme )?(?:connerie|betise)|mettre fin a (?:mes jours|ses jours|ma vie|sa vie|tout|tout ca|mon existence)|ma derniere (?:nuit|journee|soiree)|demain je (?:serai|serais) plus la`,
      ),
    ],
    unless:
      /\b(?:sauter de joie|arme de|betise de ma|saut (?:en|a)|parachute|medicaments? (?:pour|contre) (?:le|la|mon|ma)|pharmacie|cabinet|sauter (?:un repas|le repas|une vaccination)|sur l occasion|dans le train de|se jeter a l eau pour|corde a sauter)\b/,
    present: true,
  },
  {
    because: 'better off without me',
    all: [
      says(
        `(?:mieux|heureu\\w*|tranquilles?|soulag\\w*|plus simple|plus facile|plus leger|debarrass\\w*|better off|happier) (?:.{0,20})(?:sans moi|si (?:je|j) (?:n )?(?:etais?|existais?|disparaiss\\w*|mourr?ais?|meurs?|partais?|suis) ?(?:\\w+ ){0,2}|without me|if i (?:was|were|wasn t|died|disappeared)|morte?\\b)|si (?:je|j) (?:n )?(?:etais?|suis|existais?) (?:plus|pas) (?:la|ne|nee)|si je (?:disparais\\w*|disparaissais|mourr?ais|creve|crevais|meurs)|je (?:ne )?manquerai\\w* a personne|sans moi (?:ce|ca|tout|ils|elle|il) (?:serait|irait|seraient|iraient|sera|ira)|(?:poids|boulet|fardeau|charge|burden) (?:pour|sur|to) (?:tout le monde|ma famille|mes (?:proches|parents|enfants)|les autres|tous|eux|elle|lui|ma femme|mon mari|everyone|my family|everybody)|je sers (?:a|plus a) rien|j aurais (?:prefere|du) (?:ne )?(?:pas |jamais )?(?:naitre|etre nee?)|i m a burden`,
      ),
    ],
    unless: /\b(?:voiture|travail|medecin (?:sans moi)|reunion|partir sans moi)\b/,
    present: true,
  },
  {
    because: 'no will to live',
    all: [
      says(
        '(?:plus|pas|aucune?|perdu|no) (?:du tout |vraiment |trop )?(?:l |la |le |de |d |any |the )*(?:envie|gout|force|courage|raison|volonte|will|reason|desire|point) (?:\\w+ )?(?:de |a |d |to |in |of )*(?:vivre|la vie|continuer a vivre|rester en vie|etre la|living|live|me lever ni)|(?:veux|veut|peux|peut|supporte) plus (?:de |la )?(?:vivre|vie|continuer comme ca|cette vie)|(?:en|n en) (?:peux|peut|pe|peu) (?:vraiment )?plus (?:de (?:vivre|la vie|cette vie|tout ca|souffrir)|.{0,20}(?:mourir|en finir))|(?:vie|vivre|existence|continuer) (?:ne |n )?(?:\\w+ )?(?:sert|rime|vaut|a) (?:plus |pas )?(?:a )?(?:rien|aucun sens|la peine|le coup|plus de sens|pas de sens|plus de valeur)|a quoi bon (?:vivre|continuer|rester|me battre|tout ca|se lever)|vaut? (?:plus )?(?:pas )?(?:vraiment )?(?:le coup|la peine) de (?:continuer|vivre|rester)|vo le coup de (?:continuer|vivre)|(?:can t|cannot|can not|don t want to) (?:go on|live|keep going|be here|be alive|wake up)(?: living| anymore| any more| like this| any longer)*|no (?:point|reason) (?:in |to )?(?:living|live|going on)|m endormir (?:et|pour) (?:ne |n )?(?:plus|pas|jamais|toujours)|ne (?:plus|jamais) (?:jamais |plus )?(?:me )?reveiller|plus (?:jamais )?(?:me |envie de me )reveiller|never wake up|idees? (?:tres )?(?:noires?|suicidaires?|de mort|morbides?)|pensees? (?:tres )?(?:noires?|suicidaires?|de mort|morbides?)|dark thoughts|suicidal thoughts|au bout (?:du rouleau|de ma vie)|je craque completement et|tout arreter (?:la vie|pour toujours|definitivement)|envie de rien a part mourir|autant (?:mourir|crever|disparaitre|en finir)',
      ),
    ],
    unless:
      /\b(?:a la campagne|en ville|ici sans medecin|vivre (?:ici|dans|a) |je n ai plus envie de vivre (?:ici|a)|au bout du rouleau administr\w*|la peine de continuer (?:le|mes|ce))\b/,
    present: true,
  },
  {
    because: 'self-harm',
    all: [
      says(
        `scarifi\\w*|scarification|automutil\\w*|auto mutil\\w*|(?:me|se|s) mutil\\w*|(?:me|se) (?:coupe|coupent|taillade|lacere|brule|tape la tete|griffe jusqu) (?:\\w+ ){0,2}(?:bras|poignets?|veines|cuisses|jambes|avant bras|peau|expres|pour (?:aller|me|se|oublier|sentir)|volontairement)|(?:je )?me fais (?:du )?mal(?: expres)?|(?:il|elle|fils|fille|ado) se fait (?:du )?mal (?:volontairement|expres|aux bras|avec)|me faire (?:du )?mal|se faire du mal|peur (?:d|de) (?:aller trop loin|ce que je (?:pourrais|vais|peux) (?:me )?faire|me faire (?:du )?mal)|self harm\\w*|cut(?:ting)? (?:my|her|him)self|hurt(?:ing)? (?:my|her|him)self|harm(?:ing)? (?:my|her|him)self`,
      ),
    ],
    unless:
      /\b(?:me fais mal (?:au|a la|aux|en)|fait mal (?:au|a la|aux|en)|au foot|au sport|en tombant|cuisine|rasage|peur de me faire mal (?:au|en|chez)|vaccin|dentiste|ongles)\b/,
  },
  {
    because: 'despair of one’s life',
    all: [
      says(`(?:je|j) (?:ne )?(?:souffre|supporte|tiens|craque|suis)`),
      says(
        '(?:envie de mourir|trop mal pour vivre|plus aucun espoir|sans issue|plus la force de|personne ne (?:remarquera\\w*|verrait?|verra|regrettera\\w*) |adieu)',
      ),
    ],
    unless: /\b(?:adieux? (?:au|a la|les) (?:cabinet|medecin|desert|village))\b/,
  },
  {
    because: 'nobody would notice',
    all: [
      says(
        'personne (?:ne |n )?(?:remarquera\\w*|verra\\w*|verrait|pleurera\\w*|regrettera\\w*|s en apercevra\\w*)|nobody would (?:notice|care|miss)|no one would (?:notice|miss|care)',
      ),
      says('si|sans moi|mort\\w*|if|when|quand'),
    ],
  },
]

const aggressor =
  '(?:mari|conjoint|conjointe|compagnon|compagne|copain|copine|mec|ex|femme|pere|mere|beau pere|belle mere|ami|petit ami|petite amie|partenaire|frere|fils|fille|voisin|patron|coloc|homme|type|inconnu|oncle|cousin|il|elle|on|ils|quelqu un|concubin|mon homme|husband|boyfriend|girlfriend|partner|wife|ex|he|she|father|mother|brother|stepdad|man|someone)'
const hits =
  '(?:frappe\\w*|tape\\w*|bat|battu\\w*|battre|cogne\\w*|gifle\\w*|etrangle\\w*|tabasse\\w*|menace\\w*|viole\\w*|agress\\w*|sequestr\\w*|enferme\\w*|brutalis\\w*|violente\\w*|poignard\\w*|fout des coups|bouscule\\w*|casse la gueule|crache dessus|insulte et|humilie|pousse\\w* (?:dans|contre|par terre|violemment)|jete\\w* (?:contre|par terre|dehors)|mis (?:un |son |des )?(?:poings?|coups?|baffes?|gifles?))'

const violence: readonly Omit<DangerSign, 'kind'>[] = [
  {
    because: 'hit or threatened by someone',
    all: [
      says(
        `${aggressor} (?:\\w+ ){0,5}?(?:me|m|ma|nous|lui|la|l|se fait|te) (?:a |avait |ont |fait |encore |toujours |deja |re ?)*${hits}|(?:me|m) (?:fait|fais|suis fait|suis faite) ${hits}|(?:se|s est|est) fait(?:e)? (?:encore |souvent )?(?:frapper|taper|battre|cogner|tabasser|violer|agresser|etrangler|menacer|maltraiter|violenter)|${aggressor} (?:\\w+ ){0,3}(?:frappe|tape|bat|cogne|tabasse|violente) (?:sa|son|ma|mon) (?:femme|compagne|copine|conjointe|mari|mere|soeur|pere|fille|frere)|(?:est|suis|etait|etais|ete) (?:\\w+ )?(?:battue?|frappee?|violee?|agressee?|tabassee?|menacee?|maltraitee?|sequestree?|violentee?|etranglee?)(?: |$)(?:par |chez |a la maison |tous |dans |hier |ce |cette |et |depuis |regulierement |sexuellement|en |$)`,
      ),
    ],
    unless:
      /\b(?:me (?:bat|battent) (?:au|aux|a la|toujours au)|coeur (?:me |qui )?bat|(?:ca|sa) me (?:frappe|tape)|se bat|tape dans l oeil|me tape (?:\d+|tout|le trajet|des|la route|une heure)|mon chien|mon chat|moustique|ballon|menace(?:e|s)? de (?:fermer|fermeture|licenci\w*|partir|demissionner|arreter|disparition)|maison (?:est )?menacee|cabinet (?:est )?menace|maternite|service (?:est )?menace|frappe a la porte|taper (?:sur|mon|le|un|son|l)|assurance)\b/,
    present: true,
  },
  {
    because: 'threatened with death',
    all: [
      says(
        '(?:veut|va|vont|menace\\w* de|essaye de|essaie de|a essaye de|a voulu|peur qu il|peur que (?:mon|ma|son|\\w+ )+|peur qu elle|threat\\w* to|going to|wants to|tried to|will) (?:\\w+ ){0,4}(?:me tuer|nous tuer|la tuer|le tuer|me tue|nous tue|la tue|m etrangler|me poignarder|m egorger|me bruler|me faire la peau|kill me|kill us|hurt me|kill her)|me (?:tuera|tuer|crever)|menaces? de mort|death threats?|peur pour (?:ma|sa) (?:vie|securite)|peur (?:de mourir|qu il me tue) (?:sous|a cause)|(?:danger|peur) (?:chez moi|a la maison|avec lui|avec elle)|fear for my life|scared (?:of|for) (?:my (?:husband|partner|boyfriend|ex|life|wife)|him)|afraid of (?:my (?:husband|partner|boyfriend|ex)|him)|peur de (?:lui|mon (?:mari|conjoint|compagnon|ex|mec|copain|pere|frere|fils)|ma (?:compagne|femme|mere))|peur (?:de|que je) (?:rentr\\w*|rentrer) (?:chez moi|a la maison)',
      ),
    ],
    unless:
      /\b(?:cette reforme|la reforme|chaleur|ca va me tuer|impots|travail me|kill me (?:with|laughing)|me tuera|l ars veut|va nous tuer|decevoir|deranger|perdre|mon fils ait|pour mon pere|contaminer|dentiste)\b/,
    present: true,
  },
  {
    because: 'rape or sexual assault',
    all: [
      says(
        `viole(?:e|es|s|r)?|violer|agress\\w* sexuel\\w*|abus sexuels?|abuse\\w* sexuel\\w*|abuse de (?:moi|ma|mon|elle)|abusee?|attouchements?|(?:me|la|le|l|m) (?:force\\w*|oblige\\w*|contrain\\w*) (?:a |de )?(?:coucher|faire l amour|des rapports|avoir des rapports|baiser|des choses|le sucer)|rapports? forces?|(?:ete|etais|suis fait) forcee? (?:par|a|de)|(?:m|me|lui) (?:a )?(?:fait|faisait|fais) des (?:trucs|choses|attouchements)|raped|rape|sexually (?:assaulted|abused)|molest\\w*|(?:drogue|mis (?:quelque chose|un truc|du ghb|de la drogue)) (?:\\w+ ){0,3}(?:mon|dans mon|son|dans son) verre|spiked`,
      ),
      says(`(?:je|j|m|me|ma|moi|on|il|elle|mon|son|sa|i|my|was|she|he|soeur|fille|copine|amie|homme|mec)`),
    ],
    unless:
      /\b(?:statist\w*|combien|loi|film|secret medical|viole (?:la|le|les) (?:loi|reglement|droits?|secret|rgpd|regles)|violette|stage|formation|formes?|taux)\b/,
    present: true,
  },
  {
    because: 'victim of violence',
    all: [
      says(
        '(?:victimes? de|subi\\w*|subis|vis|vit|fuir|fui\\w*|quitter|temoin de) (?:\\w+ ){0,3}(?:violences?|coups|maltraitance\\w*|agressions?|viols?|harcelement sexuel|sequestration|mariage force|excision|femme battue)|femme battue|homme battu|battered|domestic (?:violence|abuse)|abusive (?:relationship|partner|husband|boyfriend)|conjoint violent|mari violent|compagnon violent|copain violent|mec violent|ex violent|pere violent|(?:est|devient|devenu) (?:tres |de plus en plus |vraiment )?violente?(?: avec (?:moi|nous|elle|les enfants|ma|sa))|(?:leve|levee?|lever) (?:la|sa) main sur (?:moi|elle|les enfants|nous|ma|mon)|coups? (?:a la maison|tous les (?:jours|soirs)|de (?:poing|pied|ceinture)|et blessures)|(?:donne|mis|met|mets|mi|recu|recois|prends|prend|prise?) (?:\\w+ ){0,2}(?:des coups|une droite|une gifle|une baffe|une claque|un coup de poing|coups de pied|poing dans (?:la|ma)|son poing|une raclee|une trempe|sur la gueule)|(?:beats?|hits?|hitting|beating|punch\\w*|hurts?|strangl\\w*|abus\\w*|attack\\w*) (?:me|us|her)|mariage force|excis\\w* (?:ma|ma fille|sa fille)|mutilation sexuelle',
      ),
    ],
    unless:
      /\b(?:chiffres?|certificat|statist\w*|aide aux victimes numero|nombre|combien|taux|coup de poing (?:budgetaire)|coup de pied dans|professionnels|coups? de pied au (?:foot)|douleur|it hurts me|tempete|orage|vent)\b/,
  },
  {
    because: 'locked in, followed, watched',
    all: [
      says(
        `${aggressor} (?:\\w+ ){0,4}(?:m enferme|me sequestre|me retient|m empeche de sortir|me poursuit|me suit (?:partout|dans la rue|et)|me harcele|me surveille|me traque|me prend (?:mon telephone|mes papiers)|won t let me leave|follows me|is following me|locks me|stalk\\w*)`,
      ),
    ],
    unless:
      /\b(?:medecin|docteur|patron|mails?|sms|travail|collegues?|banque|infirmi\w*|pour mon (?:diabete|traitement)|me suit pour|me suit depuis|cardiologue|psy)\b/,
    present: true,
  },
  {
    because: 'assaulted',
    all: [
      says(
        `(?:ai|viens d|vient d|ete|fait|suis) (?:ete |etre |me faire |fait |faite )?(?:agressee?|agresser|attaquee?|braque\\w*|poignarde\\w*|tabasse\\w*)|attacked (?:me|her|him|in)|(?:attend\\w*|arrive|devant|derriere|debarque) .{0,30}(?:couteau|arme|fusil|batte)|me cache .{0,40}(?:mari|conjoint|copain|mec|ex|pere|il|compagnon|fou|violent)|(?:mari|conjoint|copain|mec|ex|compagnon|il) (?:est |devient )(?:completement |devenu )?(?:fou furieux|fou de rage|hors de lui|incontrolable)|s en prendre (?:a|aux) (?:moi|nous|enfants|mes|ma|mon)|hiding .{0,30}(?:husband|boyfriend|partner|he|ex)|(?:couteau|arme|fusil|machette|hache) (?:.{0,30})(?:menace\\w*|devant|main|gorge|veut|me|tuer|knife)|(?:menace\\w*|poursui\\w*) (?:.{0,20})(?:couteau|arme|fusil|knife|gun)`,
      ),
    ],
    unless: /\b(?:agressee? par un chien|cuisine|coupe|arme a double|agresse verbalement|opera\w*|virus|rhume)\b/,
  },
]

const someChild =
  '(?:enfants?|gamine?s?|gosses?|fillettes?|garcon|petite?s?|fille|fils|bebe|eleves?|neveu|niece|mineure?|petit frere|petite soeur|camarade|copine de classe|copain de classe|collegienne?s?|ado|jeune fille|jumeaux|kids?|children|child|baby|toddler|girl|boy|son|daughter|pupil|student)'
const others =
  '(?:voisine?s?|d a cote|d en face|du dessus|du dessous|d en bas|du quartier|de l immeuble|de ma classe|a l ecole|de l ecole|au college|neveu|niece|eleves?|chez (?:les|des|mes|nos) (?:voisins?|gens)|copine? de (?:classe|ma fille|mon fils)|camarade|ami de mon fils|amie de ma fille|assistante maternelle|nounou|creche|foyer|neighbours?|neighbors?|next door|at school|classmate|friend)'
const childHarm =
  '(?:bleus|coups?|hurl\\w*|cri\\w* (?:dessus|tous|toute|de douleur|la nuit|beaucoup)|crient|cris|pleur\\w*|enferme\\w*|maltrait\\w*|frapp\\w*|bat|battu\\w*|battent|tap\\w*|affam\\w*|(?:ne )?mang\\w* (?:pas|plus|jamais|rien)|faim|(?:tout le temps|toujours|souvent) (?:tout |toute )?seule?s?|dorment? dehors|trainent? dehors|livre\\w* a (?:lui|eux|elle)|seule?s? (?:\\w+ )?(?:la nuit|toute la|des heures|des journees|le soir|a la maison|dehors|chez)|neglig\\w*|delaiss\\w*|abandonn\\w*|abus\\w*|attouche\\w*|viol\\w*|marques?|brulures?|secou\\w*|ceinture|attache\\w*|sale et|prive\\w* de|dort dehors|bruis\\w*|beat\\w*|hit|screams?|starv\\w*|neglect\\w*|locked|molest\\w*|terrifi\\w*|traces?|peur de (?:rentrer|son|sa|ses))'

const childDanger: readonly Omit<DangerSign, 'kind'>[] = [
  {
    because: 'child hurt by a parent',
    all: [
      says(
        `(?:pere|mere|papa|maman|beau pere|belle mere|beaux parents|parents?|tuteur|oncle|grand pere|tonton|frere|grand frere|cousin|nounou|prof|entraineur|moniteur|stepdad|stepfather|stepmother|dad|daddy|mum|mom|father|mother|uncle|coach|teacher) (?:\\w+ ){0,4}?(?:me|m|nous) (?:a |ont |fait |font |encore |toujours )*(?:frapp\\w*|tap\\w*|bat|battent|battu|cogn\\w*|touch\\w*|viol\\w*|enferm\\w*|secou\\w*|gifl\\w*|tabass\\w*|mal|des choses|du mal|attach\\w*|prive\\w*|punit|etrangl\\w*|caress\\w*|force\\w*)|(?:my )?(?:stepdad|stepfather|stepmother|dad|father|mother|mum|mom|uncle|parents|brother|coach|teacher) (?:\\w+ )?(?:hits?|beats?|touch\\w*|hurts?|locks?|rapes?|molest\\w*|abus\\w*) me|(?:vient|viens) dans ma chambre|mes parents (?:\\w+ ){0,2}(?:frappent|tapent|battent|enferment|font du mal)|j ai (?:8|9|1[0-7]|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix sept) ans .{0,60}(?:frapp\\w*|tap\\w*|bat|touch\\w*|viol\\w*|peur|coups?)|des choses sexuelles|touch\\w* (?:\\w+ ){0,2}(?:zizi|sexe|zezette|parties intimes|fesses|seins|la culotte)|(?:zizi|zezette|parties intimes) .{0,20}touch\\w*`,
      ),
    ],
    unless:
      /\b(?:ca me touche|me bat (?:au|aux)|me touche beaucoup|ballon|foot|peur (?:du (?:dentiste|docteur|vaccin|noir)|des (?:piqures?|prises?)))\b/,
    present: true,
  },
  {
    because: 'child hurt, seen by others',
    all: [says(someChild), says(others), says(childHarm)],
    unless:
      /\b(?:statist\w*|combien|nombre de|chiffres|formation|pediatre|orthophoniste|varicelle|poux|gastro|grippe|piqure|vaccin\w*|boutons?)\b/,
  },
  {
    because: 'someone hurts a child',
    all: [
      says(
        `(?:frappe|tape|bat|secoue|maltraite|cogne|enferme|viole|touche|brutalise|insulte|attache|affame|etrangle|gifle|hurle sur|crie sur|frappent|battent|tapent|maltraitent|beats?|hits?|abus\\w*|hurts?|shakes?|shook|a secoue|a frappe|a tape|a battu|a viole|a touche) (?:sur |encore |souvent |toujours |tous )?(?:ses|son|sa|les|le|la|l|leurs?|notre|nos|mes|mon|ma|un|une|his|her|their|our|my|the) (?:petite? |propres? )?(?:enfants?|fils|filles?|bebe|gosses?|gamine?s?|petite?s?|kids?|children|child|baby|son|daughter|neveu|niece)\\b|maltrait\\w* (?:.{0,20})(?:enfants?|bebe|fillette|gamine?|petite)|(?:enfants?|fils|fille|fillette|garcon|bebe|gosses?|gamine?s?|petite?s?|neveu|niece|eleves?|kids?|child|children|baby|camarade) (?:\\w+ ){0,5}(?:maltrait\\w*|battu\\w*|frappe\\w* par|violee?|viole|abuse\\w*|secoue\\w*|neglige\\w*|delaisse\\w*|being (?:beaten|abused|hit|hurt)|attouchements?|laisse\\w* seule?s?|seuls? toute|martyris\\w*|en danger|malnutri\\w*|touche\\w* par|se fait (?:frapper|taper|violer|battre|toucher))|bebe secoue|(?:oncle|pere|beau pere|papa|grand pere|entraineur|prof|tonton|voisin|cousin|mere|mari|ex|copain) (?:\\w+ ){0,3}(?:la|le|les|l) (?:touche|frappe|tape|bat|viole|a touchee?|a violee?|maltraite|enferme)\\b|enfance en danger|enfants? en danger|mineure?s? en danger|inceste|child (?:abuse|in danger)|pedophil\\w*|grooming`,
      ),
    ],
    unless:
      /\b(?:ballon|tambour|frappe a|(?:1[89]|[2-9]\d) ans|adulte|reseau|ou se former|combien|statist\w*|chiffres|formation|nombre|taux|la touche (?:finale|personnelle)|la bat (?:aux|au|a)|ca me touche|maladie|virus|grippe|tape (?:au|sur le)|secoue la tete|se former|protection de l enfance c est|varicelle|epidemie|bronchiolite|vient au monde)\b/,
    present: true,
  },
  {
    because: 'report a child in danger',
    all: [
      close(
        'signal\\w*|alert\\w*|denonc\\w*|prevenir|report|inform\\w* preoccupante',
        'maltrait\\w*|enfants?|gamin\\w*|bebe|mineure?|child|fillette',
        60,
      ),
      says('maltrait\\w*|danger|battu\\w*|coups?|abus\\w*|neglig\\w*|bleus|peur|viol\\w*|frapp\\w*|hurl\\w*|seule?s?'),
    ],
    unless: /\b(?:maladie|absence|combien|formation|procedure pour les professionnels|enfant malade)\b/,
  },
  {
    because: 'unwell child left alone',
    all: [
      says(
        `${someChild} (?:\\w+ ){0,6}(?:tout seuls?|toute seule|seule?s?) (?:\\w+ ){0,3}(?:toute la (?:nuit|journee)|la nuit|depuis (?:hier|des heures|deux jours|plusieurs)|des (?:heures|jours)|dans la voiture|enferme\\w*|au soleil)|home alone all`,
      ),
    ],
    unless: /\bmarche\w* tout seul|dort tout seul|mange tout seul/,
  },
]

const signed = (kind: DangerKind, lines: readonly Omit<DangerSign, 'kind'>[]): readonly DangerSign[] =>
  lines.map((line) => ({ kind, ...line }))

/** A message that is only the name of the danger. */
const bare: readonly DangerSign[] = [
  {
    kind: 'mental',
    because: 'only the word',
    all: [/^(?:suicide|suicider|me suicider|mourir|je veux mourir|en finir|suicidal)$/],
  },
  { kind: 'violence', because: 'only the word', all: [/^(?:viol|violee?|violences?(?: conjugales?)?|rape|raped)$/] },
  { kind: 'poisoning', because: 'only the word', all: [/^(?:overdose|empoisonnement|intoxication)$/] },
  { kind: 'child', because: 'only the word', all: [/^(?:enfant battu|maltraitance|enfant maltraite|inceste)$/] },
  {
    kind: 'physical',
    because: 'only the word',
    all: [
      /^(?:avc|infarctus|crise cardiaque|arret cardiaque|convulsions?|hemorragie|etouffement|inconscient|noyade|au secours|ambulance|stroke|heart attack|seizure|choking)$/,
    ],
  },
]

/** In the order they are looked for: when two kinds are said, the first decides which number comes first. */
export const dangerSigns: readonly DangerSign[] = [
  ...bare,
  ...signed('child', childDanger),
  ...signed('violence', violence),
  ...signed('mental', mental),
  ...signed('poisoning', poisoning),
  ...signed('physical', physical),
]
