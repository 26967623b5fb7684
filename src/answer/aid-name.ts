import type { AidRecord } from '../../db/knowledge'
import type { Lang } from '../types'

/** What an aid is called in a line: « CAPII », or its name when it has no acronym. */
export const aidName = ({ acronym, name }: Pick<AidRecord, 'acronym' | 'name'>, lang: Lang): string => acronym ?? name[lang]
