import type { Valence } from '@/domain/observation/grid'

/** What supervisors and observers write about the interview. */
export type MarkingFacts = {
  phaseEntered: { phase: string; regression: boolean }
  marked: { codeKey: string; valence: Valence | null; reactionOffsetMs: number }
  markNoted: { markId: string; text: string | null }
  markRetimed: { markId: string; markedAt: number }
  markRecoded: { markId: string; codeKey: string; valence: Valence | null }
  markDeleted: { markId: string }
  frameTicked: { item: string }
  frameUnticked: { item: string }
  undone: { eventId: string }
  redone: { eventId: string }
  /** A supervisor who codes blind has finished; `everyone`: they were the last, and each now sees the others' annotations. */
  codingFinished: { everyone: boolean }
}
