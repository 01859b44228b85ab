'use client'

import { IconCheck, IconCloudOff, IconLoader } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { ConnectionDetails } from '@/app/_live/frame/connection-details'
import styles from './save-state.module.css'
import { useConsole } from './use-console'

/** A round trip shorter than this is not shown. */
const patienceMs = 500

/** Whether every act has reached the server, and how many marks it has. */
export function SaveState({ short = false }: { short?: boolean }) {
  return (
    <ConnectionDetails>
      <Said short={short} />
    </ConnectionDetails>
  )
}

function Said({ short }: { short: boolean }) {
  const t = useTranslations('console')
  const { live, marks } = useConsole()
  const waiting = useLasting(live.pendingCount > 0)
  const count = live.pendingCount
  const kept = live.isPendingKept ? 'save.offlineKept' : 'save.offlinePageOnly'
  if (live.connection === 'offline') {
    return (
      <span className={styles.state} data-kind="offline" role="status">
        <IconCloudOff size={15} aria-hidden />
        <span>{count > 0 ? t(kept, { count }) : t('save.offline')}</span>
      </span>
    )
  }
  if (live.isServerFaulty) {
    return (
      <span className={styles.state} data-kind="offline" role="status">
        <IconCloudOff size={15} aria-hidden />
        <span>{t('save.faulty', { count })}</span>
      </span>
    )
  }
  if (waiting || live.connection === 'connecting') {
    return (
      <span className={styles.state} data-kind="waiting">
        <IconLoader size={15} aria-hidden />
        <span>{waiting ? t('save.sending', { count }) : t('save.connecting')}</span>
      </span>
    )
  }
  return (
    <span className={styles.state} data-kind="saved">
      <IconCheck size={15} aria-hidden />
      {short ? (
        <>
          <span aria-hidden>{marks.length}</span>
          <HiddenText>{t('save.saved', { count: marks.length })}</HiddenText>
        </>
      ) : (
        <span>{t('save.saved', { count: marks.length })}</span>
      )}
    </span>
  )
}

function useLasting(condition: boolean): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLasting(condition), condition ? patienceMs : 0)
    return () => clearTimeout(timer)
  }, [condition])
  return lasting && condition
}
