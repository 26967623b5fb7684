/** Every word of the dossier and of its calendar, by language. */
import type { Deadline } from '../answer/dossier/deadlines'
import { dateLabel } from '../formats'
import type { Lang } from '../types'

type DeadlineWords = Readonly<Record<Deadline['kind'], { readonly what: string; readonly todo: string }>>

export const dossierWords = {
  fr: {
    judged: 'Établi le',
    how: 'd’après ce que vous avez dit et des sources publiques, chacune avec sa date. Rien n’est enregistré : rouvrez cette adresse pour refaire le point.',
    print: 'Pour imprimer : menu du navigateur (sur un téléphone : Partager), ou Ctrl\u00a0+\u00a0P.',
    calendar: 'Échéances pour l’agenda',
    calendarName: 'Aides : échéances',
    back: 'Poser une question',
    who: 'Pour qui',
    zoning: 'Le zonage',
    deadlines: 'Les échéances',
    noDeadline: 'Nos sources ne donnent aucune date limite à venir pour ces aides.',
    yes: 'Vous pouvez les demander',
    depends: 'Cela dépend',
    nothing: 'Nos sources ne donnent aucune aide pour ce cas.',
    checklist: 'À faire confirmer avant de signer',
    checklistBy: 'Par écrit, auprès de la CPAM ou du référent installation.',
    contacts: 'Qui appeler',
    refused: 'Pas dans votre cas',
    contact: 'À qui s’adresser',
    legalText: 'Texte',
    pairs: 'Ce qui s’ajoute, ce qui s’exclut',
    note: 'À noter',
    inFrench: '',
    refusedTitle: 'Ce dossier ne peut pas être fait',
    badField: (field: string, detail: string) => `Dans l’adresse, « ${field} » ne convient pas. ${detail}`,
    unavailable: 'Nos données ne répondent pas en ce moment. Réessayez dans un instant.',
    deadline: {
      sign: {
        what: 'dernier jour pour signer',
        todo: 'Faites confirmer le zonage et le montant, puis signez ce jour-là au plus tard.',
      },
      end: { what: 'dernier jour de l’aide', todo: 'Notre source arrête l’aide ce jour-là : demandez-la avant.' },
      begin: {
        what: 'à revérifier, ouverture annoncée',
        todo: 'Rappel de Proxisoin : l’aide est annoncée pour cette date. Vérifiez qu’elle est ouverte.',
      },
    } satisfies DeadlineWords,
    toCheck: 'à revérifier : nos sources ne disent pas si l’aide est encore ouverte',
    sourceSays: (date: string) => `la source dit seulement : ${date}`,
    source: 'Source',
    madeOn: (day: string) => `Fait par Proxisoin le ${day}. Vérifiez avant d’agir.`,
  },
  en: {
    judged: 'Judged on',
    how: 'by what you said and by public sources, each with its date. Nothing is stored: open this address again for an update.',
    print: 'To print: the browser’s menu (on a phone: Share), or Ctrl\u00a0+\u00a0P.',
    calendar: 'Deadlines for your calendar',
    calendarName: 'Aids: deadlines',
    back: 'Ask a question',
    who: 'For whom',
    zoning: 'Zoning',
    deadlines: 'Deadlines',
    noDeadline: 'Our sources give no coming deadline for these aids.',
    yes: 'You can ask for these',
    depends: 'It depends',
    nothing: 'Our sources give no aid for this case.',
    checklist: 'To have confirmed before you sign',
    checklistBy: 'In writing, by the CPAM or the installation adviser.',
    contacts: 'Whom to call',
    refused: 'Not in your case',
    contact: 'Whom to ask',
    legalText: 'Legal text',
    pairs: 'What can be added, what cannot',
    note: 'Note',
    inFrench: 'Details are quoted in French, the language of their sources.',
    refusedTitle: 'This file cannot be made',
    badField: (field: string) => `In the address, “${field}” is not what we can read.`,
    unavailable: 'Our data does not answer at the moment. Try again in a moment.',
    deadline: {
      sign: { what: 'last day to sign', todo: 'Have the zoning and the amount confirmed, then sign on that day at the latest.' },
      end: { what: 'last day of the aid', todo: 'Our source ends the aid on that day: ask for it before.' },
      begin: {
        what: 'to be checked again, announced opening',
        todo: 'A reminder from Proxisoin: the aid is announced for that date. Check that it is open.',
      },
    } satisfies DeadlineWords,
    toCheck: 'to be checked again: our sources do not say whether the aid is still open',
    sourceSays: (date: string) => `the source only says: ${date}`,
    source: 'Source',
    madeOn: (day: string) => `Made by Proxisoin on ${day}. Check before you act.`,
  },
} as const

/** What must be said beside a deadline: that it is doubtful, or less precise than it looks. */
export function deadlineCautions({ day, date, isToCheck }: Deadline, lang: Lang): readonly string[] {
  const words = dossierWords[lang]
  return [...(isToCheck ? [words.toCheck] : []), ...(day === date ? [] : [words.sourceSays(dateLabel(date, lang))])]
}
