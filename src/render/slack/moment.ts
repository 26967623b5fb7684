/** When something was done, as the clock on the wall of a workspace showed it. */
import { dateLabel } from '../../formats'
import { localText, wallMinute } from '../../opening-hours/local-time'
import type { Lang } from '../../types'

const joints: Readonly<Record<Lang, string>> = { fr: 'à', en: 'at' }

/** An ISO instant in an IANA time zone: « 22 novembre 2026 à 09:30 ». */
export function momentLabel(instant: string, timezone: string, lang: Lang): string {
  const [day = '', time = ''] = localText(wallMinute(new Date(instant), timezone)).split('T')
  return `${dateLabel(day, lang)} ${joints[lang]} ${time}`
}
