import type { LiveSessionState } from '../state'
import type { RecordingOutcome } from './answer'
import { askedPeople } from './asked'

type Answered = Pick<
  LiveSessionState,
  'contract' | 'entered' | 'recordingReplied' | 'recordingAnswers' | 'recordingPauses' | 'recordingOutcome'
>

/**
 * What the answers and pauses of a state amount to; null where not everybody has answered, or where this copy of the state does not know
 * what another person answered.
 */
export function outcomeOf(state: Answered): RecordingOutcome | null {
  const before = state.recordingOutcome?.outcome ?? null
  if (before === 'withdrawn') return before
  const asked = askedPeople(state)
  if (!asked.every((personId) => state.recordingReplied.has(personId))) return whileUnanswered(before)
  const given = asked.map((personId) => state.recordingAnswers.get(personId))
  if (asked.length === 0 || given.includes(undefined)) return null
  if (given.includes('no')) return 'refused'
  return state.recordingPauses.size > 0 ? 'paused' : 'agreed'
}

function whileUnanswered(before: RecordingOutcome | null): RecordingOutcome | null {
  return before === 'agreed' || before === 'paused' ? 'awaited' : before
}
