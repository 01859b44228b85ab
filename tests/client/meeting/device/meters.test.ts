import { expect, test } from 'vitest'
import { loudnessOf } from '@/client/meeting/device/meters'

test('loudness is 0 up to -60 dB, 1 at full scale, and grows with the decibels between', () => {
  expect([0, 0.0001, 0.001].map(loudnessOf)).toEqual([0, 0, 0])
  expect(loudnessOf(1)).toBe(1)
  expect(loudnessOf(4)).toBe(1)
  expect(loudnessOf(10 ** (-30 / 20))).toBeCloseTo(0.5)
})
