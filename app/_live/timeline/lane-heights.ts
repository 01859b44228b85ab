import { isErased } from '@/domain/live-session/purge/is-erased'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import type { LaneHeights } from '@/reading/lanes/debrief-lanes'

/** `low`: a laptop of a training centre. `short`: wide, and not as high as a large screen. `tall`: large, or held upright. */
type Screen = 'low' | 'short' | 'tall'

/** How high the lanes of a debrief are on a screen, in pixels. A lane of which nothing is left takes no more than its name. */
export function laneHeights(timeline: Timeline, state: LiveSessionState, screen: Screen): LaneHeights {
  const heights = state.talk.length > 0 ? withTalk(timeline, screen) : withoutTalk(timeline, screen)
  const { row, dial } = heights
  return {
    ...heights,
    row: isErased(state, 'marks') ? Math.min(row, 22) : row,
    dial: isErased(state, 'dial') ? Math.min(dial, 44) : dial,
  }
}

/** What further lanes take, the dial gives: the whole stays in one sight as long as it can. */
function withoutTalk({ tracks, stops }: Timeline, screen: Screen): LaneHeights {
  const { others, coders } = besideMain(tracks)
  if (screen === 'low') {
    const dial = Math.max(56, 70 - 20 * others - 8 * coders)
    const names = { phases: 48, morePhases: 24, recalled: 36, cues: 36, threads: 24 }
    return { ...names, row: 20, stops: 22, dial, talk: 0 }
  }
  const dial = Math.max(84, 158 - 60 * others - 28 * coders - (stops.length > 0 ? 28 : 0))
  const names = { phases: 50, morePhases: 28, recalled: 44, cues: 44, threads: 28 }
  return { ...names, row: 30, stops: 28, dial, talk: 0 }
}

/** The row of the meeting stands above such a debrief, and one lane more in it: the others give, too. */
function withTalk(timeline: Timeline, screen: Screen): LaneHeights {
  const heights = withoutTalk(timeline, screen)
  const isCrowded = timeline.stops.length + timeline.tracks.length > 1
  if (screen === 'low')
    return { ...heights, recalled: 24, cues: 24, stops: 20, threads: 20, dial: isCrowded ? 50 : 70, talk: 42 }
  if (screen === 'tall') return { ...heights, talk: 54 }
  return { ...heights, recalled: 38, cues: 36, row: 26, dial: isCrowded ? 100 : 120, talk: 48 }
}

/** How many tracks there are beside the main one, and how many of them are supervisors' with phases of their own. */
function besideMain([, ...others]: Timeline['tracks']) {
  return { others: others.length, coders: others.filter(({ seat }) => seat === 'supervisor').length }
}
