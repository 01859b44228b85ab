'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useCallback, useEffect, useId, useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { panelOf, TabList } from '@/app/_kit/tabs/tab-list'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { usePassed } from '@/app/_live/timeline/playhead/use-passed'
import { keptTakes } from '@/domain/live-session/take/take'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import { threadsOf } from '@/domain/live-session/words/words'
import type { TimelineItem } from '@/reading/lanes/lanes'
import { clockText } from '@/reading/words/clock-text'
import { Recalled } from '../recall/lazy'
import { useTakesPlace } from '../takes/takes-place'
import { MomentPanel } from './lazy-moment'
import { momentAt } from './moment-at'
import styles from './moment-card.module.css'
import { PlayersWords } from './players-words'
import type { Draft } from './reply-field'

/** What the card shows: the moment under the cursor, what the two players wrote on the whole interview, or what they recalled of the dial. */
export type CardTab = 'moment' | 'returns' | 'recall'

type MomentCardProps = {
  timeline: Timeline
  playhead: Playhead
  /** What the cursor can pass, in order of time. */
  items: readonly TimelineItem[]
  cursorMs: number
  chosenId: string | null
  tab: CardTab
  onTab: (tab: CardTab) => void
  /** What is being written, and where it will stand. */
  draft: Draft | null
  onDraft: (change: (draft: Draft | null) => Draft | null) => void
  /** Moves the cursor to a moment of interview time (ms), and to what stands there where it is said. */
  onGo: (atMs: number, id?: string) => void
  /** Called when the mark being looked at has moved (interview ms). */
  onFollow: (markId: string, atMs: number) => void
}

/**
 * Tabs: the thread of the moment under the cursor, what the players wrote before the debrief, and what they recalled of the dial, where they did. While the interview plays, the
 * first follows what the cursor passes, unless its reader is busy in it.
 */
export function MomentCard(props: MomentCardProps) {
  const { timeline, playhead, items, cursorMs, chosenId, tab: asked, draft, onTab, onGo } = props
  const t = useTranslations('thread')
  const { state } = useLive()
  const id = useId()
  const threads = threadsOf(state)
  const card = useRef<HTMLElement>(null)
  const passed = usePassed(playhead, items, useIsBusyIn(card))
  const moment = passed
    ? momentAt({ timeline, threads, cursorMs: passed.atMs, chosenId: passed.id })
    : momentAt({ timeline, threads, cursorMs, chosenId })
  const [first] = threads
  const [kept] = timeline.keptCues
  const takes = useTranslations('takes')
  const { show } = useTakesPlace()
  const played = keptTakes(state)
  const latest = played.at(-1)
  const isRecalled = state.comparisons.length > 0 || state.redrawnDial !== null
  const recalledWords = useTranslations('recall')
  const tab = asked === 'recall' && !isRecalled ? 'returns' : asked
  useEffect(MomentPanel.fetchAhead, [])
  return (
    <section ref={card} className={styles.card} aria-label={t('card')}>
      <div className={styles.head}>
        <TabList
          id={id}
          label={t('tabs')}
          tabs={isRecalled ? ['moment', 'returns', 'recall'] : ['moment', 'returns']}
          tab={tab}
          titles={{
            moment: t('at', { time: clockText(moment.atMs) }),
            returns: t('returns'),
            recall: recalledWords('tab'),
          }}
          onTab={onTab}
        />
        <div className={styles.ways}>
          {latest && tab !== 'recall' && (
            <Button kind="ghost" size="xs" onClick={() => show(latest.fromMs)}>
              {takes('all', { count: played.length })}
            </Button>
          )}
          {tab === 'returns' && kept && (
            <Button kind="ghost" size="xs" onClick={() => onGo(kept.atMs, kept.id)}>
              {t('keptCue.count', { count: timeline.keptCues.length })}
            </Button>
          )}
          {tab === 'returns' && first && (
            <Button kind="ghost" size="xs" onClick={() => onGo(first.moment)}>
              {t('discussedCount', { count: threads.length })}
            </Button>
          )}
        </div>
      </div>
      <div className={styles.panel} {...panelOf(id, tab)}>
        {tab === 'returns' ? (
          <PlayersWords />
        ) : tab === 'recall' ? (
          <Recalled timeline={timeline} onGo={onGo} />
        ) : (
          <MomentPanel
            moment={moment}
            timeline={timeline}
            threads={threads}
            draft={draft}
            passed={passed}
            onGo={onGo}
            onDraft={props.onDraft}
            onFollow={props.onFollow}
          />
        )}
      </div>
    </section>
  )
}

/** Whether the focus is in the panel of the card: its reader writes, corrects or scrolls there. */
function useIsBusyIn(card: RefObject<HTMLElement | null>): () => boolean {
  return useCallback(
    () => card.current?.querySelector('[role="tabpanel"]')?.contains(document.activeElement) ?? false,
    [card],
  )
}
