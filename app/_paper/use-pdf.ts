'use client'

import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'

/**
 * What a link to the PDF of a debrief does when it is followed: the download shows its progress and can be cancelled. Without script,
 * or in another tab, the link leads to the same file.
 */
export function usePdf(liveSessionId: string) {
  const common = useTranslations('common')
  const errors = useTranslations('errors')
  const href = `/sessions/${liveSessionId}/debrief.pdf`
  return {
    href,
    onClick(event: MouseEvent) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      const words = { asked: common('loading'), cancel: common('cancel'), unreachable: errors('unreachable') }
      void import('./order-pdf').then(
        ({ orderPdf }) => orderPdf(href, words),
        () => window.location.assign(href),
      )
    },
  }
}
