'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useLive } from '@/app/_live/live-session-provider'
import buttons from '@/app/_ui/button.module.css'
import type { Mark } from '@/domain/live-session/annotations'
import { noteMaxLength } from '@/domain/live-session/command'
import styles from './correct.module.css'

/** What was begun and not saved, by mark, with the note it was begun on. */
const begun = new Map<string, { readonly on: string | null; readonly text: string }>()

/** The note of a mark, written in front of everybody. Enter saves, Shift+Enter begins a line, Escape leaves it as it was. */
export function NoteField({ mark, onDone }: { mark: Pick<Mark, 'id' | 'note'>; onDone: () => void }) {
  const t = useTranslations('thread.correct')
  const { send } = useLive()
  const field = useRef<HTMLTextAreaElement>(null)
  const left = begun.get(mark.id)

  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(-1, -1)
  }, [])

  async function save() {
    const text = field.current?.value ?? ''
    onDone()
    const sent = await send({ type: 'noteMark', markId: mark.id, text })
    if (sent.ok) begun.delete(mark.id)
  }

  function leave() {
    begun.delete(mark.id)
    onDone()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') leave()
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void save()
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <textarea
        ref={field}
        rows={2}
        maxLength={noteMaxLength}
        // Another supervisor may have rewritten it since: what was begun on other words does not come over theirs.
        defaultValue={left && left.on === mark.note ? left.text : (mark.note ?? '')}
        aria-label={t('noteLabel')}
        placeholder={t('notePlaceholder')}
        enterKeyHint="done"
        onChange={({ target }) => begun.set(mark.id, { on: mark.note, text: target.value })}
        onKeyDown={onKeyDown}
      />
      <div className={styles.ends}>
        <button type="button" className={`${buttons.btn} ${buttons.s}`} onClick={leave}>
          {t('cancel')}
        </button>
        <button type="submit" className={`${buttons.btn} ${buttons.s}`}>
          {t('save')}
        </button>
      </div>
    </form>
  )
}
