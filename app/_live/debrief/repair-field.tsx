'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { createLeftDrafts } from '@/app/_live/left-drafts'
import { useLive } from '@/app/_live/live-session-provider'
import buttons from '@/app/_ui/button.module.css'
import { wordsMaxLength } from '@/domain/live-session/command'
import styles from './repair.module.css'

/** What was begun and not saved, by breach: found again when the moment is. */
const leftDrafts = createLeftDrafts(wordsMaxLength)

/** Where the repair of a breach is written: others bring the focus here. */
export function repairFieldId(markId: string): string {
  return `repair-${markId}`
}

type RepairFieldProps = { markId: string; before: string | null; onDone: () => void }

/** Enter saves, Shift+Enter begins a line; Escape leaves what was written before as it is. */
export function RepairField({ markId, before, onDone }: RepairFieldProps) {
  const t = useTranslations('thread.repair')
  const { send } = useLive()
  const field = useRef<HTMLTextAreaElement>(null)
  const rewrites = before !== null
  const [upon] = useState(before ?? '')
  const [begins] = useState(() => leftDrafts.open(markId, upon))

  useEffect(() => {
    if (rewrites) field.current?.focus()
  }, [rewrites])

  async function save() {
    const text = field.current?.value.trim() ?? ''
    if (text === '') return field.current?.focus()
    onDone()
    const sent = await send({ type: 'writeRepair', markId, text })
    if (sent.ok) leftDrafts.forget(markId)
  }

  function leave() {
    leftDrafts.forget(markId)
    onDone()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && rewrites) leave()
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
        id={repairFieldId(markId)}
        rows={2}
        maxLength={wordsMaxLength}
        defaultValue={begins}
        aria-label={t('label')}
        placeholder={t('hint')}
        enterKeyHint="done"
        onChange={({ target }) => leftDrafts.leave(markId, target.value, upon)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.actions}>
        {rewrites && (
          <button type="button" className={`${buttons.btn} ${buttons.s}`} onClick={leave}>
            {t('cancel')}
          </button>
        )}
        <button type="submit" className={`${buttons.btn} ${buttons.s}`}>
          {t('save')}
        </button>
      </div>
    </form>
  )
}
