/**
 * The frames dangers are told in, one a line: someone, a sign, how suddenly; someone, a blow, someone else. Filled (fillers.ts) by
 * the thousand when the danger model is trained, so that it hears « gifle ma mère » after « frappe sa femme ». `harmless` holds what
 * is said with the same words when nobody is in danger. Our own; add to them freely.
 */
import type { DangerKind } from '../../../src/types'

export const dangerFrames: Readonly<Record<DangerKind | 'harmless', string>> = {
  physical: `
    {relative} fait {attack}
    {adult} fait {attack} {plea}
    je crois que {relative} fait {attack}
    je pense faire {attack}
    on dirait {attack}
    {attack}
    {attack} {plea}
    {attack} que faire
    {adult} est en train de faire {attack}
    suspicion de {attack} chez {relative}
    {adult} est en arrêt cardiaque
    i think my dad is having a stroke
    having a heart attack
    seizure right now
    appelez les pompiers {plea}
    appelez une ambulance
    envoyez le samu {plea}
    il faut une ambulance {somewhere}
    vite les secours {relative} va mourir
    need an ambulance now
    au secours
    urgence vitale
    {relative} a besoin des pompiers tout de suite
    au secours {relative} {plea}
    à l’aide vite
    {relative} est mourant là vite
    on est en train de perdre {relative}
    envoyez quelqu’un {relative} est gravement blessé
    {relative} est coincé dans la voiture après l’accident
    la voiture a quitté la route, {relative} est dedans
    {relative} a pris feu
    mes habits ont pris feu
    {relative} est resté sous l’eau {plea}
    on a sorti {relative} de l’eau
    une moto vient de heurter un piéton
    {illness} 39 de fièvre et des frissons
    je suis {illness}, fièvre et frissons {plea}
    je suis {illness} et je me sens partir
    je sors d’opération, la cicatrice s’ouvre et saigne
    {child} s’est tapé la tête et vomit
    {child} est tout froid et ne mange plus
    {child} a une pièce coincée dans la gorge
    {child} a un bout de jouet dans la gorge {plea}
    {adult} a la jambe gonflée et du mal à respirer
    je gonfle après une piqûre
    plein de piqûres et je tourne de l’œil
    enceinte, tension à 17 et mal de tête
    le bébé ne bouge plus dans mon ventre
    je perds les eaux {suddenly}
    à la maison de retraite {adult} {lifeless} et personne ne vient
    {care} à {place}, {adult} a {stroke}
    {care} à {place}, {adult} a {chest} {chestSigns}
    cardiologue à {place} j’ai {chest} {chestSigns}
    quel médecin quand on a {stroke}
    {relative} a été retrouvé par terre chez lui
    {adult} est par terre depuis hier et ne peut pas se lever
    produit dans l’œil ça brûle {plea}
    noyade {somewhere} {plea}
    un incendie {somewhere} avec {relative} à l’intérieur
    odeur de gaz {somewhere} et mal de tête
    pouce arraché par une machine
    {relative} a le bras arraché
    he is dying {plea}
    my son is burning with fever and has a rash that won’t fade
    she can’t feel her legs after the fall
    {anyone} {lifeless} {suddenly} {plea}
    {relative} {breathless} {suddenly} {plea}
    {child} {breathless} {plea}
    j’arrive plus à respirer {suddenly} {plea}
    je manque d’air {suddenly} et je suis essoufflé au repos
    {adult} a {chest} {chestSigns} {plea}
    j’ai {chest} {chestSigns} {plea}
    {chest} {chestSigns}
    {adult} a {stroke} {plea}
    j’ai {stroke} {plea}
    {relative} {bleeds} {plea}
    je {bleeds} {plea}
    {relative} {blow} {afterBlow} {plea}
    {child} {blow} {afterBlow}
    {relative} s’est renversé {scald} sur {body} {plea}
    brûlure avec {scald} sur {body}
    {relative} a mangé {allergen} et {swells}
    après {allergen} {swells} {plea}
    {child} {illBaby} {plea}
    je suis {pregnant} et {inPregnancy} {plea}
    {pregnant} {inPregnancy} où est la maternité de {place}
    ma femme est {pregnant} et {bleeds}
    {adult} {illness} {worsens} {plea}
    c’est quoi le numéro, {relative} {lifeless}
    un {illness} {worsens}
    je vais m’évanouir {suddenly} mon cœur bat trop vite
    je sens que je vais mourir, j’ai {chest}
    {relative} est en train de mourir {plea}
    il y a le feu {somewhere} et {relative} est dedans
    accident de voiture {relative} {lifeless}
    {relative} s’étouffe avec un morceau de pain {plea}
    {child} a avalé une pièce et {breathless}
    un défibrillateur vite {relative} {lifeless}
    my husband is unconscious {plea}
    my father has chest pain and is sweating
    my baby is not breathing
    my wife can’t breathe
    she is having a seizure
    he is bleeding a lot
    my son fell from the window and is not moving
    I have crushing chest pain
    my mother’s face is drooping and she can’t talk
    my friend collapsed
    she fainted and won’t wake up
    my throat is swelling after a peanut
    I’m pregnant and bleeding
    there has been an accident someone is hurt
    my child is choking
    my dad is having a heart attack
    he hit his head and is vomiting
    contractions every 3 minutes
    my grandma fell and can’t get up
    my leg is swollen and I can’t breathe
    my baby is floppy and won’t feed
    burnt by boiling oil all over his arms
  `,
  mental: `
    ma vie est fichue je veux que ça s’arrête
    je veux que la douleur s’arrête pour toujours
    je ne tiendrai pas jusqu’à demain
    je ne passerai pas la nuit
    cette nuit c’est la dernière
    j’ai choisi le jour où je vais mourir
    j’ai recommencé à me couper
    {search} j’ai envie de {die}
    {search} {weary}
    {search} {beloved} {theyWant} {dieThemselves}
    psychiatre à {place}, {beloved} {farewell}
    quand je suis au bord du quai j’ai envie d’y aller
    quand je roule j’ai envie de me jeter contre un arbre
    tout le monde s’en fiche si je meurs
    je n’aurais jamais dû naître
    je suis au bord du gouffre
    je suis à bout, j’ai les cachets devant moi
    je craque pour de bon et j’ai acheté une corde
    mes comprimés sont prêts pour le jour où
    est-ce que mourir fait mal
    est-ce qu’on souffre quand on se pend
    au travail tout le monde me pousse à bout j’ai envie de mourir
    interne épuisé je pense à {die}
    je suis soignante et je pense à {die}
    j’ai tout perdu je veux {die}
    {weary} qui peut m’aider
    I’ve started cutting again
    I keep thinking about jumping off a bridge
    I want everything to end for ever
    my brother says he will kill himself
    therapist in {place}, I want to die
    {iWant} {die} {plea}
    {iWant} {die} ce soir
    {weary}
    {weary} {iWant} {die}
    {prepared}
    {beloved} {theyWant} {dieThemselves} {plea}
    {beloved} {farewell} {plea}
    {harmMyself} quand ça va mal
    {harmMyself} depuis des mois
    {harmMyself} {search}
    {beloved} {harmThemselves} {plea}
    un psy à {place} {weary}
    depuis {loss} {weary}
    {beloved} délire, entend des voix et veut {dieThemselves}
    comment {die} sans souffrir
    combien de cachets pour mourir
    le moyen le plus rapide de mourir
    on me harcèle {iWant} {die}
    I want to die
    I want to kill myself
    I’m going to end my life tonight
    I don’t want to live anymore
    my friend wants to kill himself
    my sister cut her wrists
    I keep hurting myself
    there is no reason to live
    I can’t go on
    everyone is better off if I’m dead
    my son says he wants to die
    he left a goodbye letter
    she is on the bridge and wants to jump
    I hear voices telling me to die
    I have pills and I want to take them all to die
  `,
  violence: `
    {aggressor} {hits} sa mère
    {aggressor} {hits} {victim} tous les jours
    l’aide à domicile {hits} {adult}
    le personnel {hits} {adult} à l’ehpad
    on {hits} {victim} à la maison de retraite
    mon patient m’{hasHit}
    je suis soignant, un patient m’{hasHit}
    une infirmière {hasHit} par un patient, il est encore là
    un patient menace {victim} avec une arme
    quelqu’un essaie d’entrer {somewhere}
    il y a un cambrioleur {somewhere}
    on vient de m’agresser {somewhere}
    on vient de me voler et de me frapper
    {partner} a essayé de m’écraser
    {partner} a tué mon chien et dit que je suis la prochaine
    {partner} rôde autour de chez moi
    {partner} garde mes papiers et mon argent
    je disais non et {partner} a continué
    j’ai été forcée par {aggressor}
    un homme m’a coincée et embrassée de force
    j’ai dit non à {partner} il n’a pas arrêté
    {aggressor} m’a touché les seins
    {search} {partner} me {hits}
    {search} j’ai été violée {when}
    gynécologue à {place} j’ai été violée
    médecin sans que mon mari le sache, il me {hits}
    {victim} porte des lunettes noires et a des marques au cou
    {partner} dit que si je pars il me tue
    {partner} ne me laisse voir personne et me frappe
    mon fils adulte me {hits} pour de l’argent
    mes parents me {hits} parce que je suis homo
    I need a doctor, my husband hit me
    he won’t stop and he holds my papers
    my brother attacks my mother
    {aggressor} me {hits} {plea}
    {partner} me {hits} {when}
    {aggressor} m’{hasHit} {when}
    {aggressor} {hits} {victim} {plea}
    {aggressor} {hasHit} {victim} {when}
    {victim} {suffers} {plea}
    {partner} {grip} {plea}
    mes parents veulent me marier de force
    on veut m’exciser
    mes patrons m’exploitent et gardent mes papiers
    on m’oblige à me prostituer
    {armed} {somewhere} {plea}
    {armed} vient d’entrer {somewhere}
    {armed} menace {victim} {somewhere}
    on m’{hasHit} {when}
    je me suis fait agresser {when}
    je me suis fait violer
    je me suis fait tabasser par {aggressor}
    je viens de me faire braquer
    j’ai peur de {partner}
    j’ai peur de rentrer {partner} est violent
    {partner} me fait peur il {hits} tout le monde
    je dois fuir {partner} avec les enfants
    je me cache de {partner}
    un foyer pour femme battue ce soir
    j’ai des bleus {partner} m’{hasHit} {search}
    certificat pour des coups, {partner} m’{hasHit}
    on a mis quelque chose dans mon verre et je me suis réveillée nue
    je crois qu’on m’a droguée et violée
    quelqu’un me suit dans la rue
    quelqu’un force ma porte
    on entre chez moi
    my husband beats me
    my boyfriend hits me
    my ex threatens to kill me
    I was raped
    I was sexually assaulted
    a man is following me
    someone is breaking into my house
    my partner choked me
    he locks me in
    she hits me when she drinks
    my mother is abused in her nursing home
    my carer hurts me
    I’m afraid of my husband
    my family wants to force me to marry
    a man with a gun is in the clinic
    my sister is beaten by her husband
  `,
  child: `
    {grownUp} {hurts} {aChild} depuis des mois
    mon fils se fait tabasser à l’école
    ma fille se fait harceler et frapper au collège
    des élèves {hurts} {aChild}
    un prof demande aux enfants de se déshabiller
    l’entraîneur demande aux petits de se mettre nus
    {grownUp} demande à {aChild} des photos
    {parent} boit et ne nous donne pas à manger
    {parent} me fait dormir dehors
    j’entends un enfant supplier derrière le mur
    des enfants fouillent les poubelles pour manger
    des petits n’ont pas vu leurs parents depuis des jours
    {aChild} revient de chez son père avec des bleus
    {aChild} ne veut plus aller chez son père, il lui fait mal
    {aChild} a mal au sexe depuis le week-end chez {grownUp}
    pédiatre à {place} {grownUp} {hurts} {aChild}
    {search} {grownUp} {hurts} {aChild}
    {grownUp} a secoué {aChild}
    un bébé laissé {somewhere} sans personne
    bébé trouvé {somewhere}
    ma fille de {minorAge} ans n’est pas rentrée cette nuit
    on veut exciser ma fille
    un copain plus vieux oblige ma sœur de {minorAge} ans à des choses
    a mother does not feed her child
    a toddler is locked in a car in the heat
    my niece says her grandpa does things to her
    {parent} {hurtsMe}
    j’ai {minorAge} ans et {parent} {hurtsMe}
    j’ai {minorAge} ans {parent} {hurtsMe} {plea}
    j’ai {minorAge} ans et un adulte {hurtsMe}
    {grownUp} {hurts} {aChild} {plea}
    {grownUp} {hurts} {aChild} {when}
    {aChild} {traces} {plea}
    un enfant de l’immeuble {traces}
    la petite voisine {traces}
    mon élève {traces}
    un petit {traces}
    la fillette d’en face {traces}
    je garde un enfant qui {traces}
    je suis instit un élève {traces}
    je suis infirmière un bébé {traces}
    signaler un enfant maltraité
    je veux signaler un enfant en danger
    les voisins maltraitent leurs enfants
    un enfant est en danger à {place}
    j’ai secoué mon bébé
    j’ai peur de faire du mal à mon enfant je craque
    j’ai frappé mon fils j’ai honte
    je n’en peux plus j’ai failli jeter mon bébé
    un inconnu écrit à ma fille de {minorAge} ans et demande des photos
    un adulte demande à mon fils de se déshabiller en visio
    un bébé a été abandonné {somewhere}
    on a trouvé un bébé tout seul
    un enfant enfermé dans une voiture
    ma fille de {minorAge} ans a disparu
    ma fille a fugué
    mon fils n’est pas rentré il a {minorAge} ans
    mon ex a enlevé notre enfant
    my dad hits me I’m {minorAge}
    my stepfather touches me
    my teacher touches me
    the neighbours beat their child
    a baby was left alone in a car
    a child is missing
    my uncle comes into my bed
    a pupil has bruises and is afraid to go home
    their kids are left alone with no food
  `,
  poisoning: `
    {search} {child} {swallowed} {product}
    pharmacie de garde à {place} {child} {swallowed} {pills}
    {search} {adult} a pris {tooMuch} {medicine}
    mon chien et {child} ont mangé {plant}
    mon chat et {child} ont bu {product}
    {grownUp} a donné des somnifères à {child}
    {child} a tété un mégot
    {child} a mis {product} dans sa bouche
    gorge qui brûle après {fumes}
    {fumes} inhalé {plea}
    {relative} s’est injecté {drug} {poisoned}
    coma éthylique {relative} {plea}
    {relative} a trop bu {poisoned}
    l’alarme co sonne {plea}
    toute la famille a mal à la tête avec le poêle
    mordu par une vipère {plea}
    piqûre de scorpion
    {child} a pris une gélule à moi
    poison centre phone number
    he drank something from under the sink
    {child} {swallowed} {product} {plea}
    {relative} {swallowed} {product} {plea}
    j’ai avalé {product} par erreur
    j’ai bu {product} {plea}
    {child} {swallowed} {plant} {poisoned}
    {child} {swallowed} {plant} {plea}
    on a mangé {plant} et on vomit tous
    {child} {swallowed} {pills} {plea}
    {adult} {swallowed} {pills} {plea}
    {relative} a pris {pills} {poisoned}
    {adult} a pris {tooMuch} {medicine} {plea}
    j’ai pris {tooMuch} {medicine} {plea}
    j’ai donné {tooMuch} {medicine} à {child}
    on a donné {tooMuch} {medicine} à {child}
    {relative} a pris {drug} {poisoned} {plea}
    overdose {relative} a pris {drug}
    {relative} s’est trompé de médicament et a pris {tooMuch} {medicine}
    j’ai respiré {fumes} et je tousse
    j’ai mélangé {fumes} et j’ai du mal à respirer
    on a respiré {fumes} {plea}
    monoxyde de carbone on a tous mal à la tête
    la chaudière dégage du gaz {relative} {lifeless}
    le détecteur sonne et on a des vertiges
    le numéro du centre antipoison
    numéro antipoison {child} {swallowed} {product}
    intoxication avec {product} {plea}
    la nounou a donné {pills} à {child}
    my child drank bleach
    my son swallowed pills
    she took too many tablets
    he overdosed
    my daughter ate berries
    my dog and my kid ate rat poison
    I mixed bleach and cleaner and can’t breathe
    poison control
    we feel dizzy and the gas alarm is ringing
    I took too much insulin
    my toddler ate a cigarette
    mum took her pills twice
  `,
  harmless: `
    c’est quoi {attack}
    définition de {attack}
    {relative} a fait {attack} {ago}, qui pour le suivi à {place}
    rééducation après {attack} à {place}
    comment se former aux gestes en cas de {attack}
    combien de morts par {attack} en {place}
    après {attack} en {year}, la cure est-elle remboursée
    {relative} est mort d’{attack} {ago}, on cherche un nouveau médecin
    filière {attack} du plan régional
    les pompiers du village font-ils du transport
    ambulance pour une consultation prévue, qui paye
    numéro d’une ambulance privée à {place}
    combien de {dangers} en {place}
    nombre de {dangers} dans le département de {place}
    évolution des {dangers} en {place}
    taux de {dangers}
    statistiques {dangers} {place}
    combien de {dangers} par an en France
    plan de prévention contre {theDanger}
    programme sur {theDanger} à {place}
    quelles mesures contre {theDanger}
    budget pour {theDanger}
    subvention pour lutter contre {theDanger}
    appel à projets {theDanger}
    quels dispositifs contre {theDanger} en {place}
    formation sur {theDanger} à {place}
    exposé sur {theDanger}
    cours sur {theDanger}
    c’est quoi {theDanger}
    définition de {theDanger}
    film sur {theDanger}
    roman sur {theDanger}
    mémoire sur {theDanger}
    colloque sur {theDanger}
    campagne sur {theDanger}
    association contre {theDanger} à {place}
    quels sont les signes de {theDanger}
    je travaille dans {workplace} et je cherche une formation sur {theDanger}
    {workplace} veut un projet sur {theDanger}
    {adult} a fait un avc {ago} {followUp}
    j’ai fait un infarctus {ago} {followUp}
    {relative} a eu un accident {ago} {followUp}
    j’ai fait une dépression {ago} {followUp}
    après mon opération du cœur {followUp}
    {adult} s’est cassé la jambe {ago} {followUp}
    j’ai été hospitalisé {ago} {followUp}
    ma fille a convulsé {ago} {followUp}
    tentative de suicide {ago} {followUp}
    j’ai {mild} {followUp}
    {relative} a {mild} {followUp}
    {child} a {mild} {followUp}
    j’ai {mild}
    {mild} que prendre
    {mild} est-ce grave
    {adult} diabétique peut-il manger {food}
    ma mère diabétique a droit à {food}
    mon mari cardiaque peut-il boire {food}
    enceinte peut-on manger {food}
    {child} peut manger {food}
    {adult} est diabétique, {food} c’est permis
    je suis enceinte {followUp}
    enceinte de 3 mois {followUp}
    enceinte de 8 mois quelle maternité à {place}
    mon bébé a 2 mois vaccin {followUp}
    accoucher à {place}
    inscription à la maternité de {place}
    {paperwork} ne bouge plus depuis des mois
    {paperwork} ne répond plus
    personne ne répond pour {paperwork}
    j’ai perdu {paperwork}
    c’est urgent pour {paperwork}
    on me menace de suspendre {paperwork}
    on m’oblige à payer pour {paperwork}
    je me bats pour {paperwork}
    j’en peux plus avec {paperwork}
    à bout avec {paperwork}
    je craque à cause de {paperwork}
    {paperwork} a disparu
    {paperwork} me tue
    ça me fait mal de payer {paperwork}
    le médecin de {place} est mort
    notre médecin est parti à la retraite au secours
    la médecine meurt à {place}
    l’hôpital de {place} est en danger
    menace de fermeture des urgences de {place}
    on se bat pour garder l’hôpital de {place}
    on nous tape dessus à chaque réforme
    les médecins disparaissent de {place}
    en finir avec les déserts médicaux
    on va tous mourir sans médecin à {place}
    l’état étrangle les cabinets
    la réforme nous tue
    les charges m’étouffent
    {animal} {lifeless}
    {animal} ne mange plus
    {animal} {swallowed} {product}
    {animal} saigne de la patte
    {animal} s’est fait mordre vétérinaire à {place}
    tuer les punaises de lit
    tuer les fourmis
    mort aux rats où acheter
    urgences de {place} pour une radio
    les urgences de {place} sont ouvertes la nuit ?
    combien d’attente aux urgences de {place}
    prix d’une ambulance
    numéro du samu social
    le 3114 c’est quoi
    à quoi sert le 119
    le 3919 est-il gratuit
    que veut dire smur
    quand appeler le 15
    comment marche le 112
    différence entre le 15 et le 116117
    prix d’un défibrillateur pour la mairie
    est-ce que je peux prendre {medicine} et {medicine}
    combien de {medicine} par jour
    {medicine} est remboursé ?
    j’ai oublié mon comprimé hier
    plus de {medicine} à la pharmacie de {place}
    ordonnance de {medicine} à renouveler
    j’ai pris un {medicine} ce matin je peux en reprendre ?
    effets secondaires du {medicine}
    dose de {medicine} pour un enfant
    tu veux mourir robot
    t’es nul je te déteste
    va mourir saleté de robot
    tu me tues de rire
    mort de rire
    je meurs d’envie d’un café
    je suis mort de fatigue {followUp}
    à mourir d’ennui
    je me tue à vous le dire
    y a de quoi se pendre avec ces délais
    c’est à se jeter par la fenêtre ces délais
    j’en ai marre d’attendre un rdv
    je n’en peux plus d’attendre
    au secours je ne trouve pas de dentiste
    aidez-moi à trouver {care} à {place}
    sos médecins {place}
    un ami cherche {care} à {place}
    ma voisine cherche {care}
    mon mari a 80 ans {followUp}
    mon fils de {minorAge} ans peut-il consulter seul
    ma fille de {minorAge} ans {followUp}
    mon enfant a perdu sa carte vitale
    certificat de judo pour mon fils
    mon fils s’est fait mal au foot hier {followUp}
    l’infirmière passe chez ma mère
    je vis seule {followUp}
    mes enfants sont fatigués du trajet
    le psy de ma fille part à la retraite
    {child} doit voir {care} à {place}
    stressé par les examens {followUp}
    je dors mal {followUp}
    un peu déprimé {followUp}
    deuil de mon père {followUp}
    burn out {followUp}
    mal dans ma peau {followUp}
    mon couple va mal {followUp}
    sevrage alcool {followUp}
    arrêter de fumer {followUp}
    groupe de parole à {place}
    je veux tout quitter pour m’installer à {place}
    je saute le pas et j’ouvre un cabinet à {place}
    je veux arrêter le libéral
    je pars pour toujours de {place}
    adieu mon médecin il part à la retraite
    merci et adieu
    je disparais deux minutes
    fin de vie à domicile {followUp}
    directives anticipées
    mon mari est mort quelles démarches
    déclaration de décès
    capital décès
    d’où sortent vos chiffres
    qui a écrit ces réponses
    d’où vient ce que tu dis
    2 euros retenus sur chaque consultation
    1 euro pris à chaque visite
    pourquoi 1 euro à chaque boîte
    une boîte de {medicine} ça coûte combien
    euros par boîte de médicament
    how many suicides in {place}
    first aid course in {place}
    my dad had a stroke years ago looking for {care} in {place}
    my dog ate chocolate
    I’m dying to move to {place}
    the wait is killing me
    I have a cold
    can my diabetic mother eat {food}
    my doctor died
    what is the 3114
    a novel about poison
    domestic violence programme in {place}
    emergency room for an x-ray in {place}
    urgent paperwork
    mon dentiste m’a fait mal
    mon kiné est brutal
    le médecin m’a mal parlé
    porter plainte contre un médecin
    signaler un dépassement
    je me suis fait opérer
    je me suis fait vacciner
    je me suis fait avoir par {paperwork}
    on m’a volé {paperwork}
    médecin agressé {ago}
    agression d’un médecin à {place} en 2023
    bouton d’alarme pour cabinet
    je me fais du souci pour {place}
    je me fais du mal à comprendre {paperwork}
    ça me coupe le souffle le prix
    coup de main pour {paperwork}
    coup de fil de l’ars
    coup de cœur pour {place}
    frapper à la bonne porte pour {paperwork}
    la grippe frappe {place}
    exploser de rire
    explosion du nombre de patients
    plus de souffle pour la médecine de ville
    on manque d’air et de médecins à {place}
    un souffle nouveau pour {place}
    {adult} est diabétique, est-ce que {food} est permis
    {adult} fait du diabète, a-t-il le droit à {food}
    mon fils a 39 ce soir, quel médecin de garde à {place}
    ma fille a 38,5 le week-end, où consulter
    la petite tousse et a 38, médecin samedi
    la vie étudiante à {place}
    vie scolaire et santé
    laisse tomber, j’ai trouvé
    taper mon numéro de sécu
    je n’arrive pas à taper l’adresse
    marre des répondeurs
    la cpam retient un euro sur mes soins
    il reste une place à {place}
    je garde le petit de ma sœur, {followUp}
    mon père et ma mère ont besoin d’{care}
    mon copain est médecin à {place}
    mon ex et moi voulons une mutuelle
    mon mari part à la retraite {followUp}
    la nourrice de mon fils demande un vaccin
    la prof de mon fils parle d’orthophoniste
    aide à domicile pour {victim} à {place}
    l’aide à domicile de {victim} part en vacances
    auxiliaire de vie pour {adult} à {place}
    l’ehpad de {place} a-t-il de la place
    la maison de retraite de ma mère cherche un médecin
    infirmière scolaire du collège de {place}
    l’école demande un certificat pour {child}
    garde d’enfants pour les soignants à {place}
    seul médecin du village à {place}
    mon père vit seul à {place} {followUp}
    laisser mon cabinet à un jeune
    mon enfant reste seul en consultation, c’est possible
    coup de poing sur la table, les médecins de {place} en colère
    les coups de soleil {followUp}
    un coup de fatigue {followUp}
    battre des records de vaccination à {place}
    la bataille des maires pour un médecin
    violences urbaines : pharmacie fermée à {place}
    une violente toux {followUp}
    secouer le flacon avant de prendre le {medicine}
    mon fils se bat avec ses devoirs {followUp}
    menace de grève des médecins à {place}
    la cpam me menace d’une pénalité
    {paperwork} me menace de poursuites
    harceler le secrétariat pour un rdv
    une arme contre les déserts médicaux
    armée : quel médecin militaire à {place}
    fusil de chasse, certificat médical
    permis de port d’arme certificat
    attaquer une décision de la cpam
    attaque de panique l’an dernier {followUp}
    la grippe attaque à {place}
    sexualité et handicap, {care} à {place}
    centre de santé sexuelle à {place}
    maladie sexuellement transmissible, test
    test après un rapport à risque
    rapports douloureux {followUp}
    le rapport de l’ars sur {place}
    radio du sein à {place}
    mal aux fesses en vélo {followUp}
    nu-pieds, mycose {followUp}
    toucher les aides à {place}
    combien touche un médecin à {place}
    je ne touche plus d’indemnités
    ça me touche que {place} perde son médecin
    toucher rectal, quel âge
    on m’enferme dans un zonage
    enfermé dehors
    confinement et télétravail
    passeport vaccinal
    passeport perdu
    suivi de grossesse {place}
    mon médecin me suit depuis dix ans
    le cardiologue qui me suit part de {place}
    surveiller ma tension
    surveillance des grains de beauté
    qui contrôle les cabinets
    contrôle de la sécu pendant un arrêt
    on me force à prendre un générique
    est-on obligé de déclarer un médecin
    obligé d’avancer les frais
    la mairie est obligée de payer
    forces et faiblesses de {place}
    les délais tuent la médecine
    tuer la médecine libérale
    tue-mouches
    fuite d’eau au cabinet
    fuites urinaires {followUp}
    les médecins fuient {place}
    quitter la fonction publique pour le libéral
    je quitte mon mari et je change d’adresse, carte vitale
    hébergement d’un interne à {place}
    un bleu après la prise de sang
    marques de vergetures {followUp}
    traces de frein
    allergie et nourriture du bébé
    donner à manger à un bébé de 6 mois
    que donner à manger à {child} avec une gastro
    mon fils ne mange pas beaucoup {followUp}
    pharmacie abandonnée à {place}
    l’état abandonne {place}
    sentiment d’abandon dans nos campagnes
    mon médecin a disparu des pages jaunes
    zone rouge disparue de la carte
    j’ai peur du dentiste {followUp}
    peur des piqûres {followUp}
    peur de perdre notre médecin
    peur de mal remplir {paperwork}
    j’ai peur de vieillir sans médecin à {place}
    signaler un changement d’adresse
    signaler un médecin absent
    signalement d’une erreur sur le site
    porter plainte pour un soin raté
    le taux de suicide à {place}
    numéro vert prévention suicide pour une affiche
    je travaille au 3114
    suicide assisté en suisse
    mourir dans la dignité, où en est la loi
    fin de vie : directives
    soins palliatifs {place}
    mon père est mourant, soins palliatifs à domicile à {place}
    en finir avec la paperasse
    en finir avec le tabac {followUp}
    en finir avec mes kilos {followUp}
    j’aimerais que mes boutons disparaissent
    disparition du numerus clausus
    la vie à {place} pour un médecin
    vie de famille et installation
    qualité de vie à {place}
    assurance vie et décès
    plus envie d’exercer à l’hôpital
    plus la force de monter les étages {followUp}
    j’en ai marre des dépassements
    marre de faire 50 km pour {care}
    épuisé par les gardes, remplaçant à {place}
    à bout de souffle, nos hôpitaux
    la maternité est au bout du rouleau
    à quoi bon un zonage
    à quoi bon prendre rdv
    ça ne sert à rien de venir à {place}
    lettre au médecin traitant
    lettre de motivation msp
    lettre de la cpam reçue
    message laissé au cabinet sans réponse
    pardon je me suis trompé
    pardon, je cherche {care} à {place}
    départ définitif de notre médecin
    règlement définitif du dossier
    je me coupe souvent en me rasant
    je me suis coupé les ongles trop court
    coupe du monde
    lame de parquet
    varices et veines {followUp}
    prise de sang veine difficile
    poignet cassé {ago} {followUp}
    poignet douloureux {followUp}
    sauter une visite de contrôle
    sauter sur l’occasion
    train pour l’hôpital de {place}
    pont de mai, médecin de garde
    sur les toits de {place}
    vue du balcon
    corde vocale {followUp}
    cordes vocales fatiguées {followUp}
    avoir plusieurs cordes à son arc
    idées pour attirer des médecins à {place}
    chambres noires
    voix enrouée {followUp}
    perdre du poids {followUp}
    le poids de mon bébé {followUp}
    poids des charges
    sans moi le cabinet ferme
    erreur de dosage sur l’ordonnance, que faire à la pharmacie
    bêtise : j’ai lavé ma carte vitale
    achat de matériel pour mon cabinet
    avaler un comprimé est difficile {followUp}
    gorge qui gratte quand j’avale
    boire assez d’eau quand on est âgé
    mon fils ne boit pas de lait {followUp}
    manger équilibré {followUp}
    que manger avant une prise de sang
    mon bébé mange sa purée {followUp}
    bouche sèche {followUp}
    bouche à oreille à {place}
    ma fille suce son pouce {followUp}
    mâcher fait mal {followUp}
    j’ai pris rendez-vous hier
    j’ai pris ma retraite
    prendre {medicine} à jeun
    donner du {medicine} à {child}
    j’ai donné ma carte au médecin
    produits d’entretien pour une msp
    quel produit pour désinfecter
    lessive sans allergène
    allergie à la lessive {followUp}
    eau de javel pour nettoyer
    essence chère pour aller chez {care}
    prix de l’essence infirmière libérale
    frais d’essence remboursés
    piles pour appareil auditif
    pile de dossiers
    la pile de mon pacemaker à contrôler
    peinture du cabinet
    plombs et peinture ancienne, logement
    cigarette électronique pour arrêter
    parfum et allergie {followUp}
    les huiles essentielles sont-elles remboursées
    pesticides et santé à {place}
    les pesticides autour de l’école, quelles règles
    exposition aux pesticides {followUp}
    cueillette de champignons, pharmacien qui vérifie
    champignon au pied {followUp}
    mycose {followUp}
    feuille de soins perdue
    feuille de route santé
    plantes médicinales
    conserves et diabète
    baies vitrées
    ma boîte de {medicine} est vide, renouvellement
    une boîte de {medicine} par mois
    boîte aux lettres du cabinet
    trop de médicaments, {care} pour faire le point
    trop de monde chez {care}
    deux fois plus de médecins
    trois fois par jour
    j’ai trop mangé hier
    mon fils a mangé trop de bonbons
    verres progressifs
    verre de vin par jour
    bouteille d’oxygène à domicile à {place}
    alcool au volant, stage
    mon mari boit un peu {followUp}
    consultation alcool {followUp}
    addiction au cannabis {followUp}
    test de dépistage drogue
    drogue et conduite, loi
    méthadone {followUp}
    erreur sur {paperwork}
    je me suis trompé de date
    mélanger {medicine} et vitamines
    intoxication alimentaire {ago}
    centre antipoison c’est quoi
    adresse du centre antipoison pour mon mémoire
    chaudière en panne au cabinet
    poêle à bois et asthme
    facture de gaz
    entretien chaudière
    gaz intestinaux {followUp}
    gaz du sang
    fumées d’usine à {place}, qualité de l’air
    essoufflé en montant {followUp} depuis des mois
    souffle au cœur {followUp}
    test du souffle
    respirer par le nez est difficile {followUp}
    bouchon d’oreille {followUp}
    nez bouché je respire mal la nuit {followUp}
    apnée du sommeil {followUp}
    ronflements {followUp}
    bon air de {place}
    asthme léger {followUp}
    rupture de stock de ventoline
    ordonnance de ventoline à renouveler
    inhalateur d’asthme remboursé
    poumon de la ville
    coincé dans les bouchons
    dos bloqué {followUp}
    épaule bloquée depuis deux semaines {followUp}
    cou raide torticolis {followUp}
    langue des signes
    langue blanche {followUp}
    mal de gorge et {mild}
    thorax : radio de contrôle à {place}
    bras cassé plâtre {followUp}
    mâchoire qui craque {followUp}
    bilan du cœur {followUp}
    mal au coude
    jambe cassée {ago} {followUp}
    main qui tremble depuis des mois {followUp}
    doigt à ressort {followUp}
    doigt coincé {ago} ongle noir {followUp}
    pied plat {followUp}
    visage qui pèle au soleil
    bouton sur le visage {followUp}
    lèvres gercées
    paupière qui saute {followUp}
    mal partout après le sport
    ça fait mal une coloscopie ?
    une ponction fait-elle mal
    my knee hurts after running
    my back has been hurting for weeks
    sore throat, GP in {place}
    palpitations parfois {followUp}
    tachycardie connue {followUp}
    rééducation après avc à {place}
    unité neurovasculaire de {place}
    paralysie du système de santé
    zone franche urbaine
    paralysé par les démarches
    orthophoniste pour parler {followUp}
    ma fille de 3 ans ne parle pas {followUp}
    mon fils bégaie {followUp}
    vois-tu d’autres solutions
    voir flou de près {followUp}
    je vois un psy à {place}
    vue qui baisse {followUp}
    œil rouge {followUp}
    yeux secs {followUp}
    prise de sang à {place}
    résultats de prise de sang
    don du sang à {place}
    donner son sang
    test de sang dans les selles
    test immunologique dépistage colorectal
    du sang quand je me brosse les dents {followUp}
    saignement de nez fréquent {followUp}
    hémorroïdes qui saignent un peu {followUp}
    règles abondantes {followUp}
    anémie fer bas
    changer un pansement à {place}
    plaie d’escarre {followUp}
    cicatrice {followUp}
    points à retirer {followUp}
    morsure de chien {ago} rappel tétanos
    fracture consolidée {followUp}
    dent cassée {followUp}
    panne de machine irm à {place}
    malaise vagal {ago} {followUp}
    malaise chez les soignants
    le malaise des médecins de campagne
    le réveil est difficile {followUp}
    je me réveille fatigué {followUp}
    ma fille se réveille la nuit {followUp}
    personne ne répond au cabinet
    le secrétariat ne répond pas
    la ligne ne répond plus
    vertiges en me levant depuis des mois {followUp}
    la tête qui tourne de temps en temps {followUp}
    mon dossier n’avance plus
    rien ne bouge à {place}
    mon fils bouge beaucoup {followUp}
    transpiration excessive {followUp}
    j’ai souvent froid {followUp}
    pieds froids {followUp}
    chambre froide pour vaccins
    cheveux gris
    carte bleue obligatoire
    zone bleue parking cabinet
    plan blanc à l’hôpital
    violet de gentiane
    matelas mou {followUp}
    ventre mou après accouchement {followUp}
    chute de cheveux {followUp}
    chute du nombre de médecins
    {adult} a peur de tomber {followUp}
    tomber enceinte {followUp}
    tomber malade en vacances à {place}
    tombé à vélo {ago} {followUp}
    tombé en panne
    mal de tête depuis une semaine {followUp}
    tête plate {followUp}
    coup de chaud sur les budgets
    coup de soleil {followUp}
    brûlure d’estomac {followUp}
    brûlures urinaires {followUp}
    petite brûlure au doigt {ago}
    flamme olympique
    feu vert de {paperwork}
    incendie de {place} {ago}
    pompiers de {place} qui recrutent
    secours populaire à {place}
    secours catholique
    premiers secours formation {place}
    piscine et verrues {followUp}
    piscine de rééducation à {place}
    cours de natation bébé
    voiture électrique infirmière libérale
    fauteuil électrique remboursé
    courant mai
    accident de la route {ago} {followUp}
    accident du travail {ago}
    accident vasculaire {ago} {followUp}
    écrasé par les charges
    écraser les prix
    fièvre depuis deux jours {followUp}
    38,5 et mal à la gorge
    vaccin fièvre jaune à {place}
    température du bain bébé
    nuque raide d’ordinateur {followUp}
    vaccin méningite {followUp}
    boutons d’acné {followUp}
    taches brunes {followUp}
    épilepsie et permis
    tremblements essentiels {followUp}
    bave de bébé
    vomissements de grossesse {followUp}
    gastro depuis hier {followUp}
    mal des transports
    perdu mes papiers
    un truc bizarre sur ma facture
    confusion entre zip et zac
    retard de règles test
    test de grossesse
    préparation à l’accouchement à {place}
    eaux usées
    station thermale cure à {place}
    poche de stomie
    poche des urines {followUp}
    mal au ventre depuis trois jours {followUp}
    ventre gonflé après les repas {followUp}
    estomac {followUp}
    allergologue à {place}
    tests d’allergie {followUp}
    allergie aux pollens
    allergie aux cacahuètes, {care} pour un bilan
    vaccin contre les piqûres de guêpe
    piqûre de moustique
    piqûres à domicile par une infirmière
    cheville gonflée {ago} {followUp}
    jambes gonflées le soir {followUp}
    gencive gonflée {followUp}
    serpent et signe de la médecine
    oxygène à domicile prestataire
    diabétique depuis dix ans {followUp}
    glycémie à jeun
    sucre dans les urines {followUp}
    canicule : plan bleu
    coup de chaleur prévention
    mon bébé refuse la purée {followUp}
    choisir un biberon
    au secours plus de médecin à {place}
    à l’aide pour remplir {paperwork}
    aidez-moi avec {paperwork}
    vite un rendez-vous avec {care}
    urgent besoin de {care} à {place}
    SOS dentaire à {place}
    appeler la cpam
    appeler un taxi conventionné
    ambulance pour une consultation
    appeler {care} à {place}
    numéro de la pharmacie de garde
    police d’assurance
    police municipale et santé
  `,
}
