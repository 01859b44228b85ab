import { describe, expect, it } from 'vitest'
import { laneHeights } from '@/app/_live/timeline/lane-heights'
import { initialState } from '@/domain/live-session/state'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import { axisHeight, heightOf } from '@/reading/lanes/layout'

const track = { track: 'main', seat: 'supervisor', ownerId: null, marks: [], stays: [] }
const stop = { atMs: 60_000, lengthMs: 5_000, kind: 'pause', byId: 'claire' }
const timelineWith = (stops: readonly unknown[]) => ({ tracks: [track], stops }) as unknown as Timeline

const silent = initialState
const spoken = { ...initialState, talk: [{ seat: 'advisor' as const, from: 0, steps: '...' }] }

/** What a timeline takes on a screen: two rows of marks, and a lane of everything else that may be there. */
function pixels(state: typeof silent, screen: 'low' | 'short' | 'tall', stops: readonly unknown[]) {
  const each = laneHeights(timelineWith(stops), state, screen)
  const stopped = stops.length > 0 ? each.stops : 0
  const lanes =
    each.phases + stopped + 2 * each.row + each.recalled + each.dial + each.cues + each.talk + each.threads
  return heightOf(axisHeight + lanes)
}

describe('the heights of lanes', () => {
  it('keep a debrief with talk in one sight under the row of the meeting', () => {
    for (const stops of [[], [stop]]) {
      // 720 and 900 px high, less the row of the meeting, the head of the page, tools and strip.
      expect(pixels(spoken, 'low', stops)).toBeLessThanOrEqual(296)
      expect(pixels(spoken, 'short', stops)).toBeLessThanOrEqual(408)
    }
  })

  it('are what they were where nothing was measured', () => {
    expect(laneHeights(timelineWith([]), silent, 'low')).toMatchObject({ dial: 70, recalled: 36, talk: 0 })
    expect(laneHeights(timelineWith([]), silent, 'short')).toMatchObject({ dial: 158, recalled: 44 })
    expect(laneHeights(timelineWith([stop]), silent, 'tall')).toMatchObject({ dial: 130 })
  })

  it('leave the dial some height in any case', () => {
    for (const screen of ['low', 'short', 'tall'] as const)
      for (const state of [silent, spoken])
        expect(laneHeights(timelineWith([stop]), state, screen).dial).toBeGreaterThanOrEqual(40)
  })
})
