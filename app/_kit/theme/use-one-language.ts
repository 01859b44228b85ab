import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { Locale } from '@/domain/localized'
import { onLocaleChanged } from './locale-changes'

/**
 * Holds a page to one language. It is asked for again, in place, when another page of this browser chose another language, and when its
 * inner part came in another one than `around`, which stays from page to page.
 */
export function useOneLanguage(locale: Locale, around: Locale | null): void {
  const router = useRouter()
  const differs = around !== null && around !== locale
  useEffect(() => {
    if (differs) router.refresh()
  }, [differs, router])
  const isOutermost = around === null
  useEffect(() => {
    if (!isOutermost) return
    return onLocaleChanged((chosen) => {
      if (chosen !== locale) router.refresh()
    })
  }, [isOutermost, locale, router])
}
