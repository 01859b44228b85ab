import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  beginSegment,
  cutChunk,
  driftOf,
  mostDriftMs,
  readClocks,
  type Segment,
} from '@/client/recording/segment'
import { packChunk, unpackChunk } from '@/domain/live-session/recording/chunk'

const begun = (cause: Segment['cause'] = null) => beginSegment({ interview: 10_000, media: 500 }, cause)

describe('the two clocks of a segment', () => {
  test('may part by 80 ms either way, and no more', () => {
    for (const apart of [80, -80])
      expect(readClocks(begun(), { interview: 12_000 + apart, media: 2_500 }).isParted).toBe(false)
    for (const apart of [81, -81])
      expect(readClocks(begun(), { interview: 12_000 + apart, media: 2_500 }).isParted).toBe(true)
  })

  test('count from its first sample: small differences add up', () => {
    let segment = begun()
    for (let n = 1; n <= 8; n += 1)
      segment = readClocks(segment, { interview: 10_000 + n * 2_010, media: 500 + n * 2_000 })
    expect(segment.isParted).toBe(false)
    expect(readClocks(segment, { interview: 10_000 + 9 * 2_010, media: 500 + 9 * 2_000 }).isParted).toBe(true)
  })

  test('once parted are not read again: the last chunk ends where they agreed', () => {
    const agreed = readClocks(begun(), { interview: 11_200, media: 1_700 })
    const parted = readClocks(agreed, { interview: 29_200, media: 1_800 })
    const later = readClocks(parted, { interview: 29_300, media: 19_800 })
    expect(cutChunk(later).header).toEqual({ from: 10_000, to: 11_200, media: 1_200 })
  })
})

describe('the chunks of a segment', () => {
  test('follow each other without a hole, and the first alone says why there is a gap before it', () => {
    const first = cutChunk(readClocks(begun('asleep'), { interview: 12_000.4, media: 2_500.2 }))
    const second = cutChunk(readClocks(first.segment, { interview: 14_000.6, media: 4_500.7 }))
    expect([first.number, second.number]).toEqual([0, 1])
    expect(first.header).toEqual({ from: 10_000, to: 12_000, media: 2_000, cause: 'asleep' })
    expect(second.header).toEqual({ from: 12_000, to: 14_001, media: 2_001 })
  })

  test('are what the server reads, whatever the clocks say', () => {
    const ms = fc.double({ min: 0, max: 3_000, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(ms, ms), { minLength: 1, maxLength: 20 }), (steps) => {
        let segment = begun()
        let at = segment.begun
        let placed = 0
        for (const [interview, media] of steps) {
          at = { interview: at.interview + interview, media: at.media + media }
          segment = readClocks(segment, at)
          const cut = cutChunk(segment)
          segment = cut.segment
          expect(unpackChunk(packChunk(cut.header, new Uint8Array([1])))?.header).toEqual(cut.header)
          placed += cut.header.media
          expect(Math.abs(cut.header.to - 10_000 - placed)).toBeLessThanOrEqual(mostDriftMs + 2)
        }
        if (!segment.isParted) expect(Math.abs(driftOf(segment, at))).toBeLessThanOrEqual(mostDriftMs)
      }),
    )
  })
})
