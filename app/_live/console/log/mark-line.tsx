'use client'

import { IconClock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type FocusEvent, memo, type PointerEvent, type ReactNode } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import type { Code, Colour, genderOf, Valence } from '@/domain/observation/grid'
import { clockText } from '@/reading/words/clock-text'
import styles from './mark-log.module.css'
import { usePressed } from './use-pressed'

type MarkLineProps = {
  id: string
  /** Interview time at which it counts, and at which its key was pressed. */
  atMs: number
  pressedAtMs: number
  /** By how much the press came after, in milliseconds. */
  apartMs: number
  name: string
  shape: Code['shape']
  colour: Colour
  valence: Valence | null
  /** Of the name, which the direction agrees with. */
  gender: ReturnType<typeof genderOf>
  note: string | null
  /** The author, where marks of several people are shown. */
  by: string | null
  sent: boolean
  /** A mark of another supervisor's blind coding: read-only. */
  foreign: boolean
  current: boolean
  /** Whether the line is below what is visible before scrolling. */
  below: boolean
  onChoose: (id: string) => void
  /** The pointer or the focus came to a line that has more to say; null when it left. */
  onNear: (words: string, line: Element | null) => void
  /** The field of the note, while it is open. */
  field?: ReactNode
  /** The actions of the current mark, where they stand in its line. */
  children?: ReactNode
}

/** One mark of the log. Memoised on primitive props: a new mark renders its own line only. */
export const MarkLine = memo(function MarkLine(props: MarkLineProps) {
  const {
    id,
    atMs,
    name,
    shape,
    colour,
    valence,
    gender,
    note,
    by,
    sent,
    foreign,
    current,
    below,
    onChoose,
    onNear,
  } = props
  const t = useTranslations('console')
  const direction = useTranslations('timeline')
  const pressed = usePressed(props.pressedAtMs, props.apartMs)
  const near = (event: PointerEvent | FocusEvent) => {
    if (pressed !== null && !current) onNear(pressed, event.currentTarget)
  }
  const far = () => pressed !== null && onNear(pressed, null)
  return (
    <li className={styles.line} data-current={current || undefined} data-below={below || undefined}>
      <button
        type="button"
        className={styles.choose}
        aria-pressed={current}
        disabled={foreign}
        onClick={() => onChoose(id)}
        onPointerEnter={(event) => event.pointerType !== 'touch' && near(event)}
        onPointerLeave={far}
        onFocus={near}
        onBlur={far}
      >
        <time>{clockText(atMs)}</time>
        <CodeShape shape={shape} colour={colour} valence={valence} size={14} />
        <span>
          {name}
          {valence && <HiddenText>, {direction(`valence.${valence}`, { gender })}</HiddenText>}
          {by !== null && <span className={styles.quiet}> · {by}</span>}
        </span>
        {!sent && <IconClock size={14} aria-label={t('log.unsent')} className={styles.unsent} />}
        {pressed !== null && <HiddenText>{pressed}</HiddenText>}
      </button>
      {props.children && pressed !== null && (
        <p className={styles.pressed} aria-hidden>
          {pressed}
        </p>
      )}
      {props.field ?? (note && <p className={styles.note}>{note}</p>)}
      {props.children}
    </li>
  )
})
