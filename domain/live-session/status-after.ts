import type { EventType, LiveSessionEvent, NewEvent } from './event'
import { fold } from './evolve'
import type { LiveSessionState, Status } from './state'

/** Facts by which a live session comes to another stage, or back to one. */
const stageTypes: ReadonlySet<EventType> = new Set<EventType>([
  'scheduled',
  'cancelled',
  'briefingOpened',
  'interviewStarted',
  'interviewPaused',
  'interviewHalted',
  'interviewResumed',
  'interviewEnded',
  'interviewReopened',
  'unsealed',
  'closed',
])

/** The status to which facts lead that are not in the log yet. */
export function statusAfter(state: LiveSessionState, facts: readonly NewEvent[]): Status {
  const moving = facts.filter(({ type }) => stageTypes.has(type))
  const placed = moving.map((fact) => ({ ...fact, seq: state.seq, recordedAt: fact.at }) as LiveSessionEvent)
  return fold(placed, state).stage.status
}
