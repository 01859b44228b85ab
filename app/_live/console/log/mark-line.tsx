'use client'

import { IconClock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type FocusEvent, memo, type PointerEvent, type ReactNode } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import type { Code, Valence } from '@/domain/observation/grid'
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
  valence: Valence | null
  note: string | null
  /** Whose it is, where that is not plain. */
  by: string | null
  sent: boolean
  /** Of another's coding: to be read only. */
  foreign: boolean
  current: boolean
  /** Below what is in sight before anybody scrolls. */
  below: boolean
  onChoose: (id: string) => void
  /** The pointer or the focus came to a line that has more to say; null when it left. */
  onNear: (words: string, line: Element | null) => void
  /** The note's field, while it is open. */
  field?: ReactNode
  /** What can be done to the current one. */
  children?: ReactNode
}

/** One mark of the log. Told by plain values, so that a new mark draws its own line and no other. */
export const MarkLine = memo(function MarkLine(props: MarkLineProps) {
  const { id, atMs, name, shape, valence, note, by, sent, foreign, current, below, onChoose, onNear } = props
  const t = useTranslations('console')
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
        <CodeShape shape={shape} valence={valence} size={14} />
        <span>
          {name}
          {valence && <span className={styles.hidden}>, {t(`valence.${valence}`)}</span>}
          {by !== null && <span className={styles.quiet}> · {by}</span>}
        </span>
        {!sent && <IconClock size={14} aria-label={t('log.unsent')} className={styles.unsent} />}
        {pressed !== null && <span className={styles.hidden}>{pressed}</span>}
      </button>
      {current && pressed !== null && (
        <p className={styles.pressed} aria-hidden>
          {pressed}
        </p>
      )}
      {props.field ?? (note && <p className={styles.note}>{note}</p>)}
      {props.children}
    </li>
  )
})
