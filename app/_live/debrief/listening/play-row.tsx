'use client'

import {
  IconCheck,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconRepeat,
  IconRotate,
  IconX,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { type Playhead, preRollMs } from '@/app/_live/timeline/playhead/playhead'
import { usePlayheadOf } from '@/app/_live/timeline/playhead/use-playhead'
import { Segments } from '@/app/_live/timeline/segments'
import { isWholeLoop } from '@/client/replay/loop'
import { mostSyncErrorMs } from '@/domain/live-session/recording/heard'
import { clockText } from '@/reading/words/clock-text'
import { type Heard, heardTracks, isPictured } from '../heard/recording'
import type { Replay } from '../heard/standings'
import { Unplayable } from '../heard/unplayable'
import { useSpan } from '../heard/use-span'
import type { LoopHand } from './follow/use-loop'
import { ListeningKeys } from './listening-keys'
import styles from './play-row.module.css'
import { listeningSpeeds } from './use-listening-keys'

type PlayRowProps = {
  heard: Heard
  replay: Replay | null
  playhead: Playhead
  loop: LoopHand
  lengthMs: number
  isCaptioned: boolean
  onCaptioned: (isCaptioned: boolean) => void
  onCursor: (atMs: number) => void
}

/** Play, where one is, five seconds back, the loop, how well the sound is aligned, captions, speed. */
export function PlayRow(props: PlayRowProps) {
  const { heard, replay, playhead, loop, lengthMs, isCaptioned, onCaptioned, onCursor } = props
  const t = useTranslations('heard')
  const tp = useTranslations('timeline.play')
  const isPlaying = usePlayheadOf(playhead, (state) => state.isPlaying)
  const isWaiting = usePlayheadOf(playhead, (state) => state.isWaiting)
  const speed = usePlayheadOf(playhead, (state) => state.speed)
  return (
    <fieldset className={styles.row} aria-label={tp('label')}>
      <button
        type="button"
        className={styles.play}
        data-waiting={isWaiting || undefined}
        aria-label={tp(isPlaying ? 'pause' : 'play')}
        onClick={playhead.toggle}
      >
        {isPlaying ? (
          <IconPlayerPauseFilled size={18} aria-hidden />
        ) : (
          <IconPlayerPlayFilled size={18} aria-hidden />
        )}
      </button>
      <Position playhead={playhead} lengthMs={lengthMs} />
      <button
        type="button"
        className={styles.quiet}
        aria-label={tp('back')}
        onClick={() => onCursor(playhead.get().atMs - preRollMs)}
      >
        <IconRotate size={16} className={styles.back} aria-hidden />
        <span aria-hidden>{tp('backShort')}</span>
      </button>
      <LoopChip loop={loop} />
      <span className={styles.sync} role="status">
        {isWaiting ? t('stage.stalled') : <PlayableSync heard={heard} replay={replay} />}
      </span>
      <button
        type="button"
        className={styles.captions}
        aria-label={t('captions')}
        aria-pressed={isCaptioned}
        onClick={() => onCaptioned(!isCaptioned)}
      >
        <i aria-hidden>{isCaptioned && <IconCheck size={14} stroke={2.5} />}</i>
        <span className={styles.long}>{t('captions')}</span>
        <span className={styles.short} aria-hidden>
          {t('captionsShort')}
        </span>
      </button>
      <Segments
        label={t('speeds')}
        value={String(speed)}
        choices={listeningSpeeds.map((each) => ({
          value: String(each),
          label: tp('speedShort', { speed: each }),
        }))}
        onChange={(value) => playhead.setSpeed(listeningSpeeds.find((each) => String(each) === value) ?? 1)}
      />
      <ListeningKeys />
    </fieldset>
  )
}

function Position({ playhead, lengthMs }: Pick<PlayRowProps, 'playhead' | 'lengthMs'>) {
  const t = useTranslations('timeline.play')
  const seconds = usePlayheadOf(playhead, ({ atMs }) => Math.floor(atMs / 1_000))
  return (
    <span className={styles.position}>
      <HiddenText>{t('position')} </HiddenText>
      <b>{clockText(seconds * 1_000)}</b> <small>/ {clockText(lengthMs)}</small>
    </span>
  )
}

/** The loop that runs, or waits to: how long, how often it has begun. */
function LoopChip({ loop: { loop, turns, toggle, drop } }: { loop: LoopHand }) {
  const t = useTranslations('heard.loop')
  const spanOf = useSpan()
  if (!isWholeLoop(loop)) return null
  return (
    <span className={styles.loop} data-off={!loop.isOn || undefined}>
      <button type="button" aria-pressed={loop.isOn} onClick={toggle}>
        <IconRepeat size={16} stroke={1.75} aria-hidden />
        {t('on', { length: spanOf(loop.toMs - loop.fromMs) })}
        {turns > 1 && <small>{t('turn', { count: turns })}</small>}
      </button>
      <button type="button" aria-label={t('drop')} onClick={drop}>
        <IconX size={16} stroke={1.75} aria-hidden />
      </button>
    </span>
  )
}

/** The same, unless this browser cannot play it: then that goes first. */
function PlayableSync({ heard, replay }: Pick<PlayRowProps, 'heard' | 'replay'>) {
  const t = useTranslations('heard.stage')
  const sync = <Sync heard={heard} />
  if (replay === null) return sync
  const tracks = heardTracks(heard, isPictured(heard))
  return (
    <Unplayable tracks={tracks} replay={replay} otherwise={sync}>
      {() => t('unplayable')}
    </Unplayable>
  )
}

/** How far the sound may stand from the clock: the largest distance that was measured, and nothing where none was. */
function Sync({ heard: { sync } }: { heard: Heard }) {
  const t = useTranslations('heard.stage')
  if (sync === null) return null
  return sync.mostMs > mostSyncErrorMs
    ? t('syncFar', { most: sync.mostMs })
    : t('sync', { most: Math.max(10, Math.ceil(sync.mostMs / 10) * 10) })
}
