/**
 * Hears danger in any words: life, suicide, violence, a child, poison. Runs before everything else and wins.
 *
 *     text → plain words (SMS opened) → first sign of the table that nothing holds back
 */
import type { DangerKind } from '../types'
import { bareSigns, type DangerSign, dangerSigns } from './dangers'
import { normalise } from './normalise'
import { openShorthand } from './words/plain-words'

/** What threatens, and which line of the table said so (for `--explain`; never shown to the person). */
export type Danger = { readonly kind: DangerKind; readonly because: string }

/** Looks for a danger in a text, normalised or not; undefined when there is none. Pure; a fraction of a millisecond. */
export function danger(text: string): Danger | undefined {
  const plain = openShorthand(normalise(text)).replace(sayings, ' ')
  if (learning.test(plain)) return undefined
  const spoken = withoutNe(plain)
  return heard(plain) ?? (spoken === plain ? undefined : heard(spoken))
}

/** The danger of a text that is only its name: « avc », « au secours ». */
export function namedAlone(text: string): Danger | undefined {
  const sign = bareSigns.find((candidate) => says(candidate, normalise(text)))
  return sign && { kind: sign.kind, because: sign.because }
}

/** True when the text speaks of this kind of danger as a lesson, a story, a figure or a thing of the past, or of an animal's. */
export function isToldNotLived(text: string, kind: DangerKind = 'physical'): boolean {
  const plain = openShorthand(normalise(text))
  return (
    learning.test(plain) ||
    (isBodily(kind) && animals.test(plain)) ||
    (!now.test(plain) && (past.test(plain) || policy.test(plain)))
  )
}

/** True when the text is a lesson, a story or a test: nobody in it is in danger, however sure its words. */
export const isTaught = (text: string): boolean => learning.test(openShorthand(normalise(text)))

/** A text as the ideas of danger are looked for in it: shorthand opened, « ne » left out. */
export const plainly = (text: string): string => withoutNe(openShorthand(normalise(text)))

/** People write « je dors plus » as often as « je ne dors plus »: the table is tried without « ne » too (a « nouveau-né » keeps his). */
const withoutNe = (plain: string): string => plain.replace(/(?<!nouveau )\b(?:ne|n) (?=\w)/g, '')

function heard(plain: string): Danger | undefined {
  const heldBack = !now.test(plain) && (past.test(plain) || policy.test(plain))
  const animal = animals.test(plain)
  const sign = dangerSigns.find(
    (candidate) => says(candidate, plain) && !(heldBack && !stands(candidate, plain)) && !(animal && isBodily(candidate.kind)),
  )
  return sign && { kind: sign.kind, because: sign.because }
}

const says = ({ all, unless }: DangerSign, plain: string): boolean =>
  all.every((pattern) => pattern.test(plain)) && !unless?.test(plain)

/** A present fact stands against a date in the same sentence, but not against a question about policy. */
const stands = ({ present }: DangerSign, plain: string): boolean =>
  present === true && !policy.test(plain) && !longPast.test(plain)

const isBodily = (kind: DangerKind): boolean => kind === 'physical' || kind === 'poisoning'

/** Set phrases made of the words of danger; taken out before anything is looked for. */
export const sayings =
  /\b(?:prises? de sang|bilans? sanguins?|dons? (?:du|de) sang|donner (?:mon|son|du) sang|tests? sanguins?|sang froid|hemorragie (?:des|de|d) (?:medecins|generalistes|soignants|personnels?|praticiens|docteurs|infirmieres|patients|jeunes)|(?:hopital|hopitaux|systeme|service public) saigne\w*|morte?s? de (?:rire|fatigue|faim|honte|peur|trouille)|mourir d(?:e|) ?(?:rire|faim|ennui|honte|chaud|envie)|meur\w* d(?:e|) ?(?:envie|faim|soif|honte)|crever de (?:chaud|faim)|dying to|coups? de (?:fil|main|coeur|pouce|soleil|barre|frein|massue|chapeau|fouet|gueule|tete|tampon|jeune)|coeur (?:de metier|de ville|de bourg|du village|du sujet)|les bras m en tombent|baisser les bras|a tour de bras|(?:c est a|de quoi) se (?:jeter par la fenetre|pendre|tirer une balle|flinguer)|(?:tir\w* )?une balle dans le pied|(?:un )?couteau dans le dos|tue\w* (?:au (?:travail|boulot)|a la tache|le temps)|mourir sur scene|(?:ma|ta|sa) (?:femme|mere|belle mere|chef|patronne) (?:va me|me) tue\w*(?= (?:si|quand))|(?:would|d) kill (?:to|for)|up the wall|phone died|(?:feet|back|legs) (?:are|is) (?:killing|murder\w*)(?: me)?|dying for|mort\w* (?:hier|cette nuit) (?:mdr|lol|ptdr)|(?:tu|vous|ca) m\w? sauve\w* la vie|sauve\w* la vie(?= merci)|c(?: est)? mort p(?:our|r)|etranglee?s? par les (?:factures|charges|dettes|impots)|detresse medicale|sauter de joie|saute de joie|pied dans la tombe)\b/g

/** School work, training and stories: someone speaks of danger without being in it. */
const learning =
  /\b(?:exposes?|cours sur|devoirs?|dissertation|memoire (?:d|de|sur)|these sur|reviser|revisions?|qcm|quiz|svt|controle de|definitions?|que veut dire|ca veut dire|que signifie|signification|c est quoi$|^c est quoi (?:l|le|la|un|une|les|des)? ?\w+(?: \w+)?$|^(?:comment (?:reconnaitre|reperer)|(?:quels sont )?les (?:signes|symptomes))\b(?!.*\b(?:ma|mon|il|elle|je|j)\b)|a quoi sert|explique (?:moi )?(?:le|la|ce) mots?|traduis|traduction|formations?|former|se forment|psc1|sst|secouristes?|secourisme|premiers secours|gestes qui sauvent|episodes?|serie|films?|romans?|le livre|chanson|resume(?: moi)?|homework|essay|training|course on|movie|episode|meaning of|what does)\b(?! .{0,40}\b(?:au secours|aidez moi)\b)/

/** Figures, plans and prevention: an institution's question. */
const policy =
  /\b(?:dispositifs?|associations? (?:contre|de lutte)|projets? (?:sur|contre)|statistiques?|chiffres?|combien (?:de|d)(?!.*\b(?:mourir|tuer|en finir|plus se reveiller)\b)|nombre (?:de|d)|taux(?! a \d)|pourcentage|prevention|prevenir le|campagnes?|plan (?:de|d|national|regional)|programmes?|politiques?|journee (?:mondiale|nationale)|rapport (?:annuel|sur|de l|parlementaire|de la)|etude|mortalite|budget|finance\w*|subventions?|colloque|conference|sensibilis\w*|appels? a projets?|mesures?|filieres?|observatoire|evolution|lutte contre|rate|statistics|how many|policy|funding|prs|prs\w*)\b/

/** What is over: the person lives with it and asks for something else. */
const past =
  /\b(?:(?:l an|l annee|l ete|l hiver|le mois|la semaine|le printemps|l automne) (?:dernier|derniere|passee?)|(?:mois|semaine|annee|ete) derni\w*|(?:il )?y ?a (?:\d+|un|une|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|vingt|quelques|plusieurs|des) ?(?:jours?|semaines?|mois|ans?|annees?)|il y a longtemps|en (?:19|20)\d\d|depuis (?:19|20)\d\d|(?:apres|suite a|depuis|suites? d) (?:mon|son|ma|sa|un|une|l|le|la|leur|notre) (?:premier |premiere |gros |grosse |petit |mini )?(?:avc|infarctus|ait|accident|attaque|crise|operation|chirurgie|intervention|pontage|fracture|entorse|prothese|hospitalisation|cancer|chimio|embolie|pneumonie|maladie|covid|depression|burn|divorce|separation|agression|viol|brulure|traumatisme|tentative|cesarienne|fausse|noyade|coma|overdose|intoxication|suicide)|apres infarctus|apres avc|anciens?|anciennes?|ex (?:suicidant|toxico\w*)|sequelles?|antecedents?|autrefois|dans mon enfance|a l epoque|quand (?:il|elle|j|je|on) et\w+|etait (?:petite?|bebe|jeune)|reeducation|convalescence|gueri\w*|stabilise\w*|last (?:year|month|summer|winter|week|spring)|(?:years?|months?|weeks?) ago|in (?:19|20)\d\d|used to|history of|recovering|hier soir au film)\b/
const longPast =
  /\b(?:(?:l an|l annee|l ete|l hiver) (?:dernier|derniere|passee?)|(?:il )?y ?a (?:\d+|un|deux|trois|quatre|cinq|dix|quinze|vingt|quelques|plusieurs) ?(?:mois|ans?|annees?)|(?:en|depuis) (?:19|20)\d\d|quand (?:il|elle|j) etait?s? (?:petite?|bebe|jeune|enfant)|(?:years?|months?) ago|last (?:year|summer|winter)|in (?:19|20)\d\d|antecedents?|sequelles?|ancien suicidant|reeducation)\b/

/** Words that put it in the present, whatever else the sentence tells. */
const now =
  /\b(?:la maintenant|et la|en ce moment|vient de|viens de|d un coup|tout a coup|soudain\w*|depuis (?:ce matin|tout a l heure|cette nuit|\d+ ?(?:min\w*|mn|h|heures?)|(?:une|deux|trois|cinq|dix|quinze|vingt|trente|quelques) (?:minutes?|heures?|min))|a l instant|au secours|a l aide|aidez moi|vite|right now|just now|suddenly|ce soir je|maintenant il|maintenant elle|cette nuit je)\b/

const animals =
  /\b(?:mon|ma|notre|le|la|my|un|une) (?:petite? |vieux |vieille )?(?:chien|chienne|chat|chatte|chaton|chiot|lapin|hamster|cheval|jument|poule|vache|perruche|dog|cat|rabbit|horse|puppy|kitten)\b(?! .{0,30}\b(?:m|me|l|lui) (?:a )?(?:mordu|griffe|arrache|attaque))(?! (?:et|aussi|malade aussi|est mort|vomit aussi).{0,40}\b(?:moi|nous|mon mari|ma femme|fils|fille|tout le monde))|\b(?:veterinaire|vet)\b/
