/**
 * Populations rounded down to one of twenty preferred numbers a decade (series R20 of ISO 3): homonyms are ranked by their
 * ratios, and round thresholds (1,000, 2,000, 5,000, 10,000 inhabitants) keep everyone on their side. Shown figures come
 * from the knowledge base.
 */
const preferred = [1, 1.12, 1.25, 1.4, 1.6, 1.8, 2, 2.24, 2.5, 2.8, 3.15, 3.55, 4, 4.5, 5, 5.6, 6.3, 7.1, 8, 9]
/** Level 0 means unknown, level 1 nobody; eight decades hold the country. */
const levels = [undefined, 0, ...Array.from({ length: 160 }, (_, index) => rounded(index))]

function rounded(index: number): number {
  return Math.round((preferred[index % preferred.length] ?? 1) * 10 ** Math.floor(index / preferred.length))
}

export const populationOfLevel = (level: number | undefined): number | undefined => levels[level ?? 0]

/** The highest level that is not above the population. */
export const levelOfPopulation = (population: number | undefined): number =>
  population === undefined ? 0 : levels.findLastIndex((least) => least !== undefined && least <= population)
