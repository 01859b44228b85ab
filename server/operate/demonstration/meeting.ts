import { defaultPlan } from '@/domain/live-session/core/plan'
import type { Seating } from '@/domain/live-session/core/schedule'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import type { Contract } from '@/domain/live-session/event'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import type { Scenario } from '@/domain/scenario/scenario'
import type { DemoPerson } from './people'

/** Who sits where in a live session of the demonstration. */
export type Cast = {
  readonly advisor: DemoPerson
  readonly beneficiary: DemoPerson
  readonly supervisor: DemoPerson
  /** A second supervisor; the two code blind, the first one leads. */
  readonly second?: DemoPerson
  readonly observer: DemoPerson | null
}

export function seatingOf({ advisor, beneficiary, supervisor, second, observer }: Cast): Seating {
  return [
    { personId: advisor.id, seat: 'advisor' },
    { personId: beneficiary.id, seat: 'beneficiary' },
    { personId: supervisor.id, seat: 'supervisor' },
    ...(second ? [{ personId: second.id, seat: 'supervisor' } as const] : []),
    ...(observer ? [{ personId: observer.id, seat: 'observer' } as const] : []),
  ]
}

/** What was agreed for a live session of the demonstration. `scheduledFor` in epoch ms. */
export function contractOf(
  cast: Cast,
  scenario: Scenario,
  scheduledFor: number,
  { place, where }: Pick<Contract, 'place' | 'where'> = { place: 'room', where: null },
): Contract {
  return {
    scenario: { key: scenario.key, version: scenario.version },
    grid: { key: defaultGrid.key, version: defaultGrid.version },
    plan: defaultPlan,
    place,
    settings: { ...defaultLiveSettings, supervision: cast.second ? 'blind' : 'shared' },
    scheduledFor,
    where,
    seats: seatingOf(cast),
    notesArrivals: true,
    recording: null,
  }
}
