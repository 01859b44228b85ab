'use client'

import { useTranslations } from 'next-intl'
import { memo, type PointerEvent, useLayoutEffect, useMemo, useRef } from 'react'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { usePlayheadOf } from '@/app/_live/timeline/playhead/use-playhead'
import { type Lane, notedOf, type PhaseLane } from '@/reading/lanes/lanes'
import type { TimeWindow } from '@/reading/lanes/time-window'
import { clockText } from '@/reading/words/clock-text'
import type { HeardTrack } from '../heard/recording'
import { SoundLines } from '../heard/sound-lines'
import styles from './whole-interview.module.css'

type WholeInterviewProps = {
  tracks: readonly HeardTrack[]
  lanes: readonly Lane[]
  window: TimeWindow
  playhead: Playhead
  lengthMs: number
  onCursor: (atMs: number) => void
}

/** The whole interview in one strip: phases, marks, a line for each track with its gaps, and the passage in sight. */
export function WholeInterview({ tracks, lanes, window, playhead, lengthMs, onCursor }: WholeInterviewProps) {
  const t = useTranslations('heard.whole')
  const seconds = usePlayheadOf(playhead, ({ atMs }) => Math.floor(atMs / 1_000))
  const percent = (ms: number) => `${(Math.min(ms, lengthMs) / lengthMs) * 100}%`
  function onPointer(event: PointerEvent<HTMLElement>) {
    if (event.buttons !== 1) return
    const box = event.currentTarget.getBoundingClientRect()
    onCursor(Math.max(0, (event.clientX - box.left) / box.width) * lengthMs)
  }
  return (
    <div className={styles.whole}>
      <p className={styles.name}>
        <b>{t('title')}</b>
        <span>{t('length', { length: clockText(lengthMs) })}</span>
      </p>
      <div
        className={styles.strip}
        role="slider"
        tabIndex={0}
        aria-label={t('cursor')}
        aria-valuemin={0}
        aria-valuemax={Math.round(lengthMs / 1_000)}
        aria-valuenow={seconds}
        aria-valuetext={clockText(seconds * 1_000)}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onKeyDown={(event) => {
          const by = { ArrowLeft: -5_000, ArrowRight: 5_000, PageUp: 60_000, PageDown: -60_000 }
          const ms = by[event.key as keyof typeof by]
          const to =
            event.key === 'Home' ? 0 : event.key === 'End' ? lengthMs : ms && playhead.get().atMs + ms
          if (to === undefined) return
          event.preventDefault()
          onCursor(to)
        }}
      >
        <Ground lanes={lanes} lengthMs={lengthMs} />
        <i
          className={styles.window}
          hidden={window.toMs - window.fromMs >= lengthMs}
          style={{
            left: percent(window.fromMs),
            width: `calc(${percent(window.toMs)} - ${percent(window.fromMs)})`,
          }}
        />
        <Place playhead={playhead} lengthMs={lengthMs} />
      </div>
      <div className={styles.lines}>
        <SoundLines tracks={tracks} lengthMs={lengthMs} limitMs={lengthMs} gutter={112} />
      </div>
    </div>
  )
}

const Ground = memo(function Ground({ lanes, lengthMs }: { lanes: readonly Lane[]; lengthMs: number }) {
  const stays = lanes.find((lane): lane is PhaseLane => lane.kind === 'phases')?.stays ?? []
  const lines = useMemo(() => {
    const at = new Set(notedOf(lanes).map(({ atMs }) => Math.round((atMs / lengthMs) * 1_000)))
    return [...at].map((x) => `M${x} 0V10`).join('')
  }, [lanes, lengthMs])
  return (
    <>
      <span className={styles.phases}>
        {stays.map(({ fromMs, toMs, band, name }) => (
          <span
            key={fromMs}
            data-band={band}
            style={{ left: `${(fromMs / lengthMs) * 100}%`, width: `${((toMs - fromMs) / lengthMs) * 100}%` }}
          >
            {name}
          </span>
        ))}
      </span>
      <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
        <path d={lines} />
      </svg>
    </>
  )
})

function Place({ playhead, lengthMs }: { playhead: Playhead; lengthMs: number }) {
  const place = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const move = () => {
      if (place.current) place.current.style.left = `${(playhead.get().atMs / lengthMs) * 100}%`
    }
    move()
    return playhead.subscribe(move)
  }, [playhead, lengthMs])
  return <i ref={place} className={styles.place} />
}
