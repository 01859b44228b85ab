import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  backOffMs,
  complete,
  fail,
  giveBack,
  type Hold,
  type JobState,
  leaseMs,
  renew,
  take,
} from '@/domain/jobs/job-state'
import { countLooks } from '@/tests/support/looked'

const start = Date.UTC(2026, 10, 26, 9)
const fresh: JobState = {
  runAt: start,
  attempts: 0,
  maxAttempts: 3,
  lease: null,
  lastError: null,
  doneAt: null,
  deadAt: null,
}

describe('the wait before a job is tried again', () => {
  test('doubles from 5 s up to an hour, half of it by chance', () => {
    expect([1, 2, 3].map((attempts) => backOffMs(attempts, 1))).toEqual([5_000, 10_000, 20_000])
    expect(backOffMs(1, 0)).toBe(2_500)
    expect(backOffMs(40, 1)).toBe(3_600_000)
  })

  test('is never shorter than the shortest one of the attempt before, nor longer than an hour', () => {
    const attempt = fc.integer({ min: 1, max: 1_000 })
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(attempt, chance, (attempts, random) => {
        const wait = backOffMs(attempts + 1, random)
        expect(wait).toBeGreaterThanOrEqual(backOffMs(attempts, 0))
        expect(wait).toBeLessThanOrEqual(3_600_000)
      }),
    )
  })
})

describe('a job', () => {
  test('is given up after its last attempt, with the name of its last error', () => {
    let job = fresh
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const taken = take(job, 'a', job.runAt)
      if (!taken) throw new Error('it is not free')
      expect(taken.deadAt).toBeNull()
      job = fail(taken, { by: 'a', attempt }, { lastError: `E${attempt}`, chance: 0 }, job.runAt + 1) ?? job
    }
    expect(job).toMatchObject({ attempts: 3, lastError: 'E3', lease: null, doneAt: null })
    expect(job.deadAt).not.toBeNull()
    expect(take(job, 'b', job.runAt + 10 * leaseMs)).toBeNull()
  })

  test('whose processes end without a word is given up too, and runs no more often than it may', () => {
    let job = fresh
    let now = start
    while (job.deadAt === null) {
      job = take(job, 'a', now) ?? job
      now += leaseMs
    }
    expect(job).toMatchObject({ attempts: 3, lastError: 'leaseEnded' })
  })

  test('given back by a process that stops is free at once, and has lost no attempt', () => {
    const taken = take(fresh, 'a', start) as JobState
    const given = giveBack(taken, { by: 'a', attempt: 1 }) as JobState
    expect(given).toEqual(fresh)
    expect(take(given, 'b', start)?.lease?.by).toBe('b')
  })
})

/** What may happen to a job, in any order: two processes, time that passes, and holders who come back late. */
const acts = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('take' as const), by: fc.constantFrom('a', 'b') }),
    fc.record({ act: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 2 * leaseMs }) }),
    fc.record({
      act: fc.constantFrom('renew' as const, 'complete' as const, 'fail' as const, 'giveBack' as const),
      hold: fc.nat({ max: 9 }),
    }),
  ),
  { maxLength: 60, size: 'max' },
)

test('whatever happens, a job has one holder, who alone may end it, and it ends once', () => {
  const takes = countLooks()
  const changes = countLooks()
  fc.assert(
    fc.property(acts, (history) => {
      let job = fresh
      let now = start
      const holds: (Hold & { until: number })[] = []
      for (const each of history) {
        if (each.act === 'pass') {
          now += each.ms
          continue
        }
        if (each.act === 'take') {
          const taken = take(job, each.by, now)
          if (taken === null) continue
          takes.once()
          // No other process believes to hold it by a lease that still runs.
          expect(job.lease === null || job.lease.until <= now).toBe(true)
          expect([job.doneAt, job.deadAt]).toEqual([null, null])
          expect(now).toBeGreaterThanOrEqual(job.runAt)
          job = taken
          if (job.lease) holds.push({ by: each.by, attempt: job.attempts, until: job.lease.until })
          expect(job.attempts).toBeLessThanOrEqual(job.maxAttempts)
          continue
        }
        const hold = holds[each.hold]
        if (!hold) continue
        const next = {
          renew: () => renew(job, hold, now),
          complete: () => complete(job, hold, now),
          fail: () => fail(job, hold, { lastError: 'E', chance: 0.5 }, now),
          giveBack: () => giveBack(job, hold),
        }[each.act]()
        if (next === null) continue
        changes.once()
        expect([job.doneAt, job.deadAt]).toEqual([null, null])
        expect(job.lease?.by).toBe(hold.by)
        expect(job.attempts).toBe(hold.attempt)
        job = next
      }
      expect(job.doneAt === null || job.deadAt === null).toBe(true)
    }),
  )
  changes.expectAtLeast(8)
  takes.expectAtLeast(50)
})
