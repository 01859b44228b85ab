'use client'

import { useTranslations } from 'next-intl'
import { memo, useMemo } from 'react'
import { useCast } from '@/app/_live/session/use-cast'
import { comingOf, type Gap } from '@/domain/live-session/recording/heard'
import type { TimeWindow } from '@/reading/lanes/time-window'
import { wavePath } from '@/reading/listening/waveform'
import type { HeardTrack } from '../../heard/recording'
import { useSpan } from '../../heard/use-span'
import type { TrackVoice } from '../follow/use-levels'
import styles from './passage.module.css'
import { stretchIn } from './place'

type WaveRowProps = {
  track: HeardTrack
  voice: TrackVoice | undefined
  hasPicture: boolean
  window: TimeWindow
  lengthMs: number
}

const bars = 212

/** How loud one track is, with what is missing and what is still on its way at their places. */
export const WaveRow = memo(function WaveRow(props: WaveRowProps) {
  const { track, voice, hasPicture, window, lengthMs } = props
  const t = useTranslations('heard')
  const { nameOf, beneficiary } = useCast()
  const path = useMemo(() => wavePath(voice?.placed ?? [], window, bars), [voice, window])
  const name = track.personId === null ? t('sheet.room') : nameOf(track.personId)
  return (
    <div className={styles.row} data-row="wave">
      <p className={styles.name}>
        <b data-may-be-cut title={name}>
          {name}
        </b>
        <span>{t(hasPicture ? 'passage.pictured' : 'passage.heard')}</span>
      </p>
      <div className={styles.lane}>
        <svg viewBox={`0 0 ${bars} 100`} preserveAspectRatio="none" aria-hidden="true">
          <path
            className={styles.wave}
            data-second={track.personId === beneficiary?.personId || undefined}
            d={path}
          />
        </svg>
        {track.gaps.map((gap) => (
          <GapPlate key={gap.fromMs} gap={gap} window={window} />
        ))}
        {comingOf(track, lengthMs).map((stretch) => {
          const place = stretchIn(window, stretch)
          return (
            place && (
              <span key={stretch.fromMs} className={styles.gap} style={place}>
                <span className={styles.plate}>
                  <span>{t('coming')}</span>
                </span>
              </span>
            )
          )
        })}
      </div>
    </div>
  )
})

/** Hatching over the exact gap, with as much of its length and cause as fits. */
function GapPlate({ gap, window }: { gap: Gap; window: TimeWindow }) {
  const t = useTranslations('heard')
  const spanOf = useSpan()
  const place = stretchIn(window, gap)
  if (!place) return null
  const lengthMs = gap.toMs - gap.fromMs
  const length = spanOf(lengthMs)
  const cause = t(`cause.${gap.cause ?? 'none'}`)
  const missing = t('passage.missing', { length, count: Math.round(lengthMs / 1_000) })
  return (
    <span className={styles.gap} style={place} title={`${missing} ${cause}`}>
      <span className={styles.plate}>
        <b className={styles.long}>{missing}</b>
        <b className={styles.short}>{length}</b>
        <span>{cause}</span>
      </span>
    </span>
  )
}
