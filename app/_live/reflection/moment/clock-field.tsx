'use client'

import { useState } from 'react'
import { useFieldError } from '@/app/_kit/fields/use-field-error'
import { clockMs, clockText } from '@/reading/words/clock-text'
import styles from './moment-place.module.css'

type Props = {
  readonly id: string
  readonly label: string
  readonly wrong: string
  readonly atMs: number | null
  readonly lengthMs: number
  readonly onTime: (atMs: number | null) => void
}

/** A moment typed as minutes and seconds. An empty field means none; an invalid time stays in the field with an error. */
export function ClockField({ id, label, wrong, atMs, lengthMs, onTime }: Props) {
  const [of, setOf] = useState(atMs)
  const [text, setText] = useState(written(atMs))
  const [isWrong, setWrong] = useState(false)
  const { control, sentence } = useFieldError(isWrong && wrong, { isAlert: true, className: styles.wrong })
  if (of !== atMs) {
    setOf(atMs)
    setText(written(atMs))
    setWrong(false)
  }

  function take() {
    const typed = text.trim()
    const ms = typed === '' ? null : clockMs(typed)
    setWrong(typed !== '' && ms === null)
    if (typed !== '' && ms === null) return
    const placed = ms === null ? null : Math.min(ms, lengthMs)
    if (placed !== atMs) onTime(placed)
    else setText(written(placed))
  }

  return (
    <>
      <input
        id={id}
        type="text"
        className={styles.clock}
        inputMode="numeric"
        autoComplete="off"
        placeholder="00:00"
        aria-label={label}
        {...control}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      {sentence}
    </>
  )
}

function written(atMs: number | null): string {
  return atMs === null ? '' : clockText(atMs)
}
