'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import type { LeftDrafts } from '@/client/draft/left-drafts'
import styles from './words-form.module.css'

type WordsFormProps = {
  /** Id of what the words are about: an unsaved draft is kept under it. */
  of: string
  drafts: LeftDrafts
  /** What was saved before; null while there is nothing to go back to. */
  before: string | null
  /** Takes the focus at once, when a press has opened the field. */
  takesFocus: boolean
  mayBeEmpty?: boolean
  maxLength: number
  id?: string
  says: { label: string; hint: string; save: string; cancel: string }
  /** Whether it was saved. */
  onSave: (text: string) => Promise<boolean>
  /** After saving or cancelling. */
  onDone: () => void
}

/** A field for words that everybody will read. Enter saves, Shift+Enter starts a line, Escape cancels. */
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
      <Row gap="2" justify="flex-end">
        {before !== null && (
          <Button size="s" onClick={leave}>
            {says.cancel}
          </Button>
        )}
        <Button type="submit" size="s">
          {says.save}
        </Button>
      </Row>
    </form>
  )
}
