import { inArray, isNotNull, lt, sql } from 'drizzle-orm'
import { recorderCode, recordingTrack, roomRecorder } from '@/db/schema'
import { destroyEnded, sessionsToLookAt } from '@/server/interview/recording/destroy-ended'
import { destroyTracks } from '@/server/interview/recording/destroy-tracks'
import type { Shell } from '@/server/interview/shell'
import { readKeptTracks } from './due-tracks'

/** An unnamed key came with a newer database: it goes once no recording can be that old. */
const strayKeyMs = 180 * 86_400_000
const deviceKeptMs = 2 * 86_400_000

/**
 * Destroys every recording that may not be kept at `now` (epoch ms): expired, agreed to by an erased person, or
 * interrupted in destruction. Without a folder of keys the job fails if something is due.
 */
export async function sweepRecordings(shell: Shell, now: number): Promise<void> {
  for (const liveSessionId of await sessionsToLookAt(shell)) await destroyEnded(shell, liveSessionId)
  await destroyOfErased(shell)
  await destroyOver(shell, now)
  await removeLeftovers(shell, now)
  await forgetDevices(shell, now)
}

/** Which device records a room is forgotten days after it was chosen, and each code once it is over. */
async function forgetDevices({ database: { db } }: Shell, now: number): Promise<void> {
  await db.delete(roomRecorder).where(lt(roomRecorder.chosenAt, new Date(now - deviceKeptMs)))
  await db.delete(recorderCode).where(lt(recorderCode.expiresAt, new Date(now - deviceKeptMs)))
}

async function destroyOver({ database, media }: Shell, now: number): Promise<void> {
  const over = (await readKeptTracks(database)).filter(({ keptUntil }) => keptUntil <= now)
  if (over.length === 0) return
  await destroyTracks({ database, media: required(media) }, over, { why: 'over', by: null })
}

/**
 * Destroys the recordings of interviews in which a person who had to agree is erased: a player, and in a room anyone whom its microphone
 * heard. Returns how many tracks.
 */
export async function destroyOfErased({ database, media }: Shell): Promise<number> {
  const { rows } = await database.db.execute<{ id: string; key_id: string }>(sql`
    select track.id, track.key_id from ${recordingTrack} track
    where track.destroyed_at is null and exists (
      select from live_session_seat seat join erased_person erased on erased.person_id = seat.user_id
      where seat.live_session_id = track.live_session_id
        and (seat.seat in ('advisor', 'beneficiary') or track.kind = 'room'))`)
  if (rows.length === 0) return 0
  const tracks = rows.map(({ id, key_id }) => ({ id, keyId: key_id }))
  return destroyTracks({ database, media: required(media) }, tracks, { why: 'erased', by: null })
}

/** Files that a stopped server left of destroyed tracks, and keys and files that no row of this database names. */
async function removeLeftovers({ database: { db }, media }: Shell, now: number): Promise<void> {
  if (media === null) return
  const folders = await media.store.folders()
  const keys = await media.keys.list()
  const ids = [...new Set([...folders, ...keys.map(({ keyId }) => keyId)])]
  if (ids.length === 0) return
  const rows = await db
    .select({ keyId: recordingTrack.keyId, isDestroyed: isNotNull(recordingTrack.destroyedAt) })
    .from(recordingTrack)
    .where(inArray(recordingTrack.keyId, ids))
  const known = new Map(rows.map(({ keyId, isDestroyed }) => [keyId, isDestroyed]))
  for (const { keyId, madeAt } of keys) {
    const isStray = !known.has(keyId) && madeAt < now - strayKeyMs
    if (known.get(keyId) || isStray) await media.keys.destroy(keyId)
  }
  const left = new Set((await media.keys.list()).map(({ keyId }) => keyId))
  for (const folder of folders) {
    // Without its key it cannot be opened. Folders that a row names stay, for the page that reports it.
    if (!left.has(folder) && known.get(folder) !== false) await media.store.removeFolder(folder)
  }
}

function required<T>(media: T | null): T {
  if (media === null) throw new Error('a recording must be destroyed, and the folder of keys cannot be used')
  return media
}
