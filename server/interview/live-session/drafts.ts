import { and, eq } from 'drizzle-orm'
import { reflectionDraft } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import { isPlayer } from '@/domain/live-session/core/seat'
import { bringUpToDate, cachedSnapshot } from '@/server/interview/event-log/read-snapshot'
import { withLockedLog } from '@/server/interview/event-log/with-locked-log'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import type { Shell } from '@/server/interview/shell'

export type Draft = { body: Record<string, unknown> | null; updatedAt: number | null }

/** Maximum length of a draft, in characters of JSON. */
export const draftMaxLength = 30_000

/**
 * The answers this player has typed and not locked. No other person can read them.
 * @throws DomainError seatMayNot for a seat without a self-assessment
 */
export async function readDraft(shell: Shell, seat: TakenSeat): Promise<Draft> {
  requirePlayer(seat.viewer)
  const [row] = await shell.database.db
    .select({ body: reflectionDraft.body, updatedAt: reflectionDraft.updatedAt })
    .from(reflectionDraft)
    .where(ofPerson(seat.liveSessionId, seat.viewer.personId))
  return { body: row?.body ?? null, updatedAt: row?.updatedAt.getTime() ?? null }
}

export type DraftSaving = {
  readonly body: Record<string, unknown>
  /** `updatedAt` of the draft that these answers were typed over, epoch ms; null where there was none. */
  readonly base: number | null
}

// The date serves as the version: always later than the date before, even when the clocks of two servers differ.
const statement = `
insert into reflection_draft as kept (live_session_id, user_id, body, updated_at)
select $1::uuid, $2, $3::jsonb, date_trunc('milliseconds', clock_timestamp())
where $4::float8 is null
  or exists (select from reflection_draft where live_session_id = $1::uuid and user_id = $2)
on conflict (live_session_id, user_id) do update set
  body = excluded.body,
  updated_at = greatest(excluded.updated_at, kept.updated_at + interval '1 millisecond')
where kept.updated_at = to_timestamp($4::float8 / 1000)::timestamptz(3)
returning (extract(epoch from updated_at) * 1000)::float8 as updated_at`

/**
 * Replaces this player's draft. Runs under the lock of the log, so that locking the seat at the same time loses no words.
 * @throws DomainError seatMayNot, alreadyLocked, wrongMoment outside the self-assessment, changedMeanwhile when the stored draft
 * is not the one named by `base`
 */
export async function saveDraft(
  shell: Shell,
  { liveSessionId, viewer }: TakenSeat,
  { body, base }: DraftSaving,
): Promise<{ updatedAt: number }> {
  const player = requirePlayer(viewer)
  const remembered = await cachedSnapshot(shell, liveSessionId)
  if (!remembered) throw new DomainError('notFound')
  const outcome = await withLockedLog(shell.database.pool, liveSessionId, async (log) => {
    const { state } = await bringUpToDate(shell, remembered, log)
    if (state.locked.has(player)) return 'alreadyLocked'
    if (state.stage.status !== 'selfAssessment') return 'wrongMoment'
    const values = [liveSessionId, viewer.personId, JSON.stringify(body), base]
    const { rows } = await log.query<{ updated_at: number }>({ name: 'save-draft', text: statement, values })
    return rows[0] ?? 'changedMeanwhile'
  })
  if (typeof outcome === 'string') throw new DomainError(outcome)
  return { updatedAt: Math.round(outcome.updated_at) }
}

/** Deletes a draft whose answers are committed as facts. Never throws: a failure here does not undo the commit. */
export async function deleteDraft(shell: Shell, liveSessionId: string, personId: string): Promise<void> {
  try {
    await shell.database.db.delete(reflectionDraft).where(ofPerson(liveSessionId, personId))
  } catch {
    shell.log.warn({ liveSessionId }, 'a locked draft could not be deleted')
  }
}

function requirePlayer(viewer: TakenSeat['viewer']): 'advisor' | 'beneficiary' {
  if (!isPlayer(viewer.seat)) throw new DomainError('seatMayNot')
  return viewer.seat
}

function ofPerson(liveSessionId: string, personId: string) {
  return and(eq(reflectionDraft.liveSessionId, liveSessionId), eq(reflectionDraft.userId, personId))
}
