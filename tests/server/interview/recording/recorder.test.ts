import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordingTrack, roomRecorder } from '@/db/schema'
import { seatChannel } from '@/domain/live-session/follow/channels'
import type { RecorderReport } from '@/domain/live-session/recording/recorder'
import type { Person } from '@/server/people/sign-in/sign-in'
import { aReport } from '../../../support/a-report'
import { openRecordingStage, type RecordingStage } from '../../../support/recording-stage'
import { roomCast } from '../../../support/room-stage'
import { type Cast, castLiveSession, playUntil, reasonFor, send } from '../../../support/server-stage'

let stage: RecordingStage
let cast: Cast
beforeAll(async () => {
  stage = await openRecordingStage()
  cast = await roomCast(stage)
})
afterAll(() => stage.close())

const [laptop, desktop] = [randomUUID(), randomUUID()]
const choose = (who: Person, deviceId: string, instead: string | null = null, of = cast) =>
  stage.as(who).recording.recordHere({ liveSessionId: of.liveSessionId, deviceId, form: 'computer', instead })
const now = (who = cast.supervisor) => stage.as(who).recording.recorder({ liveSessionId: cast.liveSessionId })
const report = (who: Person, deviceId: string, told: Partial<RecorderReport> = {}) =>
  stage.as(who).recording.reportHere({
    liveSessionId: cast.liveSessionId,
    deviceId,
    report: { ...aReport, ...told },
  })
const openTrack = (who: Person, deviceId?: string) =>
  stage.as(who).recording.openTrack({
    liveSessionId: cast.liveSessionId,
    trackId: randomUUID(),
    kind: 'room',
    mimeType: 'audio/webm',
    ...(deviceId !== undefined && { deviceId }),
  })

describe('One computer records a room', () => {
  it('is chosen by a person with a seat, and known by every seat', async () => {
    expect(await now()).toBeNull()
    await choose(cast.advisor, laptop)
    for (const who of [cast.advisor, cast.beneficiary, cast.supervisor]) {
      expect(await now(who)).toMatchObject({ deviceId: laptop, form: 'computer', personId: cast.advisor.id })
    }
    expect(await reasonFor(now(cast.observer)), 'without a seat in it').toBe('notFound')
  })

  it('keeps its place when asked again, and gives it up on purpose alone', async () => {
    await choose(cast.advisor, laptop)
    expect(await reasonFor(choose(cast.beneficiary, desktop))).toBe('recorderElsewhere')
    expect(await now()).toMatchObject({ deviceId: laptop })
    await choose(cast.beneficiary, desktop, laptop)
    expect(await now()).toMatchObject({ deviceId: desktop, personId: cast.beneficiary.id })
    const told = await report(cast.advisor, laptop, { state: 'recorded' })
    expect(told, 'the first is told which device has its place').toMatchObject({
      deviceId: desktop,
      report: null,
    })
  })

  it('tells every seat of its interview how it stands, and no one else', async () => {
    const before = stage.runtime.publisher.published.length
    await report(cast.beneficiary, desktop, { state: 'recorded', level: 7, battery: 82 })
    expect(await now(cast.advisor)).toMatchObject({ report: { state: 'recorded', level: 7, battery: 82 } })
    const channels = new Set(
      stage.runtime.publisher.published
        .slice(before)
        .filter(({ event }) => event === 'signal')
        .map(({ channel }) => channel),
    )
    const seats = [
      { personId: cast.advisor.id, seat: 'advisor' },
      { personId: cast.beneficiary.id, seat: 'beneficiary' },
      { personId: cast.supervisor.id, seat: 'supervisor' },
    ] as const
    expect(channels).toEqual(new Set(seats.map((viewer) => seatChannel(cast.liveSessionId, viewer))))
  })

  it('is not spoken for by the computer of another person', async () => {
    await report(cast.advisor, desktop, { state: 'full' })
    expect(await now()).toMatchObject({ report: { state: 'recorded' } })
    await stage.as(cast.advisor).recording.stopHere({ liveSessionId: cast.liveSessionId, deviceId: desktop })
    expect(await now()).toMatchObject({ deviceId: desktop })
  })

  it('opens the track of the room alone, once the clock runs', async () => {
    expect(await reasonFor(openTrack(cast.beneficiary, desktop))).toBe('notRecorded')
    await playUntil(stage, cast, 'interview', 'briefing')
    for (const [who, device] of [
      [cast.advisor, laptop],
      [cast.advisor, desktop],
      [cast.beneficiary, laptop],
      [cast.beneficiary, undefined],
    ] as const) {
      expect(await reasonFor(openTrack(who, device))).toBe('recorderElsewhere')
    }
    await openTrack(cast.beneficiary, desktop)
    const tracks = await stage.database.db
      .select()
      .from(recordingTrack)
      .where(eq(recordingTrack.liveSessionId, cast.liveSessionId))
    expect(tracks).toMatchObject([{ kind: 'room', personId: null }])
  })

  it('says how much of the interview is on no device and not on the server', async () => {
    await stage.database.db
      .update(roomRecorder)
      .set({ heardAt: new Date(0) })
      .where(eq(roomRecorder.liveSessionId, cast.liveSessionId))
    await report(cast.beneficiary, desktop, { state: 'recorded', at: 60_000, waiting: 20_000 })
    expect(await now()).toMatchObject({ missing: 38_000 })
  })

  it('stops, and then no device records', async () => {
    await stage
      .as(cast.beneficiary)
      .recording.stopHere({ liveSessionId: cast.liveSessionId, deviceId: desktop })
    expect(await now()).toBeNull()
    expect(await report(cast.beneficiary, desktop)).toBeNull()
  })

  it('records nothing where a person refused, and nothing at a distance', async () => {
    const refused = await roomCast(stage, 'no')
    expect(await reasonFor(choose(refused.supervisor, laptop, null, refused))).toBe('notRecorded')
    const apart = await castLiveSession(stage)
    expect(await reasonFor(choose(apart.supervisor, laptop, null, apart))).toBe('notRecorded')
    await send(stage, cast.supervisor, cast.liveSessionId, { type: 'endInterview' })
    expect(await reasonFor(choose(cast.supervisor, laptop))).toBe('notRecorded')
  })
})
