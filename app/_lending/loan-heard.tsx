'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { PassageButton } from '@/app/_stimulus/sound/lazy'
import { lenders } from '@/domain/stimulus/lent/lent-moment'
import { stretchesOf } from '@/domain/stimulus/lent/lent-sound'
import styles from './lend.module.css'
import type { LentPage, Loan } from './loan'
import { preciseText } from './loan-sound'

type LoanHeardProps = { readonly liveSessionId: string; readonly page: LentPage; readonly loan: Loan }

/** The sound that is asked for with a moment, exactly as others would hear it; or that it went with the recording. */
export function LoanHeard({ liveSessionId, page, loan }: LoanHeardProps) {
  const t = useTranslations('lending.moment.sound')
  const locale = useLocale() === 'en' ? 'en' : 'fr'
  if (!loan.sound) return null
  if (!loan.isHeard) return <p className={styles.small}>{t('gone')}</p>
  const stretches = stretchesOf(loan.sound)
  const { fromMs, toMs, cameToMs } = loan.sound
  const clock = (ms: number) => preciseText(ms, locale)
  const span = { from: clock(fromMs), to: clock(toMs) }
  return (
    <Stack gap="2">
      <p className={styles.small}>
        {t('asked', span)} {cameToMs === null ? null : t('askedCame', { to: clock(cameToMs) })}
      </p>
      {page.recorded.files ? (
        <Row gap="2" wraps>
          {(['before', 'came'] as const).map((part) => {
            const stretch = stretches[part]
            if (!stretch) return null
            const files = lenders.map((lender) => ({
              ...stretch,
              // The revision has no meaning to the server: another one is another address.
              url: `/api/lent/interviews/${liveSessionId}/${loan.id}/${part}/${lender}?${loan.revision}`,
            }))
            return <PassageButton key={part} of={part} passage={{ files, ...stretch }} />
          })}
        </Row>
      ) : null}
    </Stack>
  )
}
