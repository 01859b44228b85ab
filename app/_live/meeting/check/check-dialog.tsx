'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Check } from './check'
import styles from './check.module.css'
import { EnterButtons } from './enter-buttons'
import { Network } from './network'

/** The check in a window, for a person who came late or straight to the address. */
export function CheckDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('meeting')
  return (
    <Dialog title={t('join.title')} size={980} closeLabel={t('devices.close')} onClose={onClose}>
      <div className={styles.dialog}>
        <Check />
        <div className={styles.beside}>
          <EnterButtons onEntered={onClose} />
          <Network />
        </div>
      </div>
    </Dialog>
  )
}
