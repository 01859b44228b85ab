'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { WithdrawWords } from '@/app/_live/parts/withdraw-words'
import { useLive } from '@/app/_live/session/live-session-provider'
import { noteMaxLength } from '@/domain/live-session/core/command-limits'
import type { PlacedMark } from '@/domain/live-session/take/side-by-side'
import { takeWords } from '@/domain/live-session/take/words'
import { clockText } from '@/reading/words/clock-text'
import styles from './mark-words.module.css'

/** The marks whose words are being written, and the way to begin and to leave. */
export type Writing = {
  readonly markIds: readonly string[]
  readonly change: (markId: string, isWritten: boolean) => void
}

type MarkWordsProps = { takeId: string; mark: PlacedMark; name: string; writing: Writing }

/** The words noted with a mark of a take; its author writes them and takes the mark back until the debrief closes. */
export function MarkWords({ takeId, mark, name, writing }: MarkWordsProps) {
  const t = useTranslations('takes')
  const { state, can, send } = useLive()
  const field = useRef<HTMLInputElement>(null)
  const drop = { type: 'dropTakeMark', takeId, markId: mark.id } as const
  const mine = can(drop) === null
  const time = clockText(mark.atMs)
  const marked = state.takes.get(takeId)?.marks.find(({ id }) => id === mark.id)
  const noteId = marked?.notes.at(-1)?.id
  const last = noteId === undefined ? null : (takeWords(state, noteId)?.at(-1) ?? null)

  function save(event: FormEvent) {
    event.preventDefault()
    void send({ type: 'noteTakeMark', takeId, markId: mark.id, text: field.current?.value ?? '' })
    writing.change(mark.id, false)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.preventDefault()
    writing.change(mark.id, false)
  }

  if (writing.markIds.includes(mark.id))
    return (
      <form className={styles.form} onSubmit={save}>
        <input
          ref={field}
          // biome-ignore lint/a11y/noAutofocus: the field replaces the button that was pressed.
          autoFocus
          aria-label={t('noteOf', { time, mark: name })}
          defaultValue={mark.note ?? ''}
          maxLength={noteMaxLength}
          onKeyDown={onKeyDown}
        />
        <Button type="submit" size="xs" kind="primary">
          {t('noteSave')}
        </Button>
      </form>
    )
  return (
    <>
      {mine && (
        <div className={styles.acts}>
          <Button
            size="xs"
            kind="ghost"
            aria-label={t('noteOf', { time, mark: name })}
            onClick={() => writing.change(mark.id, true)}
          >
            {t('note')}
          </Button>
          <Button
            size="xs"
            kind="ghost"
            aria-label={t('dropMark', { time, mark: name })}
            onClick={() => void send(drop)}
          >
            {t('drop')}
          </Button>
        </div>
      )}
      {mark.note && <blockquote className={styles.words}>{mark.note}</blockquote>}
      {last && !mine && <WithdrawWords words={last} label={t('withdraw')} />}
    </>
  )
}
