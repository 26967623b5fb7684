/** Spellings no word list settles: words that exist with and without their accent, given names, and names with a case of their own. */

/** The likelier spelling, in the names of places and streets, of words that have several. */
export const likelier: readonly string[] = `
  privé privés spécialisé spécialisés médicalisé médicalisés protégé protégés intégré adapté renforcé délégué handicapé handicapés rattaché
  polyhandicapé polyhandicapés salariés aînés associés déportés fusillés mutilés rapatriés réfugiés blessés alliés oubliés libérés
  médico médicosocial néonatale rénal rénale gériatrique pédopsychiatrie psychothérapique thérapeutique côte forêt carré prés congrès tête rémy péri
  gérontologie gériatrie diabétologie néphro néphrologie thérapeute hépatites hépatite interprofessionnel jaurès césaire bérégovoy debré salpêtrière mendès laënnec bicêtre fréjus hyères béclère
 médipôle député brèche pavé kléber poincaré péguy fénelon condé guérin méliès ampère niépce chénier crémieux mérimée édison prévert réaumur sévigné molière
  exupéry`
  .trim()
  .split(/\s+/)

/** Given names have one spelling in France; many are in no dictionary. */
export const givenNames: readonly string[] = `
  adélaïde adèle agnès aimé amédée amélie anaïs andré andrée angèle anselme aurélie aurélien barthélemy béatrice bénédicte benoît bérengère
  bérénice cécile célestin célestine céline césar chloé clémence clément clémentine cléopâtre cyrille daniel danièle désiré édith edmée édouard
  éléonore éliane élie élisabeth élise éloi éloïse émile émilie emmanuel éric ernest étienne eugène eugénie évariste évelyne fabrice félicité félix
  ferdinand fidèle françois françoise frédéric frédérique gaël gaëtan geneviève géraldine gérard géraud germaine ghislaine grégoire grégory
  héléna hélène héloïse henriette hervé hippolyte honoré inès irène irénée isaïe jérémie jérémy jérôme joël joëlle josé josée joséphine
  lætitia laëtitia léa léandre léo léon léonard léonce léonie léopold loïc maël marie-thérèse médard mélanie michèle moïse nicéphore noé noël
  noémie océane pénélope raphaël raphaëlle régine régis rémi rené renée roméo salomé sébastien séraphin séverin séverine stéphane stéphanie
  sylvère théo théodore théophile thérèse tobie timothée valérie véronique zoé`
  .trim()
  .split(/\s+/)

/** Written whole, as the language or the person wrote it. The bare form is derived. */
export const phrases: readonly string[] = [
  ...['Sacré-Cœur', 'Hôtel-Dieu', 'Notre-Dame', 'Île-de-France', 'Côte d’Azur', 'Côte d’Opale', 'Côtes d’Armor', 'Joliot-Curie'],
  ...[
    'Michel-de-L’Hospital',
    'Jean de La Fontaine',
    'Jean de La Bruyère',
    'Le Corbusier',
    'La Fayette',
    'Saint-Exupéry',
    'Mendès France',
  ],
  ...[
    'Ambroise Paré',
    'Maurice Barrès',
    'Félix Éboué',
    'Aimé Césaire',
    'René Coty',
    'Robert Debré',
    'Gabriel Péri',
    'Gabriel Fauré',
  ],
  ...[
    'Blaise Pascal',
    'Guy Môquet',
    'Hector Malot',
    'Léo Lagrange',
    'Pierre Brossolette',
    'Léopold Sédar Senghor',
    'Edgar Faure',
  ],
  ...[
    'Frédéric Mistral',
    'Arc-en-Ciel',
    'Presqu’île',
    'Château d’Eau',
    'Belle Étoile',
    'Rond-Point',
    'Champ-de-Mars',
    'Bon Secours',
  ],
  ...['La Rochelle', 'La Ciotat', 'La Réole', 'Le Mans', 'Le Havre', 'Le Creusot', 'Le Cannet', 'Les Mureaux', 'La Courneuve'],
].map((phrase) => phrase.replaceAll('’', "'"))

/**
 * Names whose « TH » FINESS turned into « E » on 1,400 streets (ansforge/finess issue 28): only those whose damaged form is no word.
 *
 *     « RUE MARCELIN BEREELOT »  →  « rue Marcelin Berthelot »
 */
export const namesWithTh: readonly string[] = `
  Barthélemy Barthelemy Barthou Bartholdi Barthes Berthelot Berthollet Berthier Bethléem Béthune Cathédrale Catherine Cathelineau Dorothée Élisabeth Elisabeth Gauthier
  Goethe Luther Mathieu Matthieu Mathilde Nathalie Panthéon Parthenay Sabathier Théâtre Thénard Théodore Théophile Thérèse
  Thermes Thiers Thierry Thionville Thomas Thorez Thouars Timothée`
  .trim()
  .split(/\s+/)
