import { fieldsOf, textOf } from '@/domain/lenient'
import { type ObservationGrid, ratedCodes } from './grid'
import {
  keepsMoment,
  momentDirections,
  noOccasion,
  ratedKeys,
  ratingScale,
  type SelfAssessment,
} from './self-assessment'

/**
 * Reads what was kept of a self-assessment on the way: anything missing or unreadable is empty, what the grid does not know is
 * dropped, texts are untouched. Without a schema library, for it is read before the form's first picture.
 */
export function readSelfAssessmentDraft(grid: ObservationGrid, kept: unknown): SelfAssessment {
  const fields = fieldsOf(kept)
  const ratings = fieldsOf(fields.ratings)
  const moment = fieldsOf(fields.moment)
  const codeKeys = ratedCodes(grid).map(({ key }) => key)
  return {
    ratings: Object.fromEntries(
      ratedKeys(grid).flatMap((key) => {
        const rating = ratings[key]
        const isKnown = isRating(rating) || (rating === noOccasion && codeKeys.includes(key))
        return isKnown ? [[key, rating]] : []
      }),
    ),
    moment: {
      codeKey: grid.codes.find(({ key }) => key === moment.codeKey)?.key ?? null,
      text: textOf(moment.text),
      at: isPlace(moment.at) ? moment.at : null,
      direction: momentDirections.find((each) => each === moment.direction) ?? null,
    },
    freeText: textOf(fields.freeText),
  }
}

/**
 * The answers as they are sent to be locked: texts trimmed, no direction where no moment is kept. Whether they are complete, the
 * form has said before.
 */
export function selfAssessmentToLock(answers: SelfAssessment): SelfAssessment {
  const { ratings, moment, freeText } = answers
  const direction = keepsMoment(answers) ? moment.direction : null
  return { ratings, moment: { ...moment, text: moment.text.trim(), direction }, freeText: freeText.trim() }
}

function isRating(value: unknown): value is number {
  return ratingScale.some((point) => point.value === value)
}

/** Whole milliseconds of interview time. */
function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
