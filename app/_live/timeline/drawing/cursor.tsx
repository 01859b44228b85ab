'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { Scale } from '@/reading/lanes/layout'
import { clockText } from '@/reading/words/clock-text'
import type { Playhead } from '../playhead/playhead'
import { usePlayheadOf } from '../playhead/use-playhead'
import styles from './cursor.module.css'

/** The present: a line through every lane, with the time above it. */
export function NowLine(props: { atMs: number; x: number; scale: Scale; bottom: number }) {
  const { atMs, x, scale, bottom } = props
  if (x < scale.left - 1 || x > scale.right + 1) return null
  return (
    <div className={styles.cursor} style={{ transform: `translateX(${x}px)` }} aria-hidden>
      <i className={styles.cursorLine} style={{ height: bottom - 16 }} />
      {/* At the very start it is written inwards: beside it stand the tools. */}
      <span className={styles.nowTag} data-early={x < scale.left + 28 || undefined}>
        {clockText(atMs)}
      </span>
    </div>
  )
}

const steps: Record<string, number> = {
  ArrowLeft: -1_000,
  ArrowRight: 1_000,
  ArrowDown: -1_000,
  ArrowUp: 1_000,
  PageDown: -10_000,
  PageUp: 10_000,
}

/**
 * The cursor: a line through every lane, and a slider. It moves itself at every frame; React draws it anew once a second. Out of
 * sight, the slider waits at the edge where it left the window.
 */
export function PlayheadCursor(props: { playhead: Playhead; scale: Scale; bottom: number }) {
  const { playhead, scale, bottom } = props
  const t = useTranslations('timeline')
  const box = useRef<HTMLDivElement>(null)
  const seconds = usePlayheadOf(playhead, ({ atMs }) => Math.floor(atMs / 1_000))
  const lengthMs = playhead.lengthMs()

  useLayoutEffect(() => {
    function move() {
      const element = box.current
      if (!element) return
      const x = scale.x(playhead.get().atMs)
      const within = Math.max(scale.left, Math.min(x, scale.right))
      element.style.transform = `translateX(${within}px)`
      element.toggleAttribute('data-away', Math.abs(x - within) > 1)
      const { isPlaying, atMs, settledMs } = playhead.get()
      element.toggleAttribute('data-runs', isPlaying || atMs !== settledMs)
    }
    move()
    return playhead.subscribe(move)
  }, [playhead, scale])

  function onKeyDown(event: KeyboardEvent) {
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    const { atMs } = playhead.get()
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? lengthMs : step === undefined ? null : atMs + step
    if (to === null) return
    event.preventDefault()
    playhead.seek(to)
  }

  return (
    <div ref={box} className={styles.cursor}>
      <i className={styles.cursorLine} style={{ height: bottom - 16 }} aria-hidden />
      <div
        className={styles.handle}
        data-handle
        role="slider"
        tabIndex={0}
        aria-label={t('cursor')}
        aria-valuemin={0}
        aria-valuemax={Math.round(lengthMs / 1_000)}
        aria-valuenow={seconds}
        aria-valuetext={clockText(seconds * 1_000)}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
