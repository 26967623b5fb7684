/** The letters of names as bytes, Latin-1 with œ, Œ and Ÿ at their Windows-1252 places, and as the letters keys are made of. */

const beyondLatin1: Readonly<Record<number, string>> = { 140: 'Œ', 156: 'œ', 159: 'Ÿ' }

export const letterOf = (byte: number): string => beyondLatin1[byte] ?? String.fromCharCode(byte)

/** What a byte of a name adds to its key: `É` → `e`, `œ` → `oe`, a hyphen nothing. */
export const folded: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  letterOf(byte)
    .normalize('NFD')
    .toLowerCase()
    .replace('œ', 'oe')
    .replace(/[^a-z0-9]/g, ''),
)
