/** Stroke and heart: face, arm, speech, sight, chest. */
import { close, face, type Lines, no, says, sudden, words } from './patterns'

const limb = words`
  (?:bras|jambes?|mains?|pieds?|jambe|membres?|cote (?:droit|gauche)|moitie du (?:corps|visage)|corps|arms?|legs?|hands?|
  (?:left|right) side)
`

export const brainAndHeart: Lines = [
  {
    because: 'stroke: face',
    all: [
      close(
        face,
        words`
          travers|tordue?s?|deformee?s?|qui (?:tombe|pend|descend)|tombante?|tombe|pend|affaisse\w*|paralys\w*|asymetrique|
          engourdi\w*|tiree? d un cote|descend|du mal|droop\w*|numb|crooked|twisted|one side of|qui tire|tire|dort|figee?|
          bouge plus
        `,
        30,
      ),
    ],
    unless: says`dentiste|anesthesie|paralysie faciale (?:depuis|chronique)`,
    present: true,
  },
  {
    because: 'stroke: arm or leg',
    all: [
      close(
        limb,
        words`
          (?:bouge\w*|leve\w*|lever|soulev\w*|repond\w*|sens|sent|sentir|obei\w*|remue\w*|tient|serrer|lift|move|feel|
          raise) (?:\w+ ){0,2}${no}|(?:${no}) (?:\w+ ){0,3}(?:bouge\w*|leve\w*|lever|soulev\w*|sens|sent|sentir|remuer|lift|
          move|feel|raise)|paralys\w*|inerte|tout mou|toute molle|sans force|morte?|lache tout|laisse tomber tout|
          fait tomber tout|numb|paralyzed|weak
        `,
        30,
      ),
    ],
    unless: says`
      tendinite|epaule|platre|arthrose|sciatique|kine|kines|reeducation|physio|operation|operee?|sport|marathon|ski|
      depuis (?:\d+|une|deux|trois|quatre|plusieurs|quelques|des) (?:jours|semaines?|mois|ans|annees)|for (?:weeks|months|
      years)|il sent plus mauvais
    `,
    present: true,
  },
  {
    because: 'stroke: sudden numbness',
    all: [
      close(limb, words`engourdi\w*|fourmi\w*|lourde?s?|insensible`, 25),
      says`${sudden}|parle|parler|visage|bouche|vois|voit|vue|tete`,
    ],
    unless: says`jambes lourdes|canal carpien`,
  },
  {
    because: 'stroke: speech',
    all: [
      says`
        trouve plus (?:ses|mes|les) mots|parle (?:tres |vraiment |tout |trop )?(?:bizarre\w*|n importe comment|drole\w*|
        charabia|de travers|comme (?:s il|si elle|un ivrogne|un bourre|bourree?)\w*|tout de travers)|melange\w* (?:les|ses|
        tous les) mots|perdu la parole|perte de (?:la )?parole|parole perdue|arrive plus (?:du tout )?(?:a|a bien) parl\w*|
        (?:peut|peux) plus (?:du tout )?parler|sait plus (?:parler|parle)|mots? (?:incomprehensibles?|sans sens|
        qui ne veulent rien dire)|(?:comprend|comprends|comprennent) (?:pas|plus|rien) (?:du tout )?(?:a )?(?:ce que|ce qu|
        quand|ses mots) (?:\w+ ){0,4}?(?:dis|dit|dise|raconte|demande|parle|lui)|dit n importe quoi ${sudden}|
        parle ${no} ${sudden}|articule plus|bafouille|mache ses mots|bouche pateuse|propos incoherents|incoherente?s?|
        slurr\w*|can t speak|speech is|talking nonsense|makes no sense|confuse ${sudden}
      `,
    ],
    unless: says`
      orthophoniste|langue etrangere|parler (?:a|avec) (?:un|une|quelqu|mon|ma|des|l|la|le)|ars|ameli|cpam|contrat|notaire|
      maire|humain|medecin parle|docteur parle|anglais|begai\w*|ans (?:et )?(?:il |elle )?(?:ne )?parle|speech therapist
    `,
  },
  {
    because: 'stroke: sight',
    all: [
      says`
        (?:vois|voit|voyait|vue) (?:plus rien|double|tout noir|plus|plus du tout|trouble) (?:.{0,30} )?${sudden}|
        ${sudden} (?:.{0,30} )?(?:vois|voit) (?:plus|double|rien)|perdu la vue|perte (?:brutale|soudaine|
        subite) de (?:la )?(?:vue|vision)|sudden loss of (?:vision|sight)|can t see ${sudden}
      `,
    ],
  },
  {
    because: 'stroke: thunderclap headache',
    all: [
      says`(?:pire|plus (?:fort|violent|gros|intense)\w*|explose|explosif|violent|coup de tonnerre|worst|thunderclap)`,
      says`(?:mal (?:de|a la) tete|maux de tete|cephalee|migraine|headache|tete)`,
      says`${sudden}|de ma vie|of my life|explose|vomi\w*`,
    ],
  },
  {
    because: 'stroke, said by name',
    all: [
      close(
        words`avc|attaque cerebrale|stroke|accident vasculaire|rupture d anevrisme`,
        words`
          fait un|faire un|fais un|en train de|crois|croit|pense|peur|est ce|c est peut etre|peut etre|on dirait|suspicion|
          vient de|signes? (?:d un )?|having|think|might
        `,
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
        words`poitrine|thorax|thoraciques?|torse|sternum|cage thoracique|chest(?! x| xray)`,
        words`
          serre\w*|serrer|oppress\w*|ecras\w*|etau|douleurs?|douloureu\w*|mal|brul\w*|pince\w*|pinc|comprim\w*|poids|poing|
          poignard|barre|lourde?|bloque\w*|pression|coup de couteau|point|pain|tight\w*|crush\w*|pressure|hurts?|pains|heavy|
          squeez\w*|ache|aching|elephant|assise?|blanche?|pale|se tient|transpir\w*|sueurs?|essouffl\w*|sitting
        `,
      ),
    ],
    unless: says`
      zona|mammo\w*|regles|allait\w*|seins?|soutien gorge|augmentation|implants?|torticolis|pas (?:de |mal|
      aucune )(?:douleurs?|a la poitrine)|quand je tousse|en toussant|courbatures?|musculation|no chest pain
    `,
  },
  {
    because: 'chest tightness',
    all: [
      says`(?:ca|sa|cela) (?:me |lui )?(?:serre|oppresse|ecrase|comprime)`,
      says`poitrine|thorax|bras|machoire|coeur|transpir\w*|sueurs?|respir\w*`,
    ],
    unless: /serre le coeur|fend le coeur|serre la main/,
  },
  {
    because: 'heart: arm and jaw',
    all: [
      close(words`bras(?: gauche)?|left arm`, words`machoire|omoplate|poitrine|coeur|sueurs?|jaw|chest|malaise|oppress\w*`, 60),
      says`mal|douleurs?|serre\w*|engourdi\w*|fourmi\w*|pain|hurts?|lourd`,
    ],
  },
  {
    because: 'heart: jaw and sweat',
    all: [close(words`machoire|jaw`, words`sueurs?|transpir\w*|essouffle\w*|oppress\w*|sweat\w*|malaise|bras`, 60)],
  },
  {
    because: 'heart attack, said by name',
    all: [
      says`infarctus|crise cardiaque|arret cardiaque|arret cardio \w+|attaque cardiaque|heart attack|cardiac arrest`,
      says`
        fait (?:une?|un)|fais (?:une?|un)|faire (?:une?|un)|en train|crois|croit|pense|peut etre|peur|on dirait|est ce|
        vient de|suspicion|having|think|${sudden}|en arret|au secours|vite
      `,
    ],
    unless: says`
      (?:ai|a) (?:deja )?(?:fait|eu)|avait (?:fait|eu)|apres|reeducation|peur de (?:re)?faire|eviter|prevenir|prevention
    `,
  },
  {
    because: 'heart stops or races with faintness',
    all: [
      says`coeur|heart`,
      says`s arrete|arrete de battre|bat (?:tres|trop) (?:vite|fort)|s emballe|bat n importe comment|lache|racing|stopped`,
      says`
        malaises?|evanou\w*|tombe|poitrine|respir\w*|vertiges?|transpir\w*|sueurs?|faint\w*|dizzy|chest|breath\w*|battre
      `,
    ],
    unless: /coeur de metier/,
  },
  {
    because: 'stroke: cannot stand',
    all: [
      says`tien\w* (?:plus|pas) (?:debout|sur (?:ses|mes) jambes)|perd l equilibre|marche de travers`,
      says`${sudden}|d un cote|parle\w*|confus\w*|bouche|visage|bras`,
    ],
    unless: says`fatigue|kine|travail`,
  },
  {
    because: 'stroke: an arm or a leg gives way',
    all: [
      close(limb, words`pend|pendent|pese\w*|lache\w*|tient plus|tombe|tombent|repond plus|ballant\w*|dead|heavy|drops?`, 25),
    ],
    unless: says`
      platre|kine|kines|tendinite|operation|operee?|jambes lourdes|depuis (?:\d+|des|deux|trois|plusieurs|quelques) (?:jours|
      semaines?|mois|ans)|tombe (?:souvent|malade)|jambes? de bois|bras de fer
    `,
  },
  {
    because: 'stroke: sudden loss of a gesture',
    all: [
      says`
        (?:arrive\w*|peux|peut|sait|reussi\w*) (?:plus|pas|meme plus|meme pas) (?:du tout )?(?:a |de )?(?:tenir|articuler|
        marcher|parler|bouger|lever|avaler|se lever|ouvrir|voir|ecrire|manger|boire|serrer|attraper|sourire)
      `,
      says`
        ${sudden}|depuis (?:ce midi|midi|ce soir|tout a l heure|une heure|le reveil|qu il s est leve|qu elle s est levee)|
        bizarre\w*|bouche|visage|confus\w*
      `,
    ],
    unless: says`tendinite|kine|kines|dents?|rage|marcher (?:longtemps|beaucoup)|humain|conseiller`,
  },
  {
    because: 'stroke: confused speech',
    all: [
      says`
        (?:du mal|peine|galere) (?:a|pour) (?:articuler|parler|s exprimer|trouver (?:ses|mes) mots)|marmonne\w*|bredouille\w*|
        baragouine\w*|melange\w* tout|propos (?:bizarres?|decousus)|dit des choses (?:bizarres?|sans queue)
      `,
      says`bras|main|jambe|bouche|visage|leve|sudden|${sudden}|par terre|lit|faire parler|tete|oeil|plaques?|gonfl\w*`,
    ],
    unless: says`orthophoniste|begai\w*|dents?|appareil|naissance`,
  },
  {
    because: 'heart: nausea and shoulder, arm or back',
    all: [
      close(words`coeur|heart`, words`epaule|bras|machoire|dos|omoplate|shoulder|arm|jaw|cou`, 35),
      says`mal|douleurs?|peur|serre\w*|pain|hurts?`,
    ],
    unless: says`coeur de`,
  },
  {
    because: 'stroke: an attack and the face',
    all: [close(words`attaque|crise|malaise|attack`, words`bouche|visage|bras|parle\w*|levre|face|arm`, 45)],
    unless: says`crise (?:d acne|d eczema|de boutons|sanitaire|des urgences)|panique`,
  },
]
