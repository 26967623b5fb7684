/** What people may say of an answer. */
export const ratings = ['up', 'down'] as const
export type Rating = (typeof ratings)[number]

/** Why it did not help. */
export const feedbackReasons = ['wrong', 'incomplete', 'outdated', 'off-topic'] as const
export type FeedbackReason = (typeof feedbackReasons)[number]

/**
 * The kinds of answers that are rated: small talk and our own questions state no fact, and an alarm is no time to ask. Of what was not
 * understood, no token tells what was asked: only who asked can, with their words.
 */
export const ratedKinds = ['found', 'not-found', 'not-understood'] as const
export type RatedKind = (typeof ratedKinds)[number]
