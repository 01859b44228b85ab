'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import buttons from '@/app/_kit/button.module.css'
import type { LeftDrafts } from '@/client/draft/left-drafts'
import styles from './words-form.module.css'

type WordsFormProps = {
  /** What the words are about: under its id what was begun and not saved is found again. */
  of: string
  drafts: LeftDrafts
  /** What was saved before; null while there is nothing to go back to. */
  before: string | null
  /** At once, where a press asked for the field. */
  takesFocus: boolean
  mayBeEmpty?: boolean
  maxLength: number
  id?: string
  says: { label: string; hint: string; save: string; cancel: string }
  /** Whether it was saved. */
  onSave: (text: string) => Promise<boolean>
  /** Saved, or left as it was. */
  onDone: () => void
}

/** Words written in front of everybody. Enter saves, Shift+Enter begins a line; Escape leaves what was there as it is. */
export function WordsForm({ of, drafts, before, says, onSave, onDone, ...props }: WordsFormProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [upon] = useState(before ?? '')
  const [begins] = useState(() => drafts.open(of, upon))
  const { takesFocus } = props

  useEffect(() => {
    if (!takesFocus) return
    field.current?.focus()
    field.current?.setSelectionRange(-1, -1)
  }, [takesFocus])

  async function save() {
    const text = field.current?.value.trim() ?? ''
    if (text === '' && !props.mayBeEmpty) return field.current?.focus()
    onDone()
    if (await onSave(text)) drafts.forget(of)
  }

  function leave() {
    drafts.forget(of)
    onDone()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && before !== null) leave()
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
        id={props.id}
        rows={2}
        maxLength={props.maxLength}
        defaultValue={begins}
        aria-label={says.label}
        placeholder={says.hint}
        enterKeyHint="done"
        onChange={({ target }) => drafts.leave(of, target.value, upon)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.ends}>
        {before !== null && (
          <button type="button" className={`${buttons.btn} ${buttons.s}`} onClick={leave}>
            {says.cancel}
          </button>
        )}
        <button type="submit" className={`${buttons.btn} ${buttons.s}`}>
          {says.save}
        </button>
      </div>
    </form>
  )
}
