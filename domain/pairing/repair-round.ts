import { assignSupervisors } from './assign-supervisors'
import { chanceFrom } from './chance'
import { openFacts } from './look-up'
import { maySupervise } from './may-supervise'
import { planRound } from './plan-round'
import type { PlannedSession, RoundFacts, RoundSetup } from './round'

/** The set-up without a person: for some slots, or (`slotIds` null) for the whole round. */
export function withoutPerson(
  setup: RoundSetup,
  { personId, slotIds }: { personId: string; slotIds: readonly string[] | null },
): RoundSetup {
  if (slotIds === null) {
    const isOther = (each: string) => each !== personId
    return {
      ...setup,
      learnerIds: setup.learnerIds.filter(isOther),
      supervisorIds: setup.supervisorIds.filter(isOther),
      away: setup.away.filter((each) => each.personId !== personId),
    }
  }
  const before = setup.away.find((each) => each.personId === personId)?.slotIds ?? []
  const away = { personId, slotIds: [...new Set([...before, ...slotIds])] }
  return { ...setup, away: [...setup.away.filter((each) => each.personId !== personId), away] }
}

/**
 * Keeps of a round what the present facts allow, and plans the rest. An interview goes with its players, slot or room;
 * supervisors who are away, or advise on the situation elsewhere, are replaced. The rest stays.
 */
export function repairRound(
  facts: RoundFacts,
  sessions: readonly PlannedSession[],
  seed: number,
): readonly PlannedSession[] {
  const look = openFacts(facts)
  const { setup } = facts
  const can = (personId: string, slotId: string) => look.isFree(personId, slotId)
  const plays = (personId: string, slotId: string) =>
    setup.learnerIds.includes(personId) && can(personId, slotId)
  const stays = sessions.filter(
    ({ slotId, roomId, advisorId, beneficiaryId }) =>
      setup.slots.some(({ id }) => id === slotId) &&
      setup.rooms.some(({ id }) => id === roomId) &&
      plays(advisorId, slotId) &&
      plays(beneficiaryId, slotId),
  )
  const supervises = (personId: string, slotId: string) =>
    setup.supervisorIds.includes(personId) && can(personId, slotId)
  const kept = stays.map((each) => ({
    ...each,
    supervisorIds: each.supervisorIds.filter(
      (person) => supervises(person, each.slotId) && maySupervise(person, each, look),
    ),
    // An observer may have to play now, and is asked again below.
    observerIds: each.locked ? each.observerIds.filter((person) => plays(person, each.slotId)) : [],
  }))
  const planned = planRound(facts, kept, seed, sessions).sessions
  const unsupervised = new Set(
    planned.filter(({ supervisorIds }) => supervisorIds.length < setup.supervisorsEach).map(({ id }) => id),
  )
  return assignSupervisors(planned, unsupervised, look, chanceFrom(seed))
}

/** Keeps what is locked, and plans all the rest anew. */
export function planAnew(
  facts: RoundFacts,
  sessions: readonly PlannedSession[],
  seed: number,
): readonly PlannedSession[] {
  const locked = sessions.filter((each) => each.locked)
  return planRound(facts, locked, seed, sessions).sessions
}
