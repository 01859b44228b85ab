import { seatOf } from '../core/agreement'
import { isPlayer } from '../core/seat'
import { mediumOf } from '../meeting/medium'
import type { LiveSessionState } from '../state'
import type { RecordedMedia } from './answer'

/**
 * How an interview may be recorded. `apart`: each player's own tracks, in their own browser. `together`: one device in the room, whose
 * microphone hears everyone. Null: it cannot be, since people meet by another product.
 */
export type RecordingMode = 'apart' | 'together'

export function recordingMode({ contract }: Pick<LiveSessionState, 'contract'>): RecordingMode | null {
  if (!contract || contract.where?.kind === 'link') return null
  if (contract.place === 'room') return 'together'
  return mediumOf(contract) === null ? null : 'apart'
}

/** What a person may agree to at most in this interview; null where nothing may be recorded. */
export function mostRecorded(state: Pick<LiveSessionState, 'contract'>): RecordedMedia | null {
  const terms = state.contract?.recording
  const mode = recordingMode(state)
  if (!terms || mode === null) return null
  return mode === 'apart' && state.contract?.place === 'video' ? terms.media : 'voice'
}

/** Whether people are asked if this interview may be recorded: its cohort lets them be, and it was proposed. */
export function isAskedToRecord(state: Pick<LiveSessionState, 'contract' | 'isRecordingOffered'>): boolean {
  if (mostRecorded(state) === null) return false
  return state.isRecordingOffered || (state.contract?.recording?.offeredBy.includes('coordinator') ?? false)
}

type Present = Pick<LiveSessionState, 'contract' | 'entered' | 'recordingReplied'>

/** Whether this person's answer counts: that of a player, and in a room that of every seat whose person is there. */
export function isAsked(state: Present, personId: string): boolean {
  const seat = seatOf(state.contract, personId)
  if (seat === null) return false
  if (isPlayer(seat)) return true
  const isThere = state.entered.has(personId) || state.recordingReplied.has(personId)
  return recordingMode(state) === 'together' && isThere
}

/** Ids of those whose answers count, in the order of seats. */
export function askedPeople(state: Present): readonly string[] {
  const seats = state.contract?.seats ?? []
  return seats.map(({ personId }) => personId).filter((personId) => isAsked(state, personId))
}
