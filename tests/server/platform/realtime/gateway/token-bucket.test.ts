import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTokenBucket } from '@/server/platform/realtime/gateway/token-bucket'

test('a burst is allowed, then the rate counts', () => {
  const bucket = createTokenBucket(10, 3)
  expect([0, 0, 0, 0, 50, 100, 100].map((now) => bucket.take(now))).toEqual([
    true,
    true,
    true,
    false,
    false,
    true,
    false,
  ])
  expect(bucket.isFull(200)).toBe(false)
  expect(bucket.isFull(400)).toBe(true)
})

test('a clock that is set back neither adds tokens nor takes any', () => {
  const bucket = createTokenBucket(10, 2)
  expect([10_000, 0, 0, 100].map((now) => bucket.take(now))).toEqual([true, true, false, true])
})

test('however the takes are spread, no stretch of time gives more than the burst and its rate', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(
      steps,
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 50 }),
      (waits, rate, burst) => {
        const bucket = createTokenBucket(rate, burst)
        const taken: number[] = []
        let now = 0
        for (const wait of waits) {
          now += wait
          if (bucket.take(now)) taken.push(now)
        }
        for (const [first, from] of taken.entries()) {
          for (const [offset, to] of taken.slice(first).entries()) {
            expect(offset + 1).toBeLessThanOrEqual(burst + ((to - from) / 1_000) * rate + 1e-6)
          }
        }
      },
    ),
  )
})
