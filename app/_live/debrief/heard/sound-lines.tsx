'use client'

import { useTranslations } from 'next-intl'
import { useCast } from '@/app/_live/session/use-cast'
import type { HeardTrack } from './recording'
import styles from './sound-lines.module.css'

export type SoundLinesProps = {
  tracks: readonly HeardTrack[]
  lengthMs: number
  limitMs: number
  gutter: number
}

/** Under the strip of the whole interview: a line for each person who was recorded, broken where something is missing. */
export function SoundLines({ tracks, lengthMs, limitMs, gutter }: SoundLinesProps) {
  const t = useTranslations('heard')
  const { nameOf } = useCast()
  const voices = tracks.filter(({ kind }) => kind !== 'picture')
  return (
    <div className={styles.lines} style={{ '--gutter': `${gutter}px` } as React.CSSProperties} aria-hidden>
      <span>{t('lines')}</span>
      <div>
        {voices.map(({ trackId, personId, gaps }) => (
          <i
            key={trackId}
            style={{ width: `${(lengthMs / limitMs) * 100}%` }}
            title={personId === null ? t('sheet.room') : nameOf(personId)}
          >
            {gaps.map(({ fromMs, toMs }) => (
              <b
                key={fromMs}
                style={{
                  left: `${(fromMs / lengthMs) * 100}%`,
                  width: `${((toMs - fromMs) / lengthMs) * 100}%`,
                }}
              />
            ))}
          </i>
        ))}
      </div>
    </div>
  )
}
