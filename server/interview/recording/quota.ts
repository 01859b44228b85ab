import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { installation, recordingChunk, recordingSegment } from '@/db/schema'

/** For how long the sum of what is used counts as known, ms: adding it up for each chunk would slow every upload. */
const knownForMs = 5_000

type Use = { readonly quota: number | null; used: number; readonly readAt: number }

const known = new WeakMap<Db, Use>()

/** The quota of all recordings of this installation, bytes; null: none is set. */
export async function readQuota(db: Db): Promise<number | null> {
  const [row] = await db.select({ quota: installation.mediaQuota }).from(installation)
  return row?.quota ?? null
}

/** Whether the quota still has room for so many bytes. Some seconds old: a few chunks may go beyond it. `now`: epoch ms. */
export async function hasRoom(db: Db, bytes: number, now = Date.now()): Promise<boolean> {
  const before = known.get(db)
  const use = before && now - before.readAt < knownForMs ? before : await readUse(db, now)
  if (use.quota === null) return true
  if (use.used + bytes > use.quota) return false
  use.used += bytes
  return true
}

/** What is known is read anew: the quota was changed, or recordings were destroyed. */
export function forgetUse(db: Db): void {
  known.delete(db)
}

async function readUse(db: Db, now: number): Promise<Use> {
  const quota = await readQuota(db)
  const used = quota === null ? 0 : await readUsed(db)
  const use = { quota, used, readAt: now }
  known.set(db, use)
  return use
}

/** Bytes of all files: chunks that wait for the file of their segment, and those files. */
async function readUsed(db: Db): Promise<number> {
  const { rows } = await db.execute<{ used: number }>(sql`
    select (coalesce((select sum(bytes) from ${recordingChunk} where file_id is not null), 0)
      + coalesce((select sum(file_bytes) from ${recordingSegment}), 0))::float8 as used`)
  return rows[0]?.used ?? 0
}
