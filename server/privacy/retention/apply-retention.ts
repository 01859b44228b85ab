import { asc } from 'drizzle-orm'
import { cohort } from '@/db/schema'
import { after, bounds, loggedKinds } from '@/domain/retention/retention'
import type { Terms } from '@/domain/retention/terms'
import type { Shell } from '@/server/interview/shell'
import { termColumns, termsOf } from '@/server/training/cohort/terms-of-cohort'
import { endLoans } from './end-loans'
import { forgetAbsences } from './forget-absences'
import { forgetAvailability } from './forget-availability'
import { forgetDoublePlaces } from './forget-double-places'
import { forgetInvitations } from './forget-invitations'
import { heldSessions, termsIn } from './held-sessions'
import { purgeLiveSession } from './purge-live-session'
import { purgeQuestions } from './purge-questions'
import { purgeRows } from './purge-rows'

/** Live sessions looked at in one read. */
const BATCH = 200

export type Run = { readonly runId: string; readonly now: number; readonly signal: AbortSignal }

/**
 * Erases everything past its time, one transaction for each live session, so that the next run continues an interrupted
 * one. An unreadable session fails the run at its end. Returns the number of live sessions affected.
 */
export async function applyRetention(shell: Shell, run: Run): Promise<number> {
  const { db } = shell.database
  const cohorts = await db
    .select({ id: cohort.id, ...termColumns })
    .from(cohort)
    .orderBy(asc(cohort.id))
  let [purged, failed] = [0, 0]
  for (const { id, ...row } of cohorts) {
    const terms = termsOf(row)
    const done = await purgeCohort(shell, id, terms, run)
    purged += done.purged
    failed += done.failed
    run.signal.throwIfAborted()
    await purgeRows(db, id, terms, run)
    await purgeQuestions(db, id, terms, run)
  }
  await endLoans(db, run.now)
  await forgetInvitations(db, run.now)
  await forgetAbsences(db, run.now)
  await forgetDoublePlaces(db, run.now)
  await forgetAvailability(db, run.now)
  if (failed > 0) throw new Error(`${failed} live sessions could not be purged`)
  return purged
}

async function purgeCohort(
  shell: Shell,
  cohortId: string,
  terms: Terms,
  { runId, now, signal }: Run,
): Promise<{ purged: number; failed: number }> {
  let [purged, failed] = [0, 0]
  for (let last: string | undefined; ; ) {
    const page = { until: oldestToKeep(now), limit: BATCH, ...(last !== undefined && { after: last }) }
    const sessions = await heldSessions(shell.database.pool, cohortId, page)
    for (const session of sessions) {
      signal.throwIfAborted()
      const kinds = [...termsIn(session, terms)].filter(([, term]) => term <= now).map(([kind]) => kind)
      if (kinds.length === 0) continue
      const wish = { liveSessionId: session.id, kinds: [...session.gone, ...kinds], now, runId }
      try {
        if (await purgeLiveSession(shell, { ...wish, retention: terms.retention })) purged += 1
      } catch (err) {
        shell.log.error({ err, liveSessionId: session.id }, 'a live session could not be purged')
        failed += 1
      }
    }
    last = sessions.at(-1)?.id
    if (sessions.length < BATCH) return { purged, failed }
  }
}

/** Of what was held later nothing can be over: no length is shorter. */
function oldestToKeep(now: number): number {
  return Math.max(
    ...loggedKinds.map((kind) => after(now, { count: -bounds[kind].least, unit: bounds[kind].unit })),
  )
}
