import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { liveSession, round } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { PlannedSession } from '@/domain/pairing/round'
import { inTransaction } from '@/server/interview/event-log/in-transaction'
import { scheduleWithin, type Wish } from '@/server/interview/live-session/schedule'
import { tellPlanned } from '@/server/interview/live-session/tell-seated'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { takePublished } from './take-round'

export type FreePlace = { readonly roundId: string; readonly slotId: string; readonly roomId: string }

/**
 * Prepares an interview at a free place of a published round. It stands on the board, and may have another hour or room
 * than its place.
 * @throws DomainError roleMayNot, notFound for an unknown place or a draft, placeTaken, and those of `schedule`
 */
export async function addToRound(
  { database }: Shell,
  member: Membership,
  { roundId, slotId, roomId }: FreePlace,
  wish: Wish,
): Promise<{ liveSessionId: string }> {
  requirePermission(member, 'liveSession.schedule')
  const liveSessionId = await inTransaction(database.pool, async ({ tx, connection }) => {
    const { setup, sessions } = await takePublished(tx, member, roundId)
    const isPlace = setup.slots.some(({ id }) => id === slotId) && setup.rooms.some(({ id }) => id === roomId)
    if (!isPlace) throw new DomainError('notFound')
    if (sessions.some((each) => each.slotId === slotId && each.roomId === roomId))
      throw new DomainError('placeTaken')
    const id = await scheduleWithin(tx, connection, member, wish)
    await tx.update(liveSession).set({ roundId, slot: slotId }).where(eq(liveSession.id, id))
    const { advisorId, beneficiaryId, supervisorIds, observerIds, scenarioKey } = wish
    const added: PlannedSession = {
      id: randomUUID(),
      slotId,
      roomId,
      advisorId,
      beneficiaryId,
      scenarioKey,
      liveSessionId: id,
      supervisorIds: [...supervisorIds],
      observerIds: [...observerIds],
      locked: false,
    }
    await tx
      .update(round)
      .set({ sessions: [...sessions, added] })
      .where(eq(round.id, roundId))
    const { cohortId, personId: by } = member
    if (wish.scheduledFor > Date.now()) await tellPlanned(tx, { liveSessionId: id, cohortId, by })
    return id
  })
  return { liveSessionId }
}
