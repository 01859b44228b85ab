import { and, eq } from 'drizzle-orm'
import { reflectionDraft } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { isPlayer } from '@/domain/live-session/seat'
import { freshSnapshot } from '@/server/event-log/snapshot'
import type { Shell } from '@/server/shell'
import type { TakenSeat } from './take-seat'

export type Draft = { body: Record<string, unknown> | null; updatedAt: number | null }

/** Longest draft, in characters of JSON. */
export const draftMaxLength = 30_000

/**
 * What this player has typed so far and not locked; nobody else ever reads it.
 * @throws DomainError seatMayNot for a seat that fills nothing in
 */
export async function readDraft(shell: Shell, seat: TakenSeat): Promise<Draft> {
  requirePlayer(seat)
  const [row] = await shell.database.db
    .select({ body: reflectionDraft.body, updatedAt: reflectionDraft.updatedAt })
    .from(reflectionDraft)
    .where(ofPerson(seat.liveSessionId, seat.viewer.personId))
  return { body: row?.body ?? null, updatedAt: row?.updatedAt.getTime() ?? null }
}

/**
 * Keeps what this player has typed, in place of what was kept before.
 * @throws DomainError seatMayNot, alreadyLocked, wrongMoment outside the self-assessment
 */
export async function saveDraft(
  shell: Shell,
  seat: TakenSeat,
  body: Record<string, unknown>,
): Promise<{ updatedAt: number }> {
  const player = requirePlayer(seat)
  const snapshot = await freshSnapshot(shell, seat.liveSessionId)
  if (snapshot?.state.locked.has(player)) throw new DomainError('alreadyLocked')
  if (snapshot?.state.stage.status !== 'selfAssessment') throw new DomainError('wrongMoment')
  const updatedAt = new Date()
  await shell.database.db
    .insert(reflectionDraft)
    .values({ liveSessionId: seat.liveSessionId, userId: seat.viewer.personId, body, updatedAt })
    .onConflictDoUpdate({
      target: [reflectionDraft.liveSessionId, reflectionDraft.userId],
      set: { body, updatedAt },
    })
  return { updatedAt: updatedAt.getTime() }
}

/** Forgets a draft once its answers are facts. They are committed: a failure here must not look like theirs. */
export async function deleteDraft(shell: Shell, liveSessionId: string, personId: string): Promise<void> {
  try {
    await shell.database.db.delete(reflectionDraft).where(ofPerson(liveSessionId, personId))
  } catch {
    shell.log.warn({ liveSessionId }, 'a locked draft could not be deleted')
  }
}

function requirePlayer({ viewer }: TakenSeat): 'advisor' | 'beneficiary' {
  if (!isPlayer(viewer.seat)) throw new DomainError('seatMayNot')
  return viewer.seat
}

function ofPerson(liveSessionId: string, personId: string) {
  return and(eq(reflectionDraft.liveSessionId, liveSessionId), eq(reflectionDraft.userId, personId))
}
