import { describe, expect, test } from 'vitest'
import { lengthOf, lengthParts, noSign, ownShown, shownOf, toldOf } from '@/app/_live/recording/shown'
import type { LaneView } from '@/client/recording/lane'

const recorded = { state: 'recorded', from: null, missing: 2_000, cause: null, heardAt: 10_000 } as const
const stalled = { state: 'stalled', from: 40_000, missing: 0, cause: 'asleep', heardAt: 10_000 } as const
const seen = { isRunning: true, link: 'connected', now: 12_000, elapsed: 58_000 } as const
const lane = (view: Partial<LaneView>): LaneView => ({
  state: 'recorded',
  since: null,
  cause: null,
  missingMs: 0,
  ...view,
})

describe('what a supervisor sees of the recording of a player', () => {
  test('no sign before the page of the player has told anything', () => {
    expect(shownOf({ ...seen, told: undefined })).toBe(noSign)
  })

  test('a dot while it runs, with what was missing before', () => {
    expect(shownOf({ ...seen, told: recorded })).toMatchObject({ state: 'recorded', missing: 2_000 })
  })

  test('since when it has stalled, and why', () => {
    const shown = shownOf({ ...seen, told: stalled })
    expect(shown).toMatchObject({ state: 'missing', since: 40_000, cause: 'asleep', isSilent: false })
    expect(lengthOf(shown, 58_000)).toBe(18_000)
  })

  test('a ring while recording or interview are paused', () => {
    expect(shownOf({ ...seen, told: recorded, isRunning: false }).state).toBe('paused')
    expect(shownOf({ ...seen, told: { ...recorded, state: 'off' } }).state).toBe('paused')
  })

  test('a page that tells nothing any more is still recorded while its voice comes', () => {
    expect(shownOf({ ...seen, told: recorded, now: 60_000 }).state).toBe('recorded')
  })

  test('a device that is cut off from everyone counts as missing since it was last heard of', () => {
    const shown = shownOf({ ...seen, told: recorded, link: 'broken', now: 30_000 })
    expect(shown).toMatchObject({ state: 'missing', since: 38_000, isSilent: true })
  })
})

describe('what a player’s own page shows and tells', () => {
  test('a stall with its beginning and cause', () => {
    const view = lane({ state: 'stalled', since: 12_000.4, cause: 'unplugged' })
    expect(ownShown(view)).toMatchObject({ state: 'missing', since: 12_000.4, cause: 'unplugged' })
    expect(toldOf(view)).toEqual({ state: 'stalled', from: 12_000, missing: 0, cause: 'unplugged' })
  })

  test('nothing before it has begun, and once it was destroyed', () => {
    for (const state of ['starting', 'destroyed'] as const) {
      expect(toldOf(lane({ state }))).toBeNull()
      expect(ownShown(lane({ state })).state).toBe('none')
    }
  })
})

test('a length is read in minutes and seconds', () => {
  expect(lengthParts(80_900)).toEqual({ minutes: 1, seconds: 20 })
})
