import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aheadMs,
  fittingIn,
  type MeasuredInterview,
  quotaFor,
  roomLeft,
  type SizeKind,
  shortfallOf,
  sizesFrom,
  usualSizes,
} from '@/domain/live-session/recording/space'

const mb = 1_000_000
const now = Date.parse('2026-12-03T08:00:00Z')
const days = (count: number) => now + count * 86_400_000
const sizes = { sound: mb, filmed: 5 * mb }
const filmed = (at: number) => ({ at, kind: 'filmed' as const, minutes: 20 })

describe('The sizes of interviews', () => {
  const measured = (kind: SizeKind, rate: number): MeasuredInterview => ({
    kind,
    minutes: 10,
    bytes: rate * 10,
  })

  it('are the usual ones until ten of a kind were recorded here', () => {
    const nine = Array.from({ length: 9 }, () => measured('sound', 1))
    expect(sizesFrom(nine)).toEqual({ sizes: usualSizes, isMeasured: { sound: false, filmed: false } })
  })

  it('are the median of those recorded here from then on, each kind for itself', () => {
    const ten = [...Array.from({ length: 9 }, (_, n) => measured('sound', n)), measured('sound', 1e9)]
    expect(sizesFrom(ten)).toEqual({
      sizes: { sound: 4.5, filmed: usualSizes.filmed },
      isMeasured: { sound: true, filmed: false },
    })
  })

  it('fit an interview of twenty minutes: some 9 MB of sound, 57 MB with pictures', () => {
    expect(fittingIn(1_000 * mb, usualSizes)).toEqual({ sound: 115, filmed: 17 })
  })
})

describe('The room that is left', () => {
  it('is bounded by the quota and by the disk, whichever is nearer, and by neither where none is known', () => {
    expect(roomLeft({ used: 5, quota: 8, diskFree: 100 })).toBe(3)
    expect(roomLeft({ used: 5, quota: 8, diskFree: 1 })).toBe(1)
    expect(roomLeft({ used: 9, quota: 8, diskFree: null })).toBe(0)
    expect(roomLeft({ used: 9, quota: null, diskFree: null })).toBeNull()
  })

  it('is enough: nothing is said', () => {
    const planned = [filmed(days(1)), filmed(days(2))]
    expect(shortfallOf(200 * mb, { planned, leaving: [], sizes, now })).toBeNull()
    expect(shortfallOf(0, { planned: [], leaving: [], sizes, now })).toBeNull()
  })

  it('is not enough for the interviews of the next two weeks: how many fit, and until when', () => {
    const planned = [...Array.from({ length: 11 }, (_, n) => filmed(days(n + 1))), filmed(days(30))]
    expect(shortfallOf(800 * mb, { planned, leaving: [], sizes, now })).toEqual({
      planned: 11,
      fitting: 8,
      leaving: 0,
      until: days(11),
      missing: 300 * mb,
    })
  })

  it('grows as kept interviews leave before the planned ones', () => {
    const planned = [filmed(days(1)), filmed(days(3))]
    const leaving = [{ at: days(2), bytes: 100 * mb }]
    expect(shortfallOf(100 * mb, { planned, leaving, sizes, now })).toBeNull()
    const late = [{ at: days(4), bytes: 100 * mb }]
    expect(shortfallOf(100 * mb, { planned, leaving: late, sizes, now })).toMatchObject({
      fitting: 1,
      leaving: 0,
    })
  })

  it('is enough with the quota that is proposed', () => {
    const planned = fc.array(
      fc.record({
        at: fc.integer({ min: now, max: now + aheadMs }),
        kind: fc.constantFrom<SizeKind>('sound', 'filmed'),
        minutes: fc.integer({ min: 5, max: 90 }),
      }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(
        planned,
        fc.integer({ min: 0, max: 3e9 }),
        fc.integer({ min: 0, max: 3e9 }),
        (all, used, room) => {
          const short = shortfallOf(room, { planned: all, leaving: [], sizes: usualSizes, now })
          if (short === null) return
          const quota = quotaFor(used, room + short.missing)
          const left = roomLeft({ used, quota, diskFree: null }) ?? 0
          expect(shortfallOf(left, { planned: all, leaving: [], sizes: usualSizes, now })).toBeNull()
        },
      ),
    )
  })
})
