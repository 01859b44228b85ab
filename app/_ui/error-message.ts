import { TRPCClientError } from '@trpc/client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { domainErrorCodes } from '@/domain/domain-error'

const reasons = [...domainErrorCodes, 'invalid', 'internal', 'unreachable'] as const

/** One sentence in the reader's language for whatever a call to the server was refused with. */
export function useErrorMessage(): (error: unknown) => string {
  const t = useTranslations('errors')
  return useCallback((error: unknown) => t(reasonOf(error)), [t])
}

/** Why a call was refused; `unreachable` when no answer came at all. */
export function reasonOf(error: unknown): (typeof reasons)[number] {
  if (!(error instanceof TRPCClientError)) return 'internal'
  if (!error.data) return 'unreachable'
  const reason: unknown = error.data.reason
  return reasons.find((each) => each === reason) ?? 'internal'
}
