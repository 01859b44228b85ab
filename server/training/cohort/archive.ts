import { and, count, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { cohort, liveSession, liveSessionEvent, scenario, user } from '@/db/schema'
import { keepsFromArchiving } from '@/domain/access/archive'
import { DomainError } from '@/domain/domain-error'
import type { Shell } from '@/server/interview/shell'
import { type Membership, requirePermission } from '@/server/people/membership/take-membership'
import { namesInCohorts } from '@/server/people/names/names-in-cohorts'
import { recordAct } from './acts'

/** How a cohort stands to its archiving. Times in epoch ms. */
export type Archiving = {
  /** Since when it is archived, and who did it; null while it goes on. */
  archived: { at: number; by: string } | null
  /** Interviews that must end first. */
  going: { id: string; scheduledFor: number; shortName: string }[]
  /** Interviews that are planned and will not take place while it is archived. */
  planned: number
}

/** Tells what an archiving of the cohort would meet. `now` in epoch ms. @throws DomainError roleMayNot */
export async function archivingOf({ database: { db } }: Shell, member: Membership, now: number) {
  requirePermission(member, 'cohort.archive')
  const { cohortId } = member
  const [[found], going, [planned]] = await Promise.all([
    db
      .select({ at: cohort.archivedAt, byId: user.id, byName: user.name })
      .from(cohort)
      .leftJoin(user, eq(user.id, cohort.archivedBy))
      .where(eq(cohort.id, cohortId)),
    readGoing(db, cohortId, now),
    db
      .select({ count: count() })
      .from(liveSession)
      .where(and(eq(liveSession.cohortId, cohortId), eq(liveSession.status, 'scheduled'))),
  ])
  const called = await namesInCohorts(db, [cohortId])
  const by = found?.byId ? called(cohortId, { personId: found.byId, name: found.byName ?? '' }) : ''
  return {
    archived: found?.at ? { at: found.at.getTime(), by } : null,
    going,
    planned: planned?.count ?? 0,
  } satisfies Archiving
}

/**
 * Archives a cohort: from the commit on it is read, no newcomer joins, nothing goes on there and nothing is owed. Again changes nothing.
 * @throws DomainError roleMayNot; interviewGoesOn while an interview does
 */
export async function archiveCohort(shell: Shell, member: Membership, now: number): Promise<void> {
  requirePermission(member, 'cohort.archive')
  const { cohortId, personId: actorId } = member
  await shell.database.db.transaction(async (tx) => {
    if ((await lock(tx, cohortId)) !== null) return
    if ((await readGoing(tx, cohortId, now)).length > 0) throw new DomainError('interviewGoesOn')
    await tx
      .update(cohort)
      .set({ archivedAt: new Date(now), archivedBy: actorId })
      .where(eq(cohort.id, cohortId))
    await recordAct(tx, { cohortId, actorId, act: 'cohortArchived' })
  })
}

/** Ends the archiving of a cohort: everything is as it was. Again changes nothing. @throws DomainError roleMayNot */
export async function reopenCohort(shell: Shell, member: Membership): Promise<void> {
  requirePermission(member, 'cohort.archive')
  const { cohortId, personId: actorId } = member
  await shell.database.db.transaction(async (tx) => {
    if ((await lock(tx, cohortId)) === null) return
    await tx.update(cohort).set({ archivedAt: null, archivedBy: null }).where(eq(cohort.id, cohortId))
    await recordAct(tx, { cohortId, actorId, act: 'cohortReopened' })
  })
}

/** Locks the cohort's row, so that joins and plans come before or after. Returns since when it is archived. */
async function lock(tx: Tx, cohortId: string): Promise<Date | null> {
  const [found] = await tx
    .select({ archivedAt: cohort.archivedAt })
    .from(cohort)
    .where(eq(cohort.id, cohortId))
    .for('update')
  return found?.archivedAt ?? null
}

async function readGoing(db: Db | Tx, cohortId: string, now: number): Promise<Archiving['going']> {
  const { id, status, scheduledFor } = liveSession
  const rows = await db
    .select({ id, status, scheduledFor, content: scenario.content, lastFactAt: liveSessionEvent.recordedAt })
    .from(liveSession)
    .innerJoin(
      liveSessionEvent,
      and(eq(liveSessionEvent.liveSessionId, id), eq(liveSessionEvent.seq, liveSession.lastSeq)),
    )
    .innerJoin(
      scenario,
      and(eq(scenario.key, liveSession.scenarioKey), eq(scenario.version, liveSession.scenarioVersion)),
    )
    .where(
      and(
        eq(liveSession.cohortId, cohortId),
        inArray(status, ['briefing', 'interview', 'selfAssessment', 'debrief']),
      ),
    )
    .orderBy(scheduledFor, id)
  return rows
    .map((row) => ({
      id: row.id,
      status: row.status,
      scheduledFor: row.scheduledFor.getTime(),
      lastFactAt: row.lastFactAt.getTime(),
      shortName: row.content.persona.shortName,
    }))
    .filter((row) => keepsFromArchiving(row, now))
    .map(({ status: _, lastFactAt: __, ...row }) => row)
}
