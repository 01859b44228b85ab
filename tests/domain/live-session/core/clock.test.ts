import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clampMoment,
  clampToInterview,
  clockLeadMs,
  currentStop,
  elapsedAt,
  type InterviewClock,
  idleClock,
  lastClockMoment,
  momentAt,
  movedAlong,
  standsStillAt,
} from '@/domain/live-session/core/clock'
import { anyHistory } from '../histories'
import { second } from '../people'

const span = fc.nat(600_000)
/** A clock that runs and stops in turn; the last stop may last, the interview may have ended. */
const anyClock: fc.Arbitrary<InterviewClock> = fc
  .tuple(fc.array(fc.tuple(span, span), { maxLength: 6 }), span, fc.boolean(), fc.boolean())
  .map(([turns, rest, open, ended]) => {
    let moment = second(0)
    const stops = turns.map(([run, stop], index) => {
      const from = moment + run
      moment = from + stop
      return {
        from,
        to: open && !ended && index === turns.length - 1 ? null : moment,
        kind: 'pause' as const,
        byId: 'sophie',
        resumedById: null,
      }
    })
    return { startedAt: second(0), endedAt: ended ? moment + rest : null, stops }
  })
const clocks = fc.oneof(
  anyClock,
  anyHistory.map(({ state }) => state.clock),
)
const moments = fc.integer({ min: -60_000, max: 8_000_000 }).map((ms) => second(0) + ms)

describe('interview time', () => {
  it('never runs backwards, never faster than the wall clock', () => {
    fc.assert(
      fc.property(clocks, moments, moments, (clock, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        const passed = elapsedAt(clock, late) - elapsedAt(clock, early)
        expect(passed).toBeGreaterThanOrEqual(0)
        expect(passed).toBeLessThanOrEqual(late - early)
      }),
    )
  })

  it('is between zero and the time since the start', () => {
    fc.assert(
      fc.property(clocks, moments, (clock, at) => {
        const elapsed = elapsedAt(clock, at)
        expect(elapsed).toBeGreaterThanOrEqual(0)
        expect(elapsed).toBeLessThanOrEqual(Math.max(0, at - (clock.startedAt ?? at)))
      }),
    )
  })

  it('stands still exactly where a stop says so', () => {
    fc.assert(
      fc.property(clocks, moments, (clock, at) => {
        if (standsStillAt(clock, at)) expect(elapsedAt(clock, at)).toBe(elapsedAt(clock, at - 1))
      }),
    )
  })

  it('leads back to the moment it showed it, the earliest one', () => {
    fc.assert(
      fc.property(clocks, fc.nat(4_000_000), (clock, wanted) => {
        if (clock.startedAt === null) return
        const reached = elapsedAt(clock, clock.endedAt ?? currentStop(clock)?.from ?? second(100_000))
        const elapsed = Math.min(wanted, reached)
        const moment = momentAt(clock, elapsed)
        expect(elapsedAt(clock, moment)).toBe(elapsed)
        if (elapsed > 0) expect(elapsedAt(clock, moment - 1)).toBeLessThan(elapsed)
      }),
    )
  })

  it('excludes a pause, and hors-jeu that follows it', () => {
    const clock: InterviewClock = {
      startedAt: second(0),
      endedAt: second(100),
      stops: [
        { from: second(10), to: second(20), kind: 'pause', byId: 'sophie', resumedById: null },
        { from: second(20), to: second(40), kind: 'halt', byId: 'karim', resumedById: 'sophie' },
      ],
    }
    expect([0, 10, 15, 20, 30, 40, 50, 100, 500].map((s) => elapsedAt(clock, second(s)) / 1_000)).toEqual([
      0, 10, 10, 10, 10, 10, 20, 70, 70,
    ])
    expect(momentAt(clock, 10_000)).toBe(second(10))
    expect(momentAt(clock, 11_000)).toBe(second(41))
  })

  it('is zero before there is an interview', () => {
    expect(elapsedAt(idleClock, second(500))).toBe(0)
    expect(currentStop(idleClock)).toBeNull()
    expect(lastClockMoment(idleClock)).toBe(0)
  })

  it('is made of stops that follow one another, whatever the devices claimed', () => {
    fc.assert(
      fc.property(anyHistory, ({ state: { clock } }) => {
        let last = clock.startedAt ?? 0
        for (const stop of clock.stops) {
          expect(stop.from).toBeGreaterThanOrEqual(last)
          expect(stop.to ?? stop.from).toBeGreaterThanOrEqual(stop.from)
          last = stop.to ?? stop.from
        }
        expect(clock.stops.slice(0, -1).every(({ to }) => to !== null)).toBe(true)
        if (clock.endedAt !== null) expect(clock.endedAt).toBeGreaterThanOrEqual(last)
        expect(lastClockMoment(clock)).toBeGreaterThanOrEqual(last)
      }),
    )
  })
})

describe('a device’s claim of when', () => {
  it('is kept when it lies between the start and two seconds from now, else brought to the nearest end', () => {
    fc.assert(
      fc.property(clocks, moments, moments, (clock, at, now) => {
        const clamped = clampMoment(clock, at, now)
        const earliest = clock.startedAt ?? now
        const latest = Math.max(earliest, now + clockLeadMs)
        expect(clamped).toBe([earliest, at, latest].sort((a, b) => a - b)[1])
      }),
    )
  })

  it('about the interview never goes beyond its end', () => {
    const clock: InterviewClock = { startedAt: second(0), endedAt: second(100), stops: [] }
    expect(clampToInterview(clock, second(150), second(200))).toBe(second(100))
    expect(clampToInterview(clock, second(-1), second(200))).toBe(second(0))
    expect(clampToInterview({ ...clock, endedAt: null }, second(150), second(200))).toBe(second(150))
    expect(clampMoment(clock, second(150), second(200))).toBe(second(150))
  })
})

describe('a mark moved along the interview', () => {
  // Ten minutes run, one minute of pause, ten minutes run.
  const paused: InterviewClock = {
    startedAt: second(0),
    endedAt: null,
    stops: [{ from: second(600), to: second(660), kind: 'pause', byId: 'sophie', resumedById: 'sophie' }],
  }
  const now = second(1_260)

  it('jumps a pause: five seconds before two seconds after it is three seconds before it', () => {
    expect(movedAlong(paused, second(662), -5_000, now)).toBe(second(597))
    expect(movedAlong(paused, second(597), 5_000, now)).toBe(second(662))
  })

  it('stops at the start and at the present', () => {
    expect(movedAlong(paused, second(2), -5_000, now)).toBe(second(0))
    expect(elapsedAt(paused, movedAlong(paused, second(1_258), 5_000, now))).toBe(elapsedAt(paused, now))
  })

  it('always moves by what was asked, or to an end of the interview', () => {
    const steps = fc.constantFrom(-5_000, 5_000)
    fc.assert(
      fc.property(clocks, moments, moments, steps, (clock, a, b, byMs) => {
        const [at, until] = a < b ? [a, b] : [b, a]
        const from = elapsedAt(clock, at)
        const to = elapsedAt(clock, movedAlong(clock, at, byMs, until))
        expect(to).toBe(Math.max(0, Math.min(from + byMs, elapsedAt(clock, until))))
      }),
    )
  })
})
