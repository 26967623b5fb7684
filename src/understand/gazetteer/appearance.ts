/**
 * A value told by its rank among those its context has met, in the order they first came: in a département, the communes'
 * postcodes are « the first met, the first met, a new one, the second met ».
 */

/** Gives the rank of each value in its context; one more than the last rank is a value the context had not met. */
export function rankWriter() {
  const met = new Map<number, number[]>()
  return (context: number, value: number): { readonly rank: number; readonly isNew: boolean } => {
    const values = valuesOf(met, context)
    const known = values.indexOf(value)
    if (known < 0) values.push(value)
    return { rank: known < 0 ? values.length - 1 : known, isNew: known < 0 }
  }
}

/** Gives each value back from its rank; `next` reads a value the context had not met. */
export function rankReader() {
  const met = new Map<number, number[]>()
  return (context: number, rank: number, next: () => number): number => {
    const values = valuesOf(met, context)
    if (rank === values.length) values.push(next())
    return values[rank] as number
  }
}

function valuesOf(met: Map<number, number[]>, context: number): number[] {
  const known = met.get(context)
  if (known) return known
  const values: number[] = []
  met.set(context, values)
  return values
}
