import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockMs, clockText } from '@/reading/words/clock-text'

describe('interview time as people write it', () => {
  it('reads minutes and seconds, however they are parted', () => {
    for (const typed of ['7:42', '07:42', ' 07:42 ', '7.42', '7 42']) expect(clockMs(typed)).toBe(462_000)
    expect(clockMs('7')).toBe(420_000)
    expect(clockMs('7:5')).toBe(425_000)
  })

  it('reads nothing into anything else', () => {
    for (const typed of ['', 'abc', '7:60', '7:425', '-1:00', '1:2:3']) expect(clockMs(typed)).toBeNull()
  })

  it('reads back whatever the product writes', () => {
    fc.assert(
      fc.property(fc.nat(999 * 60), (seconds) => clockMs(clockText(seconds * 1_000)) === seconds * 1_000),
    )
  })
})
