'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { panelOf, TabList } from '@/app/_kit/tabs/tab-list'
import styles from './log-or-beside.module.css'

const tabs = ['log', 'beside'] as const

/** In a window of two columns: the latest marks, or the people, the dial and the facts, one at a time. */
export function LogOrBeside({ log, beside }: { log: ReactNode; beside: ReactNode }) {
  const t = useTranslations('console.columns')
  const [tab, setTab] = useState<(typeof tabs)[number]>('log')
  return (
    <div className={styles.column}>
      <TabList
        id="console-column"
        label={t('label')}
        tab={tab}
        tabs={tabs}
        titles={{ log: t('log'), beside: t('beside') }}
        onTab={setTab}
      />
      <div className={styles.panel} {...panelOf('console-column', tab)}>
        {tab === 'log' ? log : beside}
      </div>
    </div>
  )
}
