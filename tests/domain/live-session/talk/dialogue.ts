import type { InterviewClock } from '@/domain/live-session/core/clock'
import type { Player, TalkPiece } from '@/domain/live-session/talk/heard'
import { silentStep, stepOf, talkStepMs } from '@/domain/live-session/talk/steps'

/** Start of the interview of every dialogue: on the grid of steps. */
export const begin = Date.UTC(2026, 2, 16, 9)

/** So many seconds of an interview, without stops unless they are named in seconds. */
export function clockOf(seconds: number, ...stops: readonly (readonly [number, number])[]): InterviewClock {
  return {
    startedAt: begin,
    endedAt: begin + seconds * 1_000,
    stops: stops.map(([from, to]) => ({
      from: begin + from * 1_000,
      to: begin + to * 1_000,
      kind: 'pause',
      byId: 'sophie',
      resumedById: 'sophie',
    })),
  }
}

/** What a player said, in seconds from the start; how loud, in dBFS: −30 unless said. */
export type Line = readonly [from: number, to: number, loudness?: number]

/** What their browser told of it, listening from one second to another, in acts of fifteen seconds. `start`: of the interview, epoch ms. */
export function pieces(
  seat: Player,
  lines: readonly Line[],
  from: number,
  to: number,
  start = begin,
): readonly TalkPiece[] {
  const steps = Array.from({ length: Math.round((to - from) * 10) }, () => silentStep)
  for (const [begins, ends, loudness = -30] of lines) {
    steps.fill(stepOf(true, loudness), Math.round((begins - from) * 10), Math.round((ends - from) * 10))
  }
  return Array.from({ length: Math.ceil(steps.length / 150) }, (_, index) => ({
    seat,
    from: start + from * 1_000 + index * 150 * talkStepMs,
    steps: steps.slice(index * 150, (index + 1) * 150).join(''),
  }))
}
