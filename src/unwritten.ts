/** To be written. Gone before this branch lands. */
export const unwritten = (name: string): never => {
  throw new Error(`${name} is not written yet`)
}
