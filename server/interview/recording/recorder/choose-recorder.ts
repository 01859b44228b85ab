import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { liveSession, roomRecorder } from '@/db/schema'
import { DomainError } from '@/domain/domain-error'
import {
  type ChooseRecorder,
  mayBeRecorded,
  mayTakeOver,
  type RoomRecorder,
} from '@/domain/live-session/recording/recorder'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { TakenSeat } from '@/server/interview/seats/take-seat'
import { type RecorderRow, recorderRow, toldOf } from './recorder-row'
import { type Telling, tellChosen } from './tell-recorder'

/**
 * Makes the computer of a seat the one device that records its room. Asked again by the same computer, it changes nothing.
 * @throws DomainError notRecorded where this interview is not recorded; recorderElsewhere where another device has that place, unless the
 * person saw it there
 */
export async function chooseRecorder(
  shell: Telling,
  { liveSessionId, viewer }: TakenSeat,
  wish: ChooseRecorder,
): Promise<RoomRecorder> {
  const snapshot = await freshSnapshot(shell, liveSessionId)
  if (!snapshot || !mayBeRecorded(snapshot.state)) throw new DomainError('notRecorded')
  const row = await shell.database.db.transaction(async (tx) => {
    const before = await holdRecorder(tx, liveSessionId)
    if (!mayTakeOver(before, wish)) throw new DomainError('recorderElsewhere')
    if (before?.deviceId === wish.deviceId && before.personId === viewer.personId) return before
    const { deviceId, form } = wish
    return putRecorder(tx, { liveSessionId, deviceId, form, personId: viewer.personId, rightHash: null })
  })
  const recorder = toldOf(row)
  await tellChosen(shell, liveSessionId, recorder)
  return recorder
}

/** The device that records this room, which no other call changes meanwhile. */
export async function holdRecorder(tx: Tx, liveSessionId: string): Promise<RecorderRow | null> {
  await tx
    .select({ id: liveSession.id })
    .from(liveSession)
    .where(eq(liveSession.id, liveSessionId))
    .for('no key update')
  return recorderRow(tx, liveSessionId)
}

type Chosen = Pick<RecorderRow, 'liveSessionId' | 'deviceId' | 'form' | 'personId' | 'rightHash'>

/** Puts a device in the place of whichever records this room. What the former one has told is forgotten with it. */
export async function putRecorder(tx: Tx, chosen: Chosen): Promise<RecorderRow> {
  const now = new Date()
  const row = { ...chosen, report: null, missingMs: 0, heardAt: now, chosenAt: now }
  const [put] = await tx
    .insert(roomRecorder)
    .values(row)
    .onConflictDoUpdate({ target: roomRecorder.liveSessionId, set: row })
    .returning()
  if (!put) throw new Error('the device of a room was not kept')
  return put
}
