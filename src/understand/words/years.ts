/** Years, mistyped too. */

/** The years people ask about. */
const years = { first: 1990, last: 2035 }
const beforeYear = new Set(
  'en annee depuis debut fin mi in since sur de d ici an janvier juin septembre octobre decembre'.split(' '),
)

/** « en 20022 », « en 2204 »: the year meant by a number that is none, one slip away from one and said like one. Undefined when it is not sure. */
export function yearMeant(word: string, before: string | undefined): string | undefined {
  if (!/^2\d{3,5}$/.test(word) || Number(word) <= 2100 || !beforeYear.has(before ?? '')) return undefined
  const digits = [...word]
  const dropped = digits.map((_, index) => word.slice(0, index) + word.slice(index + 1))
  const swapped = digits.map((digit, index) => word.slice(0, index) + (digits[index + 1] ?? '') + digit + word.slice(index + 2))
  const found = [...dropped, ...swapped].filter(
    (year) => year.length === 4 && Number(year) >= years.first && Number(year) <= years.last,
  )
  return new Set(found).size === 1 ? found[0] : undefined
}
