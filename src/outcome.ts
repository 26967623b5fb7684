/** What came of a question, as it is counted. */
export const outcomes = ['answered', 'not-found', 'not-understood'] as const
export type Outcome = (typeof outcomes)[number]
