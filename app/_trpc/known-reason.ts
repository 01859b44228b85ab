import { reasons } from '@/domain/reason'
import { answerOf } from './answer-of'

const known: ReadonlySet<unknown> = new Set(reasons)

/** The same error; a refusal that only another release knows becomes an internal fault. Comes with the client, which no first picture needs. */
export function withKnownReason(error: unknown): unknown {
  const data = answerOf(error)?.data
  if (data && !known.has(data.reason)) Object.assign(data, { reason: 'internal' })
  return error
}
