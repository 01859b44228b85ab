import { fieldsOf, textOf } from '@/domain/lenient'
import type { ObservationGrid } from './grid'
import { ratedKeys, ratingScale, type SelfAssessment } from './self-assessment'

/**
 * Reads what was kept of a self-assessment on the way: anything missing or unreadable is empty, what the grid does not know is
 * dropped, texts are untouched. Without a schema library, for it is read before the form's first picture.
 */
export function readSelfAssessmentDraft(grid: ObservationGrid, kept: unknown): SelfAssessment {
  const fields = fieldsOf(kept)
  const ratings = fieldsOf(fields.ratings)
  const moment = fieldsOf(fields.moment)
  return {
    ratings: Object.fromEntries(
      ratedKeys(grid).flatMap((key) => {
        const rating = ratings[key]
        return isRating(rating) ? [[key, rating]] : []
      }),
    ),
    moment: {
      codeKey: grid.codes.find(({ key }) => key === moment.codeKey)?.key ?? null,
      text: textOf(moment.text),
      at: isPlace(moment.at) ? moment.at : null,
    },
    freeText: textOf(fields.freeText),
  }
}

/** The answers as they are sent to be locked: texts trimmed. Whether they are complete, the form has said before. */
export function selfAssessmentToLock({ ratings, moment, freeText }: SelfAssessment): SelfAssessment {
  return { ratings, moment: { ...moment, text: moment.text.trim() }, freeText: freeText.trim() }
}

function isRating(value: unknown): value is number {
  return ratingScale.some((point) => point.value === value)
}

/** Whole milliseconds of interview time. */
function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
