import { randomUUID } from 'node:crypto'
import { may } from '@/domain/access/roles'
import { DomainError } from '@/domain/domain-error'
import type { Actor } from '@/domain/live-session/seat'
import { takeMembership } from '@/server/cohort/take-membership'
import { cachedSnapshot } from '@/server/event-log/read-snapshot'
import type { Shell } from '@/server/shell'
import { commitCommand } from './commit-command'
import { readSeatsNow, type SeatsNow } from './seats-now'

/**
 * Cancels a live session before its interview. Open to its supervisors, and to members whose role organises the cohort.
 * @throws DomainError notFound for a person with neither a seat nor such a role; seatMayNot, wrongMoment
 */
export async function cancel(
  shell: Shell,
  personId: string,
  { liveSessionId, reason }: { liveSessionId: string; reason: string | null },
): Promise<void> {
  const { actor, seatsNow } = await actorOf(shell, personId, liveSessionId)
  const command = { type: 'cancel', reason } as const
  await commitCommand(
    shell,
    { liveSessionId, actor, seatsNow },
    { id: randomUUID(), at: Date.now(), command },
  )
}

async function actorOf(
  shell: Shell,
  personId: string,
  liveSessionId: string,
): Promise<{ actor: Actor; seatsNow: SeatsNow }> {
  const snapshot = await cachedSnapshot(shell, liveSessionId)
  if (!snapshot) throw new DomainError('notFound')
  const { role } = await takeMembership(shell, personId, snapshot.cohortId)
  const seatsNow = await readSeatsNow(shell.database.pool, liveSessionId)
  const scheduled = snapshot.state.contract?.seats.find((each) => each.personId === personId)?.seat ?? null
  const seat = seatsNow.get(personId) === 'held' ? scheduled : null
  const organises = may(role, 'liveSession.cancel')
  if (seat === null && !organises) throw new DomainError('notFound')
  return { actor: { personId, seat, organises }, seatsNow }
}
