import type { Seat } from '@/domain/live-session/core/seat'
import type { Status } from '@/domain/live-session/core/stage'

/** The seats that learners practise. */
export const practisedSeats = ['advisor', 'beneficiary', 'observer'] as const satisfies readonly Seat[]
export type PractisedSeat = (typeof practisedSeats)[number]

export function isPractised(seat: Seat): seat is PractisedSeat {
  return practisedSeats.some((each) => each === seat)
}

/** One interview of the cohort, with everybody who has or had a seat. Times in epoch ms. */
export type YearSession = {
  readonly id: string
  readonly status: Status
  readonly scheduledFor: number
  /** The published round it belongs to; null where it was prepared alone. */
  readonly roundId: string | null
  readonly slot: string | null
  readonly seats: readonly YearSeat[]
}

/** `hasEnded`: another person has taken it since, or it is empty. `isOutside`: its holder waits outside, as a player does not want them there. */
export type YearSeat = {
  readonly personId: string
  readonly seat: Seat
  readonly hasEnded: boolean
  readonly isOutside: boolean
}

/** A published round. */
export type YearRound = {
  readonly id: string
  readonly title: string
  /** Its first and its last slot, epoch ms. */
  readonly from: number
  readonly until: number
  /** Learners who were to take part, those whose absence was told of among them. */
  readonly expected: ReadonlySet<string>
}

export type YearLearner = { readonly personId: string; readonly joinedAt: number }

/** What a year of practice is read from. `monthOf`: the month (YYYY-MM) of a moment on the cohort's own clock. */
export type YearFacts = {
  readonly sessions: readonly YearSession[]
  readonly rounds: readonly YearRound[]
  readonly learners: readonly YearLearner[]
  readonly monthOf: (at: number) => string
  readonly now: number
}
