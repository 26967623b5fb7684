/**
 * What fills the frames of danger (frames.ts). A filler may hold others; `{place}` and `{care}` come from the lexicon. Alternatives
 * are separated by bars; an empty one leaves the frame as it is. People type without agreeing words: neither need these.
 */
export const fillers: Readonly<Record<string, string>> = {
  relative: `
    mon mari | ma femme | mon père | ma mère | mon fils | ma fille | mon frère | ma sœur | mon voisin | ma voisine | mon
    collègue | papi | mamie | mon oncle | ma tante | ma grand-mère | mon grand-père | mon ami | ma copine | une dame | un
    monsieur | un passant | mon neveu | ma cousine | mon patient | une résidente | papa | maman | mon beau-père | ma
    belle-mère | un homme | mon coloc | mon petit-fils | quelqu’un | mon associé | un client
  `,
  anyone: `
    il | elle | {relative}
  `,
  adult: `
    mon mari | ma femme | mon père | ma mère | papi | mamie | ma sœur | mon frère | ma tante | mon ami | mon voisin | mon
    conjoint
  `,
  child: `
    mon bébé | ma fille de 3 ans | mon fils | le petit | la petite | mon nourrisson | ma nièce | le gamin | mon fils de 2
    ans | notre enfant | ma puce | le bébé de ma sœur | mon petit garçon | ma fille | un enfant de ma classe | mon gosse |
    mon petit dernier | mon neveu de 4 ans
  `,
  partner: `
    mon mari | mon conjoint | mon compagnon | mon copain | mon mec | mon ex | ma femme | ma compagne | mon petit ami | mon
    ex mari | le père de mes enfants | l’homme avec qui je vis
  `,
  aggressor: `
    {partner} | mon père | mon frère | mon beau-père | mon fils | un inconnu | mon patron | un collègue | mon voisin | mon
    coloc | un type | le copain de ma mère | mon oncle | quelqu’un | un groupe de jeunes | un client | un patient | son
    mari | son copain | l’aide à domicile | une aide-soignante | le personnel | le soignant | sa belle-fille
  `,
  victim: `
    ma mère | ma sœur | ma voisine | mon père | ma grand-mère | une amie | ma collègue | ma tante | l’infirmière | la
    secrétaire | mon médecin | une résidente | mon voisin handicapé | une cliente | sa femme | sa mère | sa copine | un
    passant
  `,
  beloved: `
    ma copine | mon meilleur ami | mon frère | ma sœur | mon fils | ma fille | mon ado | mon mari | ma femme | mon père |
    ma mère | un collègue | une élève | mon patient | un ami | mon cousin | ma coloc | mon grand-père | une voisine | un
    agriculteur du village
  `,
  search: `
    je cherche un {care} à {place} | où trouver {care} à {place} | {care} {place} | {care} près de chez moi | un médecin à
    {place} svp | quel médecin pour ça | je voudrais un rendez-vous avec {care} | quelqu’un qui prend de nouveaux patients
    à {place} | est-ce que c’est remboursé | j’ai pas de médecin traitant | où est l’hôpital de {place} | quel hôpital à
    {place} | un rdv rapide à {place} | I am looking for {care} in {place} | connaissez-vous {care} à {place}
  `,
  suddenly: `
    d’un coup | depuis ce matin | depuis une heure | soudainement | tout à l’heure | depuis 20 minutes | brusquement | là
    maintenant | depuis cette nuit | à l’instant | depuis tout à l’heure | subitement | en se levant | |
  `,
  plea: `
    que faire | vite | au secours | aidez moi | qui appeler | svp | c’est urgent | j’ai peur | je fais quoi | | | | | | |
  `,
  ago: `
    il y a cinq ans | l’an dernier | en 2019 | il y a longtemps | le mois dernier | quand j’étais jeune | il y a deux ans
    | l’été dernier
  `,
  when: `
    hier soir | tous les soirs | quand il boit | devant les enfants | ce matin | encore une fois | depuis des mois |
    samedi | | | |
  `,
  somewhere: `
    chez moi | dans la salle d’attente | dans la pharmacie | devant la maison | à l’hôpital | dans le cabinet | dans la
    rue
  `,
  chestSigns: `
    et des sueurs | qui descend dans le bras | et du mal à respirer | et transpire | et la nausée | {suddenly} | et dans
    le dos | et le bras engourdi | et est tout pâle
  `,
  attack: `un avc|avc|une attaque|un infarctus|infarctus|une crise cardiaque|un arrêt cardiaque|une hémorragie|des convulsions|convulsions|une crise d’épilepsie|une
    embolie|un malaise cardiaque|un choc allergique|un œdème|une crise d’asthme|une attaque cérébrale|une septicémie|une méningite`,
  stroke: `
    la bouche de travers | le visage paralysé d’un côté | un bras qui ne bouge plus | la moitié du corps paralysée | du
    mal à parler {suddenly} | des mots qui n’ont pas de sens {suddenly} | la moitié du visage qui tombe | plus de force
    dans le bras droit | une jambe qui ne répond plus | perdu la parole | la vue double {suddenly} | un œil qui ne voit
    plus {suddenly} | un mal de tête atroce {suddenly} | le côté gauche engourdi
  `,
  blow: `
    est tombé du toit | est tombé de l’échelle | a fait une chute dans l’escalier | s’est fait renverser par une voiture |
    a eu un accident de moto | est coincé sous le tracteur | est tombé sur la tête | a pris un coup sur le crâne | a sauté
    du deuxième étage | a été électrocuté | est tombé de cheval | a percuté un arbre | a reçu une poutre sur le dos | a
    été mordu par un serpent | s’est noyé | est tombé dans la rivière | coule dans la piscine | a été retrouvé gelé dehors
  `,
  afterBlow: `
    et vomit | et ne sent plus ses jambes | et ne bouge plus | et dit n’importe quoi | et saigne de l’oreille | et a très
    mal | et veut dormir | et ne peut plus se relever | et ne répond pas | et respire mal |
  `,
  scald: `
    de l’huile bouillante | de l’eau bouillante | une casserole de soupe | de l’acide | un barbecue | du café brûlant | un
    produit chimique | la friteuse
  `,
  body: `
    le visage | le ventre | les mains | tout le corps | les yeux | le torse | les jambes | le dos
  `,
  allergen: `
    des cacahuètes | une piqûre de guêpe | des crevettes | un antibiotique | une piqûre d’abeille | des noix | un
    médicament | un vaccin
  `,
  swells: `
    la gorge gonfle | le visage gonfle | la langue gonfle | il a des plaques partout et il respire mal | les lèvres
    enflent | il gonfle de partout | la gorge se ferme
  `,
  illBaby: `
    est tout mou | a 40 de fièvre et dort tout le temps | ne boit plus rien | convulse | refuse tous les biberons et gémit
    | est très pâle et ne réagit pas | a des taches violettes et de la fièvre | a la nuque raide et vomit | a la
    fontanelle creusée | vomit tout et ne se réveille plus pour boire | fait des convulsions | tremble les yeux révulsés |
    est brûlant et geint
  `,
  pregnant: `
    enceinte de 8 mois | à 7 mois de grossesse | enceinte de 32 semaines | enceinte | en fin de grossesse | à trois mois
    de grossesse | enceinte de jumeaux
  `,
  inPregnancy: `
    je saigne | je perds du sang | je ne sens plus le bébé bouger | j’ai très mal au ventre | j’ai perdu les eaux | j’ai
    des contractions toutes les 5 minutes | je vois flou et j’ai mal à la tête | je suis tombée sur le ventre | j’ai des
    grosses douleurs | le bébé arrive | j’ai une douleur horrible d’un côté | je convulse
  `,
  illness: `
    diabétique | asthmatique | épileptique | cardiaque | sous anticoagulant | sous chimio | greffé | drépanocytaire
  `,
  worsens: `
    est confus et en sueur | ne répond pas bien et tremble | a 0,4 de sucre et dit n’importe quoi | a une crise et la
    ventoline ne marche pas | convulse depuis dix minutes | a 39 et grelotte | s’est cogné la tête et vomit | a très mal à
    la poitrine | est dans les vapes | n’a plus d’insuline et vomit
  `,
  die: `
    mourir | en finir | me tuer | disparaître | me suicider | crever | me foutre en l’air | ne plus me réveiller | ne plus
    exister | me pendre | me jeter sous un train | sauter du pont | arrêter de vivre | m’endormir pour toujours | tout
    arrêter pour de bon | rejoindre ma mère au ciel | partir pour toujours | me supprimer | me tirer une balle | avaler
    tous mes cachets
  `,
  dieThemselves: `
    mourir | en finir | se tuer | disparaître | se suicider | se pendre | se jeter par la fenêtre | sauter du pont | se
    foutre en l’air | se tirer une balle | ne plus vivre | se supprimer | se jeter sous un train | avaler tous ses
    médicaments
  `,
  iWant: `
    je veux | j’ai envie de | je vais | je pense à | je voudrais | j’ai décidé de | je rêve de | je suis prêt à | il ne me
    reste qu’à | j’ai peur de | je pense tous les soirs à | des fois j’ai envie de
  `,
  theyWant: `
    veut | menace de | dit qu’il va | parle de | a essayé de | pense à | a envie de | m’a écrit pour dire qu’elle va |
    jure qu’il va | a voulu | vient d’essayer de
  `,
  weary: `
    je n’ai plus envie de vivre | je ne supporte plus la vie | la vie ne sert plus à rien | à quoi bon vivre | plus rien
    ne me retient | je ne vois plus d’issue | je suis un poids pour tout le monde | ce serait mieux sans moi | personne ne
    me regretterait | je ne veux plus être là | je n’ai plus la force de vivre | vivre ne m’intéresse plus | je n’attends
    que la mort | j’ai des idées noires | j’ai des pensées suicidaires | je suis au bord du gouffre et je veux que ça
    s’arrête | j’en ai assez de vivre | je déteste ma vie et je veux mourir | mes enfants seraient mieux sans moi
  `,
  prepared: `
    j’ai écrit une lettre d’adieu | j’ai préparé la corde | j’ai acheté ce qu’il faut pour mourir | j’ai mis de côté tous
    mes cachets | j’ai sorti le fusil | j’ai dit adieu à tout le monde | j’ai réglé mes affaires et je pars pour toujours
    | j’ai tout préparé pour ce soir | je suis au bord du toit | je regarde les trains passer et je veux sauter | prenez
    soin de mes enfants quand je ne serai plus là | dites à ma famille que je l’aime, adieu
  `,
  farewell: `
    a laissé une lettre d’adieu | m’a envoyé un message d’adieu | a dit adieu à tout le monde | a pris le fusil et s’est
    enfermé | est sur le pont et veut sauter | a préparé une corde | s’est ouvert les veines | s’est taillé les poignets |
    donne toutes ses affaires et dit qu’il va mourir | garde des cachets pour mourir | a fait une tentative de suicide ce
    soir | dit que ça serait mieux sans lui | dit qu’elle ne sera plus un poids | entend des voix qui lui disent de se
    tuer
  `,
  harmMyself: `
    je me coupe | je me scarifie | je me fais du mal | je me taillade les bras | je me brûle exprès | je me mutile | je me
    lacère les cuisses
  `,
  harmThemselves: `
    se coupe | se scarifie | se fait du mal | se taillade les poignets | se mutile | se fait des entailles | se brûle
    exprès
  `,
  hits: `
    frappe | tape | cogne | gifle | bat | étrangle | menace de mort | tabasse | brutalise | agresse | insulte et frappe |
    secoue | brûle avec sa cigarette | pousse dans l’escalier | tire par les cheveux | menace avec un couteau | attache |
    enferme à clé | viole | maltraite | harcèle et menace | suit partout | force à coucher avec lui
  `,
  hasHit: `
    a frappé | a tapé | a giflé | a étranglée | a poussé par terre | a menacé de mort | a agressé | a tabassé | a violée |
    a touchée de force | a mis un coup de poing | a cassé le nez | a cassé le bras | a attaqué | a poignardé | a droguée
    puis violée | a enfermée | a brûlée | a agressée sexuellement | a suivie dans la rue
  `,
  suffers: `
    se fait frapper par son mari | se fait battre | est maltraitée à l’ehpad | est maltraité par son aide à domicile | a
    des bleus partout et elle a peur | est séquestrée par sa famille | est attachée à son lit | se fait agresser | se fait
    dépouiller et taper par son fils | est victime de violences | est menacée par son ex | crie toutes les nuits, on la
    bat | a été violée
  `,
  grip: `
    contrôle tout et m’interdit de sortir | m’enferme et prend mon téléphone | m’attend en bas et dit qu’il va me tuer |
    me surveille et me menace | est ivre et casse tout | devient violent quand il boit | m’oblige à avoir des rapports |
    me force à me prostituer | a mis un traceur sur ma voiture | menace de publier mes photos nues | nous a retrouvés et
    il est dangereux | m’empêche de partir | a pris mon passeport et me force à travailler | m’humilie et me rabaisse tous
    les jours | veut me marier de force | a essayé de me tuer | essaie d’entrer chez moi | a défoncé la porte
  `,
  loss: `
    la mort de ma femme | mon divorce | l’accouchement | mon licenciement | la faillite | sa mort | mon cancer | que je
    suis à la retraite
  `,
  armed: `
    un homme armé | un individu avec un couteau | quelqu’un avec une arme | un type avec une machette | un patient avec un
    fusil | un voleur
  `,
  parent: `
    mon père | ma mère | mon beau-père | mes parents | mon papa | ma maman | mon oncle | mon grand frère | mon grand-père
    | ma belle-mère
  `,
  grownUp: `
    la nourrice | l’assistante maternelle | son père | sa mère | mon ex | mon mari | la voisine | le voisin | un animateur
    | un prof | l’entraîneur | son oncle | sa grand-mère | le beau-père | la maîtresse | mon beau-frère | un adulte | des
    grands du collège
  `,
  hurts: `
    frappe | tape | bat | secoue | enferme | attache | touche | viole | gifle | maltraite | prive de nourriture | laisse
    seul toute la nuit | laisse sans manger | fait des attouchements à | crie dessus et cogne | brûle
  `,
  aChild: `
    mon fils | ma fille | le petit | son enfant | leurs enfants | un bébé | le bébé | notre fille de 4 mois | ma
    petite-fille | ma petite sœur | un élève | son gosse | ma nièce | les jumeaux | un gamin
  `,
  traces: `
    a des bleus | a des traces de coups | a des brûlures de cigarette | a des marques de ceinture | a des hématomes
    bizarres | a des traces de doigts sur le cou | a peur de rentrer chez lui | dit que papa lui fait mal | dit que tonton
    le touche | est toujours seul et affamé | hurle toutes les nuits | est enfermé dans une voiture au soleil | est tout
    seul dans la rue | est abandonné | dort dehors | a disparu | a fugué | a été enlevé | se fait racketter et tabasser au
    collège
  `,
  minorAge: `
    huit | neuf | dix | onze | douze | treize | quatorze | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16
  `,
  hurtsMe: `
    me frappe | me tape | me touche la nuit | vient dans mon lit | m’enferme | me fait des choses sales | m’oblige à me
    déshabiller | me viole | me laisse sans manger | me bat avec la ceinture | me laisse seul plusieurs jours | me demande
    des photos nue | me fait peur et me cogne
  `,
  swallowed: `
    a avalé | a bu | a mangé | a mis dans sa bouche | a gobé | a léché | a croqué | vient d’avaler | a sucé | a mâché
  `,
  plant: `
    des champignons | des baies rouges | du muguet | une feuille de laurier rose | une plante toxique | des amanites | des
    graines de ricin | de l’if
  `,
  pills: `
    les cachets de mamie | mes médicaments | une boîte de doliprane | des comprimés | mes antidépresseurs | les pilules de
    son père | des somnifères | du xanax | la plaquette de paracétamol | 20 comprimés | tout le sirop | ses médicaments du
    cœur | 30 lexomil | de la morphine
  `,
  tooMuch: `
    toute la boîte de | deux fois | trop de | trois fois | dix fois la dose de | 20 comprimés de | le double de | une
    surdose de | 50 unités au lieu de 5 de
  `,
  medicine: `
    doliprane | paracétamol | insuline | morphine | tramadol | lexomil | sirop | somnifères | médicaments pour la tension
    | xanax | méthadone | anticoagulant
  `,
  drug: `
    de l’héroïne | de la cocaïne | du ghb | de la mdma | du fentanyl | une bouteille de vodka | de la kétamine | trop
    d’alcool | du protoxyde | un truc en soirée | alcool et médicaments
  `,
  poisoned: `
    et vomit | et ne se réveille pas | et ne répond plus | et convulse | et respire mal | et a les lèvres bleues | et est
    tout bizarre | et délire | et est endormi | et est tout froid
  `,
  fumes: `
    du chlore | de l’ammoniaque | des vapeurs de solvant | de la fumée | de la peinture | du gaz | javel et détartrant |
    javel et vinaigre | des pesticides
  `,
  dangers: `
    suicides | infarctus | avc | violences conjugales | agressions | noyades | intoxications | overdoses | enfants
    maltraités | viols | accidents | brûlures graves | arrêts cardiaques | hémorragies | chutes | violences sexuelles |
    décès | morts | maltraitances en ehpad | harcèlement scolaire
  `,
  theDanger: `
    le suicide | l’infarctus | l’avc | les violences conjugales | la maltraitance | l’overdose | l’hémorragie | les
    noyades | l’inceste | l’intoxication | la crise cardiaque | le harcèlement | les violences faites aux femmes | la mort
    subite du nourrisson | le bébé secoué | les premiers secours | l’arrêt cardiaque | les chutes | l’épilepsie | le
    monoxyde de carbone
  `,
  mild: `
    un peu mal au ventre | un rhume | mal au dos | mal au genou quand je cours | mal aux dents | la gorge qui gratte | 38
    depuis deux jours | une entorse | des boutons | un peu de tension | une otite | une toux depuis une semaine | mal à la
    tête de temps en temps | un bleu à la jambe | les jambes lourdes | des vertiges depuis des mois | de l’eczéma | une
    verrue | des brûlures d’estomac | un ongle incarné | mal au talon | les gencives qui saignent un peu | des fourmis
    dans les doigts la nuit | le nez bouché | des règles douloureuses | une cystite | une petite coupure | un lumbago | un
    torticolis
  `,
  food: `
    des cerises | une pomme | des figues | des pâtes | une glace | du sucre | un gâteau | du raisin sec | du melon | du chocolat | des dattes | du riz | des fraises | du miel | du vin | du jus d’orange | des bananes | du
    pain | du fromage | du café
  `,
  paperwork: `
    ma carte vitale | mon dossier | la cpam | mon ordonnance | la mutuelle | ma demande de c2s | les droits | le
    formulaire | l’attestation | la subvention | le contrat | le site | la demande de place | mon rendez-vous
  `,
  animal: `
    mon chien | mon chat | ma chienne | mon lapin | mon cheval | ma vache | le chat de ma voisine | ma jument
  `,
  followUp: `
    où trouver un {care} à {place} | je cherche {care} à {place} | quelle rééducation | quel suivi | {care} à {place} |
    quelle prise en charge | est-ce remboursé | quelles aides
  `,
  workplace: `
    un cabinet | une msp | un centre de santé | une association | ma commune | un hébergement pour femmes | un ehpad | un
    collège
  `,
  lifeless: `
    est inconscient | ne répond plus | ne réagit plus | ne se réveille pas | s’est évanoui | a perdu connaissance | s’est
    effondré | fait un malaise | est tombé dans les pommes | ne bouge plus | est dans le coma | n’ouvre plus les yeux |
    est par terre et ne parle pas | est allongé sur le trottoir | est dans les vapes | tourne de l’œil | ne tient plus
    debout | ne se réveille plus | est tombé raide | gît au sol
  `,
  breathless: `
    ne respire plus | respire très mal | suffoque | n’arrive plus à respirer | s’étouffe | manque d’air | étouffe | a les
    lèvres bleues | devient bleu | cherche son souffle | a du mal à reprendre sa respiration | fait des pauses en
    respirant | siffle en respirant et ne peut plus parler | est tout violet | respire par à-coups
  `,
  chest: `
    une douleur dans la poitrine | mal à la poitrine | le thorax qui serre | une barre dans la poitrine | la poitrine
    écrasée | une douleur au cœur | mal au cœur et au bras gauche | une oppression dans la poitrine | une douleur qui va
    dans la mâchoire | une pression sur le thorax | un poids sur la poitrine | mal au milieu du torse
  `,
  bleeds: `
    saigne beaucoup | perd beaucoup de sang | saigne et ça ne s’arrête pas | a une plaie profonde qui saigne | s’est
    ouvert la main avec une scie | s’est coupé un doigt | a l’artère ouverte | vomit du sang | crache du sang | a du sang
    noir dans les selles | s’est planté un couteau dans la jambe | a le sang qui gicle | a un os qui sort | fait une
    hémorragie | saigne du nez depuis deux heures
  `,
  product: `
    de la javel | du produit vaisselle | une capsule de lessive | du déboucheur | du white spirit | de l’essence | du
    désherbant | de la mort aux rats | un mégot | du gel hydroalcoolique | de l’antigel | du vernis | de l’acétone | de la
    soude | du détartrant | une tablette de lave-vaisselle | du liquide de cigarette électronique | de l’huile essentielle
    | du parfum | de l’alcool à brûler | des granulés anti-limaces | un produit toxique | du produit wc
  `,
}
