/** Made for each number when first asked for, then kept. */
export function kept<Made>(make: (of: number) => Made): (of: number) => Made {
  const made = new Map<number, { readonly value: Made }>()
  return (of) => {
    const known = made.get(of) ?? { value: make(of) }
    made.set(of, known)
    return known.value
  }
}
