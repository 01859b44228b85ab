'use client'

import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/app/_kit/buttons/link'
import { ConnectionBadge } from './connection-badge'
import styles from './room.module.css'
import { useWallHref } from './use-way-back'

/** Layout of the screens before and after the interview: a link back, a title, the connection badge. */
export function RoomLayout({
  title,
  lead,
  aside,
  narrow,
  children,
}: {
  title: string
  lead?: ReactNode
  aside?: ReactNode
  narrow?: boolean
  children: ReactNode
}) {
  const t = useTranslations('room')
  const behind = useWallHref()
  return (
    <div className={styles.page} data-narrow={narrow || undefined}>
      <header className={styles.bar}>
        <Link href={behind ?? '/today'} className={styles.backLink}>
          <IconArrowLeft size={16} stroke={1.5} aria-hidden />
          {t(behind ? 'backToWall' : 'back')}
        </Link>
        {aside ?? <ConnectionBadge />}
      </header>
      <main className={styles.main}>
        <div className={styles.titles}>
          <h1>{title}</h1>
          {lead ? <p>{lead}</p> : null}
        </div>
        {children}
      </main>
    </div>
  )
}
