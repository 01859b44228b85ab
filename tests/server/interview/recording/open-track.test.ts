import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordingTrack } from '@/db/schema'
import type { OpenTrack } from '@/domain/live-session/recording/track'
import { type Agreed, openTrack } from '@/server/interview/recording/open-track'
import { trackOfRight } from '@/server/interview/recording/track-rows'
import type { Person } from '@/server/people/sign-in/sign-in'
import { openRecordingStage, type RecordingStage } from '../../../support/recording-stage'
import { type Cast, castLiveSession } from '../../../support/server-stage'

let stage: RecordingStage
let cast: Cast
let other: Cast
beforeAll(async () => {
  stage = await openRecordingStage()
  cast = await castLiveSession(stage)
  other = await castLiveSession(stage)
})
afterAll(() => stage.close())

const agreed: Agreed = { mayCapture: (_, __, kind) => kind === 'voice', daysOf: () => 12 }
const asked = (track: Partial<OpenTrack> = {}): OpenTrack => ({
  trackId: randomUUID(),
  kind: 'voice',
  mimeType: 'audio/webm;codecs=opus',
  ...track,
})
const open = (track: OpenTrack, person: Person = cast.advisor, liveSessionId = cast.liveSessionId) =>
  openTrack(stage.runtime, { liveSessionId, viewer: { personId: person.id, seat: 'advisor' } }, track, agreed)
const rowOf = async ({ trackId }: OpenTrack) => {
  const rows = await stage.database.db.select().from(recordingTrack).where(eq(recordingTrack.id, trackId))
  return rows[0]
}

describe('A page that opens a track', () => {
  it('gets a public key and a right, of which the server keeps no copy', async () => {
    const track = asked()
    const { publicKey, right } = await open(track)
    expect(Buffer.from(publicKey, 'base64url')).toHaveLength(65)
    const row = await rowOf(track)
    expect(row).toMatchObject({ personId: cast.advisor.id, kind: 'voice', days: 12, destroyedAt: null })
    expect(JSON.stringify(row)).not.toContain(right)
    expect(await trackOfRight(stage.database.pool, track.trackId, right)).toMatchObject({ id: track.trackId })
    expect(await trackOfRight(stage.database.pool, track.trackId, `${right}x`)).toBeNull()
  })

  it('asks again after a lost answer: the same key, another right', async () => {
    const track = asked()
    const first = await open(track)
    const second = await open(track)
    expect(second.publicKey).toBe(first.publicKey)
    expect(await trackOfRight(stage.database.pool, track.trackId, first.right)).toBeNull()
    expect(await trackOfRight(stage.database.pool, track.trackId, second.right)).not.toBeNull()
  })

  it('opens none that its person did not agree to', async () => {
    await expect(open(asked({ kind: 'picture' }))).rejects.toMatchObject({ code: 'notRecorded' })
  })

  it('never gets the track of another person, another interview or another kind, nor one that was destroyed', async () => {
    const track = asked()
    await open(track)
    const before = await rowOf(track)
    await expect(open(track, cast.beneficiary)).rejects.toMatchObject({ code: 'notRecorded' })
    await expect(open(track, cast.advisor, other.liveSessionId)).rejects.toMatchObject({
      code: 'notRecorded',
    })
    expect(await rowOf(track)).toEqual(before)
    await stage.database.db
      .update(recordingTrack)
      .set({ destroyedAt: new Date() })
      .where(eq(recordingTrack.id, track.trackId))
    await expect(open(track)).rejects.toMatchObject({ code: 'notRecorded' })
  })

  it('opens no more than pages of one interview need', async () => {
    const mine = (track: OpenTrack) => open(track, other.observer, other.liveSessionId)
    for (let opened = 0; opened < 60; opened += 1) await mine(asked())
    await expect(mine(asked())).rejects.toMatchObject({ code: 'tooManyCommands' })
  })

  it('opens none where the installation has no folder of keys', async () => {
    const without = openTrack(
      { ...stage.runtime, media: null },
      { liveSessionId: cast.liveSessionId, viewer: { personId: cast.advisor.id, seat: 'advisor' } },
      asked(),
      agreed,
    )
    await expect(without).rejects.toMatchObject({ code: 'recordingUnavailable' })
  })
})
