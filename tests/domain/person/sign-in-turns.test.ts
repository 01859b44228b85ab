import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  forgiven,
  freeTries,
  gapAfter,
  longestGapMs,
  longestWaitMs,
  noTries,
  type Tries,
  takeTurn,
} from '@/domain/person/sign-in-turns'

const start = Date.UTC(2026, 2, 2, 9)

/** Wrong passwords, each from where it says, all at one moment. */
function tryAll(from: readonly string[], now = start, before: Tries = noTries) {
  let tries = before
  const waits = from.map((each) => {
    const answer = takeTurn(tries, each, now)
    tries = answer.tries
    return answer.waitMs
  })
  return { tries, waits }
}

const addresses = (count: number) => Array.from({ length: count }, (_, index) => `address ${index}`)

describe('tries to sign in to one account', () => {
  it('of forty addresses at once, five are let through and each of the others has its turn', () => {
    const { waits } = tryAll(addresses(40))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(freeTries)
    const waiting = waits.slice(freeTries)
    expect(waiting.slice(0, 6)).toEqual([1_000, 3_000, 7_000, 15_000, 31_000, 51_000])
    expect(new Set(waiting.filter((wait) => wait < longestWaitMs)).size).toBeGreaterThan(30)
    expect(Math.max(...waiting)).toBeLessThanOrEqual(longestWaitMs)
  })

  it('wait longer after each wrong password, up to a bound', () => {
    expect([4, 5, 6, 7, 8, 9, 10, 500].map(gapAfter)).toEqual([
      0,
      1_000,
      2_000,
      4_000,
      8_000,
      16_000,
      longestGapMs,
      longestGapMs,
    ])
  })

  it('are forgotten after some minutes', () => {
    const { tries } = tryAll(addresses(12))
    expect(takeTurn(tries, 'home', start + 15 * 60_000).waitMs).toBe(0)
    expect(takeTurn(tries, 'home', start).waitMs).toBeGreaterThan(0)
  })

  it('that were right do not count', () => {
    let tries: Tries = noTries
    for (let each = 0; each < 100; each += 1) tries = forgiven(takeTurn(tries, 'home', start).tries)
    expect(tries.failures).toBe(0)
  })

  it('asked for before their turn change nothing: no person is sent back to the end', () => {
    const { tries } = tryAll(addresses(8))
    const first = takeTurn(tries, 'home', start)
    const later = takeTurn(first.tries, 'home', start + 500)
    expect(later.waitMs).toBe(first.waitMs - 500)
    expect(takeTurn(later.tries, 'home', start + first.waitMs).waitMs).toBe(0)
  })

  it('never lock a person out: one who comes back when told may try, whatever others do', () => {
    const ask = fc.record({
      from: fc.constantFrom(...addresses(60)),
      afterMs: fc.integer({ min: 0, max: 4_000 }),
    })
    fc.assert(
      fc.property(
        fc.array(ask, { maxLength: 200 }),
        fc.array(ask, { maxLength: 200 }),
        (before, meanwhile) => {
          let [tries, now] = [noTries as Tries, start]
          const attack = (asks: typeof before, until = Number.POSITIVE_INFINITY) => {
            for (const { from, afterMs } of asks) {
              if (now + afterMs >= until) return
              now += afterMs
              tries = takeTurn(tries, from, now).tries
            }
          }
          attack(before)
          const told = takeTurn(tries, 'home', now)
          tries = told.tries
          expect(told.waitMs).toBeLessThanOrEqual(longestWaitMs)
          const comes = now + told.waitMs
          if (told.waitMs === 0) return
          attack(meanwhile, comes)
          expect(takeTurn(tries, 'home', comes).waitMs).toBe(0)
        },
      ),
    )
  })

  it('from ever new addresses come through at the pace of the longest gap', () => {
    let [tries, through] = [noTries as Tries, 0]
    // Ten minutes, twenty fresh addresses every second; each comes back when told.
    const due = new Map<string, number>()
    for (let second = 0; second < 600; second += 1) {
      const now = start + second * 1_000
      const back = [...due].filter(([, at]) => at <= now).map(([from]) => from)
      for (const from of [
        ...back,
        ...(second < 2 ? addresses(20).map((each) => `${each} at ${second}`) : []),
      ]) {
        const answer = takeTurn(tries, from, now)
        tries = answer.tries
        if (answer.waitMs === 0) {
          through += 1
          due.delete(from)
        } else due.set(from, now + answer.waitMs)
      }
    }
    expect(through).toBeLessThanOrEqual(freeTries + 6 + 600_000 / longestGapMs)
  })
})
