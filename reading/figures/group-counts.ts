import { marksOf, tallyByCode, tallyByGroup } from '@/domain/live-session/marking/tallies'
import { mainTrack } from '@/domain/live-session/marking/tracks'
import { codesOf, type Family, valencesOf } from '@/domain/observation/grid'
import type { Interview } from '@/reading/interview'

/**
 * How often the supervisors noted a code of each group, family by family. A family without groups is counted code by code
 * where its codes have no directions, nor a rating that they stand beside; else it is left out.
 */
export function groupCounts({ room, state, words }: Interview) {
  const marks = marksOf(state, mainTrack)
  const tallies = tallyByCode(marks)
  const countsIn = (family: Family) => {
    if (family.groups.length > 0)
      return tallyByGroup(room.grid, family, marks).map(({ group, count }) => ({
        group: group.key,
        name: words.inLanguage(group.label),
        count,
      }))
    if (family.isRated || valencesOf(family).length > 0) return []
    return codesOf(room.grid, family).map(({ key, shortLabel }) => ({
      group: key,
      name: words.inLanguage(shortLabel),
      count: tallies.get(key)?.count ?? 0,
    }))
  }
  return room.grid.families
    .map((family) => ({
      family: family.key,
      title: words.inLanguage(family.noted),
      groups: countsIn(family),
    }))
    .filter(({ groups }) => groups.length > 0)
}
