'use client'

import { Tabs } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './debrief-aside.module.css'
import type { Look } from './use-look-first'

type DebriefAsideProps = { look: Look; markCount: number; first: ReactNode; marks: ReactNode }

/** The right column of the debrief: what to look at first, then every mark. */
export function DebriefAside({ look, markCount, first, marks }: DebriefAsideProps) {
  const t = useTranslations('findings')
  const total = look.findings.length
  return (
    <aside className={styles.aside} aria-labelledby="aside-title">
      <h2 id="aside-title" className={styles.spoken}>
        {t('aside')}
      </h2>
      <Tabs defaultValue="first" unstyled className={styles.tabs}>
        <div className={styles.head}>
          <Tabs.List className={styles.list} aria-labelledby="aside-title">
            <Tabs.Tab value="first" className={styles.tab}>
              {t('title')}
            </Tabs.Tab>
            <Tabs.Tab value="marks" className={styles.tab}>
              {t('marks')} <small>{markCount}</small>
            </Tabs.Tab>
          </Tabs.List>
          {total > 0 && <span role="status">{t('seen', { seen: look.seenCount, total })}</span>}
        </div>
        <Tabs.Panel value="first" className={styles.panel}>
          {first}
        </Tabs.Panel>
        <Tabs.Panel value="marks" className={styles.panel}>
          {marks}
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
