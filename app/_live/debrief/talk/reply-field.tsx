'use client'

import { IconArrowRight } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { wordsMaxLength } from '@/domain/live-session/core/command-limits'
import { clockText } from '@/reading/words/clock-text'
import { useOpening } from '../opening/opened-views'
import type { Moment } from './moment-at'
import styles from './moment-card.module.css'

/** The draft, and the moment it was begun on: it is filed there, wherever the cursor is by then. */
export type Draft = {
  readonly text: string
  readonly atMs: number
  readonly replyTo: string | null
  /** Words that another place of the debrief began with: the field takes the focus. */
  readonly isOffered?: boolean
}

type ReplyFieldProps = {
  moment: Moment
  draft: Draft | null
  onDraft: (change: (draft: Draft | null) => Draft | null) => void
  onGo: (atMs: number) => void
}

/** One field for the thread of a moment. Enter sends, Shift+Enter begins a line. */
export function ReplyField({ moment, draft, onDraft, onGo }: ReplyFieldProps) {
  const t = useTranslations('thread')
  const { room, send } = useLive()
  const { shut } = useOpening()
  const field = useRef<HTMLTextAreaElement>(null)
  const isOffered = draft?.isOffered ?? false
  useEffect(() => {
    if (isOffered) field.current?.focus()
  }, [isOffered])
  const begun = draft ?? { text: '', atMs: moment.atMs, replyTo: moment.thread?.id ?? null }
  const time = clockText(begun.atMs)
  const elsewhere = draft !== null && time !== clockText(moment.atMs)
  const text = begun.text.trim()

  async function post() {
    if (text === '') return field.current?.focus()
    onDraft(() => null)
    const { atMs, replyTo } = begun
    const sent = await send({ type: 'postComment', moment: Math.round(atMs), text, replyTo })
    if (!sent.ok) onDraft((written) => written ?? begun)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void post()
  }

  return (
    <form
      className={styles.reply}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void post()
      }}
    >
      {elsewhere && (
        <p className={styles.elsewhere}>
          {t('kept', { time })}{' '}
          <button type="button" onClick={() => onGo(begun.atMs)}>
            {t('back')}
          </button>
        </p>
      )}
      {shut.includes(room.viewer.seat) && <p className={styles.elsewhere}>{t('shut')}</p>}
      <div className={styles.field}>
        <textarea
          ref={field}
          rows={1}
          maxLength={wordsMaxLength}
          value={begun.text}
          aria-label={t('field', { time })}
          placeholder={t(moment.thread ? 'reply' : 'first')}
          enterKeyHint="send"
          onChange={({ target }) =>
            onDraft(() => (target.value === '' ? null : { ...begun, text: target.value, isOffered: false }))
          }
          onKeyDown={onKeyDown}
        />
        <button type="submit" aria-label={t('send')} aria-disabled={text === '' || undefined}>
          <IconArrowRight size={18} stroke={1.75} aria-hidden />
        </button>
      </div>
    </form>
  )
}
