import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { membership } from '@/db/schema'
import { post } from '@/server/platform/outbox/post'

type Said = {
  readonly liveSessionId: string
  readonly cohortId: string
  readonly personId: string
  /** When it was said, epoch ms: taken back and said again, it is another word. */
  readonly saidAt: number
}

/** Writes to the coordinators of a cohort that a person cannot come: once for each word, whatever becomes of its reason. */
export async function tellAbsence(
  tx: Tx,
  { liveSessionId, cohortId, personId, saidAt }: Said,
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
    const key = `absenceSaid:${liveSessionId}:${personId}:${saidAt}:${userId}`
    const about = { kind: 'absenceSaid', liveSessionId, personId, saidAt } as const
    await post(tx, { key, to: { userId }, about, cohortId })
  }
}
