/** The communes of what an order names: a commune, a « territoire de vie-santé », an EPCI or a département. */
import { readTerritories } from './communes'
import type { Sheet } from './input/sheets'
import { fiveFigures, tableIn } from './input/sheets'

/** `rank`: the finer the territory, the smaller; what an order says of a commune outweighs what it says of its département. */
export type Named = { readonly communes: readonly string[]; readonly rank: number }

/** The communes of a code; none when it names nothing known. `TVS 80012` needs the composition of the TVS beside the zoning. */
export function namedBy(code: string, compositions: ReadonlyMap<string, readonly string[]>): Named {
  const written = code.trim().toUpperCase()
  const tvs = /^TVS[ :-]*(\w+)$/.exec(written)?.[1]
  if (tvs) return { communes: compositions.get(tvs) ?? [], rank: 2 }
  if (/^\d{9}$/.test(written)) return { communes: members().epci.get(written) ?? [], rank: 3 }
  if (/^(\d[\dAB]|97\d)$/.test(written)) return { communes: members().departement.get(written) ?? [], rank: 4 }
  return { communes: [fiveFigures(written)], rank: 1 }
}

/** The communes of each TVS, when the sheet is the table of them (`codgeo`, `tvs`); undefined otherwise. */
export const compositionIn = (sheet: Sheet) =>
  tableIn(sheet, { tvs: /^(code )?tvs$/, code: /^(codgeo|code (commune|insee|commune insee))$/ })?.records

let known: Readonly<Record<'epci' | 'departement', ReadonlyMap<string, readonly string[]>>> | undefined

/** Read from the installed packages the first time an order names more than communes. */
function members() {
  if (known) return known
  const { communes } = readTerritories()
  const by = (level: 'epci' | 'departement') => {
    const groups = new Map<string, string[]>()
    for (const commune of communes) {
      const key = commune[level]
      if (key) groups.set(key, [...(groups.get(key) ?? []), commune.code])
    }
    return groups
  }
  known = { epci: by('epci'), departement: by('departement') }
  return known
}
