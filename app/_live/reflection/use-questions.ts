'use client'

import { useLocale, useTranslations } from 'next-intl'
import { localize } from '@/domain/localized'
import { useLive } from '../session/live-session-provider'

/** The two open questions of the self-assessment, as the grid puts them, else as the product does. */
export function useQuestions(): { readonly moment: string; readonly freeText: string } {
  const t = useTranslations('reflection.self')
  const locale = useLocale()
  const { selfAssessment } = useLive().room.grid
  return {
    moment: selfAssessment ? localize(selfAssessment.moment, locale) : t('moment'),
    freeText: selfAssessment ? localize(selfAssessment.freeText, locale) : t('freeText'),
  }
}
