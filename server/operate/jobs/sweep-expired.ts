import { lt, or, sql } from 'drizzle-orm'
import { job, session, verification } from '@/db/schema'
import type { Runtime } from '@/server/operate/runtime'
import { applyErasures } from '@/server/privacy/erasure/apply-erasures'
import { carryOutDue } from '@/server/privacy/erasure/carry-out'
import { sweepArchives } from '@/server/privacy/personal-data/archive/ask-archive'
import { sweepAttendanceNames } from '@/server/training/records/attendance-names'

const ago = (length: string) => sql`now() - ${length}::interval`

/**
 * Deletes expired sign-ins and verifications, archives, jobs and attendance names past their time, and erases people
 * whose delay is over. Sign-ins are kept for an hour after their end: server/people/access/watch-sockets.ts closes
 * their sockets by the row.
 */
export async function sweepExpired(runtime: Runtime): Promise<void> {
  const { database, env, log, snapshots } = runtime
  const { db, pool } = database
  await db.delete(session).where(lt(session.expiresAt, ago('1 hour')))
  await db.delete(verification).where(lt(verification.expiresAt, ago('1 hour')))
  await db.delete(job).where(or(lt(job.doneAt, ago('7 days')), lt(job.deadAt, ago('90 days'))))
  await sweepArchives(db)
  await sweepAttendanceNames(db, Date.now())
  await carryOutDue(runtime, Date.now())
  // What a person was sending at the moment they were erased may have come a moment after.
  if ((await applyErasures({ pool, dataDir: env.dataDir, log })) > 0) snapshots.forgetAll()
}
