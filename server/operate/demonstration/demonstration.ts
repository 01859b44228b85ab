import { count, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cohort, installation, liveSession, membership, session, user } from '@/db/schema'
import { admitsPersonas } from '@/domain/access/demonstration'
import { defaultCohortCreation } from '@/domain/access/installation'
import { DomainError } from '@/domain/domain-error'
import { forgetLog } from '@/server/interview/live-session/forget-log'
import type { Runtime } from '@/server/operate/runtime'
import { recordInstallationAct } from '@/server/people/administration/acts'
import type { Administration } from '@/server/people/administration/take-administration'
import { endTheirSockets, readAdmission } from '@/server/people/demonstration/admission'
import { lockDemo, seedDemo } from './seed-demo'

/** The demonstration as an administrator may remove it or bring it back. */
export type Demonstration = {
  /** Whether the configuration lets people in (TRIADE_DEMO). */
  isOn: boolean
  /** Since when it is removed, epoch ms; null while it is there. */
  removedAt: number | null
  /** Whether an administrator keeps it open beside the organisation's cohorts, and whether there are such cohorts. */
  isKept: boolean
  hasCohorts: boolean
  /** Whether personas are admitted. */
  isOpen: boolean
  /** What goes when it is removed. */
  cohorts: string[]
  personas: number
  interviews: number
  /** Accounts that are no personas and belong to its cohorts: they stay. */
  others: number
}

/** Tells what the demonstration is made of. */
export async function readDemonstration(
  { database: { db }, env }: Runtime,
  _: Administration,
): Promise<Demonstration> {
  const ofDemo = db.select({ id: cohort.id }).from(cohort).where(eq(cohort.isDemo, true))
  const [cohorts, [personas], [interviews], others, { removedAt, isKept, hasCohorts }] = await Promise.all([
    db.select({ name: cohort.name }).from(cohort).where(eq(cohort.isDemo, true)).orderBy(cohort.name),
    db.select({ count: count() }).from(user).where(eq(user.demo, true)),
    db.select({ count: count() }).from(liveSession).where(inArray(liveSession.cohortId, ofDemo)),
    db
      .selectDistinct({ id: user.id })
      .from(membership)
      .innerJoin(user, eq(user.id, membership.userId))
      .where(sql`${eq(user.demo, false)} and ${inArray(membership.cohortId, ofDemo)}`),
    readAdmission(db),
  ])
  const isRemoved = removedAt !== null
  return {
    isOn: env.isDemoOn,
    removedAt: removedAt?.getTime() ?? null,
    others: others.length,
    isKept,
    hasCohorts,
    isOpen: admitsPersonas({ isOn: env.isDemoOn, isRemoved, isKept, hasCohorts }),
    cohorts: cohorts.map(({ name }) => name),
    personas: personas?.count ?? 0,
    interviews: interviews?.count ?? 0,
  }
}

/**
 * Removes the demonstration for good: its cohorts with every interview, and its personas, who are signed out. Later starts do not
 * write it again. Nothing else changes, and removing it again changes nothing.
 */
export async function removeDemonstration(
  runtime: Runtime,
  { personId: actorId }: Administration,
): Promise<{ interviews: number; personas: number; kept: number }> {
  const { db } = runtime.database
  const { removed, signIns, sessions } = await db.transaction(async (tx) => {
    await lockDemo(tx)
    const signIns = await tx
      .select({ id: session.id, userId: session.userId })
      .from(session)
      .innerJoin(user, eq(user.id, session.userId))
      .where(eq(user.demo, true))
    const sessions = await tx
      .select({ id: liveSession.id })
      .from(liveSession)
      .innerJoin(cohort, eq(cohort.id, liveSession.cohortId))
      .where(eq(cohort.isDemo, true))
    const [actor] = await tx.select({ demo: user.demo }).from(user).where(eq(user.id, actorId))
    const { rows } = await tx.execute<{ interviews: number; personas: number; kept: number }>(
      sql`select interviews, personas, kept from remove_demonstration()`,
    )
    await keepRemoval(tx, new Date())
    // A persona who does it goes too: a line of theirs would keep their account.
    if (actor && !actor.demo) await recordInstallationAct(tx, { actorId, act: 'demonstrationRemoved' })
    return { removed: rows[0] ?? { interviews: 0, personas: 0, kept: 0 }, signIns, sessions }
  })
  for (const { id } of sessions) await forgetLog(runtime, id)
  endTheirSockets(runtime, signIns)
  return removed
}

/**
 * Brings the demonstration back, as new.
 * @throws DomainError notFound where the configuration keeps it closed
 */
export async function returnDemonstration(
  runtime: Runtime,
  { personId: actorId }: Administration,
): Promise<void> {
  const { database, env, url } = runtime
  if (!env.isDemoOn) throw new DomainError('notFound')
  const wasRemoved = await database.db.transaction(async (tx) => {
    await lockDemo(tx)
    if ((await readAdmission(tx)).removedAt === null) return false
    await keepRemoval(tx, null)
    await recordInstallationAct(tx, { actorId, act: 'demonstrationReturned' })
    return true
  })
  if (wasRemoved) await seedDemo(runtime, Date.now(), env.mail === null ? { env, origin: url } : null)
}

async function keepRemoval(tx: Tx, demonstrationRemovedAt: Date | null): Promise<void> {
  await tx
    .insert(installation)
    .values({ cohortCreation: defaultCohortCreation, demonstrationRemovedAt })
    .onConflictDoUpdate({ target: installation.only, set: { demonstrationRemovedAt } })
}
