import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  beginLoop,
  endLoop,
  isWholeLoop,
  type Loop,
  loopBack,
  noLoop,
  toggleLoop,
} from '@/client/replay/loop'

describe('the loop of a replay', () => {
  test('runs once both its ends are set, in whichever order', () => {
    expect(beginLoop(noLoop, 10_000)).toEqual({ fromMs: 10_000, toMs: null, isOn: false })
    expect(endLoop(beginLoop(noLoop, 10_000), 35_000)).toEqual({ fromMs: 10_000, toMs: 35_000, isOn: true })
    expect(beginLoop(endLoop(noLoop, 35_000), 10_000)).toEqual({ fromMs: 10_000, toMs: 35_000, isOn: true })
  })

  test('drops the other end where it would be turned round', () => {
    const loop = endLoop(beginLoop(noLoop, 10_000), 35_000)
    expect(beginLoop(loop, 40_000)).toEqual({ fromMs: 40_000, toMs: null, isOn: false })
    expect(endLoop(loop, 5_000)).toEqual({ fromMs: null, toMs: 5_000, isOn: false })
    expect(endLoop(loop, 10_200)).toMatchObject({ fromMs: null })
  })

  test('is turned off and on again with its ends', () => {
    const loop = endLoop(beginLoop(noLoop, 10_000), 35_000)
    expect(toggleLoop(loop)).toEqual({ ...loop, isOn: false })
    expect(toggleLoop(toggleLoop(loop))).toEqual(loop)
    expect(toggleLoop(beginLoop(noLoop, 1_000))).toEqual(beginLoop(noLoop, 1_000))
  })

  test('sends a cursor that plays over its end back to its beginning, and lets go of one that was sent elsewhere', () => {
    const loop = endLoop(beginLoop(noLoop, 10_000), 35_000)
    expect(loopBack(loop, 34_990, 35_006)).toBe(10_000)
    expect(loopBack(loop, 20_000, 20_016)).toBeNull()
    expect(loopBack(loop, 40_000, 40_016)).toBeNull()
    expect(loopBack(loop, 5_000, 36_000)).toBeNull()
    expect(loopBack(toggleLoop(loop), 34_990, 35_006)).toBeNull()
  })

  test('never has an end before its beginning, and runs only when whole', () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('begin' as const), at: fc.nat(100_000) }),
      fc.record({ kind: fc.constant('end' as const), at: fc.nat(100_000) }),
      fc.record({ kind: fc.constant('toggle' as const), at: fc.nat(100_000) }),
    )
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        let loop: Loop = noLoop
        for (const { kind, at } of acts) {
          loop =
            kind === 'begin' ? beginLoop(loop, at) : kind === 'end' ? endLoop(loop, at) : toggleLoop(loop)
          if (isWholeLoop(loop)) expect(loop.toMs - loop.fromMs).toBeGreaterThanOrEqual(500)
          else expect(loop.isOn).toBe(false)
        }
      }),
    )
  })
})
