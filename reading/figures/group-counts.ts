import { mainTrack } from '@/domain/live-session/annotations'
import { marksOf, tallyByGroup } from '@/domain/live-session/tallies'
import type { Interview } from '@/reading/interview'

/** How often the supervisors noted a code of each group, family by family; families without groups are left out. */
export function groupCounts({ room, state, words }: Interview) {
  const marks = marksOf(state, mainTrack)
  return room.grid.families
    .filter(({ groups }) => groups.length > 0)
    .map((family) => ({
      family: family.key,
      title: words.inLanguage(family.noted),
      groups: tallyByGroup(room.grid, family, marks).map(({ group, count }) => ({
        group: group.key,
        name: words.inLanguage(group.label),
        count,
      })),
    }))
}
