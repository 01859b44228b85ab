import { createHash, timingSafeEqual } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { recordingTrack } from '@/db/schema'
import type { Queryable } from '@/server/platform/queryable'

export type TrackRow = typeof recordingTrack.$inferSelect

/** Hexadecimal SHA-256. */
export function sha256(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex')
}

/** What a request of a device needs of its track. */
export type DeviceTrack = Pick<TrackRow, 'id' | 'liveSessionId' | 'keyId' | 'destroyedAt' | 'deviceToldAt'>

const trackById = `
select id, live_session_id as "liveSessionId", key_id as "keyId", destroyed_at as "destroyedAt", device_told_at as "deviceToldAt",
  right_hash as "rightHash"
from recording_track where id = $1::uuid`

/** The track to which this right allows to put chunks; null for another right, and where there is no such track. */
export async function trackOfRight(
  database: Queryable,
  trackId: string,
  right: string,
): Promise<DeviceTrack | null> {
  const { rows } = await database.query<DeviceTrack & Pick<TrackRow, 'rightHash'>>({
    name: 'track-by-id',
    text: trackById,
    values: [trackId],
  })
  const [found] = rows
  if (!found) return null
  const { rightHash, ...track } = found
  return timingSafeEqual(Buffer.from(sha256(right)), Buffer.from(rightHash)) ? track : null
}

/** Notes that the device which recorded a track holds nothing of it any more; the first time counts. */
export async function noteDeviceTold(db: Db, { id, deviceToldAt }: DeviceTrack): Promise<void> {
  if (deviceToldAt !== null) return
  await db.update(recordingTrack).set({ deviceToldAt: new Date() }).where(eq(recordingTrack.id, id))
}
