import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { membership } from '@/db/schema'
import { post } from '@/server/mail/post'

type Said = {
  readonly liveSessionId: string
  readonly cohortId: string
  readonly personId: string
  readonly saidFor: number
}

/** Writes to the coordinators of a cohort that somebody cannot come: once for each person and hour, however often it is said. */
export async function tellAbsence(
  tx: Tx,
  { liveSessionId, cohortId, personId, saidFor }: Said,
): Promise<void> {
  const coordinators = await tx
    .select({ userId: membership.userId })
    .from(membership)
    .where(
      and(
        eq(membership.cohortId, cohortId),
        eq(membership.role, 'coordinator'),
        ne(membership.userId, personId),
      ),
    )
  for (const { userId } of coordinators) {
    const key = `absenceSaid:${liveSessionId}:${personId}:${saidFor}:${userId}`
    await post(tx, { key, to: { userId }, about: { kind: 'absenceSaid', liveSessionId, personId }, cohortId })
  }
}
