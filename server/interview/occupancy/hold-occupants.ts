import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { roomKey } from '@/domain/occupancy/stay'

export type Occupants = {
  readonly cohortId: string
  readonly personIds: Iterable<string>
  /** Names of rooms of this cohort. */
  readonly rooms: Iterable<string>
}

/**
 * Locks people and rooms until the transaction ends, so that each booking reads the one before. Always in one order,
 * and before anything else known of these people is locked.
 */
export async function holdOccupants(tx: Tx, { cohortId, personIds, rooms }: Occupants): Promise<void> {
  const keys = [
    ...[...personIds].map((id) => `person ${id}`),
    ...[...rooms].map((name) => `room ${cohortId} ${roomKey(name)}`),
  ]
  if (keys.length === 0) return
  await tx.execute(sql`
    select pg_advisory_xact_lock(key) from (
      select distinct hashtextextended(name, 0) as key
      from json_array_elements_text(${JSON.stringify(keys)}::json) as name order by key
    ) keys`)
}
