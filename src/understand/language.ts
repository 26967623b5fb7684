/** Which of our two languages a question is in, for callers that do not say. Pure: from its words alone. */
import type { Lang } from '../types'

/**
 * English when more words are only English than only French, French the other way round, undefined when neither wins:
 * « help », « ok », « stop », an acronym or a town alone say nothing.
 *
 *     languageOf(['any', 'dentist', 'near', 'albi'])  →  'en'
 *     languageOf(['dentiste', 'albi'])                →  'fr'
 *     languageOf(['ok'])                              →  undefined
 */
export function languageOf(words: readonly string[]): Lang | undefined {
  const said = (tongue: ReadonlySet<string>) => words.reduce((count, word) => count + (tongue.has(word) ? 1 : 0), 0)
  const lead = said(english) - said(french)
  return lead === 0 ? undefined : lead > 0 ? 'en' : 'fr'
}

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words of English questions that no French one uses; words of names of towns (« Saint-Just », « Le May »), acronyms and borrowings are left out. */
const english = list(`
  the this that these those is are was were be been am isn do does did doesn didn has have had haven hasn can could should
  would will won might must shall need needs want wants wanted get getting got give gives take takes taking what which who
  whom whose where when why how much many few fewer fewest least most any some every each all both another my your her our
  their its he she we they you him me myself someone anyone anybody nobody everyone everybody of to for from with without
  near nearest nearby around about into onto over under between within after before during since until at and not because
  than then there here yet again ever never always also too only now today tonight tomorrow yesterday sunday monday tuesday
  wednesday thursday friday saturday month months year years days night morning evening afternoon hour find looking look see
  seen ask asking call calling tell know pay paid cost costs free cheap work works working move moving live lives living lost
  lose losing found refuse refuses refused register registered apply settle settling open opening opens closed close hire
  hiring doctor doctors physician nurse nurses dentist dentists midwife midwives physio physios physiotherapist surgeon
  chemist chemists pharmacy pharmacies pharmacist hospital hospitals surgery eye eyes heart skin tooth teeth toothache throat
  ear back child children kid kids daughter wife husband mother father mum dad parents family people blood xray fever
  headache pill pills medicine medicines vaccine vaccinated pregnant sick ill health healthcare care appointment insurance
  reimbursed refund covered mean means meaning stand stands grant grants funding bursary money amount tax allowance
  incentives town towns council department departments county counties area areas underserved shortage list map address
  number phone website thanks thank please sorry english inhabitants growing falling increase increased decrease decline
  trend average i in explain define aims goals locum vaccines priority testing best moved
`)

/**
 * Words of French questions that no English one uses, as the normaliser leaves them: without accents, shortened as people type.
 * The small words of names of places (« La Rochelle », « Sotteville-sous-le-Val ») are left out: an English question names places too.
 */
const french = list(`
  un une au ce cet cette ces mon ma mes ton ta tes sa ses nos votre vos leur leurs je j tu il elle ils elles nous vous qui
  que qu quoi quel quelle quels quelles comment combien pourquoi quand ou est es sont suis sommes etes etait ai avons avez
  ont avait peut peux pouvez puis faut dois doit voudrais veux veut cherche trouver trouve avoir etre faire fait aller va
  vais vient dit mais donc ni si ne n pas moins tres trop aussi encore toujours jamais deja rien aucun aucune personne tout
  tous toute toutes autre autres quelque chez dans vers avec sans pour par pres entre depuis pendant avant apres contre jusqu
  c svp stp merci bonjour bonsoir salut bjr slt koi ki ke kel kelle ya jsuis chui jai jveux jcherche pr ds cb cmb combi tjrs
  bcp mtn ojd qd pb rdv medecin medecins docteur docteurs dentiste dentistes infirmier infirmiere infirmiers infirmieres kine
  kines toubib sage femme orthophoniste ophtalmo dermato pharmacie pharmacies hopital hopitaux urgence urgences sante soin
  soins aide aides montant installer etudiant interne externe remplacant remplacement zonage nombre densite habitants numero
  coordonnees joindre ordonnance remboursement rembourse mutuelle garde nuit dimanche samedi lundi demain aujourd hui hier
  soir matin signifie dire sigle cabinet projet plan mesures objectifs enfant enfants fille fils mere pere mari bebe mal
  fievre maison maisons dun dune cest ca
`)
