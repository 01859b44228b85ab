'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { panelOf, TabList } from '@/app/_kit/tabs/tab-list'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useDates } from '@/app/_kit/text/use-dates'
import { useLive } from '@/app/_live/session/live-session-provider'
import { mostSyncErrorMs } from '@/domain/live-session/recording/heard'
import type { TimelineItem } from '@/reading/lanes/lanes'
import type { TimeWindow } from '@/reading/lanes/time-window'
import { Missing } from '../heard/missing'
import type { Heard } from '../heard/recording'
import type { LoopHand } from './follow/use-loop'
import styles from './listening-aside.module.css'
import { PassageList } from './passage-list'
import { LoopCard } from './passages/loop-card'

type ListeningAsideProps = {
  heard: Heard
  /** In order of time. */
  items: readonly TimelineItem[]
  window: TimeWindow
  loop: LoopHand
  lengthMs: number
  chosenId: string | null
  onChoose: (item: TimelineItem) => void
  onGo: (atMs: number) => void
  /** Leads to the exchange about a moment (interview ms), with words to begin with. */
  onTalk: (atMs: number, words: string) => void
  first: ReactNode
}

type Tab = 'first' | 'passage'

/** Beside picture and sound: what to look at first or what was noted in the passage, the loop, what is missing. */
export function ListeningAside(props: ListeningAsideProps) {
  const { heard, items, window, loop, lengthMs, chosenId, onChoose, onGo } = props
  const t = useTranslations('heard')
  const tf = useTranslations('findings')
  const id = useId()
  const [tab, setTab] = useState<Tab>('passage')
  const within = items.filter(({ atMs }) => atMs >= window.fromMs && atMs < window.toMs)
  return (
    <aside className={styles.aside} aria-labelledby={`${id}-title`}>
      <HiddenText as="h2" id={`${id}-title`}>
        {t('beside')}
      </HiddenText>
      <section className={styles.list}>
        <TabList
          className={styles.tabs}
          id={id}
          label={t('beside')}
          tab={tab}
          tabs={['first', 'passage']}
          titles={{
            first: tf('title'),
            passage: (
              <>
                {t('passage.title')} <small>{within.length}</small>
              </>
            ),
          }}
          onTab={setTab}
        />
        <div className={styles.panel} {...panelOf(id, tab)}>
          {tab === 'first' ? props.first : <PassageList {...{ items: within, chosenId, onChoose }} />}
        </div>
      </section>
      <LoopCard loop={loop} onTalk={props.onTalk} />
      <section className={styles.card}>
        <Missing tracks={heard.tracks} lengthMs={lengthMs} onGo={onGo} />
        <Aligned heard={heard} />
      </section>
    </aside>
  )
}

/** How well the sound is aligned and at how many points that was measured, or why it is not known; until when it is kept. */
function Aligned({ heard }: { heard: Heard }) {
  const t = useTranslations('heard.sheet')
  const { room } = useLive()
  const dates = useDates(room.cohort.timeZone)
  const { sync } = heard
  const words =
    sync === null
      ? t('syncUnknown')
      : sync.mostMs > mostSyncErrorMs
        ? t('syncFar', { most: sync.mostMs })
        : t('sync', { most: Math.max(10, Math.ceil(sync.mostMs / 10) * 10), points: sync.points })
  return (
    <p className={styles.foot}>
      {!heard.isComplete && <>{t('onItsWay')} </>}
      {words} {t('until', { day: dates.longDate(heard.keptUntil) })}
    </p>
  )
}
