import type { Reason } from '@/domain/reason'
import { answerOf } from './answer-of'

/** Why a call was refused; `unreachable` when no answer came at all. The client that heard the answer has made sure that the reason is known. */
export function reasonOf(error: unknown): Reason {
  const answer = answerOf(error)
  if (!answer) return 'internal'
  if (!answer.data) return 'unreachable'
  const { reason } = answer.data
  return typeof reason === 'string' ? (reason as Reason) : 'internal'
}

/** Which person of the request a refusal is about, by the id that the request gave; null where it names none. */
export function aboutIdOf(error: unknown): string | null {
  const aboutId = answerOf(error)?.data?.aboutId
  return typeof aboutId === 'string' ? aboutId : null
}
