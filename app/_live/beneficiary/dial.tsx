'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react'
import { useCast } from '../session/use-cast'
import styles from './dial.module.css'
import { type MovedDial, useDial } from './use-dial'

const thumb = 56

/** The felt-understood dial. The advisor never sees it before the debrief. */
export function Dial() {
  const t = useTranslations('room.dial')
  const { advisorName } = useCast()
  return <DialSlider dial={useDial()} hint={t('hidden', { name: advisorName })} />
}

/** A dial by thumb, mouse or keys. `hint`: who sees it. */
export function DialSlider({ dial, hint }: { dial: MovedDial; hint: string }) {
  const t = useTranslations('room.dial')
  const { viewerForm } = useCast()
  const { value, frozen, move } = dial
  const track = useRef<HTMLDivElement>(null)
  const titleId = useId()

  function follow(event: PointerEvent) {
    const box = track.current?.getBoundingClientRect()
    if (!box) return
    const along = (event.clientX - box.left - thumb / 2) / (box.width - thumb)
    move(Math.round(Math.min(1, Math.max(0, along)) * 100))
  }

  function press(event: KeyboardEvent) {
    const next = keyed(event.key, value)
    if (next === null || frozen) return
    event.preventDefault()
    move(Math.min(100, Math.max(0, next)))
  }

  return (
    <div>
      <div className={styles.head}>
        <h2 id={titleId}>{t('title', { form: viewerForm })}</h2>
        <span>{hint}</span>
      </div>
      <div
        ref={track}
        className={styles.slider}
        data-frozen={frozen || undefined}
        style={{ '--value': value / 100 } as React.CSSProperties}
        onPointerDown={(event) => {
          if (frozen || event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          follow(event)
        }}
        onPointerMove={(event) => {
          if (!frozen && event.currentTarget.hasPointerCapture(event.pointerId)) follow(event)
        }}
      >
        <div className={styles.rail} />
        <div className={styles.fill} />
        <div className={styles.mid} />
        <div
          className={styles.thumb}
          role="slider"
          tabIndex={0}
          aria-labelledby={titleId}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={value}
          aria-valuetext={t('value', { value })}
          aria-disabled={frozen || undefined}
          onKeyDown={press}
        >
          {value}
        </div>
      </div>
      <div className={styles.ends}>
        <span>{t('low')}</span>
        <span>{t('high')}</span>
      </div>
    </div>
  )
}

function keyed(key: string, value: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return value + 1
    case 'ArrowLeft':
    case 'ArrowDown':
      return value - 1
    case 'PageUp':
      return value + 10
    case 'PageDown':
      return value - 10
    case 'Home':
      return 0
    case 'End':
      return 100
    default:
      return null
  }
}
