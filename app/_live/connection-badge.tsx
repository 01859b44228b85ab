'use client'

import { IconCheck, IconCloudOff, IconRefresh } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import styles from './connection-badge.module.css'
import { useLive } from './live-session-provider'

/** Whether what one does reaches the others. Its place is as wide whatever it says; `quiet` speaks only when it does not. */
export function ConnectionBadge({ quiet = false }: { quiet?: boolean }) {
  const t = useTranslations('room.connection')
  const { connection, pendingCount, isPendingKept } = useLive()
  switch (connection) {
    case 'offline':
      return (
        <span className={styles.badge} data-kind="offline">
          <IconCloudOff size={16} stroke={1.5} aria-hidden />
          {t(isPendingKept ? 'kept' : 'pageOnly', { count: pendingCount })}
        </span>
      )
    case 'connecting':
      return (
        <span className={styles.badge} data-kind="connecting">
          {quiet ? null : (
            <>
              <IconRefresh size={16} stroke={1.5} aria-hidden />
              {t('connecting')}
            </>
          )}
        </span>
      )
    case 'live':
      return (
        <span className={styles.badge} data-kind="live">
          {quiet ? null : (
            <>
              <IconCheck size={16} stroke={1.5} aria-hidden />
              {t('live')}
            </>
          )}
        </span>
      )
    default: {
      const unknown: never = connection
      return unknown
    }
  }
}
