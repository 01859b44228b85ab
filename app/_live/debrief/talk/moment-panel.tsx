'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useLive } from '@/app/_live/session/live-session-provider'
import { startOf } from '@/app/_live/timeline/playhead/playhead'
import { isErased } from '@/domain/live-session/purge/is-erased'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import type { Thread } from '@/domain/live-session/words/words'
import type { TimelineItem } from '@/reading/lanes/lanes'
import { LendLink } from '../parts/lend-link'
import { ReplayButton } from '../takes/replay-button'
import { DiscussedMoments, MomentsToDiscuss } from './discussed-moments'
import type { Moment } from './moment-at'
import styles from './moment-card.module.css'
import { MomentThread } from './moment-thread'
import { type Draft, ReplyField } from './reply-field'

export type MomentPanelProps = {
  moment: Moment
  /** What the playing cursor passed last; null at rest. */
  passed: TimelineItem | null
  timeline: Timeline
  threads: readonly Thread[]
  draft: Draft | null
  onDraft: (change: (draft: Draft | null) => Draft | null) => void
  onGo: (atMs: number, id?: string) => void
  onFollow: (markId: string, atMs: number) => void
}

/** What is said about one moment, the way to the others that are talked about, and a field to say more. */
export function MomentPanel(props: MomentPanelProps) {
  const { moment, passed, timeline, threads, draft, onDraft, onGo, onFollow } = props
  const { room, state } = useLive()
  const errors = useTranslations('errors')
  return (
    <>
      {passed && !moment.mark && !moment.cue && !moment.keptCue && passed.family !== 'thread' && (
        <Passed item={passed} />
      )}
      <MomentThread moment={moment} timeline={timeline} onFollow={onFollow}>
        <LendLink atMs={moment.mark?.atMs ?? moment.atMs} />
        <DiscussedMoments threads={threads} current={moment.thread} onGo={onGo} />
        <MomentsToDiscuss keptCues={timeline.keptCues} current={moment.keptCue} onGo={onGo} />
      </MomentThread>
      <ReplayButton
        key={moment.mark?.id ?? moment.atMs}
        fromMs={moment.mark ? startOf(moment.mark.atMs) : moment.atMs}
        markId={moment.mark?.id ?? null}
        note={moment.mark?.note ?? null}
      />
      {isErased(state, 'comments') ? null : room.isArchived ? (
        <p className={styles.readOnly}>{errors('cohortArchived')}</p>
      ) : (
        <ReplyField moment={moment} draft={draft} onDraft={onDraft} onGo={onGo} />
      )}
    </>
  )
}

/** A fact, a stop or the moment kept: what it is, and the words that go with it. */
function Passed({ item }: { item: TimelineItem }) {
  return (
    <div className={styles.passed}>
      <p>
        <CodeShape shape={item.shape} valence={item.valence} colour={item.colour} size={14} />
        <span>{item.name}</span>
      </p>
      {item.words && <blockquote>{item.words}</blockquote>}
    </div>
  )
}
