/** A long answer over several messages. */

/**
 * The items over pages, in order, as many on each as fit; `fits` is told which page is tried, from 1, and must hold of fewer items when
 * it holds of more. A page has one item at least.
 */
export function paged<Item>(
  items: readonly Item[],
  fits: (page: readonly Item[], number: number) => boolean,
  from = 1,
): readonly (readonly Item[])[] {
  const pages: (readonly Item[])[] = []
  for (let rest = items; rest.length > 0; ) {
    const number = from + pages.length
    const count = mostThatFit(rest.length, (tried) => fits(rest.slice(0, tried), number))
    pages.push(rest.slice(0, count))
    rest = rest.slice(count)
  }
  return pages
}

/** More than a page ever holds, nearly always: what is fewer is tried at once. */
const mostAtOnce = 64

/** The greatest number from 1 to `all` that fits, by doubling then by halves; 1 when none does. */
function mostThatFit(all: number, fits: (count: number) => boolean): number {
  if (all <= mostAtOnce && fits(all)) return all
  let [fitting, tooMany] = [1, 2]
  while (tooMany < all && fits(tooMany)) [fitting, tooMany] = [tooMany, tooMany * 2]
  if (tooMany >= all) {
    if (all > mostAtOnce && fits(all)) return all
    tooMany = all
  }
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2)
    if (fits(middle)) fitting = middle
    else tooMany = middle
  }
  return fitting
}
