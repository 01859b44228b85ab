import { after } from '@/domain/retention/retention'
import { type Terms, termOf } from '@/domain/retention/terms'
import type { LiveSessionState } from '../state'
import { isWithdrawn } from './capture'
import type { WhyDestroyed } from './destroyed'
import type { TrackKind } from './track'

type Track = { readonly kind: TrackKind; readonly personId: string | null }

/** Why a track may not be kept any longer, by what the facts say; null: it may. */
export function endedBy(
  state: Pick<LiveSessionState, 'stage' | 'recordingOutcome' | 'recordingAnswers'>,
  { kind, personId }: Track,
): Extract<WhyDestroyed, 'calledOff' | 'withdrawn' | 'reduced'> | null {
  if (state.stage.status === 'cancelled') return 'calledOff'
  if (isWithdrawn(state)) return 'withdrawn'
  if (kind !== 'picture' || personId === null) return null
  // Answers are erased with the marks: then nothing says that the picture may not be kept.
  const answer = state.recordingAnswers.get(personId)
  return answer === undefined || answer === 'voiceAndPicture' ? null : 'reduced'
}

/**
 * Until when a track is kept, epoch ms: the agreed days after `heldAt`, the last moment at which its interview began, went on or ended. A
 * shorter length of the cohort counts once it holds; a longer one never.
 */
export function trackKeptUntil(heldAt: number, days: number, terms: Terms): number {
  return Math.min(after(heldAt, { count: days, unit: 'days' }), termOf('media', heldAt, terms))
}
