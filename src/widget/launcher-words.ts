/** Every word the launcher says. */
import type { Lang } from '../types'

export const launcherWords = {
  fr: { launch: 'Une question de santé ?' },
  en: { launch: 'A question about care?' },
} as const satisfies Record<Lang, Record<string, string>>
