/** How zonings and professions are written in the orders of the ARS and in files made from them. */

import { normalise } from '../../src/understand/normalise'
import professions from '../seed/vocabulary/profession.json' with { type: 'json' }

/** Zones of the conventions and of the ARS: `class` is « none » for what is in no aided zone. */
const zones: readonly { readonly zoning: string; readonly class?: string; readonly written: RegExp }[] = [
  { zoning: 'zip', written: /^(zip|zones? d intervention prioritaire)$/ },
  { zoning: 'zac', written: /^(zac|zones? d action complementaire)$/ },
  { zoning: 'zar', written: /^(zar|zones? d accompagnement regional)$/ },
  { zoning: 'qpv', written: /^(qpv|quartiers? prioritaires?.*)$/ },
  { zoning: 'tres-sous-dotee', written: /^(zone )?tres sous dotee?$/ },
  { zoning: 'sous-dotee', written: /^(zone )?sous dotee?$/ },
  { zoning: 'intermediaire', written: /^(zone )?intermediaire$/ },
  { zoning: 'tres-dotee', written: /^(zone )?tres dotee?$/ },
  { zoning: 'sur-dotee', written: /^(zone )?sur ?dotee?$/ },
  { zoning: 'hors-zone', class: 'none', written: /^(hz|hv|hors (zone|zonage|vivier)|non prioritaire|non classee?)$/ },
]

/**
 * The zone behind its writings; undefined when unknown.
 *
 *     zoneCalled('1_ZIP')  →  { zoning: 'zip', class: 'zip' }      zoneCalled('Hors zonage')  →  { zoning: 'hors-zone', class: 'none' }
 */
export function zoneCalled(text: string): { readonly zoning: string; readonly class: string } | undefined {
  const plain = normalise(text).replace(/^\d /, '')
  const zone = zones.find(({ written }) => written.test(plain))
  return zone && { zoning: zone.zoning, class: zone.class ?? zone.zoning }
}

const singular = (text: string) => normalise(text).replace(/s\b/g, '')
const professionIds = new Map(
  professions.flatMap(({ id, label, names }) => [id, label.fr, ...names].map((name) => [singular(name), id] as const)),
)

/**
 * The `profession` of the contract; '' when the zoning holds for all, undefined when the word is unknown.
 *
 *     professionCalled('Masseurs-kinésithérapeutes')  →  'kinesitherapeute'      professionCalled('toutes')  →  ''
 */
export function professionCalled(text: string): string | undefined {
  const name = singular(text)
  return /^(|toute?( profession)?|tou)$/.test(name) ? '' : professionIds.get(name)
}
