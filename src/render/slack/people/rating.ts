/** « Utile », « Pas utile », « Signaler à l’équipe »: what people may say of an answer, by buttons under it. */
import type { types } from '@slack/bolt'
import * as z from 'zod'
import { keptKey } from '../../../answer/territory'
import { type RatedKind, type Rating, ratedKinds, ratings } from '../../../feedback'
import { type IntentId, intentIds, type Lang, type Reply } from '../../../types'
import { ratedKind } from '../../rated'
import { actions, button, carried, read } from '../button'
import { ratingWords } from './rating-words'

/** `action_id` of both thumbs, and of the buttons that stand for them: `rate`, `rate:up`, `rate:down`. */
export const rateAction = /^rate(:up|:down)?$/
/** `action_id` of the button that tells the team what was not found. */
export const reportAction = 'report'

const place = z.string().regex(/^[a-z]{4,12}:\w{2,9}$/)
export const ratedSchema = z.strictObject({
  /** Of the answer. */
  kind: z.enum(ratedKinds),
  /** Absent when nothing was understood. */
  intent: z.enum(intentIds).optional(),
  /** `commune:80021` */
  place: place.optional(),
  lang: z.enum(['fr', 'en']),
})
const opinionSchema = ratedSchema.extend({ rating: z.enum(ratings) })

/** What an opinion is of: ids only. */
export type Rated = {
  readonly kind: RatedKind
  readonly intent?: IntentId | undefined
  readonly place?: string | undefined
  readonly lang: Lang
}
export type Opinion = Rated & { readonly rating: Rating }

/** Reads what a thumb or a button carries; undefined when it is not one of ours. */
export const readOpinion = (value: unknown): Opinion | undefined => read(value, opinionSchema)

/** What an opinion of this reply would be of; undefined for small talk, our own questions, and whenever a life may be in danger. */
export function ratedIn({ understood, answer }: Reply, lang: Lang): Rated | undefined {
  if (understood.worry) return undefined
  if (understood.kind === 'unknown') return { kind: 'not-found', lang }
  const kind = ratedKind({ understood, answer })
  if (!kind || understood.kind !== 'matched') return undefined
  return { kind, intent: understood.intent, place: keptKey(understood.slots.place), lang }
}

/** `thumbs` are Slack's own; a workspace that does not know them takes `buttons`. */
export type RatingStyle = 'thumbs' | 'buttons'

/**
 * Nothing where nothing was understood: there is no answer to judge, only something to report.
 * @see https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element
 */
export function ratingBlocks(rated: Rated, style: RatingStyle): readonly (types.ContextActionsBlock | types.ActionsBlock)[] {
  if (rated.intent === undefined) return []
  const say = ratingWords[rated.lang]
  const [up, down] = ratings.map((rating) => carried({ ...rated, rating }))
  if (up === undefined || down === undefined) return []
  if (style === 'buttons')
    return actions(
      button('rate:up', say.up, up).map((one) => ({ ...one, accessibility_label: say.upLabel })),
      button('rate:down', say.down, down).map((one) => ({ ...one, accessibility_label: say.downLabel })),
    )
  const thumb = (text: string, accessibility_label: string, value: string) => ({
    text: { type: 'plain_text' as const, text, emoji: false },
    accessibility_label,
    value,
  })
  return [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: 'rate',
          positive_button: thumb(say.up, say.upLabel, up),
          negative_button: thumb(say.down, say.downLabel, down),
        },
      ],
    },
  ]
}

/** Under what found nothing. */
export const reportButton = (rated: Rated): types.Button[] =>
  rated.kind === 'not-found' ? button(reportAction, ratingWords[rated.lang].report, carried({ ...rated, rating: 'down' })) : []
