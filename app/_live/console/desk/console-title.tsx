'use client'

import { useTranslations } from 'next-intl'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useDesk } from './use-console'

/** The heading of the screen, for screen readers. */
export function ConsoleTitle() {
  const t = useTranslations('console')
  const { supervises } = useDesk()
  return <HiddenText as="h1">{t(supervises ? 'title' : 'titleObserver')}</HiddenText>
}
