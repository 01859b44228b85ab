import { createHash, timingSafeEqual } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { recordingTrack } from '@/db/schema'

export type TrackRow = typeof recordingTrack.$inferSelect

/** Hexadecimal SHA-256. */
export function sha256(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex')
}

/** The track to which this right allows to put chunks; null for another right, and where there is no such track. */
export async function trackOfRight(db: Db, trackId: string, right: string): Promise<TrackRow | null> {
  const [track] = await db.select().from(recordingTrack).where(eq(recordingTrack.id, trackId))
  if (!track) return null
  return timingSafeEqual(Buffer.from(sha256(right)), Buffer.from(track.rightHash)) ? track : null
}

/** Notes that the device which recorded a track holds nothing of it any more; the first time counts. */
export async function noteDeviceTold(db: Db, { id, deviceToldAt }: TrackRow): Promise<void> {
  if (deviceToldAt !== null) return
  await db.update(recordingTrack).set({ deviceToldAt: new Date() }).where(eq(recordingTrack.id, id))
}
