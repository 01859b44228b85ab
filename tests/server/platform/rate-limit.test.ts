import { describe, expect, test } from 'vitest'
import { createRateLimit } from '@/server/platform/rate-limit'

describe('a rate limit by key', () => {
  test('lets a burst through, then as many as the seconds give back', () => {
    const rate = createRateLimit({ perSecond: 2, burst: 3 })
    const taken = (now: number) => rate.take('somebody', now)
    expect([taken(0), taken(0), taken(0), taken(0)]).toEqual([true, true, true, false])
    expect([taken(500), taken(500)]).toEqual([true, false])
    expect([taken(60_000), taken(60_000), taken(60_000), taken(60_000)]).toEqual([true, true, true, false])
  })

  test('of one person does not touch another’s', () => {
    const rate = createRateLimit({ perSecond: 1, burst: 1 })
    expect([rate.take('a', 0), rate.take('a', 0), rate.take('b', 0)]).toEqual([true, false, true])
  })

  test('keeps what a key has spent when many other keys come by, and forgets full buckets', () => {
    const rate = createRateLimit({ perSecond: 1, burst: 1 })
    rate.take('spent', 0)
    for (let index = 0; index < 10_001; index += 1) rate.take(`passer-by ${index}`, 0)
    expect(rate.take('spent', 0)).toBe(false)
    expect(rate.take('new', 1_000)).toBe(true)
    expect(rate.take('spent', 1_000)).toBe(true)
  })
})
