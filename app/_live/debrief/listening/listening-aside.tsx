'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { panelOf, TabList } from '@/app/_kit/tabs/tab-list'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useDates } from '@/app/_kit/text/use-dates'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { TimelineItem } from '@/reading/lanes/lanes'
import type { TimeWindow } from '@/reading/lanes/time-window'
import { Missing } from '../heard/missing'
import { type Heard, heardTracks, isPictured } from '../heard/recording'
import type { Replay } from '../heard/standings'
import { Unplayable } from '../heard/unplayable'
import { useSyncWords } from '../heard/use-sync-words'
import type { LoopHand } from './follow/use-loop'
import styles from './listening-aside.module.css'
import { PassageList } from './passage-list'
import { LoopCard } from './passages/loop-card'

type ListeningAsideProps = {
  heard: Heard
  replay: Replay | null
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
  /** Leads to the form of a commitment, with words to begin with. */
  onCommit: (words: string) => void
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
          {tab === 'first' ? (
            props.first
          ) : (
            <PassageList items={within} chosenId={chosenId} onChoose={onChoose} />
          )}
        </div>
      </section>
      <LoopCard loop={loop} onTalk={props.onTalk} onCommit={props.onCommit} />
      <section className={styles.card}>
        <Missing tracks={heard.tracks} lengthMs={lengthMs} onGo={onGo} />
        <Aligned heard={heard} replay={props.replay} />
      </section>
    </aside>
  )
}

/** Which browser plays what this one cannot, how well the sound is aligned, and until when it is kept. */
function Aligned({ heard, replay }: Pick<ListeningAsideProps, 'heard' | 'replay'>) {
  const t = useTranslations('heard.sheet')
  const { room } = useLive()
  const dates = useDates(room.cohort.timeZone)
  const words = useSyncWords(heard)
  const tracks = heardTracks(heard, isPictured(heard))
  return (
    <p className={styles.foot}>
      {replay && (
        <Unplayable tracks={tracks} replay={replay}>
          {(container) => <b className={styles.unplayable}>{t(`playableIn.${container}`)} </b>}
        </Unplayable>
      )}
      {!heard.isComplete && <>{t('onItsWay')} </>}
      {words} {t('until', { day: dates.longDate(heard.keptUntil) })}
    </p>
  )
}
