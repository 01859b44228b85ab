import { createHash, timingSafeEqual } from 'node:crypto'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
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
  return isRight(right, rightHash) ? track : null
}

function isRight(right: string, rightHash: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(right)), Buffer.from(rightHash))
}

/** For how long a right counts as known, ms: a track sends a chunk every two seconds. */
const knownForMs = 10_000
/** Far more tracks than one process receives. */
const mostKnown = 2_000

/**
 * The tracks to which chunks came a moment ago, so that the database is not asked for each. A track destroyed since takes no chunk all the
 * same: adding one locks it and looks.
 */
export function createKnownTracks(now = () => performance.now()) {
  const known = new Map<
    string,
    { readonly rightHash: string; readonly track: DeviceTrack; readonly until: number }
  >()

  return {
    /** As `trackOfRight`, some seconds old. */
    async find(database: Queryable, trackId: string, right: string): Promise<DeviceTrack | null> {
      const before = known.get(trackId)
      if (before && now() < before.until && isRight(right, before.rightHash)) return before.track
      const track = await trackOfRight(database, trackId, right)
      if (known.size >= mostKnown) known.clear()
      if (track) known.set(trackId, { rightHash: sha256(right), track, until: now() + knownForMs })
      return track
    },
  }
}

/** Notes that the device which recorded a track holds nothing of it any more; the first time counts. */
export async function noteDeviceTold(db: Db, { id, deviceToldAt }: DeviceTrack): Promise<void> {
  if (deviceToldAt !== null) return
  await db
    .update(recordingTrack)
    .set({ deviceToldAt: new Date() })
    .where(and(eq(recordingTrack.id, id), isNull(recordingTrack.deviceToldAt)))
}

/** Whether a track that was read some seconds ago is destroyed by now. */
export async function isDestroyedByNow(db: Db, { id }: DeviceTrack): Promise<boolean> {
  const rows = await db
    .select({ id: recordingTrack.id })
    .from(recordingTrack)
    .where(and(eq(recordingTrack.id, id), isNotNull(recordingTrack.destroyedAt)))
  return rows.length > 0
}
