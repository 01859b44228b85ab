import { isBlind } from '@/domain/live-session/marking/lead'
import type { Timeline, TimelineMark } from '@/domain/live-session/timeline/timeline'
import type { ObservationGrid } from '@/domain/observation/grid'
import type { Interview } from '@/reading/interview'
import type { Names } from '@/reading/names/names'
import type { TimelineItem } from './lanes'

/** What lanes are built from: an interview, laid along its clock. */
export type LaneSource = Interview & {
  readonly timeline: Timeline
  /** Whether supervisors code blind, so that each has phases of their own. */
  readonly isBlind: boolean
  readonly markWords: MarkWords
}

export function laneSourceOf(interview: Interview, timeline: Timeline, markWords: MarkWords): LaneSource {
  return { ...interview, timeline, isBlind: isBlind(interview.state.contract), markWords }
}

/** What a mark is called, and what is written beside its shape. */
export type MarkWords = (
  mark: Pick<TimelineMark, 'codeKey' | 'valence' | 'lane'>,
) => Pick<TimelineItem, 'label' | 'name'>

/** Remembers the words of each code and direction. Keep one function while grid and names stay the same. */
export function createMarkWords(grid: ObservationGrid, names: Names): MarkWords {
  const known = new Map<string, Pick<TimelineItem, 'label' | 'name'>>()
  const labelled = new Set(grid.lanes.filter(({ namesMarks }) => namesMarks).map(({ key }) => key))
  return (mark) => {
    const key = `${mark.codeKey}:${mark.valence}`
    const before = known.get(key)
    if (before) return before
    const label = labelled.has(mark.lane) ? names.shortCode(mark.codeKey) : ''
    const words = { label, name: names.mark(mark) }
    known.set(key, words)
    return words
  }
}
