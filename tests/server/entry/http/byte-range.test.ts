import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteRange } from '@/server/entry/http/byte-range'

describe('the bytes that a request asks for', () => {
  it.each([
    ['bytes=0-', { from: 0, to: 1_000 }],
    ['bytes=100-199', { from: 100, to: 200 }],
    ['bytes=900-5000', { from: 900, to: 1_000 }],
    ['bytes=-100', { from: 900, to: 1_000 }],
    ['bytes=-5000', { from: 0, to: 1_000 }],
    ['bytes=1000-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=5-1', 'whole'],
    ['bytes=0-1,4-5', 'whole'],
    ['bytes=-', 'whole'],
    ['seconds=1-2', 'whole'],
    [undefined, 'whole'],
  ] as const)('%s of 1,000', (header, expected) => {
    expect(byteRange(header, 1_000)).toEqual(expected)
  })

  it('are never outside of the content, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.nat(2_000), (text, from, to, size) => {
        for (const header of [
          text,
          `bytes=${text}`,
          `bytes=${from}-${to}`,
          `bytes=${from}-`,
          `bytes=-${to}`,
        ]) {
          const range = byteRange(header, size)
          if (typeof range === 'string') continue
          expect(range.from).toBeGreaterThanOrEqual(0)
          expect(range.to).toBeLessThanOrEqual(size)
          expect(range.from).toBeLessThan(range.to)
        }
      }),
    )
  })
})
