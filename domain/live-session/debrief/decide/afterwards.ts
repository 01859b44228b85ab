import {
  type Circumstances,
  type CommandOf,
  type Fact,
  nothing,
  refuse,
  requireSeat,
  requireStage,
} from '../../decide/decision'
import { unfinishedCodings } from '../../marking/supervision'
import { haveBothLocked } from '../../reflection/reflections'

/** Needs a reason while a player's answers are not locked or a blind coding is not finished. */
function unseal(given: Circumstances, { overrideReason }: CommandOf<'unseal'>): readonly Fact[] {
  requireSeat(given, 'supervisor')
  if (given.state.stage.status === 'debrief') return nothing
  requireStage(given, 'selfAssessment')
  const bothLocked = haveBothLocked(given.state)
  const unfinished = unfinishedCodings(given.state)
  const early = !bothLocked || unfinished.length > 0
  if (early && overrideReason === null) refuse(bothLocked ? 'codingsNotFinished' : 'notLockedYet')
  return [
    {
      type: 'unsealed',
      payload: {
        overridden: early,
        overrideReason: early ? overrideReason : null,
        unfinishedCodings: unfinished,
      },
    },
  ]
}

function close(given: Circumstances): readonly Fact[] {
  requireSeat(given, 'supervisor')
  if (given.state.stage.status === 'closed') return nothing
  requireStage(given, 'debrief')
  if (given.state.commitments.length === 0) refuse('commitmentMissing')
  return [{ type: 'closed', payload: { reason: null } }]
}

/** Closes without a commitment, for a reason. Where there is a commitment it closes as usual and keeps no reason. */
function closeWithoutCommitment(
  given: Circumstances,
  { reason }: CommandOf<'closeWithoutCommitment'>,
): readonly Fact[] {
  requireSeat(given, 'supervisor')
  if (given.state.stage.status === 'closed') return nothing
  requireStage(given, 'debrief')
  return [{ type: 'closed', payload: { reason: given.state.commitments.length === 0 ? reason : null } }]
}

export const closingRules = { unseal, close, closeWithoutCommitment }
