import { type SeatRefusal, seatRefusal } from '@/domain/access/brief-knowledge'
import type { Seat } from '@/domain/live-session/seat'
import type { Choices, ScenarioChoice, Wish } from './wish'

/** Who may not take their seat on a scenario, and why. */
export type SeatConflict = { readonly name: string; readonly reason: SeatRefusal }

/** The first person of a wish who may not take their seat on this scenario; null when all may. The server checks again. */
export function seatConflict(
  { advisorId, beneficiaryId, supervisorIds, observerIds }: Wish,
  scenario: Pick<ScenarioChoice, 'knowledge'>,
  members: Choices['members'],
): SeatConflict | null {
  const seated: (readonly [string, Seat])[] = [
    [advisorId, 'advisor'],
    [beneficiaryId, 'beneficiary'],
    ...supervisorIds.map((id) => [id, 'supervisor'] as const),
    ...observerIds.map((id) => [id, 'observer'] as const),
  ]
  for (const [personId, seat] of seated) {
    const reason = seatRefusal(seat, scenario.knowledge[personId] ?? null)
    if (reason) return { reason, name: nameIn(members, personId) }
  }
  return null
}

/** The name of a member; empty for an unknown id. */
export function nameIn(members: Choices['members'], personId: string | null): string {
  return members.find((each) => each.personId === personId)?.name ?? ''
}
