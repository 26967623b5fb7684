/** The name of a kind of place, as people read it. */
import { ownKinds } from '../../db/place-kinds'
import { careLabels } from '../labels'
import type { Lang, Words } from '../types'

const own: Readonly<Record<string, Words>> = ownKinds

export const kindLabel = (kind: string, lang: Lang): string => (own[kind] ?? careLabels(kind))[lang]
