'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { createLeftDrafts } from '@/client/draft/left-drafts'
import { noteMaxLength } from '@/domain/live-session/core/command-limits'
import type { Mark } from '@/domain/live-session/marking/annotations'
import { useDesk } from '../desk/use-console'
import styles from './mark-log.module.css'

/** Drafts left with Escape, by mark: restored when the note is opened again. */
const leftDrafts = createLeftDrafts(noteMaxLength)

/** The note of a mark. Enter saves, and so does any other way of leaving the field except Escape. */
export function MarkNote({ mark, className }: { mark: Mark; className?: string | undefined }) {
  const t = useTranslations('console')
  const { send, endNote } = useDesk()
  const field = useRef<HTMLTextAreaElement>(null)
  const left = useRef(false)
  const [upon] = useState(mark.note ?? '')
  const [begins] = useState(() => leftDrafts.open(mark.id, upon))

  const saveWhatWasWritten = useEffectEvent((text: string) => {
    if (left.current) return
    leftDrafts.leave(mark.id, text, upon)
    send({ type: 'noteMark', markId: mark.id, text })
  })
  useEffect(() => {
    const element = field.current
    element?.focus()
    element?.setSelectionRange(-1, -1)
    return () => {
      // The field may vanish because another supervisor deleted the mark or ended the interview: its words are saved.
      if (element && !element.isConnected) saveWhatWasWritten(element.value)
    }
  }, [])

  function save() {
    if (left.current) return
    left.current = true
    leftDrafts.forget(mark.id)
    send({ type: 'noteMark', markId: mark.id, text: field.current?.value ?? '' })
    endNote()
  }

  function leave() {
    left.current = true
    if (field.current) leftDrafts.leave(mark.id, field.current.value, upon)
    endNote()
  }

  return (
    <textarea
      ref={field}
      className={className ?? styles.noteField}
      rows={2}
      maxLength={noteMaxLength}
      defaultValue={begins}
      aria-label={t('note.label')}
      placeholder={t('note.placeholder')}
      enterKeyHint="done"
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave()
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
        event.preventDefault()
        save()
      }}
    />
  )
}
