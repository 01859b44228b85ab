import { mainTrack } from '@/domain/live-session/annotations'
import { marksOf, tallyByGroup } from '@/domain/live-session/tallies'
import type { Interview } from '@/reading/interview'

/** How often the supervisors noted a technique of each group of the grid. */
export function techniqueCounts({ room, state, words }: Interview) {
  const counts = tallyByGroup(room.grid, marksOf(state, mainTrack))
  return [...counts].map(([group, count]) => ({
    group,
    name: words.t(`debrief.figures.group.${group}`),
    count,
  }))
}
