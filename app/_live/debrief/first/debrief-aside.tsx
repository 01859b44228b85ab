'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { panelOf, TabList } from '@/app/_kit/tabs/tab-list'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useReaderWords } from '@/app/_live/session/use-reader-words'
import { nameFinding } from '@/reading/findings/name-finding'
import { ReadingHint } from '../parts/lazy'
import styles from './debrief-aside.module.css'
import type { Look } from './use-look-first'

/** `markCount`: null where the marks were erased. */
type DebriefAsideProps = { look: Look; markCount: number | null; first: ReactNode; marks: ReactNode }
type Tab = 'first' | 'marks'

/** The right column of the debrief: what to look at first, then every mark, drawn once it is asked for. Both stay mounted. */
export function DebriefAside({ look, markCount, first, marks }: DebriefAsideProps) {
  const t = useTranslations('findings')
  const id = useId()
  const [chosen, choose] = useState<Tab>('first')
  const [hasLookedAtMarks, setLookedAtMarks] = useState(false)
  const total = look.findings.length
  const { room } = useLive()
  const words = useReaderWords()
  // One for each kind, under the name of the first of that kind.
  const read = look.findings
    .filter(({ kind }, index) => look.findings.findIndex((each) => each.kind === kind) === index)
    .map((finding) => ({ of: finding.kind, name: nameFinding({ room, words }, finding) }))

  const panel = (name: Tab, content: ReactNode) => (
    <div className={styles.panel} {...panelOf(id, name)} hidden={name !== chosen}>
      {content}
    </div>
  )
  return (
    <aside className={styles.aside} aria-labelledby="aside-title">
      <HiddenText as="h2" id="aside-title">
        {t('aside')}
      </HiddenText>
      <div className={styles.tabs}>
        <div className={styles.head}>
          <TabList
            className={styles.list}
            id={id}
            label={t('aside')}
            tab={chosen}
            tabs={['first', 'marks']}
            titles={{
              first: t('title'),
              marks: (
                <>
                  {t('marks')} {markCount !== null && <small>{markCount}</small>}
                </>
              ),
            }}
            onTab={(tab) => {
              choose(tab)
              if (tab === 'marks') setLookedAtMarks(true)
            }}
          />
          {total > 0 && (
            <span className={styles.seen} hidden={chosen !== 'first'}>
              <span role="status">{t('seen', { seen: look.seenCount, total })}</span>
              <ReadingHint of={read} name={t('title')} lead={t('reading.list')} />
            </span>
          )}
        </div>
        {panel('first', first)}
        {panel('marks', hasLookedAtMarks ? marks : null)}
      </div>
    </aside>
  )
}
