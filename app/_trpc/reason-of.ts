import { TRPCClientError } from '@trpc/client'
import { type Reason, reasons } from '@/domain/reason'

/** Why a call was refused; `unreachable` when no answer came at all. */
export function reasonOf(error: unknown): Reason {
  if (!(error instanceof TRPCClientError)) return 'internal'
  if (!error.data) return 'unreachable'
  const reason: unknown = error.data.reason
  return reasons.find((each) => each === reason) ?? 'internal'
}
