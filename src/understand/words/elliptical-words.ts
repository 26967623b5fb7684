/** The words of a question that lives on the one before: those that say nothing alone, and those that only ask. */

const setOf = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')))

/** Nothing is left of « et pour une infirmière là-bas svp » but the nurse once these are taken out. */
export const smallWords = setOf(
  'a ah ai alors annee as au aussi aux avec avez ont bah bas bien bon bonne c ca ce cela celle celles celui ceux chez cette d dans de des dire donc ds du',
  'elle en est et etait etre eux fait faut finalement habite hein idem il ils j je l la las le les leur lui',
  'peut peux puis pouvez dois doit faudrait m ma mal me meme merci mieux moi mon n ne non on oui ou oups par parlais parle pardon pareil pas plutot pour pr question chose qu que',
  's sa se sera serait si sinon sont suis sur svp stp t te toi trompe tu un une vais vers veux voudrais voulais vous y ya',
  'exprime laisse tomber desole excuse excusez ok d accord moins cher',
  'am an and about at for from how i in it is live m me my near no of oh or please sorry so that the there this to what yes with',
)

/** Words that ask for a side of something already named: « jusqu’à quand ? », « et le montant ? », « une autre », « le dimanche ? ». */
export const askingWords = setOf(
  // which side: interrogatives
  'combien cb cmb comment ou pourquoi quand qui quoi koi ki quel quelle quels quelles lequel laquelle jusqu jusque depuis',
  'how many much when where who why which what until since',
  // how much, how long, on what conditions
  'budget condition conditions criteres cout coute couter date debut delai dispo droit duree eligible engagement fin gratuit gratuite montant obligations',
  'paie paye paient payee plafond prix rapporte recoit remboursement somme tarif touche verse encore toujours tjs mois an ans jour',
  'amount conditions cost duration eligible free price still',
  // how to go about it, whom to ask
  'adresse appeler appelle contact contacter coordonnees demande demander demarche demarches documents dossier faire formulaire horaire horaires joindre lien mail',
  'numero num no rdv rendez rdvs site tel telephone heures heure ouvert ouverte ouverts ouvertes ferme address call hours opening open phone',
  // when
  'apres demain dimanche jeudi lundi mardi matin mercredi midi nuit samedi semaine soir tard vendredi weekend week end maintenant aujourd hui today tomorrow now',
  // how it moves, how it compares
  'classement compare evolue evolution evolutions ecart habitant habitants hausse baisse moyenne rang tendance tete trend ranking',
  // another one
  'ailleurs autre autres cote coin deuxieme dernier derniere deux exemple liste loin plus pres premier premiere proche proches second seconde suite suivant suivante troisieme',
  'another closer else further list more nearer next other others second',
  // what it is, what is in it
  'definition details mesures precis precisement signifie sens veut',
)
