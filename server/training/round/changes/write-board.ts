import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { liveSession, round } from '@/db/schema'
import { roomKey } from '@/domain/occupancy/stay'
import { withoutPerson } from '@/domain/pairing/repair-round'
import type { RoundSetup } from '@/domain/pairing/round'
import { type RoundChange, withEffects } from '@/domain/round-change/change'
import { rearrangeSlots } from '@/domain/round-change/rearrange-slots'
import type { StoredRound } from '../take-round'
import type { Foreseen } from './foresee'

type Absence = Extract<RoundChange, { kind: 'absence' }>

/** The board of a round after changes: slots and rooms of interviews that were moved, and who cannot come when. */
export async function writeBoard(
  tx: Tx,
  { id, setup, sessions }: StoredRound,
  { effects, agreed, shift }: Foreseen,
  absences: readonly Absence[],
): Promise<void> {
  const moved = new Set(
    effects.flatMap(({ before, after }) =>
      after && after.scheduledFor !== before.scheduledFor ? after.liveSessionId : [],
    ),
  )
  const then = withEffects(agreed, effects)
  const board = rearrangeSlots({ setup, sessions }, then, {
    isMoved: (liveSessionId) => moved.has(liveSessionId),
    shift,
    newId: randomUUID,
  })
  const touched = new Set(effects.map(({ before }) => before.liveSessionId))
  const placed = board.sessions.map((session) => {
    const where = then.find((each) => each.liveSessionId === session.liveSessionId)?.where
    if (where?.kind !== 'room' || !touched.has(session.liveSessionId ?? '')) return session
    const room = setup.rooms.find(({ name }) => roomKey(name) === roomKey(where.name))
    return room ? { ...session, roomId: room.id } : session
  })
  await tx
    .update(round)
    .set({ setup: absences.reduce(withAbsence, board.setup), sessions: placed })
    .where(eq(round.id, id))
  for (const { liveSessionId, slotId } of placed) {
    const was = sessions.find((each) => each.liveSessionId === liveSessionId)?.slotId
    if (!liveSessionId || was === slotId) continue
    await tx.update(liveSession).set({ slot: slotId }).where(eq(liveSession.id, liveSessionId))
  }
}

function withAbsence(setup: RoundSetup, { personId, from, until }: Absence): RoundSetup {
  const slotIds = setup.slots
    .filter(({ startsAt }) => startsAt >= from && startsAt < until)
    .map(({ id }) => id)
  return slotIds.length === 0 ? setup : withoutPerson(setup, { personId, slotIds })
}
