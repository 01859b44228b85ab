import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receiptNumber } from '@/domain/live-session/recording/receipt'
import {
  openRecordingStage,
  openTrackOf,
  type RecordingStage,
  recordedCast,
  uploadChunks,
} from '../../../support/recording-stage'
import type { Cast } from '../../../support/server-stage'

let stage: RecordingStage
const casts: Cast[] = []
beforeAll(async () => {
  stage = await openRecordingStage()
  for (let n = 0; n < 2; n += 1) {
    const cast = await recordedCast(stage)
    casts.push(cast)
    for (const person of [cast.advisor, cast.beneficiary])
      await uploadChunks(stage, await openTrackOf(stage, cast.liveSessionId, person), 'une voix', 3)
    await stage.as(cast.advisor).recording.withdraw({ liveSessionId: cast.liveSessionId })
  }
})
afterAll(() => stage.close())

const found = (search: string) => stage.as(stage.administrator).installation.receipts({ search })

async function ownReceipt(cast: Cast) {
  const { recordings } = await stage.as(cast.beneficiary).personalData.recordings()
  const receipt = recordings.find(({ liveSessionId }) => liveSessionId === cast.liveSessionId)?.receipts[0]
  if (!receipt) throw new Error('no receipt')
  return receipt
}

describe('Receipts, for an administrator', () => {
  it('are found by the number that a person reads from theirs, however it is typed', async () => {
    const [cast] = casts
    if (!cast) throw new Error('no cast')
    const own = await ownReceipt(cast)
    const number = receiptNumber(own)
    for (const typed of [number, number.toLowerCase(), ` ${number.replace('-', ' ')} `, number.slice(0, 7)]) {
      const { receipts } = await found(typed)
      expect(receipts.map(({ id }) => id)).toContain(own.id)
    }
    const { receipts } = await found(number)
    expect(receipts).toEqual([
      {
        id: own.id,
        at: own.at,
        completedAt: null,
        why: 'withdrawn',
        chunks: 6,
        bytes: own.bytes,
        keys: own.keys,
        liveSessionId: cast.liveSessionId,
        tracks: 2,
        devices: 2,
        away: 2,
      },
    ])
  })

  it('stand there the latest first, all of them where no number is asked for', async () => {
    const { receipts, next } = await found('')
    expect(receipts.length).toBeGreaterThanOrEqual(2)
    expect(receipts.map(({ at }) => at)).toEqual(receipts.map(({ at }) => at).toSorted((a, b) => b - a))
    expect(next).toBeNull()
    const [first, second] = receipts
    const { receipts: after } = await stage
      .as(stage.administrator)
      .installation.receipts({ cursor: first?.id ?? null })
    expect(after[0]?.id).toBe(second?.id)
  })

  it('name no person, neither who asked nor who was recorded', async () => {
    const text = JSON.stringify(await found(''))
    for (const { advisor, beneficiary, supervisor } of casts)
      for (const { id, name } of [advisor, beneficiary, supervisor]) {
        expect(text).not.toContain(id)
        expect(text).not.toContain(name)
      }
  })

  it('are not found by what begins no number', async () => {
    for (const typed of ['Inès', '%', '0000-0000-1', '_']) expect((await found(typed)).receipts).toEqual([])
  })
})
