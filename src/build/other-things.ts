/**
 * Things of ordinary life that have nothing to do with access to care. Out-of-scope templates take them as `{other}`:
 * « évolution de {other} depuis {year} » teaches that a question shaped like ours is not always ours.
 */
export const otherThings: readonly string[] = `
voitures|loyers|prix de l'essence|salaires|écoles|lycées|boulangeries|supermarchés|restaurants|cinémas|piscines|chômeurs|entreprises|éoliennes
voitures électriques|vélos|touristes|mariages|divorces|naissances de pandas|billets de train|matchs|buts|médailles|abonnés|vues|albums|films|séries
jeux vidéo|livres|tableaux|musées|châteaux|églises|plages|campings|hôtels|appartements|maisons|studios|terrains|parkings|garages|pneus|batteries
téléphones|ordinateurs|imprimantes|forfaits mobile|abonnements internet|colis|lettres recommandées|passeports|cartes grises|permis de conduire
impôts|taxes foncières|crédits immobiliers|actions en bourse|bitcoins|livrets a|assurances auto|smic|inflation|pouvoir d'achat|retraites
chats|chiens|chevaux|poules|abeilles|poissons|loups|sangliers|plantes|tomates|rosiers|pelouses|arbres|champignons comestibles|vignobles|fromages
recettes|gâteaux|pizzas|crêpes|cafés|vins|bières|chaussures|vêtements|bijoux|meubles|canapés|cuisines équipées|fenêtres|toitures|chaudières
panneaux solaires|pompes à chaleur|piscines hors sol|vérandas|plombiers|électriciens|serruriers|maçons|menuisiers|coiffeurs|notaires|avocats
comptables|architectes|professeurs|policiers|pompiers volontaires|chauffeurs de taxi|bus|tramways|autoroutes|trains|avions|bateaux|ponts
météo|pluie|neige|orages|canicule|marées|étoiles|planètes|fusées|volcans|dinosaures|rois de france|guerres|présidents|élections|députés|maires élus
football|rugby|tennis|judo|yoga|randonnées|marathons|échecs|poésies|chansons|concerts|festivals|blagues|devinettes|horoscopes|prénoms
traductions|conjugaisons|dissertations|équations|fractions|capitales du monde|drapeaux|langues|logiciels|sites web|mots de passe|virus informatiques
habitants à new york|population mondiale|population de pandas|tarte aux pommes|crèche|cantine|aide aux devoirs|logement étudiant|permis bateau|contrôle technique
crédit à la consommation|contrats de travail|préavis de logement|résultats du bac|zones de chasse|zones commerciales|fuites d'eau|stages de poterie|nft|cryptomonnaies
weather|football scores|train tickets|flights|cars|houses|jobs|taxes|movies|songs|recipes|dogs|phones|hotels|exchange rates
`
  .trim()
  .split(/[|\n]/)
