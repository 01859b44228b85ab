import type { Valence } from '@/domain/observation/grid'

/** A moment of the interview played again in the debrief. Everything that is noted in a take has a type of its own. */
export type TakeFacts = {
  /** `fromMs`: where the original begins, in interview time, which is the end of the repeated line. `markId`: the mark it was proposed from. */
  takeProposed: { fromMs: number; markId: string | null; line: string | null; lengthMs: number }
  takeAgreed: { takeId: string }
  /** It does not take place: a player refused, or it was taken back before it began. */
  takeDropped: { takeId: string }
  /** The line has been given again: the zero of the take. */
  takeBegun: { takeId: string }
  /** Hors-jeu during a take. */
  takeHalted: { takeId: string }
  takeResumed: { takeId: string }
  /** Stopped before its length was over. */
  takeEnded: { takeId: string }
  takeKept: { takeId: string }
  takeDiscarded: { takeId: string }
  takeMarked: { takeId: string; codeKey: string; valence: Valence | null; reactionOffsetMs: number }
  takeMarkNoted: { takeId: string; markId: string; text: string | null }
  takeMarkDropped: { takeId: string; markId: string }
  takeDialMoved: { takeId: string; samples: readonly { at: number; value: number }[] }
  /** As `talkHeard`, of a take. */
  takeTalkHeard: { takeId: string; from: number; steps: string }
  /** The take that a commitment names; null: none. */
  takeNamed: { commitmentId: string; takeId: string | null }
}
