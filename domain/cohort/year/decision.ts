import type { LostSeat } from '@/domain/access/members'
import type { Role, RoleNow } from '@/domain/access/roles'
import type { SaidAbsence } from '@/domain/live-session/course/absence'
import type { Occupant } from '@/domain/occupancy/double-places'
import type { Kept } from '@/domain/occupancy/keeping'
import type { Behind } from './behind'
import type { CommitmentsOfOne, StandingCommitment } from './commitments'
import type { ProposedPlayer } from './propose-player'
import type { ProposedSupervisor } from './propose-supervisor'
import type { YearSeat, YearSession } from './year'

/** A learner whose commitments are late: how many, and the one to write about. */
export type LateOne = {
  readonly personId: string
  readonly count: number
  readonly first: StandingCommitment
}

/** What a coordinator owes an answer to. Each is gone once it is done, without anything to be kept in step. */
export type Decision =
  /** A member asked to be erased; `dueAt`: by when, epoch ms. */
  | { readonly kind: 'erasure'; readonly personId: string; readonly dueAt: number }
  /** Too few people for one interview. */
  | { readonly kind: 'membersMissing' }
  /** No supervisor has a seat in it; all others can sit. */
  | {
      readonly kind: 'unsupervised'
      readonly sessionId: string
      readonly proposed: ProposedSupervisor | null
    }
  | { readonly kind: 'lostSeats'; readonly sessionId: string; readonly lost: readonly LostSeat<YearSeat>[] }
  /**
   * Its interview goes on without a person who may end it. `isSupervisedAfter`: a supervisor is there to open its debrief: where
   * it is coded blind, and only the one who leads is gone.
   */
  | { readonly kind: 'unended'; readonly sessionId: string; readonly isSupervisedAfter: boolean }
  /**
   * Some of its people said that they cannot come. `sought`: the seat that one press could fill, where it is one person who is missing; `proposed`
   * or `replacement`: who could, null where none can.
   */
  | {
      readonly kind: 'absent'
      readonly sessionId: string
      readonly personIds: readonly string[]
      readonly sought: 'supervisor' | 'player' | null
      readonly proposed: ProposedSupervisor | null
      readonly replacement: (ProposedPlayer & { readonly absentId: string }) | null
    }
  /** It was called off before it began, its hour is ahead, and these people have no place instead. */
  | { readonly kind: 'placeLost'; readonly sessionId: string; readonly personIds: readonly string[] }
  /** An invitation has ended whose place a round still keeps. */
  | InvitedPlace<'placeFreed'>
  /** Everybody in them has joined, and they could not be published. */
  | InvitedPlace<'heldBack'>
  /** Two interviews take the same person or room at once, and no reason is given. `otherId` may be of another cohort. */
  | ({ readonly kind: 'doublePlace' } & FoundDouble)
  /** Its debrief goes on without a person who may close it. */
  | { readonly kind: 'unclosed'; readonly sessionId: string }
  /** Its hour has passed, and it was not opened. */
  | { readonly kind: 'notHeld'; readonly sessionId: string }
  /** Nothing that is planned closes their gap. */
  | { readonly kind: 'behind'; readonly person: Behind }
  | { readonly kind: 'late'; readonly person: LateOne }
  | { readonly kind: 'unanswered'; readonly count: number }
  /** Behind, and what is planned closes it: nothing to do but to know. */
  | { readonly kind: 'catchingUp'; readonly people: readonly Behind[] }
  /** Two interviews take a person at once, for a reason: nothing to do but to know. */
  | ({ readonly kind: 'doubleKept'; readonly reason: string } & FoundDouble)

/** Interviews of a round that wait in its draft, `count` of them. */
type InvitedPlace<Kind extends string> = {
  readonly kind: Kind
  readonly roundId: string
  readonly title: string
  readonly count: number
}

/** Two interviews that meet, the earlier one first, each pair once. */
export type FoundDouble = {
  readonly sessionId: string
  readonly otherId: string
  readonly occupant: Occupant
  /** Whether it may be kept with a reason. */
  readonly isKeepable: boolean
  readonly mayBeFromWall: boolean
}

export type DecisionFacts = {
  readonly sessions: readonly YearSession[]
  readonly now: number
  /** How a member stands; undefined for a person who is none. */
  readonly roleOf: (personId: string) => RoleNow | undefined
  readonly memberCount: Readonly<Record<Role, number>>
  readonly behind: readonly Behind[]
  /** By learner. */
  readonly commitments: ReadonlyMap<string, CommitmentsOfOne>
  /** Commitments whose author was written to lately. */
  readonly writtenAbout: ReadonlySet<string>
  readonly unanswered: number
  /** What was said of absences, by interview. */
  readonly absences: ReadonlyMap<string, readonly SaidAbsence[]>
  /** Interviews to come that were called off before they began, each with those that were prepared since. */
  readonly calledOff: ReadonlyMap<string, ReadonlySet<string>>
  /** Rounds in which invitations have left something to decide: places to be given, and interviews that could not be published. */
  readonly invitedPlaces: readonly {
    readonly roundId: string
    readonly title: string
    readonly freed: number
    readonly held: number
  }[]
  /** Members who asked to be erased, the most urgent first. */
  readonly erasures: readonly { readonly personId: string; readonly dueAt: number }[]
  /** Who alone can end an interview, where it is coded blind; null where any supervisor can. */
  readonly leadOf: (sessionId: string) => string | null
  readonly doubles: readonly (FoundDouble & { readonly kept: Kept | null })[]
  readonly propose: (session: YearSession) => ProposedSupervisor | null
  readonly proposePlayer: (session: YearSession, absentId: string) => ProposedPlayer | null
}
