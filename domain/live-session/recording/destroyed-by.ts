import type { NewEvent } from '../event'
import type { LiveSessionState } from '../state'

/** What is destroyed of a recording: every track of it, or the pictures of one person. */
export type Destroyed =
  | { readonly what: 'everything' }
  | { readonly what: 'picture'; readonly personId: string }

/**
 * What these facts destroy of the recording of a live session, once they are in its log. `before`: the whole state on which they were
 * decided.
 */
export function destroyedBy(
  before: Pick<LiveSessionState, 'recordingAnswers'>,
  facts: readonly NewEvent[],
): readonly Destroyed[] {
  if (facts.some(endsRecording)) return [{ what: 'everything' }]
  return facts.flatMap(({ type, actorId, payload }) => {
    if (type !== 'recordingAnswered' || payload.answer === 'voiceAndPicture') return []
    if (before.recordingAnswers.get(actorId) !== 'voiceAndPicture') return []
    return { what: 'picture' as const, personId: actorId }
  })
}

function endsRecording({ type, payload }: NewEvent): boolean {
  return type === 'cancelled' || (type === 'recordingSettled' && payload.outcome === 'withdrawn')
}
