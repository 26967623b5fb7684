/** Products, medicines, drugs, plants, carbon monoxide, venom. */
import { close, type Lines, says, words } from './patterns'

const poisoningProduct = words`
  (?:javel|eau de javel|destop|deboucheur|deboucher|lessive|capsules?|dosettes?|pods?|detergents?|produits? (?:(?:de|du|
  pour) (?:la |le |l )?(?:machine|lave|piscine|voiture|menage|nettoyage|vaisselle|toilettes|wc|sol|vitres?|entretien)|
  menagers?|toxiques?|d entretien|vaisselle|chimiques?|nettoyants?|wc|pour (?:deboucher|laver|nettoyer))|detartrant|
  white spirit|essence|petrole|gasoil|antigel|mort aux rats|raticide|insecticide|desherbant|glyphosate|pesticide|baies?|
  piles?|aimants?|muguet|laurier|acide|soude|ammoniaque|alcool (?:a bruler|menager)|acetone|dissolvant|liquide (?:vaisselle|
  lave glace)|parfum|gel hydro\w*|cigarettes?|megot|mercure|thermometre|huiles? essentielles?|engrais|anti ?puces|vernis|
  peinture|bleach|detergent|washing|laundry|batter(?:y|ies)|antifreeze|poison\w*|cleaning|rat poison|petrol)
`
const medicine = words`
  (?:comprimes?|cachets?|medicaments?|medocs?|medoc|pilules?|doliprane|paracetamol|efferalgan|aspirine|ibuprofene|somniferes?|
  anxiolytiques?|xanax|lexomil|antidepresseurs?|insuline|morphine|tramadol|methadone|subutex|gelules?|plaquettes?|boites?|
  pills?|tablets?|meds|painkillers?|medication|medicine)
`
const drug = words`
  (?:drogues?|hallucinogenes?|ecstasy|ecsta|taz|mdma|md|heroine|hero|cocaine|coke|crack|ghb|ketamine|keta|lsd|champis|speed|
  fentanyl|trucs?|alcool|vodka|whisky|rhum|drugs?|alcohol|heroin|joints?|cannabis|shit|proto|ballons?|protoxyde)
`
const badSigns = words`
  (?:reveill\w* (?:pas|plus)|bleue?|ronfle\w*|respir\w*|repond\w* (?:pas|plus|a rien)|vomi\w*|inconscien\w*|froid|froide|
  bouge\w* (?:pas|plus)|convuls\w*|bave|tremble\w*|delire|bizarre|coma|evanou\w*|malaise|blue|unconscious|won t wake|
  not waking|passed out|vomiting|pas bien du tout|tres mal|coeur (?:\w+ )?(?:bat|s emballe|a \d+)|tout pale|toute pale|
  blanc comme|sueurs?|hallucin\w*|mou|molle|delir\w*)
`

export const poisoning: Lines = [
  {
    because: 'swallowed a product',
    all: [
      close(
        words`
          aval\w*|confond\w*|trompe\w* de (?:bouteille|verre|flacon)|bu|boit|boire|mang\w*|ingere\w*|ingurgit\w*|suce|
          goute\w*|croque\w*|inhal\w*|respire\w*|lech\w*|bois|but|mis (?:dans|a) (?:la|sa) bouche|swallow\w*|drank|drunk|
          drink|ate|eaten
        `,
        poisoningProduct,
        40,
      ),
    ],
    unless: says`mange bien|chien|chat|recette|confiture|pharmacie pour|est ce dangereux de respirer|essence de vie|goji`,
    present: true,
  },
  {
    because: 'product in the eyes',
    all: [
      close(words`projection|projete\w*|eclabouss\w*|splash\w*|recu|giclee?`, words`yeux|oeil|eyes?`, 40),
      says`${poisoningProduct}`,
    ],
  },
  {
    because: 'swallowed medicines',
    all: [
      close(
        words`aval\w*|gobe\w*|mang\w*|ingere\w*|swallow\w*|ate|vide (?:toute |entierement )?(?:sa|la|ma|une|le|tout)`,
        medicine,
        30,
      ),
    ],
    unless: says`
      mal a avaler|dernier|ordonnance|renouvel\w*|difficile a avaler|avaler (?:un|les|mes|des|ses|le) (?:comprimes?|cachets?|
      medicaments?|gelules?)|sans avaler|a jeun|vide grenier|poubelle|chien|chat|armoire|boite aux|boites? vides?
    `,
    present: true,
  },
  {
    because: 'too many medicines',
    all: [
      says`
        (?:trop|toute?s? (?:la|une|sa|ma|les|ses|mes)|plein|beaucoup|enormement|une? (?:boite|plaquette)s?(?: entieres?|
        complete)?|boites? entieres?|too many|a lot of|lots of|handful of|bunch of|whole|overdose\w*|(?:1\d|[2-9]\d|dix|
        quinze|vingt|trente|quarante) ) ?(?:\w+ ){0,3}${medicine}|${medicine} .{0,25}(?:trop|d un coup|toute la boite|
        overdose)
      `,
      says`pris\w*|prend|avale\w*|pri|took|taken|swallow\w*|bu|mange\w*`,
    ],
    unless: says`
      trop (?:cher|chers|chere|cheres|long)|par jour|depuis (?:des|\d+) (?:ans|mois)|stocks?|mal remboursee?s?|trop de temps|
      medicaments? trop
    `,
  },
  {
    because: 'overdose, said by name',
    all: [says`overdos\w*|surdos\w*|over dose`],
    unless: says`
      combien|statist\w*|taux|prevention|naloxone pour|kits?|risques? d|mortelles|chiffres?|figures|antecedents?|vitamine
    `,
  },
  {
    because: 'drunk or drugged with bad signs',
    all: [
      says`
        ${drug}|trop bu|bu trop|bourree?|ivre|saoule?|soule?|defonce\w*|melang\w*|trop pris|pris trop|took too much|drunk|high
      `,
      says`${badSigns}`,
      says`
        bu|pris|pri|prend|melang\w*|trop|ivre|bourree?|saoule?|soule?|bouteille|verre|soiree|took|drank|drunk|defonce\w*|
        fume\w*|sniff\w*|gobe\w*|inject\w*|shoot\w*
      `,
    ],
    unless: says`apnee|chaque soir|tous les soirs|csapa pour|arreter`,
    present: true,
  },
  {
    because: 'alcohol coma',
    all: [says`coma ethylique|alcohol poisoning`],
    unless: says`prevention|risques?|combien|jeunes et`,
  },
  {
    because: 'poisonous food',
    all: [
      close(
        words`mang\w*|aval\w*|cueilli\w*|ramass\w*|ate|eaten|picked`,
        words`champignons?|plante|baies?|fruits? (?:rouges?|inconnus?)|mushrooms?|berries|berry|coquillages?|fugu|conserve`,
        45,
      ),
      says`
        malades?|vomi\w*|vomissements?|mal (?:au|de) ventre|diarrhees?|vertiges?|bizarre|hallucin\w*|sais pas|inconnue?s?|
        doute|toxiques?|veneneu\w*|amanite|sick|vomit\w*|throw\w* up|threw up|stomach|jardin|jaune|boutonne\w*|tremble\w*|
        paralys\w*
      `,
    ],
    unless: says`verifier|controler|cueillette en foret ou|chien|chat|recette`,
  },
  {
    because: 'carbon monoxide',
    all: [
      says`
        monoxyde|poele|chaudiere|chauffe eau|chauffages?|brasero|barbecue|bbq|groupe electrogene|cheminee|insert|rechaud|
        radiateur (?:a gaz|a petrole)|petrole|braises?|boiler|heater|stove|generator|fireplace|garage|moteur
      `,
      says`
        mal (?:de|a la) (?:tete|crane)|mal (?:au|a la) (?:tete|crane)|maux de tete|nause\w*|vomi\w*|vertiges?|malaises?|
        etourdi\w*|tete (?:qui )?tourne|evanou\w*|migraines?|somnol\w*|envie de vomir|gerber|headaches?|dizzy|sick|nausea|
        fainted|inconscien\w*|endorm\w*|tous malades|tout le monde (?:est )?(?:malade|pas bien)
      `,
    ],
    unless: says`aides? pour|installer un|depuis des annees`,
    present: true,
  },
  {
    because: 'carbon monoxide alarm',
    all: [
      close(
        words`monoxyde|detecteur|carbon monoxide|co detector`,
        words`sonne\w*|alarme|bip\w*|intoxi\w*|beep\w*|going off|poisoning|declench\w*`,
        40,
      ),
    ],
    unless: says`obligatoire|campagne|prevention|acheter|installer|prix`,
  },
  {
    because: 'carbon monoxide, said by name',
    all: [says`intoxi\w* au (?:monoxyde|co|gaz|chauffage)|intoxication au|monoxide poisoning`],
    unless: says`combien|campagne|prevention|sequelles|taux|nombre|apres`,
  },
  {
    because: 'poisoning, said by name',
    all: [says`empoisonn\w*|s est intoxiqu\w*|intoxique\w* (?:avec|par|au)|been poisoned`],
    unless: says`vie|relation|atmosphere|alimentaire|dossier|chien|chat`,
  },
  {
    because: 'venom',
    all: [
      close(
        words`mordu\w*|pique\w*|morsure|bitten|bite|mord`,
        words`viperes?|serpents?|scorpions?|snake|adder|viper|vive|meduse`,
        35,
      ),
    ],
  },
  {
    because: 'took poison',
    all: [
      close(
        words`pris|prend|prendre|bu|avale|ingestion|ingere\w*`,
        words`mort aux rats|javel|poison|raticide|antigel|soude|cyanure|piles? boutons?`,
        25,
      ),
    ],
    present: true,
  },
  {
    because: 'wrong dose',
    all: [
      says`insuline|morphine|methadone|anticoagulants?|codeine|medicaments?|traitement|dose|insulin|digoxine|lithium`,
      says`
        (?:trois|quatre|cinq|six|dix|\d+) fois (?:sa|ma|la|le|son|trop)|trop d insuline|dose (?:x|fois) ?\d|dix fois|
        double dose (?:d insuline|de morphine|de methadone)|dose massive|surdos\w*
      `,
      says`pris|prise|trompe\w*|donne|injecte\w*|fait|avale|took|gave`,
    ],
    unless: says`fois par (?:jour|semaine)`,
  },
  {
    because: 'whole home unwell',
    all: [
      says`
        on a tous|nous avons tous|tout le monde a|toute la famille a|tous les (?:deux|trois|quatre|cinq)|on est tous|we all
      `,
      says`mal (?:de|a la|au) (?:tete|crane)|maux de tete|tete (?:qui )?tourne|vertiges?|headaches?|dizzy|evanou\w*`,
      says`maison|appart\w*|dedans|interieur|chauff\w*|chez (?:moi|nous)|fume\w*|poele|house|home|inside`,
    ],
    unless: says`gastro|resto|restaurant|grippe|covid`,
  },
]
