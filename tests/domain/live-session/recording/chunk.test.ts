import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  associatedData,
  type ChunkHeader,
  gapCauses,
  packChunk,
  recordingBounds,
  unpackChunk,
} from '@/domain/live-session/recording/chunk'
import { openTrackSchema, rangesOf } from '@/domain/live-session/recording/track'

const headers = fc
  .record({
    from: fc.nat(86_400_000),
    length: fc.nat(60_000),
    media: fc.nat(60_000),
    cause: fc.option(fc.constantFrom(...gapCauses), { nil: undefined }),
  })
  .map(({ from, length, media, cause }): ChunkHeader => {
    const header = { from, to: Math.min(86_400_000, from + length), media }
    return cause === undefined ? header : { ...header, cause }
  })

const somebytes = fc.uint8Array({ minLength: 1, maxLength: 400 })

describe('A chunk of a recording', () => {
  it('reads as it was packed', () => {
    fc.assert(
      fc.property(headers, somebytes, (header, media) => {
        const read = unpackChunk(packChunk(header, media))
        expect(read?.header).toEqual(header)
        expect(read?.media).toEqual(media)
      }),
    )
  })

  it('reads the same from the middle of a longer buffer', () => {
    const header = { from: 2000, to: 4000, media: 2000 }
    const packed = packChunk(header, Uint8Array.of(7, 8))
    const longer = new Uint8Array(packed.length + 10)
    longer.set(packed, 5)
    expect(unpackChunk(longer.subarray(5, 5 + packed.length))?.media).toEqual(Uint8Array.of(7, 8))
  })

  it('is refused without harm when it is cut short or arbitrary', () => {
    fc.assert(
      fc.property(headers, somebytes, fc.double({ min: 0, max: 1, noNaN: true }), (header, media, part) => {
        const packed = packChunk(header, media)
        const cut = packed.subarray(0, Math.floor((packed.length - media.length) * part))
        expect(unpackChunk(cut)).toBeNull()
      }),
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void unpackChunk(bytes)))
  })

  it('is refused where its media are none or too long, or its clocks impossible', () => {
    const header = { from: 0, to: 2000, media: 2000 }
    const tooLong = new Uint8Array(recordingBounds.mediaBytes + 1)
    expect(unpackChunk(packChunk(header, new Uint8Array()))).toBeNull()
    expect(unpackChunk(packChunk(header, tooLong))).toBeNull()
    for (const wrong of [{ from: 3000 }, { from: -1 }, { media: 0.5 }, { to: 86_400_001 }, { extra: 1 }])
      expect(unpackChunk(packChunk({ ...header, ...wrong }, Uint8Array.of(1)))).toBeNull()
  })

  it('authenticates its recording, track, segment and number, each apart from the others', () => {
    const place = { recordingId: 'a', trackId: 'b', segment: 1, number: 11 }
    const others = [
      place,
      { ...place, recordingId: 'c' },
      { ...place, trackId: 'c' },
      { ...place, segment: 11, number: 1 },
      { ...place, number: 12 },
    ]
    expect(new Set(others.map((each) => associatedData(each).join())).size).toBe(others.length)
  })
})

describe('What has arrived of a segment', () => {
  it('is told in ranges that hold each number once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60)), (numbers) => {
        const sorted = numbers.toSorted((a, b) => a - b)
        const ranges = rangesOf(sorted)
        const held = ranges.flatMap(([first, last]) =>
          Array.from({ length: last - first + 1 }, (_, index) => first + index),
        )
        expect(held).toEqual(sorted)
        for (const [index, [first]] of ranges.entries())
          if (index > 0) expect(first).toBeGreaterThan((ranges[index - 1]?.[1] ?? 0) + 1)
      }),
    )
  })
})

describe('A track that a page asks for', () => {
  const track = { trackId: '0b0f7d5e-6a53-4c7b-9a56-0b8f9d3c1a11', kind: 'voice' }
  it('is WebM or MP4, with the codecs that browsers name', () => {
    for (const mimeType of [
      'audio/webm;codecs=opus',
      'video/webm; codecs="vp8,opus"',
      'audio/mp4',
      'video/mp4;codecs=avc1.42E01E',
    ])
      expect(openTrackSchema.safeParse({ ...track, mimeType }).success).toBe(true)
    for (const mimeType of ['text/html', 'audio/webm\r\nx: y', 'audio/webm;codecs=<b>', 'audio/ogg'])
      expect(openTrackSchema.safeParse({ ...track, mimeType }).success).toBe(false)
  })
})
