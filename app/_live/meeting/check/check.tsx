'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useMeetingView, useOwnMedium } from '../pieces/use-meeting'
import styles from './check.module.css'
import { DeviceRow } from './device-row'
import { Ask, OwnPreview } from './own-preview'
import { SourceTroubles, Unable } from './source-troubles'
import { TalkLine } from './talk-line'

/** What one brings along, tried before anyone sees or hears it. */
export function Check({ hasTitle = false }: { hasTitle?: boolean }) {
  const t = useTranslations('meeting.check')
  const devices = useTranslations('meeting.devices')
  const { meeting, view, isIn } = useMeetingView()
  const medium = useOwnMedium()
  // Without this no camera or microphone runs before its person is in.
  useEffect(() => meeting.try(), [meeting])
  return (
    <section
      className={styles.check}
      tabIndex={-1}
      aria-label={isIn && !hasTitle ? devices('title') : t('title')}
    >
      {hasTitle ? <h2>{t(medium === 'audio' ? 'titleAudio' : 'title')}</h2> : null}
      {view.canConnect ? <Devices isVideo={medium === 'video'} /> : <Unable />}
    </section>
  )
}

function Devices({ isVideo }: { isVideo: boolean }) {
  return (
    <>
      {isVideo ? (
        <OwnPreview />
      ) : (
        <div className={styles.alone}>
          <Ask />
        </div>
      )}
      <SourceTroubles />
      <DeviceRow />
      <TalkLine />
    </>
  )
}
