/** Steps forth and back as small unsigned numbers, zigzag: 0, -1, 1, -2, 2 are written 0, 1, 2, 3, 4. */
export const writtenStep = (step: number): number => (step << 1) ^ (step >> 31)
export const stepOf = (written: number): number => (written >>> 1) ^ -(written & 1)
