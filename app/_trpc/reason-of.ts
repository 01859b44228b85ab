import { TRPCClientError } from '@trpc/client'
import { domainErrorCodes } from '@/domain/domain-error'

const reasons = [...domainErrorCodes, 'invalid', 'internal', 'unreachable'] as const
export type Reason = (typeof reasons)[number]

/** Why a call was refused; `unreachable` when no answer came at all. */
export function reasonOf(error: unknown): Reason {
  if (!(error instanceof TRPCClientError)) return 'internal'
  if (!error.data) return 'unreachable'
  const reason: unknown = error.data.reason
  return reasons.find((each) => each === reason) ?? 'internal'
}
