import type { DomainErrorCode } from '@/domain/domain-error'
import type { Seat } from '@/domain/live-session/core/seat'

/**
 * What binds a person to a scenario, all its versions and copies taken together, across cohorts. A person has one of these at most:
 * `advises`: they are the advisor of a live session that is not unsealed yet, so the brief stays closed to them.
 * `observes`: they observe one, so they may no longer advise; the brief opens to them when it is unsealed.
 * `knows`: they could read the brief, as beneficiary, as supervisor or once it was unsealed; that never ends.
 */
export type BriefKnowledge = 'advises' | 'observes' | 'knows'

/** Whether a person may read brief, reveals and trap. Everybody else may still advise some day, and gets the referral only. */
export function mayReadBrief(held: BriefKnowledge | null): boolean {
  return held === 'knows'
}

export const seatRefusals = [
  'briefAlreadyKnown',
  'observesElsewhere',
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
    case 'knows':
      return seat === 'advisor' ? 'briefAlreadyKnown' : null
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
      return held === 'knows' ? 'knows' : 'observes'
    default:
      return seat satisfies never
  }
}
