'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLive } from '@/app/_live/live-session-provider'
import { clockText } from '@/app/_live/timeline/clock-text'
import { useCast } from '@/app/_live/use-cast'
import { CodeShape } from '@/app/_ui/code-shape'
import type { Timeline, TimelineMark } from '@/domain/live-session/timeline'
import { noteOf } from '@/domain/live-session/words'
import { localize } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import { AboutCue } from './about-cue'
import type { Moment } from './moment-at'
import styles from './moment-thread.module.css'
import { Repair } from './repair'
import { ThreadEntry } from './thread-entry'
import { WithdrawWords } from './withdraw-words'

type MomentThreadProps = { moment: Moment; timeline: Timeline; children: ReactNode }

/** What there is to read on one moment: its mark and note or its cue with what followed, the repair of a breach, what everybody says about it. */
export function MomentThread({ moment, timeline, children }: MomentThreadProps) {
  const t = useTranslations('thread')
  const { mark, thread } = moment
  const comments = thread?.comments ?? []
  const scroll = useFollowedEnd(thread?.id, comments.length)
  return (
    <section
      ref={scroll}
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled card must be reachable by keyboard.
      tabIndex={0}
      aria-label={t('said', { time: clockText(moment.atMs) })}
    >
      {mark && <About mark={mark} />}
      {moment.cue && <AboutCue cue={moment.cue} timeline={timeline} />}
      {mark?.valence === 'breached' && <Repair key={mark.id} markId={mark.id} />}
      {/* A region that is there beforehand says what comes into it; another moment is another region. */}
      <div role="log" key={thread?.id ?? moment.atMs}>
        {comments.length > 0 && (
          <ol className={styles.entries}>
            {comments.map((comment) => (
              <ThreadEntry key={comment.id} comment={comment} />
            ))}
          </ol>
        )}
      </div>
      {comments.length === 0 && <p className={styles.empty}>{t('nothingHere')}</p>}
      {children}
    </section>
  )
}

function About({ mark }: { mark: TimelineMark }) {
  const t = useTranslations('thread')
  const tt = useTranslations('timeline')
  const locale = useLocale()
  const { room, state } = useLive()
  const { nameOf } = useCast()
  const code = codeOf(room.grid, mark.codeKey)
  const name = code ? localize(code.label, locale) : mark.codeKey
  const note = noteOf(state, mark.id)
  return (
    <div className={styles.about}>
      <p className={styles.mark}>
        <CodeShape shape={mark.shape} valence={mark.valence} size={14} />
        <span>
          {mark.valence ? tt('markWithValence', { name, valence: tt(`valence.${mark.valence}`) }) : name}
          {' · '}
          {nameOf(mark.authorId)}
        </span>
      </p>
      {note && (
        <div className={styles.note} data-family={mark.valence === 'breached' ? 'breach' : mark.family}>
          {note.text === null ? (
            <p className={styles.withdrawn}>{t('withdrawn')}</p>
          ) : (
            <blockquote>{note.text}</blockquote>
          )}
          <WithdrawWords words={note} label={t('withdraw.note')} />
        </div>
      )}
    </div>
  )
}

/** Keeps the end in sight as a thread grows; another thread starts at its top. */
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
