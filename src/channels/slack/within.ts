/** What a promise gives within so many milliseconds; undefined when it takes longer, and it goes on. Rejects as it does. */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Milliseconds a form that was sent may still wait for its work: two seconds since it came, the token's reading among them; the receiver
 * gives up at 2,500 (door/acknowledgement.ts).
 */
export const formPatience = ({ arrivedAt }: { readonly arrivedAt: number }): number =>
  Math.max(0, 2000 - (Date.now() - arrivedAt))
