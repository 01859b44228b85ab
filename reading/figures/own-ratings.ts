import { mainTrack } from '@/domain/live-session/marking/annotations'
import { marksOf, positiveShare, tallyByCode } from '@/domain/live-session/marking/tallies'
import type { LiveSessionState } from '@/domain/live-session/state'
import { ratedCodes, valencesOf } from '@/domain/observation/grid'
import { ratingScale } from '@/domain/observation/self-assessment'
import type { Interview } from '@/reading/interview'

/** What the advisor rated a code or a phase: a step of the scale; undefined where they rated nothing. */
export function ownRating({ selfAssessment }: Pick<LiveSessionState, 'selfAssessment'>, key: string) {
  const value = selfAssessment?.ratings[key]
  return ratingScale.find((step) => step.value === value)
}

/** Each code that the advisor rates, with the share of the main track's marks on it that are positive, or how many there are. */
export function ratedReadings({ room, state }: Interview) {
  const tallies = tallyByCode(marksOf(state, mainTrack))
  return ratedCodes(room.grid).map((code) => {
    const tally = tallies.get(code.key)
    return {
      code,
      /** Null where there are too few marks for a share. */
      share: positiveShare(tally),
      isMarked: tally !== undefined,
      /** How often it was noted, where it has no directions to share out; else null. */
      count: valencesOf(code).length > 0 ? null : (tally?.count ?? 0),
    }
  })
}
