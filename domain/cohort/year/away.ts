import { awayAt, type SaidAbsence } from '@/domain/live-session/course/absence'
import type { RoundSetup } from '@/domain/pairing/round'
import type { YearSession } from './year'

/** Slots and absences of a published round. */
export type RoundAway = { readonly id: string; readonly away: RoundSetup['away'] }

export type AwayFacts = {
  readonly lengthMs: number
  readonly rounds: readonly RoundAway[]
  /** What was said of absences, by interview. */
  readonly absences: ReadonlyMap<string, readonly SaidAbsence[]>
}

/** Who cannot come to an interview and is proposed for no seat in it: by their own word for its hour, or as its round says of its slot. */
export function awayFrom(
  { roundId, slot, scheduledFor: at }: Pick<YearSession, 'roundId' | 'slot' | 'scheduledFor'>,
  { lengthMs, rounds, absences }: AwayFacts,
): ReadonlySet<string> {
  const ofRound = rounds.find(({ id }) => id === roundId)?.away ?? []
  return new Set([
    ...awayAt({ at, lengthMs }, [...absences.values()].flat()),
    ...ofRound.flatMap(({ personId, slotIds }) => (slot !== null && slotIds.includes(slot) ? personId : [])),
  ])
}
