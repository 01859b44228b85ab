import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { lentMoment, stimulusQuestion } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import type { LentMoment } from '@/domain/stimulus/lent/lent-moment'
import { isUuid } from '@/server/platform/is-uuid'

type LentRow = typeof lentMoment.$inferSelect

/** A row as the rules see it; null once it has ended. The sound it names may be gone: see `sound-kept.ts`. */
export function lentOf({ words, endedAt, ...row }: LentRow): LentMoment | null {
  if (words === null || endedAt !== null) return null
  return {
    id: row.id,
    personIds: { advisor: row.advisorId, beneficiary: row.beneficiaryId },
    proposedBy: row.proposedBy,
    at: row.at,
    words,
    revision: row.revision,
    until: row.until.getTime(),
    agreed: { advisor: row.advisorAgreed, beneficiary: row.beneficiaryAgreed },
    lendsDial: row.dial !== null,
    sound: row.sound,
    soundAgreed: { advisor: row.advisorSound, beneficiary: row.beneficiarySound },
  }
}

/** A moment of this interview, held until the transaction ends. @throws DomainError notFound for none, and for one that has ended */
export async function holdLent(tx: Tx, liveSessionId: string, lentId: string): Promise<LentMoment> {
  const ofSession = and(eq(lentMoment.id, lentId), eq(lentMoment.liveSessionId, liveSessionId))
  const [row] = isUuid(lentId) ? await tx.select().from(lentMoment).where(ofSession).for('update') : []
  const held = row && lentOf(row)
  if (!held) throw new DomainError('notFound')
  return held
}

/** Whether a moment was ever put to its group. */
export async function isPut(tx: Tx, lentId: string): Promise<boolean> {
  const put = await tx
    .select({ id: stimulusQuestion.id })
    .from(stimulusQuestion)
    .where(eq(stimulusQuestion.stimulusKey, lentId))
    .limit(1)
  return put.length > 0
}

/** What is left of a moment that has ended. */
export const ended = {
  words: null,
  dial: null,
  advisorAgreed: false,
  beneficiaryAgreed: false,
  sound: null,
  advisorSound: false,
  beneficiarySound: false,
}

/** Ends a moment: its words, its dial and its stretches of sound are deleted. */
export async function endLent(tx: Tx, lentId: string, now: number): Promise<void> {
  await tx
    .update(lentMoment)
    .set({ ...ended, endedAt: new Date(now) })
    .where(and(eq(lentMoment.id, lentId), isNull(lentMoment.endedAt)))
}
