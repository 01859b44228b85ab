'use client'

import { Popover } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { OffsetField } from '@/app/_preferences/offset-field'
import { OffsetLabel } from './offset-label'

/** The reaction time taken off the next marks, and the way to change it without leaving the interview. */
export function OffsetButton() {
  const t = useTranslations('preferences.offset')
  return (
    <Popover position="bottom-end" width={320} trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <OffsetLabel />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('label')} p="md">
        <OffsetField />
      </Popover.Dropdown>
    </Popover>
  )
}
