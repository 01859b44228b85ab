import type { Seat } from '@/domain/live-session/core/seat'
import { observersWithoutMarks } from '@/domain/live-session/course/arrivals'
import { isErased } from '@/domain/live-session/purge/is-erased'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import type { LaneHeights } from '@/reading/lanes/debrief-lanes'
import { axisHeight } from '@/reading/lanes/layout'

/** `low`: a laptop of a training centre. `high`: from 800 px. `scrolled`: too narrow for columns, so the page scrolls. */
type Screen = 'low' | 'high' | 'scrolled'

/** What is drawn of an interview. */
export type Drawn = {
  readonly timeline: Timeline
  readonly state: LiveSessionState
  /** Seats whose view is closed: each has a band under the lanes instead. */
  readonly shut: readonly Seat[]
  /** Rows of marks in a track. */
  readonly rowCount: number
}

type Fixed = Omit<LaneHeights, 'dial'>
type Room = {
  /** What all lanes may take together, in pixels, with every view open. */
  readonly lanes: number
  /** What the row of a meeting takes from that. */
  readonly meeting: number
  /** What the bands of closed views take from that: their heading, and each of them. */
  readonly bandsHead: number
  readonly band: number
  readonly mostDial: number
  readonly leastDial: number
  readonly roomy: Fixed
  /** For a debrief whose lanes would not fit otherwise. */
  readonly tight: Fixed
}

const desk: Room = {
  lanes: 420,
  meeting: 20,
  bandsHead: 48,
  band: 54,
  mostDial: 158,
  leastDial: 84,
  roomy: { phases: 50, morePhases: 28, row: 30, stops: 28, recalled: 44, cues: 44, talk: 54, threads: 28 },
  tight: { phases: 48, morePhases: 26, row: 24, stops: 24, recalled: 38, cues: 36, talk: 48, threads: 24 },
}
const laptop: Room = {
  lanes: 294,
  meeting: 12,
  bandsHead: 36,
  band: 34,
  mostDial: 70,
  leastDial: 56,
  roomy: { phases: 48, morePhases: 24, row: 20, stops: 22, recalled: 36, cues: 36, talk: 42, threads: 24 },
  tight: { phases: 46, morePhases: 22, row: 18, stops: 20, recalled: 28, cues: 28, talk: 36, threads: 20 },
}
/** Without a number of a finding on them, the phases need no more than their name. */
const barePhases = 34

/**
 * Heights of a debrief's lanes in pixels: all are in sight as long as possible, and the dial shrinks first. A lane
 * without height keeps its name's.
 */
export function laneHeights(drawn: Drawn, screen: Screen): LaneHeights {
  const room = screen === 'low' ? laptop : desk
  const heights = screen === 'scrolled' ? { ...room.roomy, dial: room.mostDial } : fitted(drawn, room)
  const { row, dial, talk } = heights
  return {
    ...heights,
    talk: drawn.state.talk.length > 0 ? talk : 0,
    row: isErased(drawn.state, 'marks') ? Math.min(row, 22) : row,
    dial: isErased(drawn.state, 'dial') ? Math.min(dial, 44) : dial,
  }
}

function fitted(drawn: Drawn, { roomy, tight, leastDial, mostDial, ...room }: Room): LaneHeights {
  const { shut, state } = drawn
  const meeting = state.talk.length > 0 ? room.meeting : 0
  const bands = shut.length > 0 ? room.bandsHead + shut.length * room.band : 0
  const left = (fixed: Fixed) => room.lanes - meeting - bands - takenBy(fixed, drawn)
  const steps = shut.length > 0 ? [roomy, tight, { ...tight, phases: barePhases }] : [roomy, tight]
  const fixed = steps.find((step) => left(step) >= leastDial) ?? steps.at(-1) ?? tight
  return { ...fixed, dial: Math.max(40, Math.min(mostDial, left(fixed))) }
}

/** What the axis and the lanes beside the dial take together. */
function takenBy(each: Fixed, { timeline, state, shut, rowCount }: Drawn): number {
  const isOpen = (seat: Seat) => !shut.includes(seat)
  const tracks = timeline.tracks.filter(({ seat }) => isOpen(seat))
  const silent = isOpen('observer') ? observersWithoutMarks(state, timeline.tracks) : []
  const coders = timeline.tracks.slice(1).filter(({ seat }) => seat === 'supervisor' && isOpen(seat))
  const lanes = [
    each.phases,
    coders.length * each.morePhases,
    (tracks.length + silent.length) * rowCount * each.row,
    timeline.stops.length > 0 ? each.stops : 0,
    isOpen('advisor') ? each.recalled : 0,
    isOpen('supervisor') ? each.cues : 0,
    state.talk.length > 0 ? each.talk : 0,
    each.threads,
  ]
  return axisHeight + lanes.reduce((sum, height) => sum + height, 0)
}
