/** Paris, Lyon and Marseille are parted in arrondissements, whose codes follow one another (https://www.insee.fr/fr/metadonnees/definition/c2167). */

const cities: Readonly<Record<string, { readonly before: number; readonly count: number }>> = {
  '75056': { before: 75100, count: 20 },
  '13055': { before: 13200, count: 16 },
  '69123': { before: 69380, count: 9 },
}

/** The three cities, by their own codes. */
export const citiesWithArrondissements: readonly string[] = Object.keys(cities)

/** Undefined when the city has no such arrondissement: `arrondissementCode('69123', 3)` → '69383'. */
export function arrondissementCode(city: string, rank: number): string | undefined {
  const { before, count } = cities[city] ?? { before: 0, count: 0 }
  return rank >= 1 && rank <= count ? String(before + rank) : undefined
}

/** The codes of a city's arrondissements, in order; none for another commune. */
export const arrondissementsOf = (city: string): readonly string[] =>
  Array.from({ length: cities[city]?.count ?? 0 }, (_, index) => arrondissementCode(city, index + 1) ?? '')

/** 0 for another commune's code: `arrondissementRank('69123', '69383')` → 3. */
export const arrondissementRank = (city: string, code: string): number => arrondissementsOf(city).indexOf(code) + 1
