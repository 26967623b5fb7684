/** A turn of the conversation as nodes. */
import { turnView } from '../../render/view/turn'
import type { Viewing } from '../../render/view/viewing'
import type { Turn } from '../panel/memory'
import { type Growth, grow } from './grow'

/** Characters that fill the screen of a phone: what was asked, the title, what answers. */
const first = 500

/** @throws on a part of a kind or shape of another release, which has no view here: it then stands in plain words (plain-turn.ts) */
export const turnNode = (turn: Turn, viewing: Viewing): Growth => grow(turnView(turn, viewing), first)
