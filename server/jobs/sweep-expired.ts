import { lt, or, sql } from 'drizzle-orm'
import { job, session, verification } from '@/db/schema'
import { sweepArchives } from '@/server/personal-data/archive/ask-archive'
import type { Runtime } from '@/server/runtime'

const ago = (length: string) => sql`now() - ${length}::interval`

/**
 * Deletes sign-ins and verifications that have expired, archives whose day is over, and jobs that ended long ago. Not before an hour: sockets of an expired
 * sign-in are closed by server/access/watch-sockets.ts, which looks for its row.
 */
export async function sweepExpired({ database: { db } }: Runtime): Promise<void> {
  await db.delete(session).where(lt(session.expiresAt, ago('1 hour')))
  await db.delete(verification).where(lt(verification.expiresAt, ago('1 hour')))
  await db.delete(job).where(or(lt(job.doneAt, ago('7 days')), lt(job.deadAt, ago('90 days'))))
  await sweepArchives(db)
}
