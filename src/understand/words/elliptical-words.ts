/** The words of a question that lives on the one before: those that say nothing alone, those that only ask, those that point back. */

const setOf = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')))

/** Nothing is left of « et pour une infirmière là-bas svp » but the nurse once these are taken out. */
export const smallWords = setOf(
  // articles, pronouns, prepositions, conjunctions
  'a au aux avec c ca ce cela celle celles celui ceux cet cette ces chez d dans de des donc ds du elle elles en et eux il ils j je l la las le les leur leurs lui',
  'm ma mais me mes moi mon n ne nous on ou par pas pour pr qu que s sa se ses si son sur t te toi trop tu un une vers vous y',
  // being, having, wanting, saying
  'ai as avez ont est etait etre sera serait sont suis fait faut faudrait habite peut peux puis pouvez dois doit va vais veux voudrais voulais ya',
  'nan nn dire parle parlais laisse tomber trompe trompee exprime',
  // manners, agreement, correction
  'ah alors aussi bah ben bien bon bonne d accord desole excuse excusez finalement hein idem mal meme merci mieux moins non ok oui oups pardon pareil plutot sinon stp svp',
  '1 annee bas cher chose commune ville village environ juste la maxi maximum normal normale question quelqu rapport seulement uniquement',
  'am an and about at for from how i in is it live m me my near no not of oh on or please re ve ll we should sorry so that the there this to what yes with would',
)

/** Words that ask for a side of something already named: « jusqu’à quand ? », « et le montant ? », « une autre », « le dimanche ? ». */
export const askingWords = setOf(
  // interrogatives
  'cb cmb combien comment depuis jusqu jusque ki koi lequel laquelle ou pourquoi quand quel quelle quels quelles qui quoi',
  'how many much since until what when where which who why',
  // how much, how long, on what conditions
  'budget condition conditions cout coute couter criteres cumulable cumuler date debut delai dispo droit duree eligible encore engagement fin gratuit gratuite',
  'an ans jour max mois montant obligations paie paient paye payee plafond prix rapporte recoit rembourse reste somme tarif tjs touche toujours valable verse',
  'amount conditions cost duration eligible free price still',
  // how to go about it, whom to ask
  'adresse appeler appelle contact contacter coordonnees demande demander demarche demarches documents dossier faire formulaire gere inscription inscrire',
  'joindre lien mail num numero obtenir pilote prendre rdv rdvs remplir rendez site tel telephone',
  'address call contact phone',
  // when
  'apres aujourd demain dimanche end ferme heure heures horaire horaires hui jeudi lundi maintenant mardi matin mercredi midi nuit ouvert ouverte ouverts ouvertes',
  'ouvre ouvrent samedi semaine soir tard vendredi week weekend',
  'hours now open opening today tomorrow',
  // how it moves, how it compares
  'classement compare ecart evolue evolution evolutions habitant habitants hausse baisse moyenne rang ranking tendance tete trend',
  // another one
  'ailleurs autre autres coin cote dernier derniere deux deuxieme exemple existe liste loin plus premier premiere pres proche proches remplace second seconde',
  'suite suivant suivante troisieme',
  'another closer else further list more nearer next other others',
  // what it is, what is in it
  'definition details mesures precisement signifie veut',
)

/** Words that stand for something already said: « il existe toujours ? », « son téléphone ». Articles could be pronouns: left out. */
export const pointingWords = setOf(
  'ca ce cela celle celles celui ceux dedans elle elles en eux il ils leur leurs lui sa ses son y',
  'he her his it its she that their them these they this those',
)
