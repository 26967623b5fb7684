/**
 * The frames dangers are told in, one a line: someone, a sign, how suddenly; someone, a blow, someone else. Filled (fillers.ts) by
 * the thousand when the danger model is trained, so that it hears « gifle ma mère » after « frappe sa femme ». `harmless` holds what
 * is said with the same words when nobody is in danger. Our own; add to them freely.
 */
import type { DangerKind } from '../../../src/types'

export const dangerFrames: Readonly<Record<DangerKind | 'harmless', string>> = {
  physical: `
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
  `,
}
