'use client'

import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconRotate } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { clockText } from '@/reading/words/clock-text'
import { type Playhead, preRollMs, type Speed } from './playhead/playhead'
import { usePlayheadOf } from './playhead/use-playhead'
import styles from './transport.module.css'

type TransportProps = {
  playhead: Playhead
  /** In the order in which the control passes through them. */
  speeds: readonly Speed[]
  /** Called when a control moved the cursor. */
  onSeek: (atMs: number) => void
}

/** Plays the interview: start and stop, the cursor's time, five seconds back, the speed. */
export function Transport({ playhead, speeds, onSeek }: TransportProps) {
  const t = useTranslations('timeline.play')
  const isPlaying = usePlayheadOf(playhead, (state) => state.isPlaying)
  const speed = usePlayheadOf(playhead, (state) => state.speed) as Speed
  const isWaiting = usePlayheadOf(playhead, (state) => state.isWaiting)
  const next = speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? 1
  return (
    <fieldset className={styles.transport} aria-label={t('label')}>
      <button
        type="button"
        className={styles.play}
        data-waiting={isWaiting || undefined}
        aria-label={t(isPlaying ? 'pause' : 'play')}
        onClick={playhead.toggle}
      >
        {isPlaying ? (
          <IconPlayerPauseFilled size={18} aria-hidden />
        ) : (
          <IconPlayerPlayFilled size={18} aria-hidden />
        )}
      </button>
      <Position playhead={playhead} label={t('position')} />
      <button
        type="button"
        className={styles.quiet}
        aria-label={t('back')}
        onClick={() => onSeek(playhead.get().atMs - preRollMs)}
      >
        <IconRotate size={16} className={styles.back} aria-hidden />
        <span aria-hidden>{t('backShort')}</span>
      </button>
      <button
        type="button"
        className={styles.quiet}
        aria-label={t('speed', { speed })}
        onClick={() => playhead.setSpeed(next)}
      >
        <span aria-hidden>{t('speedShort', { speed })}</span>
      </button>
    </fieldset>
  )
}

function Position({ playhead, label }: { playhead: Playhead; label: string }) {
  const seconds = usePlayheadOf(playhead, ({ atMs }) => Math.floor(atMs / 1_000))
  return (
    <span className={styles.position}>
      <HiddenText>{label} </HiddenText>
      {clockText(seconds * 1_000)}
    </span>
  )
}
