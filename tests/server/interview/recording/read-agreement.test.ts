import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cohort } from '@/db/schema'
import { defaultRecordingSettings } from '@/domain/live-session/recording/terms'
import { readAgreement } from '@/server/interview/recording/read-agreement'
import { openRecordingStage, type RecordingStage } from '../../../support/recording-stage'
import { aWish, type Cast, castLiveSession } from '../../../support/server-stage'

let stage: RecordingStage
let cast: Cast
beforeAll(async () => {
  stage = await openRecordingStage()
  cast = await castLiveSession(stage)
})
afterAll(() => stage.close())

const text = { number: 4, since: Date.UTC(2026, 10, 12) }

async function scheduleWith(place: 'video' | 'room') {
  await stage.database.db
    .update(cohort)
    .set({ recording: { ...defaultRecordingSettings, isOn: true, media: 'voiceAndPicture', text } })
    .where(eq(cohort.id, cast.cohortId))
  const wish = { ...aWish(cast), scenarioKey: place === 'room' ? 'kevin' : 'nadia', place }
  return stage.as(cast.coordinator).liveSession.schedule(wish)
}

it('gives the text of an interview as it was when it was scheduled, with the names of those who may listen', async () => {
  const session = await scheduleWith('video')
  const { terms, what, listeners } = await readAgreement(stage.runtime, session)
  expect([terms.text, terms.days, what]).toEqual([text, 30, 'voiceAndPicture'])
  expect(listeners).toContain(cast.advisor.name)
  const room = await stage.as(cast.advisor).liveSession.room(session)
  expect(room.canRecord).toBe(true)
})

it('speaks of one device and of no picture in a room', async () => {
  const session = await scheduleWith('room')
  expect((await readAgreement(stage.runtime, session)).what).toBe('room')
  expect((await stage.as(cast.advisor).liveSession.room(session)).canRecord).toBe(true)
})

it('is not there where the cohort had recording off', async () => {
  await expect(readAgreement(stage.runtime, cast)).rejects.toMatchObject({ code: 'notFound' })
})
