/**
 * Names people use for a territory besides its own: régions and départements of before, short forms, English names,
 * people of a région. Régions merged in 2016 lead to the région of today (law 2015-29 of 16 January 2015).
 * All are normalised; a name after `région:` counts only when the word « région » is said.
 */

/** Région code → what people also call it. */
export const regionAliases: Readonly<Record<string, string>> = {
  '04': 'ile de la reunion, reunion island, reunionnais, reunionnaise',
  '11': 'idf, region parisienne, francilien, franciliens, francilienne, franciliennes',
  '24': 'cvl, région:centre',
  '27': 'bfc, bourgogne, franche comte, burgundy, bourguignon, bourguignons, bourguignonne, bourguignonnes, franc comtois',
  '28': 'haute normandie, basse normandie, normandy, normand, normands, normande, normandes',
  '32': 'hdf, haut de france, haut france, nord pas de calais, nord pas de calais picardie, npdc, picardie, picardy, picard, picards, picarde, picardes',
  '44': 'alsace, lorraine, champagne ardenne, champagne ardennes, alsacien, alsaciens, alsacienne, alsaciennes',
  '52': 'pdl, pays de loire',
  '53': 'brittany, breton, bretons, bretonne, bretonnes',
  '75': 'naq, aquitaine, limousin, poitou, poitou charentes, poitou charente, neo aquitain, neo aquitains, neo aquitaine, neo aquitaines',
  '76': 'midi pyrenees, languedoc roussillon, languedoc, occitan, occitans, occitane, occitanes, occitania',
  '84': 'rhone alpes, auvergne, région:aura, auvergnat, auvergnats, auvergnate, auvergnates',
  '93': 'paca, région:sud, provence',
  '94': 'corsica, corses, ile de beaute',
}

/** Département code → names it bore until the twentieth century, and its number as young people say it. */
export const departementAliases: Readonly<Record<string, string>> = {
  '04': 'basses alpes',
  '17': 'charente inferieure',
  '22': 'cotes du nord',
  '44': 'loire inferieure',
  '64': 'basses pyrenees',
  '76': 'seine inferieure',
  '77': 'sept sept',
  '78': 'sept huit',
  '91': 'neuf un',
  '92': 'neuf deux',
  '93': 'neuf trois',
  '94': 'neuf quatre',
  '95': 'neuf cinq',
}

/** Commune code → names its people still use and the official code no longer carries. */
export const communeAliases: Readonly<Record<string, string>> = {
  '29155': 'ile d ouessant',
  '50129': 'cherbourg',
  '85113': 'yeu',
  '97701': 'saint barth',
}

/** SIREN → what people of a métropole call it. */
export const epciAliases: Readonly<Record<string, string>> = {
  '200046977': 'grand lyon',
  '200093201': 'mel, metropole lilloise',
  '243300316': 'cub, metropole bordelaise',
}

/** Postcodes that do not exist and everybody types for the whole city → commune code. */
export const wholeCityPostcodes: Readonly<Record<string, string>> = { '13000': '13055', '69000': '69123', '75000': '75056' }

/** What stands before the name of an EPCI, normalised: its legal form, then the link. */
export const epciPrefix =
  /^(?:cc|ca|cu|metropole|communaute d agglomeration|communaute de communes|communaute urbaine|communaute)(?: de la| de l| de| du| des| d)? (?:le |la |les |l )?/
