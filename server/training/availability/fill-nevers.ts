import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { availabilityNever, availabilitySlot } from '@/db/schema'
import type { AskedSlot } from '@/domain/availability/availability'
import { isNever } from '@/domain/availability/never'
import { onClock } from './on-clock'

type Filling = {
  readonly requestId: string
  readonly cohortId: string
  readonly timeZone: string
  readonly slots: readonly AskedSlot[]
  readonly asked: readonly { readonly userId: string }[]
}

/** Says of these hours that people cannot, where they said that they never can then. */
export async function fillNevers(
  tx: Tx,
  { requestId, cohortId, timeZone, slots, asked }: Filling,
): Promise<void> {
  const { userId } = availabilityNever
  const ids = asked.map((each) => each.userId)
  const rows = await tx
    .select()
    .from(availabilityNever)
    .where(and(eq(availabilityNever.cohortId, cohortId), inArray(userId, ids)))
  const away = asked.flatMap(({ userId: personId }) => {
    const nevers = rows.filter((row) => row.userId === personId)
    return slots
      .filter(({ startsAt }) => isNever(onClock(startsAt, timeZone), nevers))
      .map(({ id: slotId, startsAt }) => ({
        requestId,
        userId: personId,
        slotId,
        startsAt: new Date(startsAt),
        isAway: true,
      }))
  })
  if (away.length > 0) await tx.insert(availabilitySlot).values(away)
}
