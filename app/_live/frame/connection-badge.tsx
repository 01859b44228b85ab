'use client'

import { IconCheck, IconCloudOff, IconRefresh, IconWifi } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import styles from './connection-badge.module.css'
import { ConnectionDetails } from './connection-details'

/**
 * Whether what one does reaches the others, with the details behind it. Its place is as wide whatever it says; `quiet` speaks
 * only when it does not.
 */
export function ConnectionBadge({ quiet = false }: { quiet?: boolean }) {
  const { connection, isServerFaulty } = useLive()
  const kind = isServerFaulty && connection !== 'offline' ? 'faulty' : connection
  const isQuiet = quiet && (kind === 'live' || kind === 'connecting')
  return (
    <ConnectionDetails>
      <span className={styles.badge} data-kind={kind} data-quiet={isQuiet || undefined}>
        {isQuiet ? <IconWifi size={16} stroke={1.5} aria-hidden /> : <Said />}
      </span>
    </ConnectionDetails>
  )
}

function Said(): ReactNode {
  const t = useTranslations('room.connection')
  const { connection, pendingCount, isPendingKept, isServerFaulty } = useLive()
  if (isServerFaulty && connection !== 'offline') {
    return (
      <>
        <IconCloudOff size={16} stroke={1.5} aria-hidden />
        {t('faulty', { count: pendingCount })}
      </>
    )
  }
  switch (connection) {
    case 'offline':
      return (
        <>
          <IconCloudOff size={16} stroke={1.5} aria-hidden />
          {t(isPendingKept ? 'kept' : 'pageOnly', { count: pendingCount })}
        </>
      )
    case 'connecting':
      return (
        <>
          <IconRefresh size={16} stroke={1.5} aria-hidden />
          {t('connecting')}
        </>
      )
    case 'live':
      return (
        <>
          <IconCheck size={16} stroke={1.5} aria-hidden />
          {t('live')}
        </>
      )
    default: {
      const unknown: never = connection
      return unknown
    }
  }
}
