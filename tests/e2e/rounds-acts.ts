import type { arrangeLiveSession } from '../support/api'

type Cast = Pick<
  Awaited<ReturnType<typeof arrangeLiveSession>>,
  'cohortId' | 'coordinator' | 'advisor' | 'beneficiary' | 'supervisor'
>

/** A draft round of the two players and the supervisor of a live session. */
export async function draftRound(cast: Cast): Promise<string> {
  const { cohortId, coordinator, advisor, beneficiary, supervisor } = cast
  const setup = {
    kind: 'oneSeat' as const,
    slots: [{ id: 't1', startsAt: Date.UTC(2099, 0, 7, 8) }],
    rooms: [{ id: 'r1', name: 'Salle Ampère', place: 'room' as const }],
    learnerIds: [advisor.id, beneficiary.id],
    supervisorIds: [supervisor.id],
    supervisorsEach: 1,
    away: [],
  }
  return (await coordinator.api.round.create.mutate({ cohortId, title: 'Tour 1', setup })).roundId
}
