'use client'

import { useTranslations } from 'next-intl'
import { type CSSProperties, useCallback } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { CueIcon, useCueWords } from '@/app/_kit/marks/cue-icon'
import { KeyCap } from '@/app/_kit/marks/key-cap'
import { useChime } from '@/app/_preferences/use-chime'
import { cueLifeMs } from '@/domain/live-session/cues/cue'
import { useLive } from '../session/live-session-provider'
import styles from './cue-card.module.css'
import { useCurrentCue } from './use-current-cue'
import { useSpaceBar } from './use-space-bar'

/** The supervisor's cue. Its place is always reserved, so that nothing moves when it comes or goes. */
export function CueCard() {
  const t = useTranslations('room.cue')
  const { send } = useLive()
  const words = useCueWords()
  const shown = useCurrentCue()
  const cueId = shown && !shown.leaving ? shown.cue.id : null
  const acknowledge = useCallback(() => {
    if (cueId !== null) void send({ type: 'acknowledgeCue', cueId })
  }, [cueId, send])
  useChime('cue', cueId)
  useSpaceBar(cueId === null ? null : acknowledge)
  return (
    <div className={styles.place}>
      <div role="status" aria-label={t('label')} className={styles.status}>
        {shown ? (
          <div
            key={shown.cue.id}
            className={styles.cue}
            style={{ '--letters': Math.max(8, words(shown.cue)?.length ?? 0) } as CSSProperties}
            data-leaving={shown.leaving || undefined}
          >
            <CodeShape shape="cue" valence={null} size={56} />
            {shown.cue.icon === null ? (
              <p>{shown.cue.text}</p>
            ) : (
              <p className={styles.icon}>
                <CueIcon icon={shown.cue.icon} size={72} stroke={1.5} />
                <span>{words(shown.cue)}</span>
              </p>
            )}
            <button type="button" onClick={acknowledge}>
              {t('seen')}
              <span className={styles.key}>
                <KeyCap>{t('key')}</KeyCap>
              </span>
            </button>
            <span className={styles.life} aria-hidden>
              <i style={{ animationDelay: `${shown.ageMs * -1}ms`, animationDuration: `${cueLifeMs}ms` }} />
            </span>
          </div>
        ) : null}
      </div>
    </div>
  )
}
