'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { WithdrawWords } from '@/app/_live/parts/withdraw-words'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { useInterview } from '@/app/_live/session/use-interview'
import { useNames } from '@/app/_live/session/use-names'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import type { Timeline, TimelineMark } from '@/domain/live-session/timeline/timeline'
import { noteOf } from '@/domain/live-session/words/words'
import { sayErasedKind } from '@/reading/kept/say-erased'
import { clockText } from '@/reading/words/clock-text'
import { Corrected } from '../correct/corrected'
import { DeletedMarks } from '../correct/deleted-marks'
import { MarkCorrections } from '../correct/lazy'
import { SetAsideNote } from '../correct/set-aside-note'
import { AboutCue, AboutKeptCue } from './lazy'
import type { Moment } from './moment-at'
import styles from './moment-thread.module.css'
import { Repair } from './repair'
import { ThreadEntry } from './thread-entry'

type MomentThreadProps = {
  moment: Moment
  timeline: Timeline
  /** Called when the mark being looked at has moved (interview ms). */
  onFollow: (markId: string, atMs: number) => void
  children: ReactNode
}

/** One moment: its mark with its note, or its cue with what followed; the repair of a breach; and what everybody says about it. */
export function MomentThread({ moment, timeline, onFollow, children }: MomentThreadProps) {
  const t = useTranslations('thread')
  const interview = useInterview()
  const { mark, thread } = moment
  const comments = thread?.comments ?? []
  const scroll = useFollowedEnd(thread?.id, comments.length)
  const [deletedId, setDeleted] = useState<string | null>(null)
  return (
    <section
      ref={scroll}
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled card must be reachable by keyboard.
      tabIndex={0}
      aria-label={t('said', { time: clockText(moment.atMs) })}
    >
      {mark && <About key={mark.id} mark={mark} onFollow={onFollow} onDelete={setDeleted} />}
      <DeletedMarks atMs={moment.atMs} justDeletedId={deletedId} />
      {moment.cue && <AboutCue cue={moment.cue} timeline={timeline} />}
      {moment.keptCue && <AboutKeptCue cue={moment.keptCue} />}
      {mark?.valence === 'breached' && <Repair key={mark.id} markId={mark.id} />}
      {/* A live region must exist before its content changes; each moment has its own. */}
      <div role="log" key={thread?.id ?? moment.atMs}>
        {comments.length > 0 && (
          <ol className={styles.entries}>
            {comments.map((comment) => (
              <ThreadEntry key={comment.id} comment={comment} />
            ))}
          </ol>
        )}
      </div>
      {comments.length === 0 && (
        <p className={styles.empty}>{sayErasedKind(interview, 'comments') ?? t('nothingHere')}</p>
      )}
      {children}
    </section>
  )
}

type AboutProps = {
  mark: TimelineMark
  onFollow: (markId: string, atMs: number) => void
  onDelete: (markId: string) => void
}

function About({ mark, onFollow, onDelete }: AboutProps) {
  const t = useTranslations('thread')
  const { state, can, send } = useLive()
  const { nameOf } = useCast()
  const names = useNames()
  const note = noteOf(state, mark.id)
  const standing = annotationsOf(state).marksById.get(mark.id)
  const deletion = { type: 'deleteMark', markId: mark.id } as const
  return (
    <div>
      <p className={styles.mark}>
        <CodeShape shape={mark.shape} valence={mark.valence} colour={mark.colour} size={14} />
        <span>
          {names.mark(mark)}
          {' · '}
          {nameOf(mark.authorId)}
        </span>
      </p>
      {standing && <Corrected mark={standing} />}
      {note && (
        <div
          className={styles.note}
          data-colour={mark.colour}
          data-breach={mark.valence === 'breached' || undefined}
        >
          {note.text === null ? (
            <p className={styles.withdrawn}>{t('withdrawn')}</p>
          ) : (
            <blockquote>{note.text}</blockquote>
          )}
          <WithdrawWords words={note} label={t('withdraw.note')} />
        </div>
      )}
      <SetAsideNote markId={mark.id} />
      {standing && can(deletion) === null && (
        <MarkCorrections
          mark={standing}
          onMoved={(atMs) => onFollow(mark.id, atMs)}
          onDelete={() => {
            onDelete(mark.id)
            void send(deletion)
          }}
        />
      )}
    </div>
  )
}

/** Scrolls to the end when the thread grows, and to the top when another thread is shown. */
function useFollowedEnd(threadId: string | undefined, count: number) {
  const scroll = useRef<HTMLElement>(null)
  const before = useRef({ threadId, count })
  useEffect(() => {
    const grew = count > (before.current.threadId === threadId ? before.current.count : count)
    const element = scroll.current
    if (element && before.current.threadId !== threadId) element.scrollTop = 0
    if (element && grew) element.scrollTop = element.scrollHeight
    before.current = { threadId, count }
  }, [threadId, count])
  return scroll
}
