import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctionOf, movedBy, neverBackwards, setBackBy } from '@/client/clock/correction'

const hour = 3_600_000

describe('the time that is shown', () => {
  test('of two presses the later one never bears the earlier time, whatever was measured in between', () => {
    const pressed = 1_795_682_812_003
    expect(neverBackwards(pressed, pressed - 7)).toBe(pressed)
    const small = fc.integer({ min: -500, max: 500 })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), small)), (presses) => {
        let device = pressed
        let shown = Number.NEGATIVE_INFINITY
        for (const [waited, offset] of presses) {
          device += waited
          const next = neverBackwards(shown, device + offset)
          expect(next).toBeGreaterThanOrEqual(shown)
          expect(next).toBeLessThanOrEqual(device + 500)
          expect(next).toBeGreaterThanOrEqual(device + offset)
          shown = next
        }
      }),
    )
  })

  test('a clock that was an hour ahead is set right at once', () => {
    expect(neverBackwards(hour, 0)).toBe(0)
    expect(neverBackwards(hour, hour - 1_000)).toBe(hour)
    expect(neverBackwards(hour, hour - 1_001)).toBe(hour - 1_001)
  })

  test('a clock set back is noticed; one that runs ahead may just have slept', () => {
    expect(setBackBy(hour, 0)).toBe(hour)
    expect(setBackBy(0, hour)).toBe(0)
    expect(setBackBy(500, 0)).toBe(0)
  })
})

describe('acts of a clock that ran ahead while the server could not be asked', () => {
  const before = { offset: 200, skew: 10_000 }
  const read = { offset: 200, skew: 10_000 + hour }

  test('are put right once it is measured: it had been set forward', () => {
    const correction = correctionOf(read, { offset: 200 - hour, skew: read.skew + 3 })
    const at = Date.UTC(2026, 10, 25, 9)
    expect(at + hour + correction).toBe(at)
  })

  test('stay as they are where the device had slept, or is only measured better', () => {
    expect(correctionOf(read, { offset: 230, skew: read.skew })).toBe(0)
  })

  test('stay as they are where the clock was set again before it was measured: the error is unknown', () => {
    expect(correctionOf(read, { offset: 200, skew: before.skew })).toBe(0)
  })

  test('move with all their moments, those of a dial and of talk as well', () => {
    const id = '5e551011-0000-4000-8000-000000000001'
    const dial = {
      id,
      at: 5_000,
      command: { type: 'moveDial' as const, samples: [{ at: 4_000, value: 60 }] },
    }
    expect(movedBy(dial, -1_000)).toEqual({
      id,
      at: 4_000,
      command: { type: 'moveDial', samples: [{ at: 3_000, value: 60 }] },
    })
    const talk = { id, at: 5_000, command: { type: 'hearTalk' as const, from: 4_000, steps: 'k.' } }
    expect(movedBy(talk, -1_000)).toEqual({
      id,
      at: 4_000,
      command: { type: 'hearTalk', from: 3_000, steps: 'k.' },
    })
    const pause = { id, at: 5_000, command: { type: 'pauseInterview' as const } }
    expect(movedBy(pause, -1_000).at).toBe(4_000)
    expect(movedBy(pause, 0)).toBe(pause)
  })
})
