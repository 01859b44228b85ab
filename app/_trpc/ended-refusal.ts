import 'server-only'
import { TRPCError } from '@trpc/server'
import { endedCodes } from '@/domain/domain-error'
import { refusalOf } from '@/domain/refusal-of'

export type EndedCode = (typeof endedCodes)[number]

/** Why something is no longer open to the reader, if that is why it was refused; else null. */
export function endedRefusal(error: unknown): EndedCode | null {
  const refusal = refusalOf(error instanceof TRPCError ? error.cause : error)
  return endedCodes.find((each) => each === refusal) ?? null
}
