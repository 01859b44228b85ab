import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GapCause } from '@/domain/live-session/recording/chunk'
import { receiveChunk } from '@/server/interview/recording/receive-chunk'
import { sha256, trackOfRight } from '@/server/interview/recording/track-rows'
import {
  openRecordingStage,
  openTrackOf,
  type RecordingStage,
  recordedCast,
} from '../../../support/recording-stage'
import { type RecordedTrack, sealChunk } from '../../../support/seal-chunk'
import type { Cast } from '../../../support/server-stage'

let stage: RecordingStage
let cast: Cast
beforeAll(async () => {
  stage = await openRecordingStage()
  cast = await recordedCast(stage)
})
afterAll(() => stage.close())

type Sent = {
  readonly segment: number
  readonly number: number
  readonly from: number
  readonly cause?: GapCause
}

/** Has two seconds of sound arrive. */
async function send(track: RecordedTrack, { segment, number, from, cause }: Sent): Promise<void> {
  const row = await trackOfRight(stage.database.pool, track.trackId, track.right)
  if (!row) throw new Error('no such track')
  const clocks = { from, to: from + 2_000, media: 2_000, ...(cause && { cause }) }
  const sealed = await sealChunk(track, { segment, number }, Buffer.from('une voix'), clocks)
  expect(
    await receiveChunk(stage.runtime, row, {
      segment,
      number,
      read: async () => sealed,
      digest: sha256(sealed),
    }),
  ).toBe('kept')
}

describe('What has arrived of a recording, while it goes on', () => {
  const arrived = (who: 'supervisor' | 'advisor' | 'beneficiary') =>
    stage.as(cast[who]).recording.arrived({ liveSessionId: cast.liveSessionId })

  it('tells those who watch where each person was recorded, and what a fault took', async () => {
    const [ines, thomas] = [
      await openTrackOf(stage, cast.liveSessionId, cast.advisor),
      await openTrackOf(stage, cast.liveSessionId, cast.beneficiary),
    ]
    await send(ines, { segment: 0, number: 0, from: 0 })
    await send(ines, { segment: 0, number: 1, from: 2_000 })
    await send(thomas, { segment: 0, number: 0, from: 0 })
    await send(thomas, { segment: 1, number: 0, from: 20_000, cause: 'asleep' })
    const people = new Map((await arrived('supervisor')).map((each) => [each.personId, each]))
    expect(people.get(cast.advisor.id)).toEqual({
      personId: cast.advisor.id,
      recorded: [{ fromMs: 0, toMs: 4_000 }],
      gaps: [],
    })
    expect(people.get(cast.beneficiary.id)).toEqual({
      personId: cast.beneficiary.id,
      recorded: [
        { fromMs: 0, toMs: 2_000 },
        { fromMs: 20_000, toMs: 22_000 },
      ],
      gaps: [{ fromMs: 2_000, toMs: 20_000 }],
    })
  })

  it('tells no player, who would read how the other stands', async () => {
    for (const who of ['advisor', 'beneficiary'] as const)
      await expect(arrived(who)).rejects.toMatchObject({ cause: { code: 'seatMayNot' } })
  })

  it('leaves pictures out, and is empty once it was destroyed', async () => {
    const picture = await openTrackOf(stage, cast.liveSessionId, cast.advisor, { kind: 'picture' })
    await send(picture, { segment: 0, number: 0, from: 40_000 })
    const [ines] = (await arrived('supervisor')).filter(({ personId }) => personId === cast.advisor.id)
    expect(ines?.recorded).toEqual([{ fromMs: 0, toMs: 4_000 }])
    await stage.as(cast.advisor).recording.withdraw({ liveSessionId: cast.liveSessionId })
    expect(await arrived('supervisor')).toEqual([])
  })
})

describe('A chunk of a destroyed track', () => {
  it('is refused before its bytes are read: what comes of them concerns no answer', async () => {
    const track = await openTrackOf(stage, cast.liveSessionId, cast.advisor)
    const row = await trackOfRight(stage.database.pool, track.trackId, track.right)
    if (!row) throw new Error('no such track')
    let reads = 0
    const read = () => {
      reads += 1
      return Promise.reject(new Error('the device went away'))
    }
    const chunk = { segment: 0, number: 0, read, digest: '' }
    expect(await receiveChunk(stage.runtime, { ...row, destroyedAt: new Date() }, chunk)).toBe('destroyed')
    expect(reads).toBe(0)
  })
})
