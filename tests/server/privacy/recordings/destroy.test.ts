import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cohort, recordingChunk, recordingTrack, user } from '@/db/schema'
import { usualRetention } from '@/domain/retention/retention'
import { readChunk } from '@/server/interview/recording/chunk-file'
import { openTrack } from '@/server/interview/recording/open-track'
import type { Person } from '@/server/people/sign-in/sign-in'
import { readDestroyedFile } from '@/server/platform/media/destroyed-keys'
import { openFolderStore } from '@/server/platform/media/folder-store'
import { openKeyFolder } from '@/server/platform/media/key-folder'
import { applyDestroyed } from '@/server/privacy/recordings/apply-destroyed'
import { sweepRecordings } from '@/server/privacy/recordings/sweep-recordings'
import {
  openRecordingStage,
  openTrackOf,
  type RecordingStage,
  recordedCast,
  uploadChunks,
} from '../../../support/recording-stage'
import type { RecordedTrack } from '../../../support/seal-chunk'
import { type Cast, playUntil, send } from '../../../support/server-stage'

const day = 86_400_000

let stage: RecordingStage
beforeAll(async () => {
  stage = await openRecordingStage()
})
afterAll(() => stage.close())

/** A track of which two chunks are on the server. */
async function record({ liveSessionId }: Cast, person: Person, kind: 'voice' | 'picture' = 'voice') {
  const track = await openTrackOf(stage, liveSessionId, person, { kind })
  await uploadChunks(stage, track, 'what was said')
  return track
}

async function rowOf({ trackId }: Pick<RecordedTrack, 'trackId'>) {
  const [row] = await stage.database.db.select().from(recordingTrack).where(eq(recordingTrack.id, trackId))
  if (!row) throw new Error('no such track')
  return row
}

/** What is left of a track: its key, its files, its chunks, a line of the file of destroyed keys. */
async function leftOf(track: RecordedTrack) {
  const row = await rowOf(track)
  const chunks = await stage.database.db
    .select()
    .from(recordingChunk)
    .where(eq(recordingChunk.trackId, row.id))
  return {
    why: row.destroyedFor,
    by: row.destroyedBy,
    hasKey: (await stage.media.keys.read(row.keyId)) !== null,
    hasFiles: (await readdir(stage.mediaDir)).includes(row.keyId),
    chunks: chunks.length,
    isNamed: (await readDestroyedFile(stage.dataDir)).some(({ keyId }) => keyId === row.keyId),
  }
}

const kept = { why: null, by: null, hasKey: true, hasFiles: true, chunks: 2, isNamed: false }
const gone = { hasKey: false, hasFiles: false, chunks: 0, isNamed: true }

describe('A recording is destroyed', () => {
  it('whole, once one of its players takes their agreement back', async () => {
    const cast = await recordedCast(stage)
    const tracks = [await record(cast, cast.advisor), await record(cast, cast.beneficiary, 'picture')]
    await send(stage, cast.beneficiary, cast.liveSessionId, { type: 'withdrawRecording' })
    for (const track of tracks)
      expect(await leftOf(track)).toEqual({ ...gone, why: 'withdrawn', by: cast.beneficiary.id })
    const [one, other] = await Promise.all(tracks.map(rowOf))
    expect(one).toMatchObject({ chunks: 2, bytes: 32, destructionId: other?.destructionId })
    const viewer = { personId: cast.advisor.id, seat: 'advisor' } as const
    const again = { trackId: crypto.randomUUID(), kind: 'voice', mimeType: 'audio/webm' } as const
    const opening = openTrack(stage.runtime, { liveSessionId: cast.liveSessionId, viewer }, again)
    await expect(opening).rejects.toMatchObject({ code: 'notRecorded' })
  })

  it('in part, once a person keeps their voice alone: their picture, and of nobody else', async () => {
    const cast = await recordedCast(stage)
    const [voice, mine, theirs] = [
      await record(cast, cast.advisor),
      await record(cast, cast.advisor, 'picture'),
      await record(cast, cast.beneficiary, 'picture'),
    ]
    await send(stage, cast.advisor, cast.liveSessionId, { type: 'answerRecording', answer: 'voice' })
    expect(await leftOf(mine)).toEqual({ ...gone, why: 'reduced', by: cast.advisor.id })
    expect(await leftOf(voice)).toEqual(kept)
    expect(await leftOf(theirs)).toEqual(kept)
  })

  it('with an interview that is abandoned', async () => {
    const cast = await recordedCast(stage)
    const track = await record(cast, cast.advisor)
    await send(stage, cast.supervisor, cast.liveSessionId, {
      type: 'abandonInterview',
      reason: 'Une alerte.',
    })
    expect(await leftOf(track)).toEqual({ ...gone, why: 'calledOff', by: null })
  })

  it('with the erasure of a player, whoever recorded it', async () => {
    const cast = await recordedCast(stage)
    const track = await record(cast, cast.advisor)
    await playUntil(stage, cast, 'debrief', 'interview')
    await stage.database.db
      .update(user)
      .set({ administrator: true })
      .where(eq(user.id, stage.administrator.id))
    const { id: accountId, name: typedName } = cast.beneficiary
    await stage.as(stage.administrator).erasure.eraseAccount({ accountId, typedName, sharing: [] })
    expect(await leftOf(track)).toEqual({ ...gone, why: 'erased', by: null })
  })

  it('on its day, and not before, however long the cohort keeps recordings by then', async () => {
    const cast = await recordedCast(stage, ['voice', 'voice'], 12)
    const track = await record(cast, cast.advisor)
    await stage.database.db
      .update(recordingTrack)
      .set({ days: 12 })
      .where(eq(recordingTrack.id, track.trackId))
    await stage.database.db
      .update(cohort)
      .set({ retention: { ...usualRetention, media: 180 } })
      .where(eq(cohort.id, cast.cohortId))
    const now = Date.now()
    await sweepRecordings(stage.runtime, now + 11.9 * day)
    expect(await leftOf(track)).toEqual(kept)
    await sweepRecordings(stage.runtime, now + 14 * day)
    expect(await leftOf(track)).toEqual({ ...gone, why: 'over', by: null })
  })

  it('by the next look, where its server stopped before it could', async () => {
    const cast = await recordedCast(stage)
    const track = await record(cast, cast.advisor)
    const without = { ...stage.runtime, media: null }
    await stage.as(cast.advisor, without).liveSession.command({
      liveSessionId: cast.liveSessionId,
      id: crypto.randomUUID(),
      at: Date.now(),
      command: { type: 'withdrawRecording' },
    })
    expect(await leftOf(track)).toEqual(kept)
    await sweepRecordings(stage.runtime, Date.now())
    expect(await leftOf(track)).toEqual({ ...gone, why: 'withdrawn', by: cast.advisor.id })
  })

  it('not while the interview goes on, is paused or its recording waits', async () => {
    const cast = await recordedCast(stage)
    const track = await record(cast, cast.advisor)
    await send(stage, cast.advisor, cast.liveSessionId, { type: 'pauseRecording' })
    await send(stage, cast.supervisor, cast.liveSessionId, { type: 'endInterview' })
    await sweepRecordings(stage.runtime, Date.now())
    expect(await leftOf(track)).toEqual(kept)
  })
})

describe('A copy of a destroyed recording', () => {
  it('cannot be opened, and its key is destroyed again at the next start', async () => {
    const cast = await recordedCast(stage)
    const track = await record(cast, cast.advisor)
    const { keyId } = await rowOf(track)
    const aside = await mkdtemp(join(tmpdir(), 'triade-aside-'))
    await cp(stage.mediaDir, join(aside, 'media'), { recursive: true })
    await cp(stage.keysDir, join(aside, 'keys'), { recursive: true })
    const key = await stage.media.keys.read(keyId)
    const rows = await stage.database.db
      .select()
      .from(recordingChunk)
      .where(eq(recordingChunk.trackId, track.trackId))
    await send(stage, cast.advisor, cast.liveSessionId, { type: 'withdrawRecording' })

    const copied = openFolderStore(join(aside, 'media'))
    expect(await stage.media.keys.read(keyId)).toBeNull()
    const [chunk] = rows
    if (!chunk || !key) throw new Error('nothing to open')
    const file = { name: `${keyId}/${chunk.fileId}`, number: chunk.number, bytes: chunk.bytes }
    const place = { recordingId: cast.liveSessionId, trackId: track.trackId, segment: chunk.segment }
    expect((await readChunk(copied, key, place, file))?.media).toHaveLength(chunk.bytes)
    const other = { ikm: new Uint8Array(32), files: new Uint8Array(32) }
    await expect(readChunk(copied, other, place, file)).rejects.toThrow('damaged')

    await cp(join(aside, 'keys'), stage.keysDir, { recursive: true })
    await cp(join(aside, 'media'), stage.mediaDir, { recursive: true })
    expect(await stage.media.keys.read(keyId)).not.toBeNull()
    await applyDestroyed(stage.runtime)
    expect(await stage.media.keys.read(keyId)).toBeNull()
    await sweepRecordings(stage.runtime, Date.now())
    expect(await readdir(stage.mediaDir)).not.toContain(keyId)
    await rm(aside, { recursive: true })
  })

  it('is destroyed again where an older database was put back', async () => {
    const cast = await recordedCast(stage)
    const track = await record(cast, cast.advisor)
    await send(stage, cast.advisor, cast.liveSessionId, { type: 'withdrawRecording' })
    await stage.database.db
      .update(recordingTrack)
      .set({ destroyedAt: null, destroyedFor: null, destroyedBy: null, destructionId: null })
      .where(eq(recordingTrack.id, track.trackId))
    expect(await applyDestroyed(stage.runtime)).toBe(1)
    expect(await leftOf(track)).toEqual({ ...gone, why: 'restored', by: null })
    expect(await applyDestroyed(stage.runtime)).toBe(0)
  })

  it('leaves a key that no row names for as long as a recording may be kept, then destroys it', async () => {
    const keyId = '6c1c9a34-2b0e-4a51-8a2e-2f5f6c1f1a01'
    const keys = await openKeyFolder(stage.keysDir)
    await keys.create(keyId)
    await sweepRecordings(stage.runtime, Date.now() + 179 * day)
    expect(await keys.read(keyId)).not.toBeNull()
    await sweepRecordings(stage.runtime, Date.now() + 181 * day)
    expect(await keys.read(keyId)).toBeNull()
  })
})
