/**
 * Counting what is asked, after the answer has left. Lines wait a moment in the isolate, so that a burst is one write:
 *
 *     question ─ noted ─┬─ nobody is about to write ─▶ wait ─ write all that is noted ─ more? again, three times at most
 *                       └─ somebody is ─▶ theirs
 */
import type { AskedBook, AskedLine } from '../db/asked'
import { keptKey } from './answer/territory'
import type { AnswerQuestion } from './conversation'
import { parisDay } from './eligibility/clock'
import type { Outcome } from './outcome'
import { ratedKind } from './render/rated'
import type { Channel, Reply } from './types'

/** What came of a question. A question of ours (« dans quelle commune ? ») answers it, and so does a refusal to give medical advice. */
export function outcomeOf(reply: Pick<Reply, 'understood' | 'answer'>): Outcome {
  const rated = ratedKind(reply)
  return rated === undefined || rated === 'found' ? 'answered' : rated
}

/** One question, as it is counted: never its words; its place only when nothing was found there. */
function askedLine(reply: Reply, asked: Pick<AskedLine, 'day' | 'channel' | 'team'>): AskedLine {
  const outcome = outcomeOf(reply)
  const intent = reply.understood.kind === 'matched' ? reply.understood.intent : undefined
  return { ...asked, intent, place: outcome === 'not-found' ? keptKey(reply.turn?.slots.place) : undefined, outcome, count: 1 }
}

/** The same answers, each counted. What could not be answered is not. */
export const counted =
  (answerQuestion: AnswerQuestion, channel: Channel, now: Date, note: (line: AskedLine) => void): AnswerQuestion =>
  async (input) => {
    const output = await answerQuestion(input)
    note(askedLine(output.reply, { day: parisDay(now), channel, team: input.team }))
    return output
  }

/** The part of a request that counts. */
export type CountingRequest = {
  readonly book: AskedBook
  readonly now: Date
  /** Keeps the request alive after its answer. */
  readonly waitUntil: (work: Promise<unknown>) => void
  /** Milliseconds others may join in before a write. */
  readonly waitsFor: number
}

export type Counter = { readonly note: (line: AskedLine, request: CountingRequest) => void }

/** Milliseconds: a Worker's work is ended so long after its answer (https://developers.cloudflare.com/workers/runtime-apis/context/#waituntil). */
const longestWork = 30_000
/** Under a steady flow one request does not write for all the others: what it leaves, the next question takes along. */
const mostWrites = 3

/** What an isolate has noted and not yet written: plain data, for a promise would belong to one request. */
export function createCounter(): Counter {
  const noted = new Map<string, AskedLine>()
  /** Milliseconds since 1970: until then, a request is about to write, or was ended before it could. */
  let takenUntil = 0
  let isFailing = false

  const write = async ({ book, waitsFor }: CountingRequest) => {
    try {
      for (let writes = 0; writes < mostWrites && noted.size > 0; writes += 1) {
        await new Promise((resolve) => setTimeout(resolve, waitsFor))
        const lines = [...noted.values()]
        noted.clear()
        await book.add(lines)
        isFailing = false
      }
    } catch (error) {
      // These counts are lost: nobody waits for them, and the next ones try again. Said once, or the log would hold little else.
      if (!isFailing) console.error(`questions not counted: ${codeOf(error)}`)
      isFailing = true
    } finally {
      takenUntil = 0
    }
  }

  return {
    note(line, request) {
      const key = JSON.stringify([line.day, line.team, line.channel, line.intent, line.place, line.outcome])
      noted.set(key, { ...line, count: line.count + (noted.get(key)?.count ?? 0) })
      if (request.now.getTime() < takenUntil) return
      takenUntil = request.now.getTime() + longestWork
      request.waitUntil(write(request))
    },
  }
}

/** Never the message: it may quote what it failed on. */
function codeOf(error: unknown): string {
  const coded = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (coded instanceof Error && 'code' in coded) return String(coded.code)
  return coded instanceof Error ? coded.name : 'unknown'
}
