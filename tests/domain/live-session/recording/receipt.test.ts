import { describe, expect, it } from 'vitest'
import { type DestroyedTrack, receiptNumber, receiptsOf } from '@/domain/live-session/recording/receipt'

const at = Date.parse('2026-11-17T09:12:41Z')
const ines = 'ines'
const moussa = 'moussa'

const destroyed = (id: string, given: Partial<DestroyedTrack> = {}): DestroyedTrack => ({
  id,
  personId: ines,
  kind: 'voice',
  keyId: `key of ${id}`,
  fingerprint: `print of ${id}`,
  destroyedAt: at,
  destroyedFor: 'withdrawn',
  destroyedBy: ines,
  destructionId: 'one',
  chunks: 10,
  bytes: 1_000,
  deviceToldAt: at + 2_000,
  ...given,
})

const four = [
  destroyed('a'),
  destroyed('b', { kind: 'picture' }),
  destroyed('c', { personId: moussa, deviceToldAt: null }),
  destroyed('d', { personId: moussa, kind: 'picture', deviceToldAt: at + 3_000 }),
]
const said = [
  { said: 'withdrawn', at: at - 34_000 },
  { said: 'granted', at: at - 900_000 },
] as const

describe('A receipt', () => {
  it('says who asked and when on the receipt of that person alone', () => {
    const [own] = receiptsOf(four, ines, said)
    const [other] = receiptsOf(four, moussa, [])
    expect(own).toMatchObject({ isOwn: true, askedAt: at - 34_000, ownTracks: 2, otherTracks: 2 })
    expect(other).toMatchObject({ isOwn: false, askedAt: null, ownTracks: 2, otherTracks: 2 })
    expect(JSON.stringify(other)).not.toContain(ines)
  })

  it('counts what was destroyed once, for each reader', () => {
    for (const person of [ines, moussa]) {
      const receipts = receiptsOf(four, person, [])
      expect(receipts).toMatchObject([{ chunks: 40, bytes: 4_000 }])
      expect(receipts[0]?.keys).toHaveLength(4)
    }
  })

  it('tells the devices of each person apart: empty only once all their tracks are gone from it', () => {
    expect(receiptsOf(four, ines, [])[0]?.devices).toEqual([
      { whose: 'own', emptyAt: at + 2_000 },
      { whose: 'other', emptyAt: null },
    ])
    expect(receiptsOf(four, moussa, [])[0]?.devices).toEqual([
      { whose: 'own', emptyAt: null },
      { whose: 'other', emptyAt: at + 2_000 },
    ])
  })

  it('gains a second date under the same number once the device that was off was seen again', () => {
    const seen = at + 2 * 86_400_000
    const before = receiptsOf(four, ines, [])[0]
    const later = receiptsOf(
      four.map((track) => ({ ...track, deviceToldAt: track.deviceToldAt ?? seen })),
      ines,
      [],
    )[0]
    expect(before?.completedAt).toBeNull()
    expect(later).toMatchObject({ id: before?.id, at: before?.at, completedAt: seen })
  })

  it('gains none where every device was there', () => {
    const there = four.map((track) => ({ ...track, deviceToldAt: at + 5_000 }))
    expect(receiptsOf(there, ines, [])[0]?.completedAt).toBeNull()
  })

  it('is of its own for each act, the latest first, and names the device of a room', () => {
    const room = destroyed('r', { personId: null, kind: 'room', destructionId: 'two', destroyedAt: at + 1 })
    const receipts = receiptsOf([...four, room], ines, [])
    expect(receipts.map(({ id }) => id)).toEqual(['two', 'one'])
    expect(receipts[0]).toMatchObject({ ownTracks: 1, otherTracks: 0, devices: [{ whose: 'room' }] })
  })

  it('is called by eight signs of its id', () => {
    expect(receiptNumber({ id: '0a1b2c3d-4e5f-4000-8000-000000000000' })).toBe('0A1B-2C3D')
  })
})
