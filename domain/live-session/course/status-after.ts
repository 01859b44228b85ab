import type { Status } from '../core/stage'
import type { EventType, LiveSessionEvent, NewEvent } from '../event'
import { fold } from '../evolve'
import type { LiveSessionState } from '../state'

/** Facts that bring a live session to another stage, or back to an earlier one. */
const stageTypes: ReadonlySet<EventType> = new Set<EventType>([
  'scheduled',
  'cancelled',
  'briefingOpened',
  'briefingSetBack',
  'cancellationUndone',
  'interviewStarted',
  'interviewPaused',
  'interviewHalted',
  'interviewResumed',
  'interviewEnded',
  'interviewReopened',
  'unsealed',
  'closed',
])

/** The status that a live session will have once these facts are in its log. */
export function statusAfter(state: LiveSessionState, facts: readonly NewEvent[]): Status {
  const moving = facts.filter(({ type }) => stageTypes.has(type))
  const placed = moving.map((fact) => ({ ...fact, seq: state.seq, recordedAt: fact.at }) as LiveSessionEvent)
  return fold(placed, state).stage.status
}
