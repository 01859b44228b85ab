'use client'

import { IconArrowsHorizontal, IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, memo, type PointerEvent, useLayoutEffect, useMemo, useRef } from 'react'
import { type Lane, notedOf, type PhaseLane } from '@/reading/lanes/lanes'
import { isWhole, lengthOf, panWindow } from '@/reading/lanes/time-window'
import { clockText } from '@/reading/words/clock-text'
import { useSeen } from './moving/following'
import styles from './overview.module.css'
import type { Playhead } from './playhead/playhead'
import { zoomBy } from './use-instrument-keys'
import type { Zoom } from './use-time-window'
import { zoomStep } from './window-keys'

type OverviewProps = { lanes: readonly Lane[]; zoom: Zoom; playhead: Playhead; gutter: number }

/** The whole interview in one strip, with the window in sight as a slider that drags or moves by arrow keys. */
export function Overview({ lanes, zoom, playhead, gutter }: OverviewProps) {
  const t = useTranslations('timeline.zoom')
  const { limitMs, hand } = zoom
  const window = useSeen(hand.moving) ?? zoom.window
  const strip = useRef<HTMLDivElement>(null)
  const grabbed = useRef(0)
  const momentOf = (event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect()
    return box ? ((event.clientX - box.left) / box.width) * limitMs : 0
  }
  const moveTo = (fromMs: number) => zoom.change((so) => panWindow(so, fromMs - so.fromMs, limitMs))
  const dragTo = (fromMs: number) => hand.move(panWindow(window, fromMs - window.fromMs, limitMs))

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const at = momentOf(event)
    const isInside = at >= window.fromMs && at <= window.toMs
    grabbed.current = isInside ? at - window.fromMs : lengthOf(window) / 2
    if (!isInside) dragTo(at - grabbed.current)
  }
  function onPointerMove(event: PointerEvent<HTMLElement>) {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) dragTo(momentOf(event) - grabbed.current)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
    const by = {
      ArrowLeft: -0.125,
      ArrowDown: -0.125,
      ArrowRight: 0.125,
      ArrowUp: 0.125,
      PageUp: 1,
      PageDown: -1,
    }
    const share = by[event.key as keyof typeof by]
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? limitMs
          : share && window.fromMs + share * lengthOf(window)
    if (to === undefined) return
    event.preventDefault()
    moveTo(to)
  }
  const whole = isWhole(window, limitMs)
  const percent = (ms: number) => `${(ms / limitMs) * 100}%`
  const spoken = { from: clockText(window.fromMs), to: clockText(Math.min(window.toMs, limitMs)) }
  return (
    <div className={styles.overview} style={{ '--gutter': `${gutter}px` } as React.CSSProperties}>
      <Buttons zoom={zoom} playhead={playhead} whole={whole} />
      <div
        ref={strip}
        className={styles.strip}
        role="slider"
        tabIndex={0}
        aria-label={t('window')}
        aria-valuemin={0}
        aria-valuemax={Math.round(limitMs / 1_000)}
        aria-valuenow={Math.round(window.fromMs / 1_000)}
        aria-valuetext={whole ? t('whole') : t('from', spoken)}
        data-whole={whole || undefined}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => hand.rest('now')}
        onPointerCancel={() => hand.rest('now')}
        onKeyDown={onKeyDown}
      >
        <Ground lanes={lanes} limitMs={limitMs} />
        <i
          className={styles.window}
          style={{ left: percent(window.fromMs), width: percent(lengthOf(window)) }}
        />
        <Needle playhead={playhead} limitMs={limitMs} />
      </div>
    </div>
  )
}

type ButtonsProps = Pick<OverviewProps, 'zoom' | 'playhead'> & { whole: boolean }

/** A hand that moves the window does not change them. */
const Buttons = memo(function Buttons({ zoom, playhead, whole }: ButtonsProps) {
  const t = useTranslations('timeline.zoom')
  return (
    <div className={styles.buttons}>
      <button
        type="button"
        aria-label={t('out')}
        aria-disabled={whole || undefined}
        onClick={() => zoomBy(zoom, playhead, 1 / zoomStep)}
      >
        <IconMinus size={16} aria-hidden />
      </button>
      <button type="button" aria-label={t('in')} onClick={() => zoomBy(zoom, playhead, zoomStep)}>
        <IconPlus size={16} aria-hidden />
      </button>
      <button type="button" aria-label={t('fit')} aria-disabled={whole || undefined} onClick={zoom.fit}>
        <IconArrowsHorizontal size={16} aria-hidden />
      </button>
    </div>
  )
})

/** The phases, and a line for each noted item. Zooming does not change them. */
const Ground = memo(function Ground({ lanes, limitMs }: { lanes: readonly Lane[]; limitMs: number }) {
  const stays = lanes.find((lane): lane is PhaseLane => lane.kind === 'phases')?.stays ?? []
  const places = useMemo(() => {
    const items = notedOf(lanes)
    // A thousandth of the strip is less than a pixel: closer items share one line.
    const lines = (some: typeof items) => [
      ...new Set(some.map(({ atMs }) => Math.round((atMs / limitMs) * 1_000))),
    ]
    return {
      breaches: lines(items.filter(({ valence }) => valence === 'breached')),
      others: lines(items.filter(({ valence }) => valence !== 'breached')),
    }
  }, [lanes, limitMs])
  const path = (some: readonly number[]) => some.map((x) => `M${x} 5V17`).join('')
  return (
    <svg viewBox="0 0 1000 22" preserveAspectRatio="none" aria-hidden="true">
      {stays.map((stay) => (
        <rect
          key={stay.fromMs}
          data-band={stay.band}
          x={(stay.fromMs / limitMs) * 1_000}
          y={0}
          width={Math.max(0, ((stay.toMs - stay.fromMs) / limitMs) * 1_000)}
          height={22}
        />
      ))}
      <path d={path(places.others)} vectorEffect="non-scaling-stroke" />
      <path data-breach d={path(places.breaches)} vectorEffect="non-scaling-stroke" />
    </svg>
  )
})

function Needle({ playhead, limitMs }: { playhead: Playhead; limitMs: number }) {
  const needle = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    function move() {
      if (needle.current) needle.current.style.left = `${(playhead.get().atMs / limitMs) * 100}%`
    }
    move()
    return playhead.subscribe(move)
  }, [playhead, limitMs])
  return <i ref={needle} className={styles.needle} />
}
