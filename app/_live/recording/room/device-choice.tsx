'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import styles from './device-choice.module.css'
import type { RoomRecording } from './room-place'
import { useDeviceName } from './room-words'

/** Which device records the room, and the acts by which it becomes this computer, or is it no longer. */
export function DeviceChoice({ here }: { here: RoomRecording }) {
  const t = useTranslations('capture.room.choice')
  const device = useDeviceName(here)
  const { recorder, isHere, wasTaken, choose, stop } = here
  if (recorder === undefined) return <div className={styles.choice} />
  const word = isHere ? 'here' : recorder === null ? 'none' : wasTaken ? 'taken' : 'other'
  return (
    <div className={styles.choice}>
      <p role="status">{t(word, { device })}</p>
      <div className={styles.acts}>
        {isHere ? (
          <Button onClick={stop}>{t('stop')}</Button>
        ) : (
          <Button onClick={choose}>{t(recorder === null ? 'choose' : 'instead')}</Button>
        )}
      </div>
    </div>
  )
}
