/**
 * The ideas dangers are told with, and the words for each: who, what is done, which sign, and what makes it harmless.
 * A word (`corde`), the start of words (`frapp*`), or words in a row (`coup_de_poing`), as plain-words.ts writes them.
 * A word may carry several ideas: « javel » is only a product, « mordu » bites and wounds.
 */
const who = {
  i: 'je j i',
  me: 'me m moi nous us',
  theirs: 'lui se s leur him her them',
  someone:
    'il elle ils elles on he she they quelqu_un qqn someone somebody homme type individu inconnu inconnus mec monsieur dame femme man woman gens people voisin voisine voisins voisines neighbo*',
  partner:
    'mari conjoint conjointe compagnon compagne copain copine mec meuf petit_ami petite_amie ex concubin ma_femme sa_femme epoux epouse husband wife boyfriend girlfriend partner',
  parent:
    'pere mere papa maman parents daron daronne beau_pere belle_mere dad mum mom father mother stepfather stepdad stepmother',
  elder:
    'mamie mamy papi papy grand_mere grand_pere meme pepe pepere memere personne_agee dame_agee ages agee grandma grandpa grandmother grandfather',
  relative:
    'frere soeur oncle tonton tante cousin cousine neveu niece beau_frere belle_soeur famille proche brother sister uncle aunt nephew niece cousin family',
  friend: 'ami amie amis pote copain copine collegue coloc flatmate roommate friend mate buddy colleague',
  child:
    'enfant enfants fils fille filles fillette petit petite petits gamin gamine gosse gosses ado adolescent* eleve eleves gars garcon mineur mineure puce loulou bambin jumeaux child children kid kids son daughter boy girl toddler pupil teen*',
  baby: 'bebe bebes nourrisson nouveau_ne baby newborn infant',
  young:
    'j_ai_8_ans j_ai_9_ans j_ai_10_ans j_ai_11_ans j_ai_12_ans j_ai_13_ans j_ai_14_ans j_ai_15_ans j_ai_16_ans j_ai_17_ans i_m_11 i_m_12 i_m_13 i_m_14 i_m_15',
  carer:
    'nounou nourrice baby_sitter assistante_maternelle aide_a_domicile auxiliaire prof instit maitresse entraineur moniteur animateur cantiniere educateur educatrice carer teacher coach nanny babysitter childminder',
  staff:
    'infirmier infirmiere infirmieres medecin medecins docteur kine gyneco soignant soignante secretaire patient patiente pharmacien nurse doctor gp',
  home: 'chez_moi a_la_maison appartement chez_nous domicile at_home my_house',
  institution: 'ehpad maison_de_retraite foyer creche ecole college lycee colonie internat hopital nursing_home school',
} as const

const acts = {
  hit: 'frapp* tape tapee tapent taper tapait tapes tapp* bat battent battre battu battue battus battues cogn* gifl* tabass* claque claques baffe baffes coups coup_de_poing coup_de_pied coup_de_tete poing poings raclee ceinture fesse brutal* maltrait* malmen* secoue secouee secouer secoues bouscul* violent violente violents violences violence violentee martyris* torgnole droite beignes derouille fouet hit hits hitting beat beats beaten beating slap* punch* kick* abus* shake* shook smack* fouette massacr* pinc* me_tire_par fait_tomber_maman hurler chuchot* murmur*',
  choke: 'etrangl* serre_la_gorge serre_le_cou main_sur_la_gorge strangl* choked_me choking_me throttl*',
  threaten:
    'menac* intimid* chantage harcel* rackett* insult* humili* rabaiss* threat* blackmail* harass* bull* a_jure promis_de bury abattre lyncher tu_va_voir',
  weapon:
    'couteau couteaux fusil arme armee pistolet flingue carabine batte barre_de_fer marteau tournevis tesson hache machette knife hammer gun weapon balle cartouches',
  attack:
    'agress* attaqu* braqu* poignard* egorg* tire_dessus cambriol* entrer_chez entre_chez force_la_porte casse_la_porte defonce_la_porte break_in breaking_in breaking_into attacked attacking attack stabb* mugg* assault*',
  sexual:
    'viole violee violer violes violees viol attouchement* sexuel* sexuelle* inceste coucher_avec rapports rapports_forces deshabill* nu nue nus nues zizi zezette fesses seins culotte prostitu* pedophil* caress* gestes_deplaces excis* rape raped rapes molest* naked grooming frotte fait_des_choses fait_ca sans_habits la_cam dirty_pictures send_pictures faire_couper la_couper etre_coupee secret_game en_a_profite dans_sa_chambre',
  touch:
    'touche touchee touchent touches toucher touchait touched touches touching embrasse doigts dans_mon_lit dans_ma_chambre dans_son_lit in_my_bed in_my_room',
  confine:
    'enferm* sequestr* a_cle attache attachee attachent retient empeche_de_sortir droit_de_sortir passeport esclave exploit* placard cave lock* locked_in won_t_let won_t_let_me passport laisser_sortir droit_sortir m_empecher m_interdire le_droit_de_voir cachant',
  control:
    'controle_tout surveille surveiller traceur traque suit suivie poursui* piste fouille isole emprise follows following stalk* controle bracelet_anti ordonnance_de_protection cent_messages sans_que_mon_mari controls malgre_l',
  force:
    'force forcee forcer oblige obligee obligent contrain* de_force marier mariage_force au_pays au_bled exciser force_me forced forces noces epoux wedding dit_non dire_non disais_non said_no dit_oui pas_d_accord le_choix vend vends proxenet* vierge ma_force',
  kill: 'tuer tue tuera tuent tuerai tues buter crever_la faire_la_peau fera_la_peau egorger planter assassin* ecraser kill kills killed murder*',
  flee: 'fuir quitter partir_de_chez me_cache retrouve retrouves nous_a_retrouves hebergement_d_urgence mise_a_l_abri me_refugier run_away escape hiding shelter refuge mis_dehors mise_dehors jete_dehors foutu_dehors dors_dehors dors_dans dort_dehors',
  marks: 'bleus bleu_au hematome* traces marques ecchymose* griffures brulures_de_cigarette cicatrices bruise* marks',
  neglect:
    'sans_manger nourrit nourrissent affam* neglig* delaiss* laisse_seul laisse_seule laisse_seuls laisse laissent leaves feed starv* neglect* abandon* poubelle fouillent cadenas carton ai_faim dejections',
  alone: 'seul seule seuls seules tout_seul toute_seule isole alone',
  missing:
    'disparu disparue fugue* fugu* kidnapp* enleve enlevement perdu_de_vue missing runaway ran_away kidnap* pas_rentre come_home nationale wandering camionnette',
  fear: 'peur terrifi* terreur crain* angoiss* flippe scared afraid fear terrified',
  report: 'signaler signalement denoncer alerter porter_plainte temoin soupconne report',
} as const

const despair = {
  suicide:
    'suicid* me_tuer se_tuer te_tuer m_tuer me_suicider pendre pend pendu pendue me_flinguer se_flinguer foutre_en_l_air tirer_une_balle me_supprimer se_supprimer passer_a_l_acte ts me_buter passage_a_l_acte kill_myself kill_himself kill_herself killing_myself hang_myself shoot_himself shoot_myself end_it_all ending_it_all end_my_life hang hanging immol*',
  wantToDie:
    'veux_mourir envie_de_mourir veut_mourir voudrais_mourir vouloir_mourir me_laisse_mourir laisser_mourir veux_crever creuver en_finir m_en_finir mettre_fin want_to_die wants_to_die wanna_die mourir_sans_souffrir plus_me_reveiller jamais_me_reveiller plus_jamais_me_reveiller never_wake_up disparaitre disparaissais plus_etre_la plus_exister tout_arreter arreter_de_vivre autant_mourir etre_mort etre_morte la_mort mourir m_en_vais ca_finisse ca_s_arrete pour_de_bon etre_ne etre_nee jamais_du dernier_message live_anymore ending_it end_it end_things au_ciel de_ce_monde sans_retour disparais mort_volontaire mort_naturelle i_was_gone be_around',
  life: 'vie vivre exist* existence life living alive',
  weary:
    'plus_envie pas_envie plus_la_force n_en_peux_plus en_peux_plus en_peut_plus en_peu_plus a_bout marre assez supporte_plus plus_gout a_quoi_bon au_bord_du craquer craque epuise epuisee desespoir desespere* aucun_espoir plus_d_espoir sert_a_rien vaut_plus vaut_pas raison_de plus_d_issue sans_issue can_t_go_on no_point no_reason hopeless tired_of',
  farewell:
    'adieu adieux lettre message_d_adieu pardonnez pardon dites_a prevenez je_vous_aime tout_regle ses_affaires pour_toujours definitif definitivement rejoindre goodbye farewell note derniere_fois',
  selfHarm:
    'scarifi* automutil* mutil* me_coupe se_coupe me_coupes me_taillade taillad* entaill* veines poignets lame lames lacer* rasoir me_fais_du_mal me_fait_du_mal se_fait_du_mal se_faire_du_mal me_faire_du_mal fais_mal_expres self_harm* cutting_myself cutting_herself cutting_himself cut_myself hurt_myself hurting_myself wrists me_couper me_blesser coupures cutting_again been_cutting',
  leap: 'sauter saute jeter jette foncer pont rails train falaise toit fenetre balcon vide jump bridge roof window voie_ferree rambarde quai jumping rebord jetterait s_est_jete enjamb* freiner',
  rope: 'corde pendaison noeud_coulant rope noose poutre poutres drap',
  dark: 'idees_noires pensees_noires noires suicidaires idees_suicidaires detresse dark_thoughts suicidal entends_des_voix voix hear_voices voices delire',
  afterMe:
    'mes_enfants_demain de_mes_enfants mes_animaux mon_chat_apres testament assurance_vie obseques concession directives_anticipees apres_moi quand_je_ne_serai quand_je_serai choisi_le_jour choisi_la_date dernier_jour en_paix serein sereine soulage* after_i_m_gone when_i_m_gone at_peace my_will ranim* reanim* s_occupe_des est_choisi fixe_la_date tout_prepare tout_prevu en_ordre tout_rendu loin_de_tout au_revoir o_revoir apaise apaisee cendres cremer find_me finds_me trouvera',
  burden:
    'sans_moi poids fardeau boulet personne_me personne_ne_me serai_mort serai_morte serai_plus_la suis_plus_la serais_plus_la better_off without_me burden manquerai regretterait',
  mistake: 'betise connerie irreparable acheter_ce_qu j_ai_achete cette_nuit_j bad_thing something_stupid',
} as const

const poison = {
  swallow:
    'aval* gob* bu boit bois boire mange mangee manges croque croquee mache machee suce lech* tete ingere* ingur* bouche gorgee drank drunk drink swallow* ate eaten eat licked',
  breatheIn: 'inhal* respire_des vapeurs vapeur fumees fumee sniff* renifl* inject* shoot fumes inhaled',
  take: 'pris prise prend prends prendre donne donnees recu vide took taken take given gave',
  product:
    'javel destop deboucher deboucheur debouche lessive capsule capsules dosette dosettes detergent produit produits detartrant white_spirit essence petrole gasoil antigel mort_aux_rats raticide insecticide desherbant glyphosate pesticide pesticides acide soude ammoniaque acetone dissolvant solvant solvants liquide_vaisselle gel_hydro* hydroalcoolique cigarette megot cigarette_electronique mercure huile_essentielle huiles_essentielles engrais vernis peinture pile_bouton pile piles aimant aimants nettoyant chlore bleach detergent dishwasher laundry antifreeze rat_poison cleaning chemical battery petrol e_liquide colle alcool_a_bruler anti_mites naphtaline boule_de',
  plant:
    'champignon* baie baies muguet laurier laurier_rose if_du digitale arum plante feuilles amanite colchique mushroom* berries plant conserve conserves coquillages',
  medicine:
    'medicament* medoc medocs comprime* cachet cachets pilule pilules gelule* doliprane paracetamol efferalgan aspirine ibuprofene somnifere* anxiolytique* antidepresseur* xanax lexomil valium stilnox seresta tercian morphine tramadol codeine methadone subutex insuline sirop plaquette plaquettes pills pill tablets tablet meds painkillers medication medicine digoxine',
  drug: 'drogue drogues droguee heroine cocaine coke crack ghb ketamine mdma ecstasy lsd taz fentanyl speed cannabis joint joints shit protoxyde ballon truc_en_soiree alcool vodka whisky rhum bouteille verre drug drugs heroin alcohol weed',
  drunk: 'ivre saoul saoule bourre bourree trop_bu ethylique boit_trop quand_il_boit quand_elle_boit wasted',
  tooMuch:
    'toute_la_boite toute_une_boite boite boites la_plaquette trop_de double_dose deux_fois trois_fois 10_fois 20_fois fois_la_dose trop surdos* overdos* surdosage la_dose au_lieu whole_packet whole_pack whole_bottle too_many too_much twice packet',
  byMistake: 'erreur trompe trompee confondu confond melange melanges par_accident mistake accidentally instead',
  poisoned: 'empoison* intoxi* antipoison centre_anti_poison toxique poisoned poisoning poison venin',
  monoxide: 'monoxyde chaudiere poele gaz co brasero detecteur carbon_monoxide gas heater',
} as const

const signs = {
  breath:
    'respir* souffle essouffl* suffoqu* reprendre_mon_souffle manque_d_air plus_d_air l_air etouff* asphyxi* halet* sifflement siffle siffler breath* breathe* breathing choking gasping air suffocat* cyanos* fausse_route tracheo tousse_de_la mousse',
  stuck: 'coince coincee bloque bloquee travers_de_la_gorge arete os morceau bouchee noyau stuck piece',
  throat: 'gorge langue trachee cou throat tongue neck',
  chest: 'poitrine thorax sternum torse coeur thoracique chest heart',
  arm: 'bras machoire epaule omoplate cote arm jaw shoulder',
  limb: 'jambe jambes main mains pied pieds doigt doigts cuisse membre leg legs hand hands foot finger mollet',
  face: 'visage bouche levre levres joue paupiere figure sourire face mouth lips smile eyelid',
  pain: 'mal douleur douleurs souffre souffrir serre serrer ecrase oppress* lance pince brule hurle crie plie gemit pain hurts hurt hurting ache crushing pressure tightness',
  strong:
    'tres enorme* enormement horrible atroce terrible insupportable violent violente fort forte fortes intense grosse gros partout tellement severe worst terrible terribly so_much lot beaucoup plein',
  heartRate: 'palpitation* bat_a a_180 s_emballe tachycard* pouls arythmie racing pounding',
  heartAttack:
    'infarctus crise_cardiaque arret_cardiaque heart_attack cardiac_arrest defibrillateur massage_cardiaque embolie oedeme_du_poumon oedeme',
  stroke: 'avc ait attaque_cerebrale stroke paralys* hemiplegie moitie_du_corps moitie un_cote de_travers droop* one_side',
  numb: 'engourdi* sens_plus sent_plus fourmi* picot* endormi endormie dort insensible numb tingling',
  speech: 'parle parler mots bafouille articule begaie paroles langage speech speak talk words',
  sight: 'vois voit vue flou trouble double yeux oeil aveugle voile rideau eyes eye vision see',
  blood: 'sang saigne* saignement* hemorragi* caillot* blood bleed* bleeding',
  gush: 'gicle* jet flots plein_de arrete_pas s_arrete_pas arrete_plus s_arrete_plus coule stopper spurting gushing won_t_stop not_stopping doesn_t_stop',
  wound:
    'plaie ouvert ouverte coupe coupee coupure entaille sectionne arrache arrachee fracture ouverte casse cassee plante plantee l_os intestins moignon mordu mordue morsure blesse blessee blesses wound* cut injured broken bitten tranche tranchee encorn* tripes decolle se_decolle lambeaux cloques bulging',
  tool: 'disqueuse tronconneuse meuleuse scie cutter verre vitre tondeuse machine tracteur poutre echelle echafaudage chainsaw',
  unconscious:
    'inconscien* evanoui* connaissance dans_les_pommes syncope coma reveill* repond_plus repond_pas repond reagit_plus reagit_pas reagit vapes me_sens_partir tourne_de_l_oeil malaise malaises tomber_dans_les s_effondre effondre* unconscious passed_out faint* wake waking collapsed unresponsive respond* slumped inanime* conscient gemir raidi secousses',
  dizzy: 'vertige vertiges tete_qui_tourne tourne etourdi* titube dizzy lightheaded',
  move: 'bouge bouger remue lever releve relever tient_plus debout move moving stand',
  faint:
    'blanc blanche pale pales livide gris grise moite sueur sueurs transpire transpir* froid froide glace gele pale sweating clammy grey cold',
  blue: 'bleu bleue bleues bleus violet violace violette blue purple violacee violacees',
  limp: 'mou molle amorphe letharg* somnolent* endormi dort_tout_le_temps limp floppy letharg*',
  fall: 'tombe tombee tombes chute chutes effondr* glisse fell fall fallen ecroul* m_a_poussee etendu etendue',
  ground: 'par_terre au_sol sur_le_trottoir allonge allongee trottoir dans_la_rue on_the_ground on_the_floor floor',
  head: 'tete crane nuque head skull',
  burn: 'brule brulee brulure brulures ebouillant* bouillant bouillante flamme flammes en_feu le_feu au_feu pris_feu prend_feu du_feu incendie burn burned burnt scald* fire',
  drown: 'noye noyee noyade noyer sous_l_eau au_fond drown* piscine riviere canal noie etang pool',
  electric: 'electrocut* decharge decharge_electrique courant foudre electric shock',
  accident: 'accident carambolage renverse percute motard pieton cycliste crash collision ran_over',
  trapped: 'coince_sous coincee_sous coince_dessous ecrase_par enseveli dessous trapped crushed',
  fever:
    'fievre temperature 38 38,5 39 39,5 40 41 brulant brulante febrile frissons grelotte fever temperature burning_up 38,6 38,7 38,8 38,9 39,2',
  neckStiff: 'raideur raide nuque stiff purpura taches meningite effacent boutons spots rash stiff_neck',
  seizure:
    'convuls* epilepsie epileptique crise_d_epilepsie tremble tremblements spasmes revuls* seizure fit convulsing bave ecume',
  vomit: 'vomi* rejette tout_ressort vomit* throwing_up throw_up puk*',
  confused:
    'confus confuse delire desoriente* n_importe_quoi incoheren* bizarre bizarrement charabia sait_plus perdue confused nonsense slurr*',
  pregnant:
    'enceinte grossesse semaines_d_amenorrhee test_positif amenorrhee pregnant weeks_pregnant regles bebe_bouge fausse_couche accouche accouch* labor labour birth bebe_sort baby_is_coming pousse_deja test_de_grossesse',
  waters: 'eaux perdu_les_eaux contraction* poche pousser waters_broke waters contractions',
  belly: 'ventre bas_ventre abdomen estomac fontanelle testicule belly stomach tummy',
  allergy:
    'allergi* anaphyla* cacahuete* arachide* guepe frelon abeille piqure pique crevettes antibiotique allergic peanut* shrimp wasp bee sting stung',
  swelling: 'gonfl* enfl* oedeme double_de_volume plaques urticaire swell* swollen closing_up',
  snake: 'vipere serpent scorpion araignee meduse snake spider',
  lungs: 'asthme ventoline inhalateur bronchiolite poumon* oxygene saturation asthma inhaler',
  sugar: 'diabet* hypo hypoglyc* insuline sucre glycemie diabetic sugar insulin',
  heat: 'canicule coup_de_chaleur insolation deshydrat* hypotherm* hot_car voiture_au_soleil en_plein_soleil',
  refuse: 'refuse biberon teter boire sein feed feeding drinking',
} as const

const setting = {
  help: 'au_secours a_l_aide aidez_moi aidez sauvez sos vite urgence_vitale urgent help quick quickly please_help meurt va_mourir en_train_de_mourir dying meurs que_faire quoi_faire what_do_i_do',
  call: 'samu pompiers appeler_le_15 le_15 112 ambulance appeler qui_appeler numero police gendarmes call 911 number',
  sudden:
    'd_un_coup d_un_seul_coup tout_a_coup soudain* subitement brusqu* brutalement depuis_ce_matin depuis_une_heure vient_de viens_de il_y_a_10_minutes depuis_10_minutes minutes soudainement suddenly sudden just_now all_of_a_sudden',
  now: 'la maintenant en_ce_moment ce_soir cette_nuit now tonight en_cours en_train_de right_now',
  lasting:
    'depuis_hier depuis_des toujours encore tous_les_jours tous_les_soirs toutes_les_nuits chaque_jour depuis_deux_jours since every_day',
  not: 'pas plus jamais rien aucun aucune personne sans no not never nothing don_t doesn_t isn_t won_t can_t aren_t',
  want: 'veux veut voudrais envie souhaite want wants wanna vais va pense songe thinking going_to',
  past: 'il_y_a_un_an il_y_a_deux_ans il_y_a_trois_ans il_y_a_5_ans il_y_a_dix_ans il_y_a dernier derniere passe passee an_dernier l_an_passe l_an_dernier annee ans ago last last_year hier ancien ancienne sequelles suite reeducation suivi controle antecedent* en_2018 en_2019 en_2020 en_2021 en_2022',
  policy:
    'prevention programme programmes plan budget statistique* chiffres combien nombre taux mortalite part hausse evolution dispositif dispositifs mesure mesures strategie politique subvention aide aides prime contrat conseil_local feuille_de_route how_many rate statistics policy funding ars prs prefecture',
  lesson:
    'formation former cours stage expose memoire these definition c_est_quoi que_veut_dire veut_dire qu_est_ce signifie signes symptomes film roman livre chanson jeu serie personnage colloque enquete article meaning course movie novel homework writing',
  animal:
    'chien chienne chat chatte cheval vache lapin veterinaire animal hamster dog cat horse vet fourmis punaises souris moustique',
  admin:
    'dossier dossiers paperasse demarche* formulaire site cpam secu caf urssaf mutuelle carte_vitale ordonnance rembours* attestation certificat droits droit cotisation* doctolib rdv rendez_vous inscription* prix cout cout_d tarif charges facture euros € reimbursed paperwork cost',
  territory:
    'desert deserts village commune maire mairie campagne region departement territoire cabinet hopital maternite fermeture ferme ferment reforme zone installation installer installe practice',
  seek: 'cherche ou trouver trouver ou_aller besoin rendez_vous consulter voir quel quelle quels suivi bilan specialiste looking_for where find',
  advice:
    'est_ce_grave c_est_grave grave normal peut_elle peut_il puis_je je_peux peut_on a_t_il_droit combien_de dose_d par_jour effets_secondaires remede conseils can_i is_it_serious how_many',
  mild: 'un_peu leger legere petite petit parfois de_temps_en_temps souvent quand_je_cours depuis_une_semaine depuis_des_mois depuis_des_semaines a_little sometimes mild slight tiny minuscule benin benigne bobo superficiel* echarde ampoule egratignure eraflure splinter blister scratch rhume nez_bouche courbature*',
  well: 'court_partout joue rigole sourit mange_bien boit_bien en_forme en_pleine_forme va_bien va_mieux tres_bien stable equilibre equilibree gueri guerie bien_regle rien_de_grave plays playing happily is_fine feels_fine doing_well',
  tending:
    'pansement* panser desinfect* bandage fils agrafes a_domicile liberal liberale passe_a_domicile pilulier toilette surveillance_de renouvel* ordonnance dressing dressings stitches pharmacie vaccin* rappel',
  saying:
    'mort_de_rire meurs_d_envie mourir_de_rire tue_le_temps me_tue c_est_la_mort je_me_noie peur_de_perdre mort_de_fatigue dying_to killing_me coup_de_coeur coup_de_pouce coup_de_main morte_de ras_le_bol',
  food: 'melon banane bananes chocolat dattes jus fruits pain riz miel gateau bonbons vin manger_du regime manger_des food fruit',
  insult: 'robot con idiot nul nuls debile stupide useless',
} as const

/** Who and when alarm nobody by themselves. */
export const harmlessIdeas: ReadonlySet<string> = new Set(
  [...Object.keys(who), ...Object.keys(setting)].filter((idea) => idea !== 'help'),
)

/** Every idea and its words. */
export const ideas = { ...who, ...acts, ...despair, ...poison, ...signs, ...setting } as const
