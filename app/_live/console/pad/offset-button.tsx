'use client'

import { Popover } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { OffsetField } from '@/app/_preferences/offset-field'
import { useDesk } from '../desk/use-console'
import styles from './marks-sheet.module.css'

/** The reaction time taken off the next marks, and the way to change it without leaving the interview. */
export function OffsetButton() {
  const t = useTranslations('preferences.offset')
  const { reactionOffsetMs } = useDesk().preferences
  const seconds = useFormatter().number(reactionOffsetMs / 1_000, { minimumFractionDigits: 1 })
  return (
    <Popover position="bottom-end" width={320} trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button kind="ghost" size="xs" className={styles.offset} aria-label={t('open', { seconds })}>
          {t('button', { seconds })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('label')} p="md">
        <OffsetField />
      </Popover.Dropdown>
    </Popover>
  )
}
