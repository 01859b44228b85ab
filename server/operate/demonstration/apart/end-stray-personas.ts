import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { cohort, membership, user } from '@/db/schema'
import type { Shell } from '@/server/interview/shell'
import type { SocketHolders } from '@/server/people/access/end-authorizations'
import { post } from '@/server/platform/outbox/post'
import { recordAct } from '@/server/training/cohort/acts'
import { endMemberships } from '@/server/training/cohort/end-membership'

type Stray = { readonly cohortId: string; readonly cohortName: string; readonly personIds: string[] }

/**
 * Ends what memberships personas have outside the demonstration, with every seat. The journal of each cohort tells it, and a letter to those who
 * coordinate it. `origin`: where its link leads. Gives how many there were.
 */
export async function endStrayPersonas(shell: Shell & SocketHolders, origin: string): Promise<number> {
  const strays = await findStrays(shell.database.db)
  for (const stray of strays) await endIn(shell, stray, origin)
  return strays.reduce((sum, { personIds }) => sum + personIds.length, 0)
}

async function findStrays(db: Db): Promise<Stray[]> {
  return db
    .select({
      cohortId: cohort.id,
      cohortName: cohort.name,
      personIds: sql<
        string[]
      >`array_agg(${user.id} order by ${membership.role} <> 'coordinator', ${user.id})`,
    })
    .from(membership)
    .innerJoin(cohort, eq(cohort.id, membership.cohortId))
    .innerJoin(user, eq(user.id, membership.userId))
    .where(and(eq(user.demo, true), eq(cohort.isDemo, false)))
    .groupBy(cohort.id, cohort.name)
    .orderBy(cohort.id)
}

async function endIn(
  shell: Shell & SocketHolders,
  { cohortId, cohortName, personIds }: Stray,
  origin: string,
): Promise<void> {
  await endMemberships(
    shell,
    { cohortId, personIds, endedBy: null },
    {
      begin: (tx) => keepCoordinated(tx, cohortId, personIds[0] ?? ''),
      async end(tx, ended) {
        for (const actorId of ended) await recordAct(tx, { cohortId, actorId, act: 'personaEnded' })
        for (const { userId } of await coordinatorsOf(tx, cohortId))
          await post(tx, {
            key: `personasEnded ${cohortId} ${userId}`,
            to: { userId },
            cohortId,
            about: { kind: 'personasEnded', url: `${origin}/cohorts/${cohortId}/journal`, cohortName },
          })
      },
    },
  )
}

function coordinatorsOf(tx: Tx, cohortId: string) {
  return tx
    .select({ userId: membership.userId })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .where(and(eq(membership.cohortId, cohortId), eq(membership.role, 'coordinator'), eq(user.demo, false)))
}

/**
 * Replaces personas by the longest-serving supervisor, else the oldest member, else an administrator: each cohort needs
 * a coordinator.
 */
async function keepCoordinated(tx: Tx, cohortId: string, actorId: string): Promise<void> {
  await tx.select({ id: cohort.id }).from(cohort).where(eq(cohort.id, cohortId)).for('no key update')
  if ((await coordinatorsOf(tx, cohortId)).length > 0) return
  const [member] = await tx
    .select({ userId: user.id })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .where(and(eq(membership.cohortId, cohortId), eq(user.demo, false)))
    .orderBy(sql`${membership.role} <> 'supervisor'`, asc(membership.joinedAt), user.id)
    .limit(1)
  const [administrator] = await tx
    .select({ userId: user.id })
    .from(user)
    .where(and(eq(user.administrator, true), eq(user.demo, false)))
    .orderBy(asc(user.createdAt), user.id)
    .limit(1)
  const heir = member ?? administrator
  if (!heir) return
  await tx
    .insert(membership)
    .values({ cohortId, userId: heir.userId, role: 'coordinator' })
    .onConflictDoUpdate({
      target: [membership.cohortId, membership.userId],
      set: { role: 'coordinator' },
    })
  const line = { cohortId, actorId, act: 'coordinationHandedOver', role: 'coordinator' } as const
  await recordAct(tx, { ...line, aboutId: heir.userId })
}
