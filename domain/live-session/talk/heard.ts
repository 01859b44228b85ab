import type { InterviewClock } from '@/domain/live-session/core/clock'
import type { Seat } from '@/domain/live-session/core/seat'
import { talkStepMs } from './steps'

/** The two whose talk is measured. */
export const players = ['advisor', 'beneficiary'] as const satisfies readonly Seat[]
export type Player = (typeof players)[number]

/** Steps that follow each other; the first begins at `from`, epoch ms, a multiple of the length of a step. */
export type Steps = { readonly from: number; readonly steps: string }

/** What a player's browser told of their own microphone. */
export type TalkPiece = Steps & { readonly seat: Player }

/** Puts steps on the one grid that all browsers share, so that steps of two people are of the same moments. */
export function onGrid({ from, steps }: Steps): Steps {
  return { from: Math.round(from / talkStepMs) * talkStepMs, steps }
}

/** The moment after the last step, epoch ms. */
export function endOf({ from, steps }: Steps): number {
  return from + steps.length * talkStepMs
}

/** For how long after the start talk is measured, in ms: an interview left open is not listened to for a day. */
export const talkLongestMs = 3 * 3_600_000

/** Until when a player has told what was heard, epoch ms; 0 before the first time. */
export function toldUntil(talk: readonly TalkPiece[], player: Player): number {
  const last = talk.findLast(({ seat }) => seat === player)
  return last ? endOf(last) : 0
}

/** A time during which the interview runs, epoch ms; without an end so far, `to` is infinite. */
export type Stretch = { readonly from: number; readonly to: number }

/** The times between start, stops and end, in order. */
export function stretchesOf({ startedAt, endedAt, stops }: InterviewClock): readonly Stretch[] {
  if (startedAt === null) return []
  const end = endedAt ?? Number.POSITIVE_INFINITY
  const stretches: Stretch[] = []
  let from = startedAt
  for (const stop of stops) {
    stretches.push({ from, to: Math.min(stop.from, end) })
    from = Math.max(from, stop.to ?? Number.POSITIVE_INFINITY)
  }
  stretches.push({ from, to: end })
  return stretches.filter(({ from, to }) => from < to)
}

/** The parts of these steps that lie whole within a stretch and between two moments; parts without a step are absent. */
export function stepsWithin(
  { from, steps }: Steps,
  stretches: readonly Stretch[],
  least: number,
  most: number,
): readonly Steps[] {
  return stretches.flatMap((stretch) => {
    const first = Math.max(0, Math.ceil((Math.max(stretch.from, least) - from) / talkStepMs))
    const after = Math.min(steps.length, Math.floor((Math.min(stretch.to, most) - from) / talkStepMs))
    return first < after ? [{ from: from + first * talkStepMs, steps: steps.slice(first, after) }] : []
  })
}
