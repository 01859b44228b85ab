import type { DomainErrorCode } from '@/domain/domain-error'
import type { Seat } from '@/domain/live-session/core/seat'

/** What binds a person to a scenario, with all its versions and copies, across cohorts. A person has at most one of these. */
export const briefKnowledges = [
  /** They advise in a live session not yet unsealed: the brief stays closed to them. */
  'advises',
  /** They observe one: they may no longer advise. The brief opens at the unsealing. */
  'observes',
  /** They have seen a moment lent from it (domain/stimulus): they may never advise, and no brief opens. */
  'saw',
  /** They could read the brief, as beneficiary, as supervisor or after the unsealing. This never ends. */
  'knows',
] as const
export type BriefKnowledge = (typeof briefKnowledges)[number]

/** Whether a person may read brief, reveals and trap. Everybody else may still advise some day, and gets the referral only. */
export function mayReadBrief(held: BriefKnowledge | null): boolean {
  return held === 'knows'
}

export const seatRefusals = [
  'briefAlreadyKnown',
  'observesElsewhere',
  'momentSeen',
  'advisesAlready',
  'advisesElsewhere',
] as const satisfies readonly DomainErrorCode[]
export type SeatRefusal = (typeof seatRefusals)[number]

/** Why a person may not take a seat in a live session on this scenario; null when they may. */
export function seatRefusal(seat: Seat, held: BriefKnowledge | null): SeatRefusal | null {
  switch (held) {
    case null:
      return null
    case 'advises':
      return seat === 'advisor' ? 'advisesAlready' : 'advisesElsewhere'
    case 'observes':
      return seat === 'advisor' ? 'observesElsewhere' : null
    case 'saw':
      return seat === 'advisor' ? 'momentSeen' : null
    case 'knows':
      return seat === 'advisor' ? 'briefAlreadyKnown' : null
    default:
      return held satisfies never
  }
}

/** What still binds a person once they have given up the seat that they hold in a live session on the scenario. */
export function knowledgeWithoutSeat(held: BriefKnowledge | null): BriefKnowledge | null {
  return held === 'knows' || held === 'saw' ? held : null
}

/** What a moment lent from an interview on the scenario means for a person. */
export type MomentAccess =
  /** They are to advise on the scenario, and do not get the moment. */
  | 'never'
  /** They are told first that they may not advise on it afterwards. */
  | 'asks'
  /** It changes nothing for them. */
  | 'open'

export function momentAccess(held: BriefKnowledge | null): MomentAccess {
  switch (held) {
    case 'advises':
      return 'never'
    case null:
    case 'observes':
      return 'asks'
    case 'saw':
    case 'knows':
      return 'open'
    default:
      return held satisfies never
  }
}

/** What binds a person to the scenario once they have taken a seat that `seatRefusal` does not refuse. */
export function knowledgeAfter(seat: Seat, held: BriefKnowledge | null): BriefKnowledge {
  switch (seat) {
    case 'advisor':
      return 'advises'
    case 'beneficiary':
    case 'supervisor':
      return 'knows'
    case 'observer':
      return knowledgeWithoutSeat(held) ?? 'observes'
    default:
      return seat satisfies never
  }
}
