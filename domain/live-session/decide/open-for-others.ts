import type { LiveSessionEvent, NewEvent } from '../event'
import { fold } from '../evolve'
import { haveBothLocked } from '../reflections'
import type { LiveSessionState } from '../state'
import { unfinishedCodings } from '../supervision'
import { shutViews } from '../views'
import { type Fact, nothing, type Signature, sign } from './decision'

/**
 * Opens every view that is shut, for those who stay once the last supervisor has gone: nobody else could open them. Answers that are
 * not locked are not waited for. Nothing before the interview has ended, and nothing where all is open.
 */
export function openForOthers(given: Signature): NewEvent[] {
  const { status } = given.state.stage
  if (status !== 'selfAssessment' && status !== 'debrief') return []
  const unsealed = status === 'selfAssessment' ? [unsealing(given.state)] : nothing
  const seats = shutViews(after(given, unsealed))
  const opened: readonly Fact[] = seats.length === 0 ? nothing : [{ type: 'viewsOpened', payload: { seats } }]
  return sign(given, [...unsealed, ...opened])
}

function unsealing(state: LiveSessionState): Fact {
  const unfinished = unfinishedCodings(state)
  const overridden = !haveBothLocked(state) || unfinished.length > 0
  return { type: 'unsealed', payload: { overridden, overrideReason: null, unfinishedCodings: unfinished } }
}

function after(given: Signature, facts: readonly Fact[]): LiveSessionState {
  const { state } = given
  const placed = sign(given, facts).map((fact) => ({ ...fact, seq: state.seq, recordedAt: fact.at }))
  return fold(placed as LiveSessionEvent[], state)
}
