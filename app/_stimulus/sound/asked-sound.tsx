import { lenders } from '@/domain/stimulus/lent/lent-moment'
import type { QuestionPlace, QuestionView } from '../use-question'
import { PassageButton } from './lazy'

type AskedSoundProps = {
  readonly place: QuestionPlace
  readonly sound: QuestionView['sound']
  readonly of: 'before' | 'came'
  readonly isLarge?: boolean
}

/** The sound of a question’s moment, where it is lent and this person may listen to this part of it. */
export function AskedSound({ place: { cohortId, questionId }, sound, of, isLarge }: AskedSoundProps) {
  const toMs = sound?.[of] ?? null
  if (toMs === null) return null
  const files = lenders.map((lender) => ({
    fromMs: 0,
    toMs,
    url: `/api/lent/cohorts/${cohortId}/${questionId}/${of}/${lender}`,
  }))
  return <PassageButton of={of} passage={{ files, fromMs: 0, toMs }} isLarge={isLarge} />
}
