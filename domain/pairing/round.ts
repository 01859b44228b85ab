import type * as z from 'zod/mini'
import type { BriefKnowledge } from '@/domain/access/brief-knowledge'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Stay } from '@/domain/occupancy/stay'
import type { plannedSessionSchema, roundKinds, roundSetupSchema } from './round-schema'

export type RoundKind = (typeof roundKinds)[number]
/** What a coordinator chooses: the window, the rooms, the people, and who is away when. */
export type RoundSetup = z.infer<typeof roundSetupSchema>

/** One interview of a round before it is published. Its id is unique within the round. */
export type PlannedSession = z.infer<typeof plannedSessionSchema>

/** What earlier interviews of the cohort say about its people, those of the round itself left out. */
export type Past = {
  /** Pairs of advisor and beneficiary, once for each interview. `at` in epoch ms. */
  readonly met: readonly { readonly advisorId: string; readonly beneficiaryId: string; readonly at: number }[]
  /** How often a person had each seat. */
  readonly seats: Readonly<Record<string, Readonly<Partial<Record<Seat, number>>>>>
  /** Who supervised which advisor, once for each interview. */
  readonly supervised: readonly { readonly supervisorId: string; readonly advisorId: string }[]
  /** What binds a person to a family of scenarios: by person, then by family. */
  readonly knowledge: Readonly<Record<string, Readonly<Record<string, BriefKnowledge>>>>
  /** Keys of the scenarios that train what a person's due commitments are about. */
  readonly training: Readonly<Record<string, readonly string[]>>
}

/** A scenario the cohort may play; one that is archived stays where it was planned, and is chosen for nothing else. */
export type PlayableScenario = {
  readonly key: string
  readonly family: string
  readonly isArchived?: boolean
}

/** All that a round is planned and judged by. */
export type RoundFacts = {
  readonly setup: RoundSetup
  readonly past: Past
  readonly scenarios: readonly PlayableScenario[]
  /** What interviews that are not of this round take up during it; those of its own cohort have `here` as their cohort. */
  readonly elsewhere?: readonly Stay[]
  /** How long an interview takes its people, in ms. */
  readonly lengthMs?: number
}

/** Everyone who has a seat in a planned interview. */
export function peopleOf(session: PlannedSession): readonly string[] {
  return [session.advisorId, session.beneficiaryId, ...session.supervisorIds, ...session.observerIds]
}
