import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { reasonOf } from '@/app/_trpc/reason-of'

/** The error of a call to the server as one sentence in the reader's language. */
export function useErrorMessage(): (error: unknown) => string {
  const t = useTranslations('errors')
  return useCallback((error: unknown) => t(reasonOf(error)), [t])
}
