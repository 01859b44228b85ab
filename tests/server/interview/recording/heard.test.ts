import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { recordingChunk, recordingSegment, recordingTrack } from '@/db/schema'
import type { ChunkHeader } from '@/domain/live-session/recording/chunk'
import { openSegment } from '@/server/interview/recording/open-segment'
import { prepareSegments } from '@/server/interview/recording/prepare-segments'
import { takeSeat } from '@/server/interview/seats/take-seat'
import type { Person } from '@/server/people/sign-in/sign-in'
import { endVoice, putVoice, recordVoice } from '../../../support/record-voice'
import { openRecordingStage, openTrackOf, type RecordingStage } from '../../../support/recording-stage'
import type { RecordedTrack } from '../../../support/seal-chunk'
import { type Cast, castLiveSession, playUntil, reasonFor } from '../../../support/server-stage'

let stage: RecordingStage
let cast: Cast
let track: RecordedTrack
beforeAll(async () => {
  stage = await openRecordingStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  cast = await castLiveSession(stage, 'yann', 'atOnce', 'audio')
  await playUntil(stage, cast, 'interview')
  track = await openTrackOf(stage, cast.liveSessionId, cast.advisor)
})

const put = async (segment: number, number: number, header: Partial<ChunkHeader> = {}) =>
  expect(await putVoice(stage, track, { segment, number }, header)).toBe('kept')
const end = (segment: number, count: number) => endVoice(stage, track, segment, count)
const wholeVoice = () => recordVoice(stage, track)
const heardBy = (person: Person) => stage.as(person).recording.heard({ liveSessionId: cast.liveSessionId })
const debrief = () => playUntil(stage, cast, 'debrief', 'interview')
const prepared = () => prepareSegments(stage.runtime, cast.liveSessionId)

async function segmentFor(person: Person, segment = 0, trackId = track.trackId) {
  const seat = await takeSeat(stage.runtime, person.id, cast.liveSessionId)
  return openSegment(stage.runtime, seat, { trackId, segment })
}

async function bytesOf(
  opened: Awaited<ReturnType<typeof openSegment>>,
  from = 0,
  to = Number.MAX_SAFE_INTEGER,
) {
  const parts: Buffer[] = []
  for await (const part of opened?.file.read(from, to) ?? []) parts.push(part)
  return Buffer.concat(parts)
}

describe('the recording of an interview', () => {
  it('is heard by every seat once the views are unsealed, with its times, gaps and alignment', async () => {
    await wholeVoice()
    await put(1, 0, { from: 24_000, to: 26_000, media: 1_970, cause: 'asleep' })
    await end(1, 1)
    await debrief()
    await prepared()
    for (const person of [cast.advisor, cast.beneficiary, cast.supervisor, cast.observer]) {
      expect(await heardBy(person)).toMatchObject({
        standing: 'kept',
        isComplete: true,
        sync: { mostMs: 30, points: 4 },
        tracks: [
          {
            trackId: track.trackId,
            personId: cast.advisor.id,
            kind: 'voice',
            segments: [
              { segment: 0, fromMs: 0, toMs: 6_000 },
              { segment: 1, fromMs: 24_000, toMs: 26_000, cause: 'asleep' },
            ],
          },
        ],
      })
    }
  })

  it('is heard by no one before that, and by no one without a seat', async () => {
    await wholeVoice()
    await prepared()
    expect(await reasonFor(heardBy(cast.supervisor))).toBe('notUnsealedYet')
    expect(await segmentFor(cast.supervisor)).toBeNull()
    await debrief()
    const stranger = await stage.person('Odile Vasseur')
    expect(await reasonFor(heardBy(stranger))).toBe('notFound')
    expect(await reasonFor(heardBy(cast.coordinator))).toBe('notFound')
  })

  it('is nothing to hear where nothing was recorded', async () => {
    await debrief()
    expect(await heardBy(cast.advisor)).toBeNull()
  })

  it('is read from any place, and belongs to its own interview alone', async () => {
    await wholeVoice()
    await debrief()
    await prepared()
    const opened = await segmentFor(cast.observer)
    const whole = await bytesOf(opened)
    expect(whole.length).toBe(opened?.file.size)
    expect(whole.subarray(0, 4)).toEqual(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]))
    expect(await bytesOf(opened, 100, 300)).toEqual(whole.subarray(100, 300))
    const other = await castLiveSession(stage, 'yann', 'atOnce', 'audio')
    await playUntil(stage, other, 'debrief')
    const seat = await takeSeat(stage.runtime, other.advisor.id, other.liveSessionId)
    expect(await openSegment(stage.runtime, seat, { trackId: track.trackId, segment: 0 })).toBeNull()
  })

  it('is gone once it is destroyed, and says how without a name', async () => {
    await wholeVoice()
    await debrief()
    await prepared()
    const destroyed = (destroyedFor: 'withdrawn' | 'over') =>
      stage.database.db
        .update(recordingTrack)
        .set({ destroyedAt: new Date(), destroyedFor, destroyedBy: cast.advisor.id })
        .where(eq(recordingTrack.id, track.trackId))
    await destroyed('withdrawn')
    expect(await heardBy(cast.supervisor)).toEqual({ standing: 'withdrawn', at: expect.any(Number) })
    expect(await segmentFor(cast.supervisor)).toBeNull()
    await destroyed('over')
    expect(await heardBy(cast.supervisor)).toEqual({ standing: 'over', at: expect.any(Number) })
  })
})

describe('how loud a recording is', () => {
  const levelsBy = (person: Person) =>
    stage.as(person).recording.levels({ liveSessionId: cast.liveSessionId })

  it('is read by every seat once the views are unsealed, and by no one before or without a seat', async () => {
    await put(0, 0, { levels: { at: 0, steps: '0a'.repeat(9) } })
    await put(0, 1, { levels: { at: 18, steps: 'z'.repeat(20) } })
    await put(0, 2)
    await end(0, 3)
    await prepared()
    expect(await reasonFor(levelsBy(cast.supervisor))).toBe('notUnsealedYet')
    await debrief()
    const steps = '0a'.repeat(9) + 'z'.repeat(20)
    for (const person of [cast.advisor, cast.beneficiary, cast.supervisor, cast.observer])
      expect(await levelsBy(person)).toEqual([{ trackId: track.trackId, segment: 0, steps }])
    expect(await reasonFor(levelsBy(await stage.person('Odile Vasseur')))).toBe('notFound')
  })

  it('is not in the file that plays, and is nothing where no browser measured it', async () => {
    await wholeVoice()
    await prepared()
    await debrief()
    expect(await levelsBy(cast.advisor)).toEqual([])
    const without = await bytesOf(await segmentFor(cast.advisor))
    track = await openTrackOf(stage, cast.liveSessionId, cast.beneficiary)
    for (const number of [0, 1, 2]) await put(0, number, { levels: { at: number * 20, steps: '9' } })
    await end(0, 3)
    await prepared()
    expect((await bytesOf(await segmentFor(cast.advisor))).length).toBe(without.length)
    expect(await levelsBy(cast.advisor)).toHaveLength(1)
  })
})

describe('files that can be played', () => {
  const segments = () =>
    stage.database.db.select().from(recordingSegment).where(eq(recordingSegment.trackId, track.trackId))
  const filesOf = async () => {
    const chunks = await stage.database.db
      .select({ fileId: recordingChunk.fileId })
      .from(recordingChunk)
      .where(eq(recordingChunk.trackId, track.trackId))
    return chunks.map(({ fileId }) => fileId)
  }

  it('take the place of the chunks of a whole segment, and are made once', async () => {
    await wholeVoice()
    await prepared()
    const [made] = await segments()
    expect(made).toMatchObject({ count: 3, chunksInFile: 3 })
    expect(await filesOf()).toEqual([null, null, null])
    await prepared()
    expect(await segments()).toEqual([made])
  })

  it('wait while a segment grows', async () => {
    await put(0, 0)
    await prepared()
    expect(await segments()).toEqual([])
    await debrief()
    expect(await heardBy(cast.advisor)).toMatchObject({ isComplete: false, tracks: [{ segments: [] }] })
  })

  it('are made of what is there once a page has gone silent, and again when the rest comes', async () => {
    await put(0, 0)
    await put(0, 1)
    await stage.database.db
      .update(recordingChunk)
      .set({ arrivedAt: sql`now() - interval '2 minutes'` })
      .where(eq(recordingChunk.trackId, track.trackId))
    await prepared()
    const [first] = await segments()
    expect(first).toMatchObject({ count: null, chunksInFile: 2 })
    expect(await filesOf()).not.toContain(null)
    await put(0, 2)
    await end(0, 3)
    await prepared()
    const [second] = await segments()
    expect(second).toMatchObject({ count: 3, chunksInFile: 3 })
    expect(second?.fileId).not.toBe(first?.fileId)
    expect(await stage.media.store.sizeOf(await nameOf(first?.fileId))).toBeNull()
    expect(await stage.media.store.sizeOf(await nameOf(second?.fileId))).toBeGreaterThan(0)
  })

  it('are none of a segment that is no recording; the others are made', async () => {
    await wholeVoice()
    const other = await openTrackOf(stage, cast.liveSessionId, cast.beneficiary)
    await putVoice(stage, other, { segment: 0, number: 0 }, {}, new Uint8Array(3_000))
    await endVoice(stage, other, 0, 1)
    await prepared()
    expect(await segments()).toMatchObject([{ chunksInFile: 3 }])
    const make = vi.spyOn(stage.runtime.heavyWork, 'make')
    await prepared()
    expect(make, 'tried again without anything new').not.toHaveBeenCalled()
    make.mockRestore()
  })

  async function nameOf(fileId: string | null | undefined) {
    const [row] = await stage.database.db
      .select()
      .from(recordingTrack)
      .where(eq(recordingTrack.id, track.trackId))
    return `${row?.keyId}/${fileId}`
  }
})
