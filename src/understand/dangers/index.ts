/**
 * The table of dangers: what people write when someone's life or safety is at stake.
 * A false alarm costs a tap and a missed one may cost a life: the lines lean towards alarm, `unless` and the blockers of
 * ../safety.ts hold them back.
 */
import type { DangerKind } from '../../types'
import { births } from './births'
import { brainAndHeart } from './brain-and-heart'
import { children } from './children'
import { illness } from './illness'
import { injuries } from './injuries'
import { mind } from './mind'
import type { DangerSign, Lines } from './patterns'
import { poisoning } from './poisoning'
import { sidewaysBody, sidewaysChild, sidewaysMind, sidewaysPoison, sidewaysViolence } from './sideways'
import { violence } from './violence'

export type { DangerSign } from './patterns'

const signed = (kind: DangerKind, lines: Lines): readonly DangerSign[] => lines.map((line) => ({ kind, ...line }))

/** A message that is only the name of the danger. */
export const bareSigns: readonly DangerSign[] = [
  {
    kind: 'mental',
    because: 'only the word',
    all: [/^(?:suicide|suicider|me suicider|mourir|je veux mourir|en finir|suicidal)$/],
  },
  { kind: 'violence', because: 'only the word', all: [/^(?:viol|violee?|violences?(?: conjugales?)?|rape|raped)$/] },
  { kind: 'poisoning', because: 'only the word', all: [/^(?:overdose|empoisonnement|intoxication)$/] },
  { kind: 'child', because: 'only the word', all: [/^(?:enfant battu|maltraitance|enfant maltraite|inceste)$/] },
  {
    kind: 'physical',
    because: 'only the word',
    all: [
      /^(?:avc|infarctus|crise cardiaque|arret cardiaque|convulsions?|hemorragie|etouffement|inconscient|noyade|au secours|sos(?: sos)*|ambulance|stroke|heart attack|seizure|choking)$/,
    ],
  },
]

/** In the order they are looked for: when two kinds are said, the first decides which number comes first. */
export const dangerSigns: readonly DangerSign[] = [
  ...bareSigns,
  ...signed('child', [...children, ...sidewaysChild]),
  ...signed('violence', [...violence, ...sidewaysViolence]),
  ...signed('mental', [...mind, ...sidewaysMind]),
  ...signed('poisoning', [...poisoning, ...sidewaysPoison]),
  ...signed('physical', [...brainAndHeart, ...illness, ...injuries, ...births, ...sidewaysBody]),
]
