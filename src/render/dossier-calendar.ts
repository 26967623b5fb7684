/** The deadlines of a dossier → a calendar file. */
import type { Dossier, DossierDeadline } from '../answer/dossier/dossier'
import { capitalised, colon, dateLabel } from '../formats'
import type { Lang, NonEmpty } from '../types'
import { sourceDates } from './answer-words'
import { type CalendarEvent, calendarOf } from './calendar'
import { deadlineCautions, dossierWords } from './dossier-words'

/** The dossier's deadlines, at least one; `stamp` is the moment of the request. */
export function dossierCalendar(deadlines: NonEmpty<DossierDeadline>, { day }: Dossier, stamp: Date, lang: Lang): string {
  const [first, ...others] = deadlines
  const toEvent = ({ deadline }: DossierDeadline) => eventOf(deadline, day, lang)
  return calendarOf([toEvent(first), ...others.map(toEvent)], { name: dossierWords[lang].calendarName, stamp })
}

function eventOf(deadline: DossierDeadline['deadline'], madeOn: string, lang: Lang): CalendarEvent {
  const words = dossierWords[lang]
  const { aid, offer, kind, key, day } = deadline
  const { source } = offer
  const { what, todo } = words.deadline[kind]
  const lines = [
    todo,
    ...deadlineCautions(deadline, lang),
    offer.amount,
    offer.contact && `${words.contact}${colon(lang)} ${offer.contact}`,
    `${words.source}${colon(lang)} ${source.publisher}, ${source.title} (${sourceDates(source, lang)})`,
    words.madeOn(dateLabel(madeOn, lang)),
  ]
  return {
    uid: `${key}@proxisoin`,
    day,
    summary: `${aid.acronym ?? aid.name[lang]}${colon(lang)} ${what}`,
    description: lines.flatMap((line) => (line ? [capitalised(line)] : [])).join('\n'),
    url: source.url,
  }
}
