'use client'

import { IconCheck, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useLive } from '@/app/_live/session/live-session-provider'
import { repairOf } from '@/domain/live-session/words/words'
import styles from '../parts/repair.module.css'
import { repairFieldId } from '../parts/repair-field'

/** Under a breach: whether its repair is written, or, for the advisor, the button to write it. */
export function RepairCall({ markId, onOpen }: { markId: string; onOpen: () => void }) {
  const t = useTranslations('thread.repair')
  const { room, state } = useLive()
  if (repairOf(state, markId)?.text) {
    return (
      <p className={styles.done}>
        <IconCheck size={14} aria-hidden />
        {t('done')}
      </p>
    )
  }
  if (room.viewer.seat !== 'advisor' || room.isArchived) return null
  return (
    <Button
      size="s"
      className={styles.call}
      onClick={() => {
        onOpen()
        requestAnimationFrame(() => document.getElementById(repairFieldId(markId))?.focus())
      }}
    >
      <IconPencil size={16} stroke={1.5} aria-hidden />
      {t('call')}
    </Button>
  )
}
