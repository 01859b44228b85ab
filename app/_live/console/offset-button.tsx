'use client'

import { Popover } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import { OffsetField } from '@/app/_preferences/offset-field'
import buttons from '@/app/_ui/button.module.css'
import styles from './mark-log.module.css'
import { useConsole } from './use-console'

/** The reaction time taken off the next marks, and the way to change it without leaving the interview. */
export function OffsetButton() {
  const t = useTranslations('preferences.offset')
  const format = useFormatter()
  const { reactionOffsetMs } = useConsole().preferences
  const seconds = format.number(reactionOffsetMs / 1_000, { minimumFractionDigits: 1 })
  return (
    <Popover position="bottom-end" width={320} trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <button
          type="button"
          className={`${buttons.btn} ${buttons.ghost} ${buttons.xs} ${styles.offset}`}
          aria-label={t('open', { seconds })}
        >
          {t('button', { seconds })}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('label')} p="md">
        <OffsetField />
      </Popover.Dropdown>
    </Popover>
  )
}
