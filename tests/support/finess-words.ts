/** Words for invented establishments: how many of each category there are, and how they are called. */

/** Per thousand open establishments, by category: pharmacies about 20,000, EHPAD about 7,500, maisons de santé about 2,500… */
export const categoryShares: readonly (readonly [category: string, share: number])[] = [
  ...([
    ['620', 196],
    ['460', 90],
    ['500', 72],
    ['208', 50],
    ['611', 42],
    ['156', 30],
    ['124', 28],
    ['603', 24],
    ['202', 22],
  ] as const),
  ...([
    ['223', 22],
    ['354', 21],
    ['182', 20],
    ['177', 18],
    ['382', 17],
    ['246', 15],
    ['219', 15],
    ['183', 13],
    ['252', 13],
  ] as const),
  ...([
    ['698', 12],
    ['425', 12],
    ['446', 12],
    ['228', 10],
    ['268', 10],
    ['300', 10],
    ['355', 9],
    ['437', 9],
    ['214', 9],
  ] as const),
  ...([
    ['258', 9],
    ['109', 8],
    ['604', 8],
    ['696', 8],
    ['146', 7],
    ['255', 7],
    ['292', 6],
    ['197', 6],
    ['257', 6],
    ['699', 6],
  ] as const),
  ...([
    ['365', 5],
    ['186', 5],
    ['189', 5],
    ['445', 5],
    ['161', 4],
    ['638', 4],
    ['101', 3],
    ['106', 3],
    ['362', 3],
    ['127', 3],
  ] as const),
  ...([
    ['190', 3],
    ['141', 2],
    ['178', 2],
    ['617', 2],
    ['697', 2],
    ['128', 2],
    ['129', 1],
    ['645', 1],
    ['347', 1],
    ['629', 1],
  ] as const),
  // No nomenclature has these: new categories come before their label is known.
  ...([
    ['797', 1],
    ['798', 1],
  ] as const),
]

/** `*` is the town, `+` a first and last name. */
const names: Readonly<Record<string, readonly string[]>> = {
  '620': ['PHARMACIE DE *', 'PHARMACIE +', 'PHARMACIE DU CENTRE', 'PHARMACIE DES HALLES'],
  '611': ['LBM BIO-ESSAI *', 'LABORATOIRE +', 'LBM DES TILLEULS'],
  '603': ['MAISON DE SANTE DE *', 'MAISON DE SANTE PLURIDISCIPLINAIRE DE *', 'MSP DE *', 'POLE DE SANTE +'],
  '124': [
    'CENTRE DE SANTE DENTAIRE DE *',
    'CENTRE DE SOINS INFIRMIERS *',
    'CENTRE MUNICIPAL DE SANTE DE *',
    'CENTRE DE SANTE +',
    'CENTRE OPHTALMOLOGIQUE *',
  ],
  '500': ['EHPAD +', 'EHPAD RESIDENCE LES TILLEULS', 'RESIDENCE DE *', 'E.H.P.A.D. DE *'],
  '355': [
    'CENTRE HOSPITALIER DE *',
    'CH DE *',
    'HOPITAL +',
    'SMUR CH DE *',
    'USLD DU CH DE *',
    'HDJ +',
    'CMP DE *',
    'EHPAD DU CH DE *',
  ],
  '101': ['CHU DE * - SITE +', 'HOPITAL + - CHU', 'ANTENNE SMUR DU CHU DE *', 'HAD DU CHU DE *'],
  '106': ['HOPITAL LOCAL DE *', 'CH DE *'],
  '365': ['CLINIQUE +', 'POLYCLINIQUE DE *', 'M.S.P. +'],
  '109': ['CENTRE DE READAPTATION DE *', 'MAISON DE SANTE +'],
  '161': ['MAISON DE SANTE LES PINS', 'CLINIQUE +'],
  '292': ['CENTRE HOSPITALIER SPECIALISE +', 'HOPITAL DE JOUR ADULTES DE *'],
  '156': ['CMP ADULTES DE *', 'CMP ENFANTS DE *'],
  '219': ['CENTRE ACCUEIL URGENCE DE *', 'ACCUEIL +'],
}
const anyName: readonly string[] = ['CENTRE +', 'SERVICE DE *', 'ASSOCIATION + DE *', "ETABLISSEMENT L'OREE DU BOIS"]
export const namesOf = (category: string): readonly string[] => names[category] ?? anyName

export const streetTypes = {
  R: 'RUE',
  AV: 'AVENUE',
  BD: 'BOULEVARD',
  RTE: 'ROUTE',
  PL: 'PLACE',
  CHE: 'CHEMIN',
  ALL: 'ALLEE',
  IMP: 'IMPASSE',
} as const
export const streetNames: readonly string[] = [
  ...[
    'DE LA REPUBLIQUE',
    'DU 8 MAI 1945',
    'JEAN JAURES',
    'DES TILLEULS',
    "DE L'EGLISE",
    'VICTOR HUGO',
    'DE LA GARE',
    'DU MARECHAL FOCH',
  ],
  ...['DES ECOLES', 'PASTEUR', 'DU STADE', 'GEORGES CLEMENCEAU', "DE L'HOPITAL", 'SAINT MARTIN', 'DES ACACIAS', 'DU MOULIN NEUF'],
]
/** Parts of invented names of people. */
export const firstNames: readonly string[] = ['ANDREE', 'BASILE', 'CELESTE', 'DENIS', 'ELOI', 'FLORE', 'GASPARD', 'HONORINE']
export const lastNames: readonly string[] = [
  'AUBESPIN',
  'BRIANDEAU',
  'CHANTEREL',
  'DUVERGNE',
  'ESCOUBET',
  'FONTENOY',
  'GRANDVAL',
  'HAUTECLOCHE',
]
