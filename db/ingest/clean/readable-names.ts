/** Names of places as people write them. */
import { readableCase } from './readable-case'

/**
 * A name in readable case; one that is already in mixed case keeps it.
 *
 *     « MAISON DE SANTE PONT-D'AIN »   →  « Maison de santé Pont-d'Ain »
 *     « CH DE FLEYRIAT »               →  « CH de Fleyriat »
 */
export const readableName = (raw: string): string => readableCase(raw, 'name')

/** True when bytes were lost before the text reached us: each left a U+FFFD (�). */
export const hasLostCharacters = (raw: string): boolean => raw.includes('\uFFFD')
