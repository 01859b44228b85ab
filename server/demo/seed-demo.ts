import { and, eq, notExists, or, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Tx } from '@/db/client'
import { disableSilenceTimeout } from '@/db/pool'
import { cohort, membership, user } from '@/db/schema'
import { defaultPlan } from '@/domain/live-session/plan'
import { defaultLiveSettings } from '@/domain/live-session/settings'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import type { Shell } from '@/server/shell'
import { writeComingMeetings } from './coming-meetings'
import { demoId } from './demo-id'
import { writePastMeetings } from './past-meetings'
import { type DemoPerson, people } from './people'

export const demoCohortId = demoId('cohort')

const DAY = 86_400_000
const MINUTE = 60_000
// An arbitrary key of an advisory lock: every process must use the same one.
const LOCK = 874_234

/**
 * Creates the demonstration when it is missing. On later starts it makes sure that there is a live session to join. Runs in one
 * transaction; processes that start together take turns. The built-in library must be there. `now` in epoch ms.
 */
export async function seedDemo({ database }: Pick<Shell, 'database'>, now = Date.now()): Promise<void> {
  const connection = await database.pool.connect()
  disableSilenceTimeout(connection)
  let failed = true
  try {
    await drizzle(connection).transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
      const writing = { tx, connection, cohortId: demoCohortId }
      const [known] = await tx.select({ id: cohort.id }).from(cohort).where(eq(cohort.id, demoCohortId))
      if (!known) {
        await writeCohort(tx, now)
        await writePastMeetings(writing, now)
      }
      await markAdministrator(tx)
      await writeComingMeetings(writing, now)
    })
    failed = false
  } finally {
    connection.release(failed)
  }
}

/** A demonstration on which nobody has an account has an administrator too; elsewhere no persona is one. */
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

async function writeCohort(tx: Tx, now: number): Promise<void> {
  const began = now - 40 * DAY
  const all = Object.values(people)
  await tx.insert(user).values(
    all.map(({ id, name, form }: DemoPerson, index) => ({
      id,
      name,
      form,
      email: `${id}@demonstration.invalid`,
      emailVerified: true,
      demo: true,
      createdAt: new Date(began + index * MINUTE),
      updatedAt: new Date(began + index * MINUTE),
    })),
  )
  await tx.insert(cohort).values({
    id: demoCohortId,
    name: 'Promotion Printemps',
    gridKey: cepEntretienV1.key,
    gridVersion: cepEntretienV1.version,
    plan: defaultPlan,
    settings: defaultLiveSettings,
    createdBy: people.sandrine.id,
    createdAt: new Date(began),
  })
  await tx.insert(membership).values(
    all.map(({ id, role }, index) => ({
      cohortId: demoCohortId,
      userId: id,
      role,
      joinedAt: new Date(began + index * MINUTE),
    })),
  )
}
