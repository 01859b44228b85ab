import { TRPCClientError } from '@trpc/client'
import { type Reason, reasons } from '@/domain/reason'

/** Why a call was refused; `unreachable` when no answer came at all. */
export function reasonOf(error: unknown): Reason {
  if (!(error instanceof TRPCClientError)) return 'internal'
  if (!error.data) return 'unreachable'
  const reason: unknown = error.data.reason
  return reasons.find((each) => each === reason) ?? 'internal'
}

/** Which person of the request a refusal is about, by the id that the request gave; null where it names none. */
export function aboutIdOf(error: unknown): string | null {
  const aboutId: unknown = error instanceof TRPCClientError ? error.data?.aboutId : null
  return typeof aboutId === 'string' ? aboutId : null
}
