import { keepsMoment } from '@/domain/observation/self-assessment'
import type { LiveSessionState } from '../state'
import type { Commitment } from './commitment'

/**
 * What an advisor may work on next, from an interview in which they made a commitment: the last one, and the moment it is about.
 * `atMs` (interview time) and `text` are null where the advisor kept no moment to rework, `codeKey` where it names no code.
 */
export type ToWork = {
  readonly commitment: Commitment
  readonly atMs: number | null
  readonly text: string | null
  readonly codeKey: string | null
}

/** Null without a commitment. The moment is the one that the advisor kept to rework; without one, the code is the focus of that interview. */
export function toWorkAfter({
  commitments,
  selfAssessment,
  focus,
}: Pick<LiveSessionState, 'commitments' | 'selfAssessment' | 'focus'>): ToWork | null {
  const commitment = commitments.at(-1)
  if (!commitment) return null
  const isToRework =
    selfAssessment !== null && keepsMoment(selfAssessment) && selfAssessment.moment.direction === 'toRework'
  if (!isToRework) return { commitment, atMs: null, text: null, codeKey: focus }
  const { at, text, codeKey } = selfAssessment.moment
  return { commitment, atMs: at, text: text.trim() || null, codeKey: codeKey ?? focus }
}
