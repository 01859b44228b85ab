import { isNotNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { installation } from '@/db/schema'

/** Since when the demonstration is removed; null while it is there, or was never written. */
export async function demonstrationRemovedAt(db: Db | Tx): Promise<Date | null> {
  const [found] = await db
    .select({ at: installation.demonstrationRemovedAt })
    .from(installation)
    .where(isNotNull(installation.demonstrationRemovedAt))
  return found?.at ?? null
}
