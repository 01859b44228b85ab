import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { reasonOf } from '@/app/_trpc/reason-of'

/** One sentence in the reader's language for whatever a call to the server was refused with. */
export function useErrorMessage(): (error: unknown) => string {
  const t = useTranslations('errors')
  return useCallback((error: unknown) => t(reasonOf(error)), [t])
}
