import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { cohort } from '@/db/schema'
import { forgetLog } from '@/server/interview/live-session/forget-log'
import type { Shell } from '@/server/interview/shell'
import { readAdmission } from '@/server/people/demonstration/admission'
import { isPlayable, writeComingMeetings } from './coming-meetings'
import { lockDemo } from './seed-demo'
import { demoCohortId } from './write-cohort'

/**
 * Offers the visitors of the demonstration another interview with its supervisor once theirs is played, or the day is over. Changes
 * nothing while there is one, nor where the demonstration is not there. `now` in epoch ms.
 */
export async function offerNext(shell: Shell, now: number): Promise<void> {
  const { database } = shell
  if (await isPlayable({ tx: database.db, cohortId: demoCohortId }, now)) return
  const connection = await database.pool.connect()
  let settled: readonly string[] = []
  let failed = true
  try {
    await drizzle(connection).transaction(async (tx) => {
      await lockDemo(tx)
      const [known] = await tx.select({ id: cohort.id }).from(cohort).where(eq(cohort.id, demoCohortId))
      const { removedAt } = await readAdmission(tx)
      if (!known || removedAt !== null) return
      settled = await writeComingMeetings({ tx, connection, cohortId: demoCohortId }, now)
    })
    failed = false
  } finally {
    connection.release(failed)
  }
  for (const id of settled) await forgetLog(shell, id)
}
