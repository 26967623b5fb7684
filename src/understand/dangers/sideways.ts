/** Dangers told by one telling detail rather than by their name: each line is enough by itself. */
import { type Lines, says } from './patterns'

export const sidewaysBody: Lines = [
  {
    because: 'a small child alone with a fallen adult',
    all: [
      says`j ai (?:[4-9]|1[0-2]|quatre|cinq|six|sept|huit|neuf|dix|onze|douze) ans`,
      says`maman|papa|mamie|papi|papy|mami|nounou|mere|pere`,
      says`tombee?|par terre|bouge\w*|repond\w*|reveill\w*|se lever|se leve`,
    ],
    present: true,
  },
  {
    because: 'a confused person is missing',
    all: [
      says`
        alzheimer|demente?|demence|desorient\w*|parkinson|(?:perd|perdu) (?:la tete|la memoire|la boule)|confuse?|senile|
        plus toute sa tete|dementia|confused
      `,
      says`
        disparue?|introuvable|fugu\w*|s est (?:perdue?|enfuie?|echappee?|sauvee?)|(?:retrouve|rentre|rentree|revenue?|revient) (?:plus|
        pas)|(?:pas|plus) (?:retrouvee?|rentree?|revenue?)|missing|wandered|ran away
      `,
    ],
    unless: says`consultation|(?:a|ont) disparu (?:avec|grace|depuis le traitement)|ses (?:cles|lunettes|papiers)|balise|gps`,
    present: true,
  },
  {
    because: 'consciousness slips',
    all: [
      says`
        (?:vient de tourner|tourne) de l oeil|perd\w* conscience|secoue .{0,30}(?:grogne|marmonne|gemit)|can t rouse|
        not rousable|won t rouse
      `,
    ],
    present: true,
  },
  {
    because: 'half of sight lost',
    all: [says`rideau noir .{0,25}(?:oeil|yeux|vue)|moitie (?:de mon |du |de son )champ (?:de vision|visuel)`],
  },
  {
    because: 'low oxygen',
    all: [says`(?:saturation|saturations|oxygene|oxygen|sature|sat|spo2) .{0,25}\b(?:[67]\d|8\d)\b`],
    unless: says`ans|euros?|€|years? old`,
  },
  {
    because: 'breathing wears out',
    all: [
      says`
        tire pour respirer|narines battent|ventre se creuse|pauses? (?:\w+ ){0,6}respire\w*|respire (?:que )?toutes les|
        epaules? qui se soulevent a chaque
      `,
    ],
    unless: says`apnee|la nuit|ronfle`,
    present: true,
  },
  {
    because: 'blood told by its look',
    all: [
      says`
        vomi\w* rouge|(?:caca|selles?) (?:tout |toutes? )?noire?s? (?:et|comme|avec)|caillots? enormes?|enormes? caillots?|
        gicle partout|sang dans (?:l |une |son )oreille|crane (?:est )?ouvert|recrache du sang
      `,
    ],
    unless: says`fer\b|regles`,
    present: true,
  },
  {
    because: 'accident told by its scene',
    all: [
      says`
        (?:est passee?|passee? dessous|coincee?) sous (?:son|le|la|une?|sa) (?:quad|tracteur|voiture|camion|train|bus|tondeuse|
        moto)|avalanche .{0,20}(?:quelqu un|dessous|il y a)|foudre est tombee sur|plein de fumee|(?:couchee?|etendue?|
        allongee?) (?:sur la (?:route|chaussee)|dans le hall)|(?:bras|main|jambe|doigts?) (?:coincee?s?|prise?) dans (?:la|
        le|une?) (?:machine|moissonneuse|presse|broyeur|engrenage)|tombee? dans (?:un|le) ravin|(?:percute|renverse|ecrase) (?:une?|la|le) (?:dame|pieton|homme|femme|monsieur|enfant|gamine?|velo|cycliste)|hit by a (?:van|car|bus|
        truck|train)|fire in (?:the|my|our) (?:building|house|flat)
      `,
    ],
    present: true,
  },
  {
    because: 'lost in the water',
    all: [
      says`
        tete sous l eau|flotte sur le ventre|(?:saute\w*|plonge\w*|nage\w*) .{0,30}(?:remonte (?:pas|plus)|
        vo(?:it|is) plus)|(?:voit|vois) plus .{0,20}(?:nage|baigne)\w*|went under|swimmer in trouble
      `,
    ],
    present: true,
  },
  {
    because: 'birth told by its signs',
    all: [
      says`cordon (?:\w+ ){0,2}(?:pend|sort)|tete sort|liquide vert coule|accouche aux toilettes|bebe est ne .{0,20}(?:bleu|seule?)`,
    ],
  },
  {
    because: 'baby failing',
    all: [
      says`bebe|nourrisson|nouveau ne|semaines?|mois|baby|petite?`,
      says`
        vomi\w* vert|fontanelle (?:toute )?(?:bombee|gonflee|creuse)|cri aigu|yeux creux|couches? seches?|sans tonus|
        sunken eyes|no wet nappies
      `,
    ],
  },
  {
    because: 'twisted testicle',
    all: [says`bourses?|testicules?`, says`hurle|atroce|horrible|terrible|insupportable|d un coup`],
    unless: says`etudes?|boursier|etudiant`,
  },
]

export const sidewaysMind: Lines = [
  {
    because: 'weary of being alive',
    all: [
      says`
        fatiguee? de (?:vivre|la vie)|tired of living|marre (?:de vivre|d etre en vie|de la vie)|de trop sur (?:cette |la )?terre|
        merite pas d exister|see (?:a|any) way out|done with life|mort serait un (?:soulagement|repos)|mourir sans (?:douleur|
        souffrir)|fall asleep forever|tire la gachette|preferer\w* ne pas etre nee?
      `,
    ],
    unless: says`directives|palliati\w*`,
    present: true,
  },
  {
    because: 'a last goodbye',
    all: [
      says`
        (?:vocal|video) d adieux?|(?:on )?(?:ne |n )?(?:la|le|me|se) reverra (?:plus|pas|jamais)|(?:plus )?jamais me lever|
        c est mon dernier message|pardonnez moi pour ce que je vais faire|plan to end things
      `,
    ],
    present: true,
  },
  {
    because: 'voices that command',
    all: [says`voix`, says`me disent|ordonnent|lui disent|me dit`, says`tuer|jeter|sauter|couteau|mourir|frapper`],
  },
]

export const sidewaysViolence: Lines = [
  {
    because: 'violence told by its marks',
    all: [
      says`
        (?:tire|traine|attrape) par les cheveux|cacher (?:ses|mes|les) (?:coups|bleus)|pris les cles .{0,20}(?:enferme|sortir)|
        enfermee? .{0,20}pris les cles|gestes deplaces|hands on me|said no .{0,20}(?:stop|continue)|(?:he|she) pushed me|
        beats? my (?:mum|mom|mother|sister)|mettre le feu .{0,30}(?:avec nous|dedans)|assaulted
      `,
    ],
    unless: says`formation|statist\w*`,
    present: true,
  },
]

export const sidewaysChild: Lines = [
  {
    because: 'an adult’s hand or eye on a child',
    all: [
      says`
        main dans (?:ma|sa) culotte|photos? (?:nues?|sans habits|deshabillee?|intimes?|de (?:moi|elle|lui) nue?)|
        bobo aux fesses|(?:uncle|dad|teacher|coach|stepdad) touched (?:her|him|me)
      `,
      says`fille|fils|ans|tonton|papi|papa|oncle|monsieur|eleve|petite?|m|me|moi|adulte|daughter|son|me|her|him|i`,
    ],
    present: true,
  },
  {
    because: 'a child shut in, wandering or put out',
    all: [
      says`
        enfants? (?:\w+ ){0,3}enferme\w* dans (?:une|la|sa) voiture|(?:petite?|enfant|gamine?|bebe) .{0,25}erre seule?|
        m ont mise? dehors .{0,20}(?:1\d|quinze|seize|quatorze) ans|toddler alone|locked out in
      `,
    ],
    present: true,
  },
]

export const sidewaysPoison: Lines = [
  {
    because: 'poison told by what is left or seen',
    all: [
      says`
        poignee de (?:cachets?|medicaments?|comprimes?)|plaquettes? vides?|boites? sont vides|tetes? d epingle|
        pupilles .{0,25}(?:minuscules|enormes|dilatees)|(?:mache|mange|croque)\w* .{0,15}(?:laurier rose|muguet|digitale)|
        (?:decapant|javel|soude|acide) .{0,20}(?:gicle|dans (?:l |les |mes |ses )(?:oeil|yeux))|vapeurs? de .{0,20}(?:tourne|
        vomi\w*|mal)
      `,
    ],
    unless: says`ophtalmo|diabete`,
    present: true,
  },
  {
    because: 'a substance and a body that fails',
    all: [
      says`sniff\w*|inhal\w*|seringue|protoxyde|ballons|pulveris\w*|(?:melange\w*|avec) .{0,15}javel|ghb|cachet en boite|respire du chlore`,
      says`bleue?|grise?|effondre\w*|etouffe\w*|bave|tremble\w*|tousse\w*|dort|vomi\w*|raide|delire|inconscien\w*`,
    ],
    unless: says`ventoline|asthme|inhalateur|inhaler`,
    present: true,
  },
]
