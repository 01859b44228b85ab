import { describe, expect, it } from 'vitest'
import { windowMoveOf } from '@/app/_live/timeline/window-keys'

const minutes = (from: number, to: number) => ({ fromMs: from * 60_000, toMs: to * 60_000 })
const limitMs = 20 * 60_000
const press = (key: string, shiftKey = false) => windowMoveOf({ key, shiftKey })

describe('keys that move what is in sight', () => {
  it('Shift with an arrow pans by a quarter, and stops at both ends', () => {
    const back = press('ArrowLeft', true)
    expect(back?.(minutes(8, 12), 0, limitMs)).toEqual(minutes(7, 11))
    expect(back?.(minutes(0, 4), 0, limitMs)).toEqual(minutes(0, 4))
    expect(press('ArrowRight', true)?.(minutes(15.5, 19.5), 0, limitMs)).toEqual(minutes(16, 20))
  })

  it('+ and − keep the cursor in its place while it is in sight, the middle otherwise', () => {
    expect(press('+')?.(minutes(0, 6), 0, limitMs)).toEqual(minutes(0, 4))
    expect(press('=')?.(minutes(4, 10), 15 * 60_000, limitMs)).toEqual(minutes(5, 9))
    expect(press('-')?.(minutes(4, 8), 6 * 60_000, limitMs)).toEqual(minutes(3, 9))
  })

  it('an arrow alone goes from mark to mark and moves nothing here', () => {
    expect(press('ArrowLeft')).toBeNull()
    expect(press('0')).toBeNull()
  })
})
