import type { Stay } from '@/domain/occupancy/stay'
import type { LookUp } from '@/domain/pairing/look-up'
import type { PlannedSession } from '@/domain/pairing/round'
import type { Agreed } from '../change'

/** Who cannot come, from when until when; epoch ms. */
export type Absence = { readonly personId: string; readonly from: number; readonly until: number }

/** One interview of the round that a change may still touch. */
export type Touchable = {
  readonly agreed: Agreed
  readonly planned: PlannedSession
  readonly lengthMs: number
}

/** All that the search for ways without a person reads. */
export type AbsenceFacts = {
  readonly absence: Absence
  readonly sessions: readonly Touchable[]
  readonly look: LookUp
  /** What all other interviews take up; those of the cohort of the round have its id. */
  readonly elsewhere: readonly Stay[]
  readonly cohortId: string
  /** Who said of an interview that they cannot come at an hour, epoch ms. */
  readonly cannotCome: (personId: string, startsAt: number) => boolean
  readonly now: number
}

/** Whether the absent person is missed by an interview that begins then. */
export function isMissed({ from, until }: Absence, startsAt: number, lengthMs: number): boolean {
  return startsAt < until && from < startsAt + lengthMs
}
