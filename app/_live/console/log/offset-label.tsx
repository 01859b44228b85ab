'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useDesk } from '../desk/use-console'
import styles from './mark-log.module.css'

/** The button that tells the reaction time taken off the next marks. */
export function OffsetLabel(props: ComponentProps<'button'>) {
  const t = useTranslations('preferences.offset')
  const format = useFormatter()
  const { reactionOffsetMs } = useDesk().preferences
  const seconds = format.number(reactionOffsetMs / 1_000, { minimumFractionDigits: 1 })
  return (
    <Button {...props} kind="ghost" size="xs" className={styles.offset} aria-label={t('open', { seconds })}>
      {t('button', { seconds })}
    </Button>
  )
}
