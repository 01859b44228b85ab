import type { DomainErrorCode } from '@/domain/domain-error'
import type { Seat } from '@/domain/live-session/core/seat'

/**
 * What binds a person to a scenario, all its versions and copies taken together, across cohorts. A person has one of these at most:
 * `advises`: they are the advisor of a live session that is not unsealed yet, so the brief stays closed to them.
 * `observes`: they observe one, so they may no longer advise; the brief opens to them when it is unsealed.
 * `saw`: they have seen a moment lent from an interview on it (domain/stimulus), which opens no brief; they may never advise on it.
 * `knows`: they could read the brief, as beneficiary, as supervisor or once it was unsealed; that never ends.
 */
export const briefKnowledges = ['advises', 'observes', 'saw', 'knows'] as const
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

/**
 * What a moment lent from an interview on the scenario means for a person. `never`: they are to advise on it and do not get the moment;
 * `asks`: they are told, before they look, that they may not advise on it afterwards; `open`: it changes nothing for them.
 */
export type MomentAccess = 'never' | 'asks' | 'open'

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
