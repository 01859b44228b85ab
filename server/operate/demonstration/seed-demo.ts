import { and, eq, notExists, or, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Tx } from '@/db/client'
import { disableSilenceTimeout } from '@/db/pool'
import { cohort, user } from '@/db/schema'
import type { Shell } from '@/server/interview/shell'
import { readAdmission } from '@/server/people/demonstration/admission'
import { writeComingMeetings } from './coming-meetings'
import { people } from './people'
import { demoCohortId, type Linking, writeCohort, writeInvitations } from './write-cohort'
import { writeYear } from './year/write-year'

// An arbitrary key of an advisory lock: every process must use the same one.
const LOCK = 874_234

/**
 * Creates the demonstration when it is missing, unless it was removed; later starts make sure of a live session to
 * join. One transaction; processes take turns. Needs the built-in library. `now` in epoch ms; `linked`: no mail
 * leaves, letters wait with their links.
 */
export async function seedDemo(
  { database }: Pick<Shell, 'database'>,
  now = Date.now(),
  linked: Linking | null = null,
): Promise<void> {
  const connection = await database.pool.connect()
  disableSilenceTimeout(connection)
  let failed = true
  try {
    await drizzle(connection).transaction(async (tx) => {
      await lockDemo(tx)
      if ((await readAdmission(tx)).removedAt !== null) return
      const writing = { tx, connection, cohortId: demoCohortId }
      const [known] = await tx.select({ id: cohort.id }).from(cohort).where(eq(cohort.id, demoCohortId))
      if (!known) {
        await writeCohort(tx, now)
        await writeInvitations(tx, now, linked)
        await writeYear(writing, now)
      }
      await markAdministrator(tx)
      await writeComingMeetings(writing, now)
    })
    failed = false
  } finally {
    connection.release(failed)
  }
}

/** Writers and removers of the demonstration wait for each other. */
export async function lockDemo(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
}

/** A demonstration without accounts has an administrator too; elsewhere no persona is one. */
async function markAdministrator(tx: Tx): Promise<void> {
  const own = tx
    .select({ id: user.id })
    .from(user)
    .where(or(eq(user.demo, false), eq(user.administrator, true)))
  await tx
    .update(user)
    .set({ administrator: true })
    .where(and(eq(user.id, people.sandrine.id), notExists(own)))
}
