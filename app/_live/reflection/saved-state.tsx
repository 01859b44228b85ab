'use client'

import { IconCheck, IconCloudOff, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import styles from './reflection.module.css'
import type { DraftState } from './use-draft'

const icons = { idle: IconPencil, saving: IconPencil, saved: IconCheck, failed: IconCloudOff }

/** Whether the draft is saved; the width is reserved for the longest wording. */
export function SavedState({ state }: { state: DraftState }) {
  const t = useTranslations('reflection.draft')
  const Icon = icons[state]
  return (
    <span className={styles.saved} data-state={state} role="status">
      <Icon size={16} stroke={1.5} aria-hidden />
      {t(state)}
    </span>
  )
}
