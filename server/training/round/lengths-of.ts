import { elapsedAt } from '@/domain/live-session/core/clock'
import type { EventType } from '@/domain/live-session/event'
import { foldSome } from '@/server/interview/event-log/fold-some'
import type { Shell } from '@/server/interview/shell'

/** What moves the clock of an interview. */
const clockTypes: EventType[] = [
  ...(['interviewStarted', 'interviewPaused', 'interviewHalted', 'interviewResumed'] as const),
  ...(['interviewEnded', 'interviewReopened'] as const),
]

/** How long interviews that ended ran on their clocks, in ms. */
export async function lengthsOf(
  shell: Pick<Shell, 'database'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const states = await foldSome(shell, ids, clockTypes)
  return new Map(
    [...states].flatMap(([id, { clock }]) =>
      clock.endedAt === null ? [] : [[id, elapsedAt(clock, clock.endedAt)] as const],
    ),
  )
}
