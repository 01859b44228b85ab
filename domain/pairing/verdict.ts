import type { Seat } from '@/domain/live-session/core/seat'
import type { DoublePlace } from '@/domain/occupancy/double-places'

/** Why an interview is a good one. */
export type Reason =
  | { readonly kind: 'neverMet' }
  | { readonly kind: 'firstTime'; readonly seat: Seat; readonly personId: string }
  | { readonly kind: 'theirTurn'; readonly seat: Seat; readonly personId: string }
  | { readonly kind: 'newScenario' }
  | { readonly kind: 'trainsCommitment'; readonly personId: string }
  /** Without what it is good for: that would tell a learner's commitment. */
  | { readonly kind: 'goodForAdvisor'; readonly personId: string }
  | { readonly kind: 'newSupervisor'; readonly personId: string }

/** What no published interview may have. */
export type Fault =
  | { readonly kind: 'twiceAtOnce'; readonly personId: string }
  | { readonly kind: 'notFree'; readonly personId: string }
  | { readonly kind: 'notInRound'; readonly personId: string }
  | { readonly kind: 'seatTwice'; readonly personId: string; readonly seat: Seat }
  | { readonly kind: 'briefKnown'; readonly personId: string }
  | { readonly kind: 'advisesElsewhere'; readonly personId: string }
  | { readonly kind: 'roomTaken' }
  | { readonly kind: 'noPlace' }
  | { readonly kind: 'noScenario' }
  | { readonly kind: 'noSupervisor' }

/** Rules that may be given up, in the order in which they are: the first one most lightly. */
export const relaxableRules = [
  'supervisorBalance',
  'scenarioUnread',
  'unusedPair',
  'observerBalance',
  'seatBalance',
] as const
export type RelaxableRule = (typeof relaxableRules)[number]

/** Why no unused partner was to be had: all were met, none can at the same hours, or one would have cost others more. */
export type PairCause = 'allMet' | 'noneFree' | 'costsOthers'

/** A rule that was given up, and the people concerned. `sessionId` is null where it is about the round as a whole. */
export type Relaxed = {
  readonly rule: RelaxableRule
  readonly sessionId: string | null
  readonly people: readonly string[]
  readonly cause?: PairCause
  /** How often the two have met before, and when last (epoch ms; null: in this round). */
  readonly times?: number
  readonly last?: number | null
}

export type SessionVerdict = {
  readonly reasons: readonly Reason[]
  readonly faults: readonly Fault[]
  /** Where its people or its room are in another interview too, of this round or of none. */
  readonly doubles: readonly DoublePlace[]
}

/** A seat that a learner of the round still has to be given. */
export type Missing = { readonly personId: string; readonly seat: 'advisor' | 'beneficiary' | 'any' }

/** How a round stands: by interview, and as a whole. */
export type Verdict = {
  readonly sessions: Readonly<Record<string, SessionVerdict>>
  /** In the order of `relaxableRules`. */
  readonly relaxed: readonly Relaxed[]
  readonly missing: readonly Missing[]
  /** How many interviews each supervisor has in the round. */
  readonly loads: Readonly<Record<string, number>>
}
