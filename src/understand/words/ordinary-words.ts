/**
 * Words of everyday French (and a little English) that are also the name of a commune, or one letter away from one:
 * « sens », « port », « contes », « besoin ». They mean a place only when the sentence says so (gazetteer/context.ts).
 * Folded: lower case, no accents. Words of one or two letters are all ordinary and need no line here.
 */
const words = `
  abondance abondant abord abries accueil acon acres again agences agent agnat agneaux aigre aiguilles aiguillon aillas
  aille aime aimer aimes aire aires airlines alaise alert alias all allee allegre aller alleux alley allez alliat allier
  allies allons alloue ally altier ambon ambres ames amour amure anche and andouille ange angel anges angle angles
  angoisse angry annee annelles anse anses antennes any anyone apache appelle apres apt aquitain arboras arceau archer
  arches arcon arcs ardentes are areas ares argent argentine armes armor around arpege array arrays arrest arret arroses
  ars asque assert athee attaches attaques aubaine aube aubergine aubin aucun audience auge aurais aurons autan autels
  autorise autre autres autruche autumn avancees aventures aveux avion aviron avirons avoid avoine avons avril axat azur
  baby bachant bachas bacon badly baffe bagels baguer baie baignes baille bain bains bais baisse baleine ballee ballon
  ballons ballots banat bancaire bande banne bannes bannieres bans bar barbas bard barde barges barils barney baron
  baronnie barras barre bars bas bases basse basses bassin bassins bastide bataille bathe batie baties bats bauge baume
  bavent bay bayas baye bayes bayons beard beaucoup beaute beaux beech begard begues beguilles bel belle belles bellot
  belly belvedere benet bergeres bernard berne bernes besace besoin besson bessons best bettes bey bias bible biches
  bidon bidule bief bielle bilan bille billet bills billy binas birds bison bizou bizous black blame blanc blanche
  blancs blank blessure blet blobs blogs blond blonde bloque blues board boire bois boise boisseau boisseaux boissons
  boite bombers bon bondons bonds bones bonhomme bonne bonnes bonnet bons books boost boots bora border bordes bords
  boree born borne bort bosse bossee bouc bouchage bouche bouchon boudes boue bouee bouge bougon bouillante bouille
  bouillie bouillon boulange boulanger boule boulin boulon boulot bouquet bourdon bourdonne bourg bourgeois bourgogne
  bourgs bourguignon bourguignons bourre bourse bourses boursieres bouteille bouvet boxes brads brain brains bran
  branches brand brandon brands bras brasseuse bray braye breach breches breed breles bremes bren brette brettes breves
  breviaires brie brief briffons brigue broc brosses brou brouilla brousse brown broye broyes bru brulais brule brunet
  brusque bruyere bruyeres bue buire buis buisson bulle bulles bun bure burelles burg burns bus busque busy button
  cabanasse cabanes cabris cache cagnotte cailla caille cailloux caisse cales calin calle callers calling calls calories
  camarade cambe cambes came camembert camion campagne campes camps can canada canari canceled candy canin cannelle
  cannon cannot canon cantine canvas canyon capelle carbon cardan carding cards cares carnet carpet carrieres carries
  carrot carrots carry cars carte cartes case casse cassee casses cassis casson cast castels castine cause causes
  cavalerie caves cayeux ceder cedre ceignes celle celles cellier celliers cells cendras cendre centre centres cerbere
  cercles cercueil cerise cerisiers certaines cesse cesseras chain chaise chamber chambre champ champagne champenoise
  champis champs chance change changed changer changes channels chanson chant chanteau chanterelle chantes chants chaos
  chapeau chapel chapelle chapelles charbonnat charbonnieres charge charged charger charges charite charmante charme
  charmee charmes charron chars chart charte chartreuse charts chas chassant chasse chasselas chataigneraie chatain
  chateau chateaubriand chatelain chatelaine chatre chatres chats chatte chaud chaudiere chaume chaumes chaussee chauve
  chaux check cheers cheesy chef chemin cheminas cheminot chene chenevieres chenu cher chere cheres cheris cherre chess
  chest cheval chevaline chevennes cheveux chevillard cheville chevreaux chevrier chevrieres chewy chiche chill choisi
  choisies chores choux choye cierges cieux cigogne cinq cintre cire cires cirieres ciron citerne claim clair clam clans
  clapier clave clavette claviers clayette clean clef clefs clisse clonas closes cloue coast cochere codes cogna coinces
  coings collat colle collegien collie collies colombe colombier colombiers colombine colonne colonneaigues coltines
  combes combined comblanchien combles comes comme commence commented comments commerce communal communes compagne
  compas compote comte conde condom confort connaitre connues conquet conta contain contamine conte contents contes
  contest contrast contrats contre contres coordonne coquille corbeilles corbieres cordelle cordon cordonnet cores corn
  cornac cornant corne corner cornier cornus coron corps cosse cote coteau coteaux cotes couarde coucher couches coude
  coudes coudons coudre couleuvre coulombs country county coupe coups cour courant courbe courbes courbette coure
  couronne courrier cours course courses court courtes coute couteau couture coutures couvains couvert couvre crack
  cramant crane crans crash creances creat creche creches credit creole crepon cretin creuse crevant crique crisse crois
  croix croquettes cross crosses croutes cry cuis cuise cuisse cula cult cultures cures curie curry cutting cuvat cuve
  cuves cuvier dallas dance dangers danse dardez dauphin deals decide declin degre demain demie denier dense derriere
  desert deserts dessert detaille detroit deuil deux deviat device devie devise diamant die diesel digest digne dingo
  dining dites doigt doing domain don donjon donne donner dorat doree dotes doubt doubts doue douelle douillet douleurs
  doute doux douze doyen drache drain drap drenne drives drole dry ducks dumes dun dunes dur duras early ecaille echalas
  echange echelle echelles eclaires eclose ecole ecorces ecorches ecot ecoutent ecran ecrire ecueil ecuelle ecuelles
  ecuisses ecuras ecurat ecurie elan eleven eleves engins entrance entre entrelacs epannes epargnes epaule epiais
  epierre epinant epine epineuse err erre escale escales escape esches escot espere essarts essay essays esse estampes
  estivaux estuaire etable etables etain etais etait etalon etang etangs etapes etoile etoiles etudes euros eus eve
  events examples faches facon faire falaise falaises falcon fare fargues faucon fauna fauteuil faux feins felines felon
  ferie ferme fermes fermete ferre ferres fesses fete fetes feuilla feuille feuillee feule feux fever feves fevrier
  fiche fiefs fieu fieux fievre fille filled fills find finis fins flat fleche flechees fleurat fleure fleurie fleurs
  fliers florentin flotte flour flying folie folies folles fonds font fontaine fontaines fontes for force forced
  forensic forest forestiere forge forged forges forget forme formes forms fors fort forte forteresse fortes fosse
  fosses fougere fouilleuse four fourches fourmis fourneaux fours fourth frais franc francais francaise franches
  franchise francs frank franks frenes frere freshness fretin frette frettes fries frise from fromental fronton fry
  fuisse gagne gaillard gaillarde gallon gambier gap garages garat garde garden garder gardes gardez garenne garennes
  garlic garrigues gars gas gauche gemeaux genat gene genera general generic genets genettes geres germ germaine
  germaines geste get gets girolles giron given gives givre glacerie glaire gland glandage glanes goes gond gonds good
  goods gorge gorges gospel gotta goulet gousse gouts gouttieres gouverne gouvernes grace graces grains grams grand
  grande grandes grands grange granges grant grants grapes gras grass grasse grau grave gravelle gravy greges grenade
  grenant gres grignon grillon grise grives gros grosse grues gueux guiche guichet guide guides guignes guillon guise
  habit haie haies haleine halles hanche hanches handling harengere harry has hauban hausse haussez haut haute hautement
  hauts have hebergement help henry her heres herisson heritage hermes heroin heron herpes heure his homme hommes honor
  hopital hopitaux horse horses hospital hospitals hotellerie houblonniere houdan houlette hours housseras housset houx
  how huez huisserie huitres hunting hure images irai irais iron island isle isola isole issue issues issus jalons
  jambes jard jardin jarret jars jas jasses jaune javel jeans jeton job johns jonchere joue joues jours joyeuse joyeux
  juif julienne jumeaux jumel jumelles jure jury killed kremlin labor labrit lacs laine laisse laisses laize lama lamps
  lance lancee lancon lande landed landes lands lange langues laps lapse large lasse latte laura lay laye leaves leches
  lecture lee legal lege lemmes lemon lent lentille lentilles lento lesson leurs level levels lever leves levier leviers
  levres lez lias libelle libre liege lies lieux liez ligne lignes ligue lilas limas lime limon limons lines linge links
  lion lire lisse lisses listes livarot lives livet livre loche lods loge loger loges loir lombard long longeron longes
  longue looks loose lorette lorrain loses lot louches loue louer loueuse lougres loupe loupes loups lourd lourde loves
  lue luisant lumes lusse lutter lux luxe luzerne lys mace mache machin machine machines maclas madeleine madre mage
  magenta mages magnan magnant magnas magne maillas maillat maille maillet maillot mainly mains maint maire mairies
  maison maisons makes making malaise male malignant maltat maman manche mandataire mange manges manoir manuel many
  maple march marchais marche marches mardi mare marges margin marguerite marie marigot marin marines mariol marions
  marne marnes maroon marques marquette marquise marre marry mars martel martin martinet martre martres martyre marvel
  mas massage massais massat masse masseuse matches materiel mathieu maths matin maure mauves maux means medal media
  median medic medis mela melanger memes menage menat mene menee mener mens mention mentions menton menus mer mercis
  mercy merde mere meres merge merges merles mers messages messe messed messy metairies metal metiers mette meures mieux
  mignon migre milieu millas mille millers million minerve mining ministere minot mire miroir misery misse misses
  modelled module moeres moins moire moisson moita mole molles mollettes monastere monceaux monde monnaie mont montagne
  montant montants montat monte month months montre montrer montrez monts moons morceau morceaux morillon morne morte
  mortiers mother motte mouchard mouche mouches mouettes mouille moule moulin moulines moulinet moulins moult mount
  mouriez mouron mouse mousse mousson mouth moutier mouton moutonne moves moye moyen moyenne munster mur murat mure
  mures murette murs mus nages names nanny nattages naval near need neuf neuve neuves never neveu nice niece nivelle
  noce noire noise nomme nord normally normee norrois notes noue noues nouilles novel noyant noyer noyers nuits nulle
  oatmeal objet oie oison olive olle ombree omet ondes ongles onion onzain oraison orange oranges ordres ore oree organ
  orges orgueil orin ormes ornes ors ota our oust ouste ouvre oye pace pact pacte paean pageas pages paille paillet
  painting palais palis palisse palmas palme panne pannes papiers parc parce pardon parent parks parlais parle parles
  parois partiel parus pas passa passage passages passais passavant passe pasta patron patty paume pauvres pavant pavie
  pavillon pavillons pawns pays peace peage peas peille peine peintre peinture peintures pelouse pende penne perche
  perdre pere perenne peri perles perron pers persan person personne personnel personnes perte pesse petit petite phone
  phones pian piano pierre pierres pieux pilles pin pince pineaux pins pionnat pirate pire pires pis pitres place places
  plaie plaigne plain plaine plainte plaisance plaisir plan planche plancher planches planchez plane planee planes
  planezes planques plans plateau plats please plein pleine pleure pleurs pluvieux poche poches poil pointe poire
  poisson poissons poivres poix poles pommera pommier pommiers pompe pompiers pont ponts porcheres porcherie port porta
  portail portal porte porter portes portez porto poser poses posses possession poste postes posts pouille pouilly
  poulaines poulet pourrais pout pray preaux precheur precieux premieres premiers premontre pres presence presle presse
  pretsplace pretssegur prevent prey priez primat prince prise prises prisse privat privates prives proche prouvais
  prove proven provenance providence provides provin pruniers publie publiee publier publies publisher puits pure purge
  puy quand quant quarante quart quarte quartier queen quernes queue quint quintal quinte races racines rai raids rains
  raison ramasse rance rances rancon randonnai randy rang range rants rapa rates ratieres ravel raves ravieres rayon
  reaches reading real recourt regard regle regles reins relevant rely remouille remuee rename rendez rendre rene
  rentieres report reposoir reseau result retard retirement retry reunion reunions reuse reveal reveil reveille
  reveillon revele reves revise riche riez rimons rions riots ris rivas rive rivers rives riviere rivieres roberts robin
  roc roche rocher roches rocque rocques rodes rogna rognes rognon rogues romain romaine roman romans romps ronde rooms
  roque roquelaure roquette roquettes roses rosiere rosieres rosis rots rouelle rouet rouez rouge rouges rouget rouille
  roulier rousses route routes routier rouvre rouvres roux royal rubles rue ruelle rules rustiques sable sables
  sablieres sablonnieres sablons sabres sache sacre sages sai saigne saignes saillant sain sains saint sainte salarie
  salaried salariee salarier salaries sales salies salins salives salle salles salon salut sana sand sante sap sauce
  saules sauniere saunieres saurais saurat sauternes sauvages sauvat sauve sauvez saves savoir savonnieres scale scene
  scille scissors score seance seche secheras secourt see seeds seems sees seiches seillons seine seins selles selve
  semons sen senat senaux sends sens sense sentinelle sequestre seras serez series seront serpent serre serres sers
  servais serval servant servent serves servies serving sessions seuil several sevis sevrai share she sieges sigle signe
  signed signer signes signs silly simple since sinon smallest snare sociaux sode soigne soirs solaire sommant somme
  sommeilles sommes sommet somniferes son songeons sonne sorbets sorbier sore sorry sorte sos souche souci soucia
  soudain soudan soudat soude soues souille soula soulages soupir souques sourd sourdes sourds souterraine soutiers
  soyers soyons space spare spay sport spray stand staples start stations still stone store strange suce suisse sure
  surin suris survie sus syndicat table tables tablier tache taches taillades taillant taille taillee tailles taillis
  tain taire taken talais tales taller talon tampon tance taponnat tardais tardes targe target tarte tartre tarts tarzan
  tasse tatare taule tavern taverne tavernes teach tech teille temple tende tendon tendre tendron tendu teneur tennis
  tense terce terme termes ternes terrasse terre terres terrible tesson tetes thank the their theirs there these this
  thons those thou thrones tierce tiercelet tiercent tiers tiger tillac tille tilleul times tiques title titre titres
  toges tombe tonnerre touch touche toucher touches touille tour tourbes tourne tournee tournes tourneur tours toussaint
  tousse toutes trace traces trades train trained trainer trains trait traita traite traits trance tranche travaux
  travel travers treat treats trees treilles treize tresse tresses treteau treve treves tricot trie tries trilla trimer
  trinite troche trois tronche tronchet tropes tuiliere tunes union unions urgences urine vacheres vacherie vaillant
  vains vair vaire val valentin valentine vallee vallees valley vallon vallons valouse vals vanne vans varaignes varenne
  varois vars vast vaudeville vault vaux vegan veille veine velars velu venas vendes vendeuse vendre venere venes
  venette vengeons ventes ventouse venue ver verdier vereux verger verges vergne verin verines vernaux verne vernie
  verre verriere verrieres verrue vers versee verser version vert vertus very veuve veuves vidai videlles vieille viella
  vielle vienne viennent viens vieux vif vigneaux vignes vignot village villages ville villes vineuse violee violence
  violes violettes vira vire virer vireux visas visse vitreux vives vivier viviers viviez vivre vogue void voire voise
  voisin voisines voisins six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cent mille volonte votre voue voyer vue wales wallet was what when where who wishes with words worse
  worth you zonage
`

const ordinary: ReadonlySet<string> = new Set(words.trim().split(/\s+/))

/** True for a normalised word that should not be taken for a place unless it is announced as one. */
export const isOrdinary = (word: string): boolean => word.length <= 2 || ordinary.has(word)
