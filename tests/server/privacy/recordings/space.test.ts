import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { cohortAct, installation, recordingSegment } from '@/db/schema'
import { forgetUse } from '@/server/interview/recording/quota'
import { readSpace } from '@/server/privacy/recordings/read-space'
import { sweepRecordings } from '@/server/privacy/recordings/sweep-recordings'
import { putVoice, recordVoice } from '../../../support/record-voice'
import {
  openRecordingStage,
  openTrackOf,
  type RecordingStage,
  recordedCast,
} from '../../../support/recording-stage'
import { aWish, type Cast, send } from '../../../support/server-stage'

const hour = 3_600_000
let stage: RecordingStage
let cast: Cast
beforeAll(async () => {
  stage = await openRecordingStage()
  cast = await recordedCast(stage)
})
afterEach(() => setQuota(null))
afterAll(() => stage.close())

/** Below what a person may set: a test records little. */
async function setQuota(mediaQuota: number | null) {
  const { db } = stage.database
  await db
    .insert(installation)
    .values({ cohortCreation: 'everyone', mediaQuota })
    .onConflictDoUpdate({ target: installation.only, set: { mediaQuota } })
  forgetUse(db)
}

const space = () => readSpace(stage.runtime, Date.now())

describe('The room for recordings', () => {
  it('counts what is kept, and what is still on its way', async () => {
    await recordVoice(stage, await openTrackOf(stage, cast.liveSessionId, cast.advisor))
    const whole = await space()
    expect(whole).toMatchObject({
      canRecord: true,
      kept: { interviews: 1 },
      coming: { interviews: 0, bytes: 0 },
    })
    expect(whole.kept.bytes).toBeGreaterThan(10_000)
    const other = await openTrackOf(stage, cast.liveSessionId, cast.beneficiary)
    await putVoice(stage, other, { segment: 0, number: 0 })
    const later = await space()
    expect(later).toMatchObject({ kept: { interviews: 0 }, coming: { interviews: 1 } })
    expect(later.coming.bytes).toBeGreaterThan(whole.kept.bytes)
  })

  it('is bounded by the quota: a chunk is refused, and the interview goes on', async () => {
    const track = await openTrackOf(stage, cast.liveSessionId, cast.advisor)
    await setQuota((await space()).coming.bytes + 10)
    expect(await putVoice(stage, track, { segment: 0, number: 0 })).toBe('full')
    const mark = { type: 'mark', codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 } as const
    expect((await send(stage, cast.supervisor, cast.liveSessionId, mark)).events).toHaveLength(1)
    expect(await space()).toMatchObject({ room: 10, fitting: { sound: 0, filmed: 0 } })
    await setQuota(1e9)
    expect(await putVoice(stage, track, { segment: 0, number: 0 })).toBe('kept')
  })

  it('is too small for the interviews of the next two weeks, and is said with the quota that would do', async () => {
    const { used } = await taken()
    await setQuota(used + 60e6)
    expect((await space()).shortfall).toBeNull()
    const wish = { ...aWish(cast), place: 'video' as const }
    for (const [scenarioKey, days] of [
      ['clarisse', 2],
      ['nadia', 3],
      ['sylvie', 20],
    ] as const)
      await stage
        .as(cast.coordinator)
        .liveSession.schedule({ ...wish, scenarioKey, scheduledFor: Date.now() + days * 24 * hour })
    expect((await space()).shortfall).toMatchObject({ planned: 2, fitting: 1, leaving: 0, quota: 1e9 })
    await setQuota(1e9)
    expect((await space()).shortfall).toBeNull()
  })

  it('is told to those who configure a cohort, and to no one else', async () => {
    const asked = (who: Cast['advisor']) => stage.as(who).recording.space({ cohortId: cast.cohortId })
    expect(await asked(cast.coordinator)).toMatchObject({ canRecord: true })
    for (const who of [cast.supervisor, cast.advisor])
      await expect(asked(who)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(asked(cast.stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  async function taken() {
    const { kept, coming } = await space()
    return { used: kept.bytes + coming.bytes }
  }
})

describe('Switching recording off', () => {
  it('destroys nothing: what is kept stays until its day', async () => {
    const { cohortId } = cast
    const of = stage.as(cast.coordinator)
    const { grids: _, ...settings } = await of.cohort.settings({ cohortId })
    const recording = { ...settings.recording, isOn: false }
    await of.cohort.saveSettings({ ...settings, cohortId, recording })
    await sweepRecordings(stage.runtime, Date.now())
    expect(await of.recording.keptOfCohort({ cohortId })).toEqual({ recordings: 1, receipts: 0 })
    const [mine] = (await stage.as(cast.advisor).personalData.recordings()).recordings
    expect(mine).toMatchObject({ mayWithdraw: true, isOpenable: true })
  })
})

describe('Erasing everything that was recorded in a cohort', () => {
  it('is for those who configure it, and leaves a receipt to each person and a line in the journal', async () => {
    const { cohortId } = cast
    const as = (who: Cast['advisor']) => stage.as(who).recording
    await expect(as(cast.supervisor).clear({ cohortId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await as(cast.coordinator).keptOfCohort({ cohortId })).toEqual({ recordings: 1, receipts: 0 })
    expect(await as(cast.coordinator).clear({ cohortId })).toEqual({ cleared: 1 })
    expect(await as(cast.coordinator).clear({ cohortId })).toEqual({ cleared: 0 })
    expect(await as(cast.coordinator).keptOfCohort({ cohortId })).toEqual({ recordings: 0, receipts: 1 })
    for (const who of [cast.advisor, cast.beneficiary]) {
      const [recording] = (await stage.as(who).personalData.recordings()).recordings
      expect(recording).toMatchObject({
        keptUntil: null,
        receipts: [{ why: 'cleared', isOwn: false, ownTracks: who === cast.advisor ? 2 : 1 }],
      })
    }
    const lines = await stage.database.db.select().from(cohortAct).where(eq(cohortAct.cohortId, cohortId))
    expect(lines.filter(({ act }) => act === 'recordingsCleared')).toMatchObject([
      { actorId: cast.coordinator.id, count: 1 },
    ])
    expect(await stage.media.keys.list()).toEqual([])
    expect(await stage.database.db.select().from(recordingSegment)).toEqual([])
  })
})
