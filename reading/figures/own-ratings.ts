import { marksOf, positiveShare, tallyByCode } from '@/domain/live-session/marking/tallies'
import { mainTrack } from '@/domain/live-session/marking/tracks'
import type { LiveSessionState } from '@/domain/live-session/state'
import { ratedCodes, valencesOf } from '@/domain/observation/grid'
import { noOccasion, ratingScale } from '@/domain/observation/self-assessment'
import type { Interview } from '@/reading/interview'

/** What the advisor rated a code or a phase: a step of the scale; undefined where they rated nothing, or had no occasion. */
export function ownRating({ selfAssessment }: Pick<LiveSessionState, 'selfAssessment'>, key: string) {
  const value = selfAssessment?.ratings[key]
  return ratingScale.find((step) => step.value === value)
}

/** Whether the advisor said that there was no occasion for a code. */
export function saidNoOccasion(
  { selfAssessment }: Pick<LiveSessionState, 'selfAssessment'>,
  key: string,
): boolean {
  return selfAssessment?.ratings[key] === noOccasion
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
