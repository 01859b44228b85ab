import { keepsMoment } from '@/domain/observation/self-assessment'
import { annotationsOf } from '../marking/annotations'
import type { LiveSessionState } from '../state'
import { keptTakes, type Take } from '../take/take'
import type { Commitment } from './commitment'

/**
 * What an advisor may work on next, from an interview in which they made a commitment: the last one, and the moment it is about.
 * `atMs` (interview time) and `text` are null where no moment was played again or kept to rework, `codeKey` where it names no code.
 */
export type ToWork = {
  readonly commitment: Commitment
  readonly atMs: number | null
  readonly text: string | null
  readonly codeKey: string | null
}

/**
 * Null without a commitment. The moment is that of the take which the commitment names, else of the last take kept, else the one
 * that the advisor kept to rework; without any, the code is the focus of that interview.
 */
export function toWorkAfter(state: LiveSessionState): ToWork | null {
  const { commitments, selfAssessment, focus } = state
  const commitment = commitments.at(-1)
  if (!commitment) return null
  const take = takeOf(state, commitment)
  if (take) {
    const mark = annotationsOf(state).marks.find(({ id }) => id === take.markId)
    return { commitment, atMs: take.fromMs, text: take.line, codeKey: mark?.codeKey ?? focus }
  }
  const isToRework =
    selfAssessment !== null && keepsMoment(selfAssessment) && selfAssessment.moment.direction === 'toRework'
  if (!isToRework) return { commitment, atMs: null, text: null, codeKey: focus }
  const { at, text, codeKey } = selfAssessment.moment
  return { commitment, atMs: at, text: text.trim() || null, codeKey: codeKey ?? focus }
}

function takeOf(state: LiveSessionState, { id }: Commitment): Take | null {
  const kept = keptTakes(state)
  const named = state.namedTakes.get(id)
  return kept.find((take) => take.id === named) ?? kept.at(-1) ?? null
}
