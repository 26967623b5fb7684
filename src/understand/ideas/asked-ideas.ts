/** The ideas people ask with, and the words for each, in the spelling of `normalise`. A word may carry several ideas. */
import type { IdeaTable } from './reader'

const asking = {
  seek: 'cherch* trouv* besoin il_faut faudrait me_faut recherch* connaitre connai* connais indiqu* dispo disponible* conseill* recommand* adresse adresses existe exist* y_a_t_il ya_t_il y_en_a look* find need needs any nearest recommend* know_of tombe* denich*',
  where: 'ou endroit endroits lieu lieux coin where place somewhere quelque_part ou_aller direction dirige* aller vais go',
  near: 'pres proche proches autour alentour* environs cote proximite voisin* secteur coin near nearby around close quartier chez_moi chez_nous ici here rayon distance km kilometre*',
  howMany:
    'combien nombre nb cb total chiffre chiffres effectif* compte comptait comptent compter recens* quantite part taux pourcentage proportion how_many number figure statistique* stat stats donnee*',
  howMuch: 'combien montant somme euros euro prix tarif* cout* coute* cher how_much amount cost* price fee balles sous k',
  who: 'qui aupres interlocut* referent* responsable personne correspondant who whom someone guichet service bureau',
  reach:
    'contact* joindre joignable appeler appelle telephon* tel numero ecrire courrier mail email courriel adresse adresser parler m_adresser call phone reach write number coordonnees rendez_vous_avec standard ligne',
  meaning:
    'signifi* veut_dire veulent_dire definition defini* sigle acronyme c_est_quoi ce_que_c_est c_est_koi koi qu_est_ce sens terme mot expli* mean* stands_for what_is what_s designe* appelle_t_on entend_on difference differ* jargon',
  how: 'comment cmt demarche* procedure etape* formulaire dossier deposer candidat* demander demande inscri* s_y_prendre par_ou faire_pour how_to how_do how_can apply application steps modalite* condition* critere* conditions eligib* pouvoir possible droit_a pretendre',
  may: 'droit puis_je peut_on pouvons ai_je_le_droit autoris* interdit oblig* faut_il dois_je doit_on legal* allowed must have_to can_i required permet permis',
  until:
    'jusqu fin echeance date_limite deadline expire* valable encore toujours still until prolong* reconduit renouvel* duree combien_de_temps longtemps mois annees engag* rester',
} as const

const care = {
  urgentSoon:
    'ce_soir cette_nuit nuit maintenant tout_de_suite immediat* vite rapidement aujourd_hui ajd dimanche samedi ferie ferié weekend week_end tonight now today sunday saturday holiday soon urgent urgence garde sans_rendez_vous sans_rdv walk_in same_day demain jour_de_noel reveillon 24h tard soir minuit apres_20h',
  opening: 'ouvert ouverte ouverts ouvre ferme fermeture horaire* open closed opening_hours jusqu_a_quelle_heure a_quelle_heure',
  byThen:
    'avant_noel avant_l_ete avant_la_rentree avant_les_vacances avant_la_fin avant_le d_ici d_ici_la ce_mois ce_trimestre semaine_prochaine mois_prochain prend_avant before_summer before_christmas next_week next_month delai delais creneau* place_avant',
  atHome:
    'a_domicile au_domicile se_deplace se_deplacent passe_chez vient_chez visite_a sort_plus alite* grabataire chaque_matin tous_les_matins soins_infirmiers pilulier bas_de_contention escarre* agrafes home_visit* at_home housebound bedridden',
  aged: 'ans age agee ages vieux vieille year_old years_old mois_et va_sur',
  well: 'court joue jouent rigole en_forme en_pleine_forme mange_bien va_bien petite_fievre leger legere bobo coupure egratignure echarde ampoule bleu craque craquent raide* splinter tiny playing',
  ill: 'mal douleur* fievre toux tousse tousser malade maladie gorge oreille otite angine grippe gastro rhume bouton* plaque* demange* fatigue* migraine tete ventre dos genou cheville dent dents vomi* diarrhee infection symptome* eczema allergi* brulure* entorse torticolis lombalgie tension sick pain ache* sore fever cough* rash hurts hurt ill',
  remedy:
    'medicament* comprime* antibiotique* doliprane paracetamol ibuprofene dose doses posologie ordonnance traitement pilule sirop pommade creme vaccin* vaccination piqure* cortisone remede* medicine tablet* pill* drug* dosage take prendre prend interaction* effets_secondaires side_effect*',
  isItBad:
    'grave normal dangereux inquiet* inquietant contagieux serious normal_that should_i_worry dois_je_m_inquieter que_faire quoi_faire conseil* what_should diagnosti* est_ce_que_c_est',
  treated:
    'soign* consult* rendez_vous rdv suivi suivre pansement* accouch* reeduc* seance* examen analyse* prise_de_sang bilan radio scanner irm echographie operation chirurgie depistage hospitali* appointment see_a treated treatment checkup',
  baby: 'bebe nourrisson enfant* fils fille grossesse enceinte maternite accouch* pregnan* baby child kid son daughter',
  own: 'mon ma mes notre nos my our me moi nous je j',
  family:
    'mere pere mari femme parents grand_mere grand_pere mamie papi voisin voisine belle_mere soeur frere mother father wife husband grandmother',
  refused:
    'refus* plus_de_medecin plus_de_docteur plu_de plus_de_generaliste plus_de_toubib sans_medecin pas_de_medecin prend_plus prennent_plus prend_pas complet complets aucun_medecin retraite part_a_la_retraite parti partie deced* ferm* nouveaux_patients nouveau_patient patientele accept* accepte attitre traitant traitants declar* regular_doctor family_doctor new_patients register* taking_on quitte partir remplacant demenag*',
  rights:
    'rembours* prise_en_charge prise_en_compte secu securite_sociale assurance_maladie mutuelle carte_vitale vitale c2s cmu ame puma tiers_payant avance ticket_moderateur franchise forfait depassement* secteur_1 secteur_2 ald couvert couverture couverte droits covered coverage reimburs* refund insurance insured papiers sans_papier sans_papiers titre_de_sejour etranger parcours_de_soins arret_de_travail teleconsultation teleconsult* gratuit gratuite payer paye paie facture pay free mediateur reclamation contest* litige ij indemnites_journalieres',
} as const

const settling = {
  settle:
    'install* plaque ouvrir_un_cabinet ouvrir_mon_cabinet exercer exercice liberal liberale reprendre reprise succession rach* patientele s_etablir demarr* debut* cabinet setting_up set_up settle settling practice practise practicing associe* collabor* poser_ma m_installe me_lancer a_mon_compte salarie*',
  help: 'aide aides prime primes subvention* coup_de_pouce financ* bourse* exoner* incitat* soutien accompagn* dispositif* contrat contrats forfait bonus avantage* defiscal* impot* indemni* logement grant* funding subsid* incentive* bursary allowance tax scholarship support toucher percevoir perçois verse verser verses verses recevoir obtenir beneficier eligible cumul* plafond',
  create:
    'creer creation monter construi* lancer projet projets batir batiment murs locaux ouvrir_une implanter porter_un financer renover extension agrandir amenag* build create project regrouper cahier_des_charges label labellis* transformer',
  elected:
    'maire mairie commune municipal* conseil elu elus elue deputé collectivite* intercommunalite epci communaute agglo departement_finance mayor council village bourg conseil_departemental conseil_regional',
  student:
    'etudiant* externe externat interne interns internat internes stage stages stagiaire these faculte fac annee formation former docteur_junior junior maitre_de_stage msu remplac* licence student* intern* resident* trainee placement training med_school apprendre terrain hebergement assistant*',
  zone: 'zone zones zonage zip zac frr zrr qpv classe classee classees classement_en fragile* deficitaire* sous_dense* sous_dote* prioritaire* carte desert deserts perimetre arrete area areas zoned priority underserved list_of_zones secteur_prioritaire tendu*',
  structure:
    'msp maison_de_sante maisons_de_sante maison_medicale centre_de_sante centres_de_sante psla cpts medicobus pole_de_sante esp health_centre health_centres health_house cabinet_de_groupe',
  profession:
    'medecin medecins generaliste* docteur docteurs infirmier* kine kines kinesitherapeut* sage_femme sages_femmes dentiste* orthophonist* pharmacien* podologue* idel ipa doctor* gp gps nurse* dentist* midwi* physio* pharmacist*',
} as const

const knowing = {
  most: 'le_plus plus_de la_plus les_plus top le_premier la_premiere en_premier premiere_place classement class* record maximum meilleur* mieux dote* devant rang tete most highest largest best rank* palmares',
  least:
    'le_moins moins_de la_moins les_moins dernier derniere pire pires minimum mal_lotis mal_dote* manque le_plus_mal fewest least lowest worst derriere',
  compare:
    'ou entre versus vs compar* difference plus_que moins_que contre par_rapport than between compare lequel laquelle lesquels which ecart',
  moves:
    'evolu* augment* baisse* diminu* recul* progress* hausse tendance dynamique chang* grandi* croiss* courbe historique perd perdu gagn* monte descend* chute* stagn* repart* depuis avant_et_apres d_annee_en_annee au_fil sur_dix_ans sur_5_ans trend* grow* rise* rising fall* declin* drop* increas* decreas* since over_time decade empire* s_ameliore s_aggrave recrute*',
  plan: 'plan plans programme programmes strateg* mesure mesures objectif* pacte feuille_de_route feuilles_de_route prs ma_sante segur cnr bilan prevoit prevu prevoyait action actions engagement* politique axes volet calendrier gouvernement ministre loi annonce* partenaire* pilote* program policy roadmap plan_for measures initiative reseau dispositif_regional',
  territory:
    'departement departements region regions intercommunalite* epci commune communes bassin* territoire* national* france nationale pays canton counties regions_of towns',
  perHead:
    'densite pour_100 par_habitant pour_10 100000 10000 pour_mille par_tete ratio per_capita per_head population habitants habitant inhabitants',
  health:
    'sante medical* medecin* soin soins hopital hopitaux clinique* pharmacie* urgences ehpad laboratoire* dentiste* infirmier* kine* maternite* generaliste* specialiste* health doctor* hospital* pharmac* nurse* dentist* care patient*',
} as const

const talk = {
  greet: 'bonjour bonsoir salut coucou hello hi hey bjr bsr cc slt good_morning good_evening',
  thank: 'merci mercis thank* thx parfait super genial nickel top sympa great perfect bravo impeccable',
  leave: 'revoir bientot bye adieu ciao a_plus bonne_journee bonne_soiree bonne_nuit goodbye see_you tchao',
  you: 'tu te toi t vous vos votre tes you your ton',
  machine:
    'robot bot machine ia intelligence_artificielle programme_informatique humain humaine human chatbot ordinateur logiciel ai source sources donnees fiable fiables confidential* anonym* rgpd createur qui_es qui_etes fabrique who_made who_are',
  person:
    'quelqu_un conseiller conseillere operateur humain humaine personne_reelle vrai_personne real_person agent someone_real etre_humain parler_a_quelqu',
  property:
    'terrain* parcelle* lot lots appartement* promoteur* constructible immobilier loyer loyers immeuble* logement_neuf amenageur maison_neuve metre_carre plots estate apartment* acheter vendre vend achat vente',
  screens:
    'saison saisons episode* bande_annonce acteur* actrice* cinema streaming chaine diffus* tournage season seasons trailer cast sims boss zelda fortnite minecraft niveau',
  trades:
    'comptable* sci sarl eurl notaire* avocat* architecte* geometre assureur banque micro_entreprise entrepreneur garagiste accountant lawyer',
  weather: 'neige neiger neigera pleut pleuvoir pluie orage* verglas gele canicule snow snowing rain forecast',
  schoolwork: 'citation* quote quotes dissertation expose roman auteur theme essay homework hamlet devoir rediger',
  insulting: 'nul nulle debile bete inutile pourri con conne saoules idiot stupide stupid useless creve',
  useless:
    'blague recette meteo match foot football film films serie musique chanson livre jeu jeux voiture moto velo train avion vacances hotel restaurant cuisine gateau poeme devoir* maths histoire capitale president election bourse_paris bitcoin ordinateur pc telephone_portable iphone wifi internet imprimante virus_informatique mot_de_passe chien chienne chat chats cheval lapin poule animal animaux veterinaire vet dog cat pet plante* jardin tomate* loyer caf permis passeport carte_grise plombier coiffeur boulang* supermarche amazon netflix joke weather recipe movie song car football',
} as const

export const askedIdeas: IdeaTable = { ...asking, ...care, ...settling, ...knowing, ...talk }
