import type { CoreState } from '../core/evolve'
import { type Changes, type Folding, own } from '../core/folding'

export type CallState = {
  /** Players who ask for a supervisor to come, with the moment each asked, epoch ms. */
  readonly calls: ReadonlyMap<string, number>
}

export const noCall: CallState = { calls: new Map() }

export const callChanges: Changes<'call', CallState, CoreState> = {
  supervisorCalled(folding, { at, actorId }) {
    own(folding, 'calls').set(actorId, at)
  },
  supervisorCallEnded(folding, { payload }) {
    for (const callerId of payload.callerIds) own(folding, 'calls').delete(callerId)
  },
  interviewEnded: endAll,
  cancelled: endAll,
}

/** With the interview the reason to come is over. */
function endAll(folding: Folding<CallState>): void {
  if (folding.draft.calls.size > 0) own(folding, 'calls').clear()
}
