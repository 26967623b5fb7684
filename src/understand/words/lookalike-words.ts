/** Everyday words that look or sound like a word of the vocabulary: never taken for a misspelling of it. */
const words = `
  about absence accord achat acheter action actions address adresse adresses affaire affaires after again age agent agents
  aider aime aimer ainsi aller allez alors ancien ancienne annee annees annonce another appartement appel appeler appels apres
  argent around arret arrete arriver assez assurance assureur attendre attente aucun aucune aussi autant auteur autoroute
  autour autre autres avant avec avis avocat avoir avons avril banque beaucoup because before being besoin between bientot
  boire bonjour bonne bonsoir both bouche boulanger boulangerie boutique brise brother budget bus cabine cadre call camion
  camp campagne camping canton cardinal care carer carte cartes cause cela celle celles celui centimes central centrale
  centraux cents certain certaine cette change chaque charge charger chat chef chemin cher cherche chercher chere chez chien
  chiffre chiffres child children chose choses cinema classe classes clinic close closed code coeur coiffeur coin combien come
  comme comment commun comptable compte compter comptes concert conge conges connaitre conseil consultants consulte consultent
  consulter contact contacter contacts content contrast contrat contrats contre copain copine corps cote could country coup
  cour courrier cours course court cousin couteau couter creer crise croire cuisine dame danger dans dansee date dates
  daughter debout debut dehors demain demande demander demarrage demie denier dent dents depart depuis dernier derniere
  derriere descendre dessus deux devant devenir devoir devoirs devrais dialogue dialogues difficile dire direct directe docile
  document documents doigt doing dois donc donne donner dossier dossiers douleur down droit droite droits duree durer ecole
  ecoles ecrire effet egale elle elles email emploi encore enfant enfants enfin english ensemble ensuite entre envie envoyer
  epoque equipe erreur espece essai etage etaient etais etait etant etes etre etupes eudes every everyone existe exister
  explique facile facon faire fait faites famille family father faut femme femmes ferme fermer fermes fetes fille filles film
  fils final finale finances find fini first foire fois force forme formes forte frais francais francaise francaises france
  franchesse francs free friend from garage garcon gare gauche general generale generalement generaux genou genre gens gestion
  getting going good gorge gout grace grade grand grande grands grave great grippe gros grosse guere habite habiter haute have
  health hello help here heure heures hier histoire home homme hommes horaire horaires hotel hours house huile humain humains
  husband ici idee idees image important inconnu infirme infirmes info information infos inscrire installe installes instant
  insviller interdit interet interieur interieure interne internet into invite jamais jambe jardin jeune jeunes joindre jour
  journee jours juger jusqu just juste know labeur laisser langue large last leave letter lettre lever libre lieu lieux life
  ligne list liste listes little live living livre livres local locale location logement loin long longue look looking louer
  lourd love lumiere lundi maffliers magrie maintenant mairie mairy maison maisons majorite make malade maladie maladies mamie
  manger manque many marche mardi mari mariage marie mariee maries match materiel materielle materiels maternelle maternelles
  maths matin maturite maures mauries mauvais maybe mayres mean meaning means medecine medical medicale medicales medication
  medicaux medicine mehers meilleur membre meme merci mercin mercredi mere merey merrey merri merris merry mesure mesures
  meteo metier mettre meyrie mhere mieux milieu mille minorite minute mobile modele moderne moins mois moment monde money
  montages montant monter month montre more mort mother mourir move moved moyen moyenne much musique mutation name nature near
  nearby nearest need needs neuf never next night nobody noel nombre normal notaire nothing notre nouveau nouveaute nouveaux
  nouvelle nuit number numero objet obtenir oeil official officiel officielle officiels offignies offre offres only open
  optique optiques ordre oreille orthographe other ourton ouvert ouverte ouverture ouvrir over page paid papier papiers parc
  pardon parent parents parfait parking parle parler parole part partie partir partout passage passages passe passeport passer
  patient patiente patients pause payer paying pays pediatric peine pendant penser people perdre perdu permis person personne
  personnes petit petite petits peur peut phone photo piece pieces pied pieds pique piquent piquer piques piscine place places
  please plein plombier plupart plus poche poids point police porte porter poser posologie possible poste postes pourquoi
  pouvoir practice premier premiere prendre prends preparer pres prete prevision prime primes prise prises prix problem
  probleme prochain proche produit profession programmes projet projets promotion propos propre public publics publique quand
  quartier quelle quelles quelque question quinze quitter quoi radical radicale raison rapport really recent recente recherche
  recours recourt regarde regarder regime region regional regionale regionaux regle regler remire remiremont remplace
  remplacer rendez rendre rente rentrer repas reponse repos repose reprise reprises reseau residence residences respire
  respirer restaurant reste rester retard retirer retour retrait retraits reunion revenu revenus right rimplas rouge route
  rural rurale rurales saison salle same samedi sans sante santes savoir school seance seances second secret seigy semaine
  semelay sens service services seule seuls should signer since site situation social sociale socialiste societe soeur soir
  soiree solde someone something somme sommes soon sorte sortie sortir souvent stage stages still stop street studio succes
  such suite suivi suivre sujet supermarche sur surtout table tache take talk taper tapes tard taxe taxes telephone tell temps
  tenir tension terme terrain tete texte than thank thanks that their them then there they thing think this time titre today
  tomber tomorrow total toucher toujours tour tous tout toute toutes town train travail travailler tres tried trop trouver
  type under until urgent vacances vacation vaccance vache valeur vallee vendre vendredi venir vente verre verres verrie
  verruyes vers very veut vide vie vieux village ville villes visage visit visite vite vivre voici voila voir voisin voisine
  voiture vont votre vouloir voulu vrai vraiment wait want week weekend what when where which while wife will with woman work
  working would year years your sauve sauver sauvez
`
export const lookalikeWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/))
