import { describe, expect, it } from 'vitest'
import { laneHeights } from '@/app/_live/timeline/lane-heights'
import type { Seat } from '@/domain/live-session/core/seat'
import { initialState } from '@/domain/live-session/state'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import { axisHeight } from '@/reading/lanes/layout'

const trackOf = (seat: Seat, ownerId: string) => ({ track: `${seat}:${ownerId}`, seat, ownerId, marks: [] })
const claire = trackOf('supervisor', 'claire')
const paul = trackOf('supervisor', 'paul')
const lea = trackOf('observer', 'lea')
const stop = { atMs: 60_000, lengthMs: 5_000, kind: 'pause', byId: 'claire' }

const silent = initialState
const spoken = { ...initialState, talk: [{ seat: 'advisor' as const, from: 0, steps: '...' }] }

type Case = { tracks?: unknown[]; stops?: unknown[]; shut?: Seat[]; state?: typeof silent }

function drawnFor({ tracks = [claire], stops = [], shut = [], state = silent }: Case) {
  return { timeline: { tracks, stops } as unknown as Timeline, state, shut, rowCount: 2 }
}

/** What the lanes of a case take on a screen, in pixels, with its axis. */
function pixels(given: Case, screen: 'low' | 'high') {
  const { timeline, shut } = drawnFor(given)
  const each = laneHeights(drawnFor(given), screen)
  const tracks = timeline.tracks.filter(({ seat }) => !shut.includes(seat))
  const coders = tracks.filter(({ seat }) => seat === 'supervisor').slice(1)
  const lanes = [
    each.phases,
    coders.length * each.morePhases,
    tracks.length * 2 * each.row,
    timeline.stops.length > 0 ? each.stops : 0,
    shut.includes('advisor') ? 0 : each.recalled,
    shut.includes('beneficiary') ? 0 : each.dial,
    shut.includes('supervisor') ? 0 : each.cues,
    each.talk,
    each.threads,
  ]
  return axisHeight + lanes.reduce((sum, height) => sum + height, 0)
}

/** What the bands of closed views leave, as the style sheets of the debrief have it. */
const leftBy = { low: [294, 224, 190, 156], high: [420, 318, 264, 210] } as const

describe('the heights of lanes', () => {
  it('keep every lane of an open debrief in one sight, with stops, an observer or two who coded blind', () => {
    for (const tracks of [[claire], [claire, lea], [claire, paul]])
      for (const stops of [[], [stop]]) {
        expect(pixels({ tracks, stops }, 'low')).toBeLessThanOrEqual(leftBy.low[0])
        expect(pixels({ tracks, stops }, 'high')).toBeLessThanOrEqual(leftBy.high[0])
      }
  })

  it('keep every open lane in one sight over one, two or three closed views', () => {
    const closed: Seat[][] = [
      ['supervisor'],
      ['observer', 'supervisor'],
      ['beneficiary', 'supervisor'],
      ['beneficiary', 'observer', 'supervisor'],
      ['advisor', 'observer', 'supervisor'],
    ]
    for (const shut of closed) {
      const given = { tracks: [claire, lea], stops: [stop], shut }
      expect(pixels(given, 'low')).toBeLessThanOrEqual(leftBy.low[shut.length] ?? 0)
      expect(pixels(given, 'high')).toBeLessThanOrEqual(leftBy.high[shut.length] ?? 0)
    }
  })

  it('keep a debrief with talk in one sight under the row of the meeting', () => {
    for (const stops of [[], [stop]]) {
      // 720 and 900 px high, less the row of the meeting, the head of the page, tools and strip.
      expect(pixels({ state: spoken, stops }, 'low')).toBeLessThanOrEqual(288)
      expect(pixels({ state: spoken, stops }, 'high')).toBeLessThanOrEqual(400)
    }
  })

  it('give the dial what is left, up to a height that shows its changes', () => {
    expect(laneHeights(drawnFor({}), 'low')).toMatchObject({ dial: 70, recalled: 36, talk: 0 })
    expect(laneHeights(drawnFor({}), 'high')).toMatchObject({ dial: 158, recalled: 44 })
    expect(laneHeights(drawnFor({ stops: [stop] }), 'high')).toMatchObject({ dial: 148 })
  })

  it('leave the dial some height in any case', () => {
    const crowded = { tracks: [claire, paul, lea, trackOf('observer', 'hugo')], stops: [stop], state: spoken }
    for (const screen of ['low', 'high', 'scrolled'] as const)
      expect(laneHeights(drawnFor(crowded), screen).dial).toBeGreaterThanOrEqual(40)
  })
})
